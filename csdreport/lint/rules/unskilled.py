"""TRM003: unskilled migrants."""

from __future__ import annotations

from collections.abc import Iterator

from csdreport.findings import Severity
from csdreport.lint import wording
from csdreport.lint.context import Context
from csdreport.lint.rule import Found, rule
from csdreport.lint.view import Answer

PATTERN = r"\b(?i:unskilled) (?i:(?:im)?migrants?|workers?|labou?r(?:ers)?|diaspora)\b"

BETTER: wording.Better = {
    r"unskilled ((?:im)?migrants|workers|labou?rers)": r"\1 in low-wage jobs",
    r"unskilled ((?:im)?migrant|worker|labou?rer)+": r"\1 in a low-wage job",
    r"unskilled (labou?r)": r"low-wage \1",
}


@rule(
    "TRM003",
    Severity.WARNING,
    lexicons=("avoid.unskilled",),
    hints=("unskilled",),
    hint_lists=("avoid.unskilled",),
    fails=[
        {"other": "Unskilled workers sleep at sea."},
        {"messages": ["Ministers must count unskilled labour."]},
        {"inclusion": {"women": "An unskilled migrant nurses the old."}},
    ],
    passes=[
        {"other": "Workers in low-wage jobs sleep at sea."},
        {"messages": ["Ministers must count unskilled tasks."]},
        {"inclusion": {"women": "“An unskilled migrant nurses the old here,” she said."}},
    ],
)
def unskilled(answer: Answer, context: Context) -> Iterator[Found]:
    """Work or people are called unskilled.

    Picking fruit and caring for the old take skill; what is low is the pay.

    To fix it, write "low-wage": "workers in low-wage jobs".
    """
    yield from wording.hits(PATTERN, answer, better=BETTER)
    yield from wording.listed("unskilled", answer, context)
