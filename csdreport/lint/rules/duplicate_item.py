"""FRM016: two items of one list say the same."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from csdreport.findings import Severity
from csdreport.lint import runs
from csdreport.lint.context import Context
from csdreport.lint.lexicon import derived, words
from csdreport.lint.rule import Found, rule
from csdreport.lint.said import fold, say
from csdreport.lint.view import Answer

LEAST_WORDS = 8
SAME = 0.85
_CHOIR = "A choir of nurses in Fiji sings nightly at every harbour hospital for sailors"


@rule(
    "FRM016",
    Severity.WARNING,
    each="report",
    lexicons=("terms.stop",),
    covered_by=("FRM017",),
    fails=[
        {"progress": {"examples": [_CHOIR, f"{_CHOIR}."]}},
        {"progress": {"examples": [_CHOIR, "Other", f"In Fiji: {_CHOIR}"]}},
        {"recommendations": [{"text": _CHOIR}, {"text": _CHOIR.upper()}]},
    ],
    passes=[
        {"progress": {"examples": [_CHOIR, "A choir of cooks in Peru"]}},
        {"progress": {"examples": ["Nurses sing", "Nurses sing"]}},
        {"recommendations": [{"text": _CHOIR}, {"text": "Pay whoever sings at harbour"}]},
    ],
)
def duplicate_item(context: Context) -> Iterator[Found]:
    """Two items of one list say the same.

    To fix it, keep one, and give the place of the other to something else.
    """
    stop = _stop(context.language)
    # The items of a list are of one field, whatever numbers their paths hold.
    lists: dict[int, list[Answer]] = {}
    for answer in context.answers:
        if len(answer.words) >= LEAST_WORDS:
            lists.setdefault(id(answer.field), []).append(answer)
    for items in lists.values():
        # Most fields have one.
        telling = [(item, say(item.text).any_case - stop) for item in items if len(items) > 1]
        long = [each for each in telling if len(each[1]) >= LEAST_WORDS]
        for (first, one), (second, two) in combinations(long, 2):
            # Sets of words so unlike in size cannot be the same, and need not be laid together.
            if len(one) < SAME * len(two) or len(two) < SAME * len(one):
                continue
            shared = len(one & two)
            if shared >= SAME * (len(one) + len(two) - shared):
                yield Found(
                    second.path,
                    f"This says the same as {context.named(first.path)}.",
                    quote=runs.opening(second.text),
                    wordless=True,
                )


@derived
def _stop(language: str) -> frozenset[str]:
    """Give the words that tell nothing, as they are found in a text."""
    return frozenset(map(fold, words(language, "terms", "stop")))
