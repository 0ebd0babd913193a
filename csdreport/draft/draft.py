"""A draft: a JSON report, with the journal and the notes beside it folded in."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from csdreport.draft.companions import JOURNAL, NOTES, PRIVATE, beside
from csdreport.errors import InputError
from csdreport.report import files, store
from csdreport.report.model import Report
from csdreport.report.reading import Reading
from csdreport.template.model import Template

if TYPE_CHECKING:
    from csdreport.draft.journal import Left


def open_draft(path: str | Path, load_template: Callable[[str], Template]) -> Reading:
    """Read a draft together with what was typed and noted beside it.

    Args:
        path: The `.json` file.
        load_template: Finds the template by its id; raises InputError for an unknown one.

    Raises:
        InputError: The draft is missing, unreadable or no report.
    """
    path = Path(path)
    data = files.read_bytes(path)
    try:
        reading = store.loads(data, load_template)
    except InputError as error:
        problem = f"'{files.shown(path)}': {error.problem}"
        raise InputError(problem, hint=error.hint) from None
    return _folded(path, data, reading) if has_companions(path) else reading


def left_at(path: str | Path) -> Left | None:
    """Say where somebody stood in a draft last; None where nobody knows.

    Raises:
        InputError: The draft cannot be read.
    """
    path = Path(path)
    if not has_companions(path):
        return None
    from csdreport.draft.journal import Journal

    return Journal(path).read(files.read_bytes(path)).left


def save(path: str | Path, report: Report, left: Left | None = None) -> Report:
    """Write a canonical report over its draft.

    Notes that arrived meanwhile are folded in, and the journal is told what the draft will hold,
    before the draft is written: whenever the program dies, nothing is lost or doubled.

    Args:
        path: The draft.
        report: What it will hold.
        left: Where somebody stands; None leaves what the journal says of that.

    Returns:
        The report as it was written.

    Raises:
        CsdReportError: It cannot be written; the old draft and its journal are whole.
    """
    path = Path(path)
    if has_companions(path):
        from csdreport.draft import notes
        from csdreport.draft.journal import Journal

        journal = Journal(path)
        tail = journal.read(path.read_bytes() if path.is_file() else b"")
        found, lines = notes.read(path, after=tail.notes)
        report = report.with_(notes=notes.fold(report.notes, found))
        data = store.dumps(report)
        with journal:
            journal.checkpoint(data, lines)
            if stands := left or tail.left:
                journal.stand(stands)
    else:
        data = store.dumps(report)
    files.write_atomically(path, data, force=True, mode=PRIVATE)
    return report


def has_companions(path: Path) -> bool:
    """Tell whether a journal or notes stand beside a draft."""
    return beside(path, JOURNAL).exists() or beside(path, NOTES).exists()


def _folded(path: Path, data: bytes, reading: Reading) -> Reading:
    # Most reports that are checked or converted have no companions, and nothing to load for them.
    from csdreport.draft import notes, recovery
    from csdreport.draft.journal import Journal

    tail = Journal(path).read(data)
    report, template = reading.report, reading.template
    found, _ = notes.read(path, after=tail.notes)
    report = report.with_(notes=notes.fold(report.notes, found))
    if not tail.typed:
        return replace(reading, report=report)
    lay = recovery.apply if tail.matched else recovery.set_aside
    report, notices = lay(report, tail.typed, template)
    return replace(reading, report=report, notices=reading.notices + notices)
