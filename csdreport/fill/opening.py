"""Open a draft for filling: a new one, or what was left last time with what was recovered."""

from __future__ import annotations

from pathlib import Path

from csdreport.draft import draft, notes
from csdreport.fill.session import Session
from csdreport.fill.walk import start
from csdreport.report.canonical import canonicalise
from csdreport.report.identity import new_id
from csdreport.report.model import Report, TemplateRef
from csdreport.template.event import Event
from csdreport.template.model import Template


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
    if path.exists():
        reading = draft.open_draft(path, lambda _: template)
        walk = start(reading.template, reading.report)
    else:
        begun = canonicalise(report, template) if report else new_report(template, event)
        walk = start(template, begun)
    session = Session(path, walk, event=event, lines=lines)
    session.finish()
    return session
