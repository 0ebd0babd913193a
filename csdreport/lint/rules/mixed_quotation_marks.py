"""STY001: "straight" marks here, “curly” ones there."""

from __future__ import annotations

from collections.abc import Iterator

from csdreport.findings import Severity
from csdreport.lint.context import Context
from csdreport.lint.rule import Found, rule
from csdreport.lint.terms import pattern

STRAIGHT, CURLY = "straight", "curly"
# Behind a figure the sign means inches or seconds.
SIGNS = {STRAIGHT: r'(?<!\d)"', CURLY: "[“”]"}


@rule(
    "STY001",
    Severity.INFO,
    stage="final",
    each="report",
    fails=[
        {"other": 'A "choir" of “nurses”.'},
        {"other": 'A "choir".', "messages": ["Ministers must hear “nurses”."]},
        {"other": "A “choir”.", "messages": ['Ministers must hear "nurses".']},
    ],
    passes=[
        {"other": 'A "choir" of "nurses".'},
        {"other": 'A “choir” of “nurses”, by a plank of 6".'},
        {"messages": ["Ministers, don't let nurses’ choirs sink."]},
    ],
)
def mixed_quotation_marks(context: Context) -> Iterator[Found]:
    """Straight and curly quotation marks stand in one report.

    To fix it, use one kind; Word turns straight marks into curly ones as you type.
    """
    counts = {STRAIGHT: 0, CURLY: 0}
    places: dict[str, str] = {}
    for answer in context.answers:
        for kind, signs in SIGNS.items():
            if any(sign in answer.text for sign in ('"' if kind == STRAIGHT else "“”")):
                count = len(pattern(signs).findall(answer.text))
                counts[kind] += count
                if count:
                    places.setdefault(kind, answer.path)
    rarer, other = sorted(counts, key=lambda kind: counts[kind])
    if counts[rarer]:
        message = f"The marks here are {rarer}; most in this report are {other}."
        yield Found(places[rarer], message, wordless=True)
