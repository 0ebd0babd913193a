"""ACC009: empty lines instead of spacing."""

from __future__ import annotations

from collections.abc import Iterator

from csdreport.document import facts as kinds
from csdreport.findings import Fact, Severity
from csdreport.lint import word_file
from csdreport.lint.context import Context
from csdreport.lint.rule import Example, Found, rule


@rule(
    "ACC009",
    Severity.INFO,
    stage="final",
    each="report",
    fails=[
        Example(facts=(Fact(kinds.EMPTY_LINES),)),
        Example(facts=(Fact(kinds.EMPTY_LINES, "page 2", "Kelp"),)),
        Example(facts=(Fact(kinds.EMPTY_LINES), Fact(kinds.EMPTY_LINES, "page 4"))),
    ],
    passes=[
        Example(),
        Example(facts=(Fact(kinds.TITLE, quote="Kelp"),)),
        Example(facts=(Fact(kinds.FLOATING, "page 2", "Kelp"),)),
    ],
)
def layout_by_empty_paragraphs(context: Context) -> Iterator[Found]:
    """Empty paragraphs make the room between the parts of the Word file.

    A screen reader reads each of them as "blank".

    To fix it, set the space before or after the paragraph instead, or let `--fix` do it.
    """
    one = "Empty paragraphs follow each other."
    many = "Empty paragraphs follow each other in {} places."
    found = word_file.facts(context, kinds.EMPTY_LINES)
    repair = word_file.repair(kinds.EMPTY_LINES, (fact.source for fact in found))
    yield from word_file.once(context, kinds.EMPTY_LINES, one, many, repair)
