"""ACC003: a table whose first row is no heading row."""

from __future__ import annotations

from collections.abc import Iterator

from csdreport.document import facts as kinds
from csdreport.findings import Fact, Severity
from csdreport.lint import word_file
from csdreport.lint.context import Context
from csdreport.lint.rule import Example, Found, rule


@rule(
    "ACC003",
    Severity.WARNING,
    stage="final",
    each="report",
    fails=[
        Example(facts=(Fact(kinds.TABLE_WITHOUT_HEAD),)),
        Example(facts=(Fact(kinds.TABLE_WITHOUT_HEAD, "page 2", "Kelp"),)),
        Example(facts=(Fact(kinds.TABLE_WITHOUT_HEAD), Fact(kinds.TABLE_WITHOUT_HEAD, "page 4"))),
    ],
    passes=[
        Example(),
        Example(facts=(Fact(kinds.TITLE, quote="Kelp"),)),
        Example(facts=(Fact(kinds.FLOATING, "page 2", "Kelp"),)),
    ],
)
def table_header_row(context: Context) -> Iterator[Found]:
    """A table of the Word file has no heading row.

    A screen reader then cannot say which column a cell belongs to.

    To fix it, choose Table Layout › Repeat Header Rows in Word, or send the report: files that
    csdreport writes have it.
    """
    one = "A table has no heading row."
    many = "{} tables have no heading row."
    yield from word_file.once(context, kinds.TABLE_WITHOUT_HEAD, one, many)
