"""FRM012: the reader guessed where an answer belongs."""

from __future__ import annotations

from collections.abc import Iterator

from csdreport.document import notices as kinds
from csdreport.findings import Notice, Severity
from csdreport.lint import noticed
from csdreport.lint.context import Context
from csdreport.lint.rule import Example, Found, rule


@rule(
    "FRM012",
    Severity.INFO,
    stage="draft",
    each="report",
    fails=[
        Example(notices=(Notice(kinds.PLACED, "Placed by position.", "other"),)),
        Example(notices=(Notice(kinds.LABEL_GUESSED, "A label was near.", confidence=0.8),)),
        Example(notices=(Notice(kinds.QUOTE_GUESSED, "The end was taken for a name.", "quotes"),)),
    ],
    passes=[
        Example(),
        Example(notices=(Notice(kinds.TAGS, "Three marks were resolved.", "other"),)),
        Example(notices=(Notice(kinds.MOJIBAKE, "Letters were mended."),)),
        Example(
            report={"event": "Kelp Days"},
            event={"line": "Kelp Days"},
            notices=(Notice(kinds.EVENT_GUESSED, "The line above the title.", "event"),),
        ),
    ],
)
def placed_by_guess(context: Context) -> Iterator[Found]:
    """The reader guessed which field an answer belongs to.

    The label in the file was not the template's own, or there was none. The finding says how
    sure the guess is.

    To fix it, look whether the text stands in the right place; nothing else is needed.
    """
    for notice in noticed.notices(
        context,
        kinds.PLACED,
        kinds.LABEL_GUESSED,
        kinds.LABEL_REPEATED,
        kinds.PEOPLE_GUESSED,
        kinds.QUOTE_GUESSED,
        kinds.EVENT_GUESSED,
    ):
        if notice.kind == kinds.EVENT_GUESSED and _is_known_event(context):
            continue
        yield _with_sureness(noticed.found(notice, context), notice.confidence)


def _is_known_event(context: Context) -> bool:
    """Tell whether the line that was taken for the event's is that of one somebody wrote down."""
    return context.event is not None and context.report.event == context.event.line


def _with_sureness(found: Found, confidence: float) -> Found:
    if confidence >= 1:
        return found
    return found._replace(message=f"{found.message} That is {confidence:.0%} sure.")
