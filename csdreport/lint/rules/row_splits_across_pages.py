"""ACC014: rows that break over two pages."""

from __future__ import annotations

from collections.abc import Iterator

from csdreport.document import facts as kinds
from csdreport.findings import Fact, Severity
from csdreport.lint import word_file
from csdreport.lint.context import Context
from csdreport.lint.rule import Example, Found, rule


@rule(
    "ACC014",
    Severity.INFO,
    stage="final",
    each="report",
    fails=[
        Example(facts=(Fact(kinds.TABLE_THAT_BREAKS),)),
        Example(facts=(Fact(kinds.TABLE_THAT_BREAKS, "page 2", "Kelp"),)),
        Example(facts=(Fact(kinds.TABLE_THAT_BREAKS), Fact(kinds.TABLE_THAT_BREAKS, "page 4"))),
    ],
    passes=[
        Example(),
        Example(facts=(Fact(kinds.TITLE, quote="Kelp"),)),
        Example(facts=(Fact(kinds.FLOATING, "page 2", "Kelp"),)),
    ],
)
def row_splits_across_pages(context: Context) -> Iterator[Found]:
    """Rows of a table in the Word file may break over two pages.

    A label then stands on one page and its answer on the next.

    To fix it, clear Table Properties › Row › Allow row to break across pages, or let `--fix` do
    it for all rows but long ones.
    """
    one = "The rows of a table may break over two pages."
    many = "The rows of {} tables may break over two pages."
    found = word_file.facts(context, kinds.TABLE_THAT_BREAKS)
    repair = word_file.repair(kinds.TABLE_THAT_BREAKS, (fact.source for fact in found))
    yield from word_file.once(context, kinds.TABLE_THAT_BREAKS, one, many, repair)
