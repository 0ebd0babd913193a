"""STY015: "20%" here, "20 per cent" there."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from csdreport.findings import Severity
from csdreport.lint.context import Context
from csdreport.lint.rewriting import Write, replaced
from csdreport.lint.rule import Found, rule
from csdreport.lint.terms import pattern

SHARE = r"(\d) ?(?:%|per ?cent\b)"
STYLES = {"%": r"\d ?%", "per cent": r"\d ?per cent\b", "percent": r"\d ?percent\b"}


@rule(
    "STY015",
    Severity.INFO,
    stage="final",
    each="report",
    languages=("en",),
    fails=[
        {"other": "20% sing, 30 per cent dance."},
        {"other": "20 percent sing.", "messages": ["Ministers, hear 30 per cent."]},
        {"other": "20 % sing.", "messages": ["Ministers, hear 30 percent."]},
    ],
    passes=[
        {"other": "20% sing, 30% dance."},
        {"other": "A percentage of 20% sings."},
        {"messages": ["Ministers, hear 30 per cent."]},
    ],
)
def number_style(context: Context) -> Iterator[Found]:
    """Shares are written in two ways.

    To fix it, choose one of "%", "per cent" and "percent".
    """
    first: str = ""
    for answer in context.answers:
        for style, source in STYLES.items():
            if style in answer.prose and pattern(source).search(answer.prose):
                if first and style != first:
                    message = f'"{style}" stands here, and "{first}" before.'
                    new = partial(replaced, answer, SHARE, _in_style(first))
                    yield Found(answer.path, message, replacement=new, wordless=True)
                    return
                first = style


def _in_style(style: str) -> Write:
    gap = "" if style == "%" else " "
    return lambda match: f"{match[1]}{gap}{style}"
