"""Open a draft for filling: a new one, or what was left last time with what was recovered."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from csdreport.draft import draft, notes, unfinished
from csdreport.draft.companions import read_if_there
from csdreport.fill import backups, editor, rescue
from csdreport.fill.places import value_at
from csdreport.fill.saving import local_time
from csdreport.fill.session import Session
from csdreport.fill.walk import start
from csdreport.findings import Notice
from csdreport.report import paths
from csdreport.report.canonical import canonicalise
from csdreport.report.identity import new_id
from csdreport.report.model import Report, TemplateRef
from csdreport.report.notices import TYPING_RECOVERED, TYPING_SET_ASIDE, TYPING_UNREADABLE
from csdreport.report.reading import Reading
from csdreport.template.event import Event, for_line
from csdreport.template.kinds import is_empty
from csdreport.template.model import Template
from csdreport.text import words

RECOVERED = (TYPING_RECOVERED, TYPING_SET_ASIDE, TYPING_UNREADABLE)
"""Kinds of notices that say what a crash left in the journal."""


def new_report(template: Template, event: Event | None = None, language: str = "") -> Report:
    """Make an empty report with an id of its own."""
    return canonicalise(
        Report(
            id=new_id(),
            template=TemplateRef(id=template.id, version=template.version),
            event=event.line if event else "",
            language=language or template.language,
        ),
        template,
    )


@dataclass(frozen=True, slots=True)
class Begun:
    """What a sitting begins with.

    Attributes:
        at: Path of the first box; empty for the first unfinished one.
        cursor: How many of its characters stand before the cursor; None for all.
        recovered: What was recovered, as a sentence; empty when nothing was.
        is_rescued: Whether it comes from the state folder, where it waited for the draft.
        lines: How many lines of notes beside the draft the report holds.
        digest: Of the file of the draft; empty when there was none.
    """

    template: Template
    report: Report
    at: str = ""
    cursor: int | None = None
    recovered: str = ""
    is_rescued: bool = False
    lines: int = 0
    digest: str = ""


def open_session(
    path: Path,
    template: Template,
    *,
    event: Event | None = None,
    report: Report | None = None,
) -> Session:
    """Open a draft that exists, or begin a new one with a report or an empty one."""
    begun = _rescued(path, template, report) or _opened(path, template)
    if begun is None:
        fresh = canonicalise(report, template) if report else new_report(template, event)
        begun = Begun(template, fresh)
    if path.exists():
        backups.keep(path, local_time())
    session = Session(
        path,
        start(begun.template, begun.report, begun.at),
        event=event or for_line(begun.report.event),
        lines=begun.lines,
        recovered=begun.recovered,
        cursor=begun.cursor,
        digest=begun.digest,
    )
    session.disk.rescued = rescue.place(path) if begun.is_rescued else None
    _take_up_edited(session)
    # Not waited for: the screen is there at once, and says it when this fails.
    session.write()
    return session


def _rescued(path: Path, template: Template, report: Report | None) -> Begun | None:
    """Take up what could not be written last time, unless a new report is begun on purpose."""
    begins_anew = not path.exists() and report is not None and not is_empty(report.answers)
    found = None if begins_anew else rescue.find(path, template)
    if found is None:
        return None
    told = "Recovered what could not be written into the draft last time."
    noted, lines = notes.read(path)
    report = found.report.with_(notes=notes.fold(found.report.notes, noted))
    digest = draft.digest_of(read_if_there(path) or b"") if path.exists() else ""
    return Begun(found.template, report, "", None, told, True, lines, digest)


def _opened(path: Path, template: Template) -> Begun | None:
    if not path.exists():
        return None
    opened = draft.opened(path, lambda _: template)
    reading, left = opened.reading, opened.left
    found = next((notice for notice in reading.notices if notice.kind in RECOVERED), None)
    at = left.path if left else found.path if found else ""
    cursor = left.cursor if left else None
    told = _told(found, reading) if found else ""
    return Begun(
        reading.template, reading.report, at, cursor, told, False, opened.lines, opened.digest
    )


def _take_up_edited(session: Session) -> None:
    """Keep what an editor wrote before a crash as text without a place."""
    if edited := editor.left_behind(session.path):
        session.put_aside(edited, "recovered from the editor")
        session.finish()
        if not session.trouble:
            editor.forget(session.path)


def _told(notice: Notice, reading: Reading) -> str:
    """Say on one line what was recovered, and where the cursor stands because of it."""
    if notice.kind == TYPING_UNREADABLE:
        return notice.message
    if notice.kind == TYPING_SET_ASIDE:
        return "Recovered typing waits as text without a place: Ctrl-L shows it."
    if unfinished.is_note(notice.path):
        return "Recovered after a sudden end: a note. Ctrl-L shows it."
    value = value_at(reading.report, notice.path)
    place = paths.label(notice.path, reading.template, reading.report.language)
    if not isinstance(value, str):
        return f"Recovered after a sudden end: {place}."
    count = words.count(value)
    return f"Recovered after a sudden end: {place}, {count} word{'s' if count != 1 else ''}."
