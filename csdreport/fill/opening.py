"""Open a draft for filling: a new one, or what was left last time with what was recovered."""

from __future__ import annotations

from pathlib import Path

from csdreport.draft import draft, notes
from csdreport.fill import backups, editor, rescue
from csdreport.fill.places import value_at
from csdreport.fill.session import Session, local_time
from csdreport.fill.walk import start
from csdreport.findings import Notice
from csdreport.report import paths
from csdreport.report.canonical import canonicalise
from csdreport.report.identity import new_id
from csdreport.report.model import Report, TemplateRef
from csdreport.report.notices import TYPING_RECOVERED, TYPING_SET_ASIDE
from csdreport.report.reading import Reading
from csdreport.template.event import Event, for_line
from csdreport.template.kinds import is_empty
from csdreport.template.model import Template
from csdreport.text import words

RECOVERED = (TYPING_RECOVERED, TYPING_SET_ASIDE)
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


def open_session(
    path: Path,
    template: Template,
    *,
    event: Event | None = None,
    report: Report | None = None,
) -> Session:
    """Open a draft that exists, or begin a new one with a report or an empty one."""
    # Counted before the draft is read: a note that comes in between is met twice, never missed.
    lines = notes.read(path)[1]
    recovered, edited = "", editor.left_behind(path)
    rescued = rescue.find(path, template)
    if rescued and (path.exists() or report is None or is_empty(report.answers)):
        walk = start(rescued.template, rescued.report)
        recovered = "Recovered what could not be written into the draft last time."
    elif path.exists():
        reading = draft.open_draft(path, lambda _: template)
        found = [notice for notice in reading.notices if notice.kind in RECOVERED]
        walk = start(reading.template, reading.report, found[0].path if found else "")
        recovered = _told(found[0], reading) if found else ""
    else:
        begun = canonicalise(report, template) if report else new_report(template, event)
        walk = start(template, begun)
    if path.exists():
        backups.keep(path, local_time())
    session = Session(path, walk, event=event, lines=lines, recovered=recovered)
    session.rescued = rescue.place(path) if rescued and recovered else None
    if edited:
        session.put_aside(edited, "recovered from the editor")
    session.finish()
    if edited and not session.trouble:
        editor.forget(path)
    if event is None:
        session.event = for_line(walk.report.event)
    return session


def _told(notice: Notice, reading: Reading) -> str:
    """Say on one line what was recovered, and where the cursor stands because of it."""
    if notice.kind == TYPING_SET_ASIDE:
        return "Recovered typing waits as text without a place: Ctrl-L shows it."
    value = value_at(reading.report, notice.path)
    place = paths.label(notice.path, reading.template, reading.report.language)
    if not isinstance(value, str):
        return f"Recovered after a sudden end: {place}."
    return f"Recovered after a sudden end: {place}, {words.count(value)} words."
