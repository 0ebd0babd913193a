"""HDR007: the form's own title over a filled report."""

from __future__ import annotations

from collections.abc import Iterator

from csdreport.document import notices as kinds
from csdreport.findings import Notice, Severity
from csdreport.lint import noticed
from csdreport.lint.context import Context
from csdreport.lint.rule import Example, Found, rule
from csdreport.lint.terms import pattern


def _title(title: str) -> Example:
    return Example({"session": {"theme": "Session 4.1 Kelp"}}, {"title": title})


@rule(
    "HDR007",
    Severity.WARNING,
    each="report",
    fails=[
        _title("Reporting Template for the kelp evening"),
        Example(notices=(Notice(kinds.TITLE_LEFT, "The title is the form's.", "title"),)),
        _title("Template of the second harbour talk"),
        _title("reporting template for cooks"),
    ],
    passes=[_title("Report of the kelp evening"), _title(""), _title("Kelp templates reported")],
)
def template_title_left(context: Context) -> Iterator[Found]:
    """The title is still that of the empty form.

    A reader keeps no title that says no more than the form and the theme; it says that it was
    there, and files that csdreport writes have the title of a report.

    To fix it, call it a report: "Report of …".
    """
    title = context.report.title
    if match := pattern(r"(?i)^\s*(?:reporting )?template (?:for|of)\b\s*").match(title):
        yield Found(
            "title",
            "The form's own title stands here.",
            quote=title,
            replacement=f"Report of {title[match.end() :]}",
            safe=True,
        )
    for notice in noticed.notices(context, kinds.TITLE_LEFT):
        yield noticed.found(notice, context)
