"""Fill a report in a terminal: open the draft, show the screen, say how it ended."""

from __future__ import annotations

from pathlib import Path

from csdreport.fill.opening import open_session
from csdreport.fill.outcome import Outcome
from csdreport.report.model import Report
from csdreport.template.event import Event
from csdreport.template.model import Template


def fill(
    path: Path,
    template: Template,
    *,
    event: Event | None = None,
    report: Report | None = None,
    listen: bool = False,
) -> Outcome:
    """Walk through a draft on the screen; everything is on the disk when it returns.

    Args:
        path: The draft. When it does not exist, a new one begins.
        template: The template of a new report, or one given by the person.
        event: Of which edition the report is, when known.
        report: What a new draft begins with, such as an imported file.
        listen: Begin with the line for notes: the session is running.

    Raises:
        CsdReportError: The draft cannot be opened, or somebody else has it open.
    """
    from csdreport.draft import lock

    is_new = not path.exists()
    with lock.hold(path):
        session = open_session(path, template, event=event, report=report)
        from csdreport.fill.screen.screen import Screen

        try:
            return Screen(session).run(welcome=is_new, listen=listen)
        finally:
            session.close()
