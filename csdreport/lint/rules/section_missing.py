"""FRM008: a section of the form that the file does not have."""

from __future__ import annotations

from collections.abc import Iterator

from csdreport.document import notices as kinds
from csdreport.findings import Notice, Severity
from csdreport.lint import noticed
from csdreport.lint.context import Context
from csdreport.lint.rule import Example, Found, rule

_SAID = "No heading was found."


def _missing(path: str) -> Example:
    return Example(notices=(Notice(kinds.SECTION_MISSING, _SAID, path),))


@rule(
    "FRM008",
    Severity.ERROR,
    stage="draft",
    each="report",
    fails=[_missing("recommendations"), _missing("messages"), _missing("other")],
    passes=[
        Example(),
        Example(notices=(Notice(kinds.LABEL_GUESSED, "A label was near.", "messages"),)),
        Example(notices=(Notice(kinds.SECTION_ORDER, "Two sections changed places.", "other"),)),
    ],
)
def section_missing(context: Context) -> Iterator[Found]:
    """A section of the template was not found in the file.

    Somebody deleted it, or wrote over its heading. It is an error where the template requires an
    answer in it, and a warning elsewhere.

    To fix it, copy the section's heading and table back from a blank form.
    """
    for notice in noticed.notices(context, kinds.SECTION_MISSING):
        required = any(
            field.required == "error"
            for path, asked in context.template.answer_fields()
            for field in (asked, *asked.fields)
            if path.split(".")[0] == notice.path
        )
        yield noticed.found(notice, context, None if required else Severity.WARNING)
