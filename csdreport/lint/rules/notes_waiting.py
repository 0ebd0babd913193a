"""FRM018: captured notes that no answer has used."""

from __future__ import annotations

from collections.abc import Iterator

from csdreport.findings import Severity
from csdreport.lint.context import Context
from csdreport.lint.rule import Example, Found, rule


@rule(
    "FRM018",
    Severity.WARNING,
    each="report",
    fails=[
        Example(report={"notes": [{"text": "Ask the cook."}]}),
        Example(report={"notes": [{"text": "Done", "used": True}, {"text": "Not done"}]}),
        Example(report={"notes": [{"text": "Aye", "kind": "quote", "speaker": "Imani Okoro"}]}),
    ],
    passes=[
        Example(report={"notes": [{"text": "Ask the cook.", "used": True}]}),
        Example(report={"notes": []}),
        Example({"other": "Lunch was late."}),
    ],
)
def notes_waiting(context: Context) -> Iterator[Found]:
    """Notes were captured that no answer has taken up yet.

    Notes stay in the working copy; nobody else sees them.

    To fix it, work them into the answers, and mark those as used that you do not need.
    """
    waiting = [note for note in context.report.notes if not note.used]
    if not waiting:
        return
    message = (
        "A note waits to be used."
        if len(waiting) == 1
        else f"{len(waiting)} notes wait to be used."
    )
    yield Found("notes", message, wordless=True)
