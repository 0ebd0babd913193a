"""Fill a report in a terminal: open the draft, show the screen, say how it ended."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path

from csdreport.fill import recent
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
    plain: bool = False,
) -> Outcome:
    """Walk through a draft on the screen; everything is on the disk when it returns.

    Args:
        path: The draft. When it does not exist, a new one begins.
        template: The template of a new report, or one given by the person.
        event: Of which edition the report is, when known.
        report: What a new draft begins with, such as an imported file.
        listen: Begin with the line for notes: the session is running.
        plain: Line by line, without a screen; so it is in any case where ACCESSIBLE is set or
            the terminal is dumb.

    Raises:
        CsdReportError: The draft cannot be opened, or somebody else has it open.
    """
    from csdreport.draft import lock

    is_new = not path.exists()
    with lock.hold(path):
        session = open_session(path, template, event=event, report=report)
        recent.remember(path)
        try:
            if plain or wants_plain():
                from csdreport.fill.plain.walk import PlainWalk

                return PlainWalk(session).run(listen=listen)
            from csdreport.fill.screen.screen import Screen

            return Screen(session).run(welcome=is_new, listen=listen)
        finally:
            session.close()


def wants_plain(environment: Mapping[str, str] = os.environ) -> bool:
    """Tell whether the terminal, or the person, asks for lines instead of a screen."""
    accessible = environment.get("ACCESSIBLE", "").lower() not in ("", "0", "no", "false")
    return accessible or environment.get("TERM", "") in ("dumb", "unknown")
