"""ACC011: text below nine points."""

from __future__ import annotations

from collections.abc import Iterator

from csdreport.document import facts as kinds
from csdreport.findings import Fact, Severity
from csdreport.lint import word_file
from csdreport.lint.context import Context
from csdreport.lint.rule import Example, Found, rule


@rule(
    "ACC011",
    Severity.INFO,
    stage="final",
    each="report",
    fails=[
        Example(facts=(Fact(kinds.SMALL),)),
        Example(facts=(Fact(kinds.SMALL, "page 2", "Kelp"),)),
        Example(facts=(Fact(kinds.SMALL), Fact(kinds.SMALL, "page 4"))),
    ],
    passes=[
        Example(),
        Example(facts=(Fact(kinds.TITLE, quote="Kelp"),)),
        Example(facts=(Fact(kinds.FLOATING, "page 2", "Kelp"),)),
    ],
)
def small_font(context: Context) -> Iterator[Found]:
    """Text in the Word file is smaller than 9 points.

    To fix it, use 10 or 11 points.
    """
    one = "Some text is smaller than 9 points."
    many = "Text is smaller than 9 points in {} places."
    yield from word_file.once(context, kinds.SMALL, one, many)
