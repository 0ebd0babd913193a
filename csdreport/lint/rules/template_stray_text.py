"""TPL002: a label that was cut off, or has a bracket too many."""

from __future__ import annotations

from collections.abc import Iterator

from csdreport.findings import Severity
from csdreport.lint import templates
from csdreport.lint.rule import Example, Found, rule
from csdreport.lint.terms import pattern
from csdreport.template.model import Template

LEFT_OVER = r",\s*([a-z]{1,2})\s*(?=$|\n|</)"
WORDS = frozenset(
    ("or", "no", "if", "so", "it", "to", "of", "in", "us", "we", "he", "me", "an", "a", "i")
)
ENUMERATOR = r"(?m)^\s*\w{1,4}\)"


def _titled(text: str) -> Example:
    return Example(template={"title": {"en": text}})


@rule(
    "TPL002",
    Severity.WARNING,
    each="template",
    heuristic=True,
    fails=[_titled("Kelp number(s), e"), _titled("Kelp (in tons"), _titled("Kelp in tons)")],
    passes=[_titled("Kelp number(s)"), _titled("b) Kelp (in tons)"), _titled("Kelp, if so")],
)
def template_stray_text(template: Template) -> Iterator[Found]:
    """A printed text looks cut off, or has a bracket without its partner.

    To fix it, compare the text with the form that it was copied from.
    """
    for one in templates.texts(template):
        bare = pattern(ENUMERATOR).sub("", one.text)
        left = pattern(LEFT_OVER).search(one.text)
        if left and left.group(1) not in WORDS:
            yield Found(one.place, f'It ends in "{left.group(1)}".', quote=left.group())
        elif bare.count("(") != bare.count(")"):
            yield Found(one.place, "A bracket has no partner.", quote=one.text[:60])
