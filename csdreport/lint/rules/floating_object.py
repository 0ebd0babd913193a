"""ACC012: a picture that floats."""

from __future__ import annotations

from collections.abc import Iterator

from csdreport.document import facts as kinds
from csdreport.findings import Fact, Severity
from csdreport.lint import word_file
from csdreport.lint.context import Context
from csdreport.lint.rule import Example, Found, rule


@rule(
    "ACC012",
    Severity.WARNING,
    stage="final",
    each="report",
    fails=[
        Example(facts=(Fact(kinds.FLOATING),)),
        Example(facts=(Fact(kinds.FLOATING, "page 2", "Kelp"),)),
        Example(facts=(Fact(kinds.FLOATING), Fact(kinds.FLOATING, "page 4"))),
    ],
    passes=[
        Example(),
        Example(facts=(Fact(kinds.TITLE, quote="Kelp"),)),
        Example(facts=(Fact(kinds.SMALL, "page 2", "Kelp"),)),
    ],
)
def floating_object(context: Context) -> Iterator[Found]:
    """A picture or a box in the Word file floats over the text.

    A screen reader passes over it, or reads it in another place.

    To fix it, choose Layout Options › In Line with Text.
    """
    one = "A picture or a box floats over the text."
    many = "{} pictures or boxes float over the text."
    yield from word_file.once(context, kinds.FLOATING, one, many)
