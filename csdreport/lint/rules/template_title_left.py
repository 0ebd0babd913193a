"""HDR007: the form's own title over a filled report."""

from __future__ import annotations

from collections.abc import Iterator

from csdreport.findings import Severity
from csdreport.lint.context import Context
from csdreport.lint.rule import Example, Found, rule
from csdreport.lint.terms import pattern


def _title(title: str) -> Example:
    return Example({"session": {"theme": "Session 4.1 Kelp"}}, {"title": title})


@rule(
    "HDR007",
    Severity.WARNING,
    each="report",
    languages=("en",),
    fails=[
        _title("Reporting Template for the kelp evening"),
        _title("Template of the second harbour talk"),
        _title("reporting template for cooks"),
    ],
    passes=[_title("Report of the kelp evening"), _title(""), _title("Kelp templates reported")],
)
def template_title_left(context: Context) -> Iterator[Found]:
    """The title is still that of the empty form.

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
