"""ACC001: a Word file without a title."""

from __future__ import annotations

from collections.abc import Iterator

from csdreport.document import facts as kinds
from csdreport.findings import Fact, Repair, Severity
from csdreport.lint import word_file
from csdreport.lint.context import Context
from csdreport.lint.rule import Example, Found, rule
from csdreport.report import title


@rule(
    "ACC001",
    Severity.WARNING,
    stage="final",
    each="report",
    fails=[
        Example(facts=(Fact(kinds.TITLE),)),
        Example({"other": "Kelp."}, facts=(Fact(kinds.TITLE, quote=" "),)),
        Example(facts=(Fact(kinds.TITLE), Fact(kinds.LANGUAGE, quote="en-GB"))),
    ],
    passes=[
        Example(facts=(Fact(kinds.TITLE, quote="Report of session 4.1 Kelp"),)),
        Example({"other": "Kelp."}),
        Example(facts=(Fact(kinds.LANGUAGE, quote="en-GB"),)),
    ],
)
def title_property_missing(context: Context) -> Iterator[Found]:
    """The Word file has no title among its properties.

    A screen reader then reads the file's name instead.

    To fix it, choose File › Info › Title, or let `--fix` set it.
    """
    if any(not fact.quote.strip() for fact in word_file.facts(context, kinds.TITLE)):
        report = context.report
        repair = Repair(kinds.TITLE, report.title or title.generated(report, context.template))
        yield Found("", "The property is empty.", repair=repair, safe=True, wordless=True)
