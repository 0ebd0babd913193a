"""The end of a sitting: the checks, and the files that are written from it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from csdreport.fill.session import Session
from csdreport.findings import Finding
from csdreport.report import files
from csdreport.report.reading import Reading

if TYPE_CHECKING:
    from csdreport.fill.sending import Sendable


def findings(session: Session) -> tuple[Finding, ...] | None:
    """Check the report as it is now; None when the checks themselves break.

    A defect in one rule must not stand between somebody and a report that is due tonight.
    """
    from csdreport.lint.engine import lint

    session.settle()
    reading = Reading(session.walk.report, session.walk.template)
    try:
        return lint(reading, stage="review", event=session.event)
    except Exception:  # noqa: BLE001 - see above
        return None


def as_text(session: Session) -> str:
    """Give the whole report as plain text, to read it through."""
    from csdreport.formats import exchange

    session.settle()
    walk = session.walk
    return exchange.write(walk.report, walk.template, exchange.named("text")).decode("utf-8")


def working_copy(session: Session, name: str) -> Path:
    """Write everything, also what is for nobody else, into a file beside the draft.

    Returns:
        The file, whose name says what it is. An earlier one is replaced.

    Raises:
        CsdReportError: It cannot be written.
    """
    from csdreport.formats import exchange

    session.settle()
    walk, chosen, draft = session.walk, exchange.named(name), session.path
    target = draft.with_name(f"{draft.stem}-working-copy{chosen.suffixes[0]}")
    files.write_atomically(target, exchange.write(walk.report, walk.template, chosen), force=True)
    session.remember(target)
    return target


def send(session: Session, name: str = "docx") -> Sendable:
    """Write the one public file to hand in; the draft takes its revision.

    Raises:
        CsdReportError: It cannot be written.
    """
    from csdreport.fill import sending

    session.settle()
    walk = session.walk
    points = sending.open_points(findings(session) or ())
    done = sending.make(walk.report, walk.template, session.path, session.event, name)
    session.take_revision(done.report, done.file)
    return replace(done, told=(*done.told, "", *points)) if points else done
