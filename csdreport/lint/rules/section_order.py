"""FRM010: sections in another order than in the form."""

from __future__ import annotations

from collections.abc import Iterator

from csdreport.document import notices as kinds
from csdreport.findings import Notice, Severity
from csdreport.lint import noticed
from csdreport.lint.context import Context
from csdreport.lint.rule import Example, Found, rule


def _moved(path: str) -> Example:
    return Example(notices=(Notice(kinds.SECTION_ORDER, "It was moved.", path),))


@rule(
    "FRM010",
    Severity.WARNING,
    each="report",
    fails=[_moved("quotes"), _moved("messages"), _moved("progress")],
    passes=[
        Example(),
        Example(notices=(Notice(kinds.SECTION_MISSING, "It was not there.", "quotes"),)),
        Example(notices=(Notice(kinds.LABEL_REPEATED, "It was there again.", "quotes"),)),
    ],
)
def section_order(context: Context) -> Iterator[Found]:
    """Sections stand in another order than in the template.

    Who looks through a dozen reports looks for a section where it always is. The answers were
    read into the right places.

    To fix it, convert the file: every file that csdreport writes has the template's order.
    """
    for notice in noticed.notices(context, kinds.SECTION_ORDER):
        yield noticed.found(notice, context)
