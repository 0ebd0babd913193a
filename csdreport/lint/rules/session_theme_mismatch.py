"""HDR005: "Theme 2", "Session 3.2"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from csdreport.findings import Severity
from csdreport.lint.context import Context
from csdreport.lint.rule import Example, Found, rule
from csdreport.lint.terms import pattern
from csdreport.lint.view import Answer

if TYPE_CHECKING:
    from csdreport.template.event import Session

_SESSION = {"number": "3.1", "theme": "Theme 3: Kelp"}


def _held(theme: str) -> Example:
    return Example({"session": {"theme": theme}}, event={"sessions": [_SESSION]})


@rule(
    "HDR005",
    Severity.WARNING,
    role="theme",
    languages=("en",),
    covered_by=("HDR004",),
    fails=[
        _held("Theme 2: Kelp, Session 3.1"),
        _held("Session 1.2 (Theme 4)"),
        _held("Theme 1, working session 2.2"),
    ],
    passes=[
        _held("Theme 3: Kelp, Session 3.1"),
        _held("Session 1.2"),
        _held("Theme 4: kelp farms"),
        Example({"session": {"theme": "Theme 2: Kelp, Session 3.1"}}),
    ],
)
def session_theme_mismatch(theme: Answer, context: Context) -> Iterator[Found]:
    """The session is numbered within another theme.

    Session 3.1 is the first one of theme 3, where an event numbers its sessions so.

    To fix it, correct the number that is wrong.
    """
    if context.event is None or not _numbered_by_theme(context.event.sessions):
        return
    themes = pattern(r"(?i)\btheme (\d{1,2})\b(?!\.\d)").findall(theme.text)
    sessions = pattern(r"(?i)\bsession (\d{1,2})\.\d").findall(theme.text)
    if len(themes) == 1 and len(sessions) == 1 and themes != sessions:
        said = f"Theme {themes[0]} and a session of theme {sessions[0]} stand here."
        yield Found(theme.path, said, wordless=True)


def _numbered_by_theme(sessions: Sequence[Session]) -> bool:
    themed = [one for one in sessions if one.number and one.theme.startswith("Theme ")]
    return bool(themed) and all(f"Theme {one.number.split('.')[0]}" in one.theme for one in themed)
