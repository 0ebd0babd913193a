"""HDR005: "Theme 2", "Session 3.2"."""

from __future__ import annotations

from collections.abc import Iterator

from csdreport.findings import Severity
from csdreport.lint.context import Context
from csdreport.lint.rule import Found, rule
from csdreport.lint.terms import pattern
from csdreport.lint.view import Answer


@rule(
    "HDR005",
    Severity.WARNING,
    role="theme",
    fails=["Theme 2: Kelp, Session 3.1", "Session 1.2 (Theme 4)", "Theme 1, working session 2.2"],
    passes=["Theme 3: Kelp, Session 3.1", "Session 1.2", "Theme 4: kelp farms"],
)
def session_theme_mismatch(theme: Answer, context: Context) -> Iterator[Found]:
    """The session is numbered within another theme.

    Session 3.1 is the first one of theme 3, where an event numbers its sessions so.

    To fix it, correct the number that is wrong.
    """
    if context.event is not None and not _numbered_by_theme(context):
        return
    themes = pattern(r"(?i)\btheme (\d{1,2})\b(?!\.\d)").findall(theme.text)
    sessions = pattern(r"(?i)\bsession (\d{1,2})\.\d").findall(theme.text)
    if len(themes) == 1 and len(sessions) == 1 and themes != sessions:
        said = f"Theme {themes[0]} and a session of theme {sessions[0]} stand here."
        yield Found(theme.path, said, wordless=True)


def _numbered_by_theme(context: Context) -> bool:
    sessions = context.event.sessions if context.event else ()
    return all(
        f"Theme {session.number.split('.')[0]}" in session.theme
        for session in sessions
        if session.number and session.theme.startswith("Theme ")
    )
