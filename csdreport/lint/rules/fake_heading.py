"""ACC004: a bold line that is meant as a heading."""

from __future__ import annotations

from collections.abc import Iterator

from csdreport.document import facts as kinds
from csdreport.findings import Fact, Severity
from csdreport.lint import word_file
from csdreport.lint.context import Context
from csdreport.lint.rule import Example, Found, rule


@rule(
    "ACC004",
    Severity.WARNING,
    stage="final",
    each="report",
    fails=[
        Example(facts=(Fact(kinds.BOLD_LINE),)),
        Example(facts=(Fact(kinds.BOLD_LINE, "page 2", "Kelp"),)),
        Example(facts=(Fact(kinds.BOLD_LINE), Fact(kinds.BOLD_LINE, "page 4"))),
    ],
    passes=[
        Example(),
        Example(facts=(Fact(kinds.TITLE, quote="Kelp"),)),
        Example(facts=(Fact(kinds.FLOATING, "page 2", "Kelp"),)),
    ],
)
def fake_heading(context: Context) -> Iterator[Found]:
    """A line of the Word file is bold where a heading is meant.

    Who cannot see the page moves from heading to heading, and bold print is none.

    To fix it, give the line one of Word's heading styles.
    """
    one = "A bold line stands where a heading is meant."
    many = "{} bold lines stand where headings are meant."
    yield from word_file.once(context, kinds.BOLD_LINE, one, many)
