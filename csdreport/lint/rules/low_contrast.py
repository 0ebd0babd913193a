"""ACC010: pale text."""

from __future__ import annotations

from collections.abc import Iterator

from csdreport.document import facts as kinds
from csdreport.findings import Fact, Severity
from csdreport.lint import word_file
from csdreport.lint.context import Context
from csdreport.lint.rule import Example, Found, rule


@rule(
    "ACC010",
    Severity.WARNING,
    stage="final",
    each="report",
    fails=[
        Example(facts=(Fact(kinds.PALE),)),
        Example(facts=(Fact(kinds.PALE, "page 2", "Kelp"),)),
        Example(facts=(Fact(kinds.PALE), Fact(kinds.PALE, "page 4"))),
    ],
    passes=[
        Example(),
        Example(facts=(Fact(kinds.TITLE, quote="Kelp"),)),
        Example(facts=(Fact(kinds.FLOATING, "page 2", "Kelp"),)),
    ],
)
def low_contrast(context: Context) -> Iterator[Found]:
    """Text in the Word file hardly stands out from its ground.

    To fix it, choose a darker colour: the contrast should be at least 4.5 to 1.
    """
    one = "Some text hardly stands out from its ground."
    many = "Text hardly stands out from its ground in {} places."
    yield from word_file.once(context, kinds.PALE, one, many)
