"""HDR003: the session's number is missing."""

from __future__ import annotations

from collections.abc import Iterator

from csdreport.findings import Severity
from csdreport.lint.context import Context
from csdreport.lint.rule import Found, rule
from csdreport.lint.view import Answer


@rule(
    "HDR003",
    Severity.ERROR,
    role="theme",
    lexicons=("terms.unnumbered",),
    fails=["Seafarers at rest", "Session: kelp farms", "Theme: harbours and their cooks"],
    passes=[
        "Session 4.1 Seafarers at rest",
        "Theme 2: kelp farms",
        "Special session: harbours and their cooks",
    ],
)
def missing_session_number(theme: Answer, context: Context) -> Iterator[Found]:
    """The session's number is missing.

    Reports are collated and named by it; titles are too alike. Sessions that organisers do not
    number, such as special sessions, need none.

    To fix it, write the number before the title: "Session 4.1 …".
    """
    if any(map(str.isdecimal, theme.text)):
        return
    if theme.text in context.phrases("terms", "unnumbered") or _is_unnumbered(theme, context):
        return
    yield Found(theme.path, "No session number stands here.", wordless=True)


def _is_unnumbered(theme: Answer, context: Context) -> bool:
    """Tell whether the event has a session of this title without a number."""
    if context.event is None:
        return False
    said = theme.text.casefold()
    return any(
        not session.number and session.title and session.title.casefold() in said
        for session in context.event.sessions
    )
