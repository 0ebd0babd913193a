"""ACC005: a small heading right below a large one."""

from __future__ import annotations

from collections.abc import Iterator

from csdreport.document import facts as kinds
from csdreport.findings import Fact, Severity
from csdreport.lint import word_file
from csdreport.lint.context import Context
from csdreport.lint.rule import Example, Found, rule


@rule(
    "ACC005",
    Severity.WARNING,
    stage="final",
    each="report",
    fails=[
        Example(facts=(Fact(kinds.HEADING_SKIPPED),)),
        Example(facts=(Fact(kinds.HEADING_SKIPPED, "page 2", "Kelp"),)),
        Example(facts=(Fact(kinds.HEADING_SKIPPED), Fact(kinds.HEADING_SKIPPED, "page 4"))),
    ],
    passes=[
        Example(),
        Example(facts=(Fact(kinds.TITLE, quote="Kelp"),)),
        Example(facts=(Fact(kinds.FLOATING, "page 2", "Kelp"),)),
    ],
)
def heading_level_skipped(context: Context) -> Iterator[Found]:
    """The headings of the Word file leave out a level.

    To fix it, use heading 2 below heading 1, and heading 3 below heading 2.
    """
    one = "A level of headings is left out."
    many = "A level of headings is left out {} times."
    yield from word_file.once(context, kinds.HEADING_SKIPPED, one, many)
