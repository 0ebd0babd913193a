"""Name the file that is handed in: event, session, revision, and nothing personal."""

from __future__ import annotations

import re
import unicodedata

from csdreport.report.model import Report
from csdreport.template.event import Event
from csdreport.template.model import Template

_AFTER_SESSION = re.compile(r"session\s*(?:no\.?|n°|#)?\s*(\d+(?:\.\d+)*)", re.IGNORECASE)
_DOTTED = re.compile(r"\b\d+(?:\.\d+)+\b")
_NUMBER = re.compile(r"\b\d+\b")
_LONGEST = 40


def file_name(report: Report, template: Template, suffix: str, event_id: str = "") -> str:
    """Make a name such as "csd-2016_session-3.2_r1.docx", of characters safe on every system.

    Args:
        report: The report; its theme gives the session's number.
        template: Its template, which knows the field of role "theme".
        suffix: With the dot.
        event_id: Id of the event file; empty uses the printed event line, or the template's id.
    """
    # "Civil Society Days 2031, 12-13 June, Mindelo": the name stands before the first comma.
    gathering = event_id or _safe(report.event.partition(",")[0]) or template.id
    session = f"session{_dashed(session_number(report, template))}"
    return f"{gathering}_{session}_r{report.revision}{suffix}"


def form_names(event: Event) -> list[str]:
    """Name the blank form of each session, without suffix: "csd-2016_session-3.2".

    A session without a number goes by its title. No two names are alike on a system that does
    not tell capitals from small letters.
    """
    names: list[str] = []
    for session in event.sessions:
        number = _safe(session.number, kept=".").strip(".")
        stem = f"session{_dashed(number)}" if number else _safe(session.title) or "session"
        base = name = f"{event.id}_{stem}"
        again = 2
        while name in names:
            name, again = f"{base}_{again}", again + 1
        names.append(name)
    return names


def session_number(report: Report, template: Template) -> str:
    """Find the number of the session in the theme: "3.2"; empty when there is none."""
    from csdreport.report import paths

    for path, _ in template.in_role("theme"):
        theme = str(paths.get(report, path))
        for pattern in (_AFTER_SESSION, _DOTTED, _NUMBER):
            found = pattern.search(theme)
            if found:
                return found.group(found.lastindex or 0)
    return ""


def _dashed(number: str) -> str:
    return f"-{number}" if number else ""


def _safe(text: str, kept: str = "") -> str:
    dashed = re.sub(rf"[^\w{kept}]+|_", "-", unicodedata.normalize("NFC", text))
    plain = unicodedata.normalize("NFKD", dashed)
    safe = plain.encode("ascii", "ignore").decode().lower().strip("-")
    if len(safe) > _LONGEST:
        # At the end of a word, unless the first one is longer than that.
        safe = safe[: _LONGEST + 1].rpartition("-")[0] or safe[:_LONGEST]
    return safe.strip("-")
