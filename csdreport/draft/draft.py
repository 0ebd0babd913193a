"""A draft: a JSON report, with the journal and the notes beside it folded in."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from csdreport.draft.companions import PRIVATE, has_companions
from csdreport.errors import InputError
from csdreport.report import files, store
from csdreport.report.model import Report
from csdreport.report.reading import Reading
from csdreport.template.model import Template

if TYPE_CHECKING:
    from csdreport.draft.tail import Left


class Opened(NamedTuple):
    """What somebody who goes on with a draft needs to know of it.

    Attributes:
        reading: The draft with everything folded in that lay beside it.
        digest: SHA-256 of the file itself, as `digest_of` gives it.
        lines: How many lines of notes the reading holds.
        left: Where somebody stood last; None where nobody knows.
    """

    reading: Reading
    digest: str
    lines: int = 0
    left: Left | None = None


def open_draft(path: str | Path, load_template: Callable[[str], Template]) -> Reading:
    """Read a draft together with what was typed and noted beside it.

    Args:
        path: The `.json` file.
        load_template: Finds the template by its id; raises InputError for an unknown one.

    Raises:
        InputError: The draft is missing, unreadable or no report.
    """
    path = Path(path)
    data, reading = _alone(path, load_template)
    return _folded(path, data, reading).reading if has_companions(path) else reading


def opened(path: str | Path, load_template: Callable[[str], Template]) -> Opened:
    """Read a draft as `open_draft` does, to go on with it.

    Raises:
        InputError: The draft is missing, unreadable or no report.
    """
    path = Path(path)
    data, reading = _alone(path, load_template)
    if has_companions(path):
        return _folded(path, data, reading)
    return Opened(reading, digest_of(data))


def save(
    path: str | Path, report: Report, left: Left | None = None, *, lines: int | None = None
) -> Report:
    """Write a canonical report over its draft.

    Notes that arrived meanwhile are folded in, and the journal is told what the draft will hold,
    before the draft is written: whenever the program dies, nothing is lost or doubled.

    Args:
        path: The draft.
        report: What it will hold.
        left: Where somebody stands; None leaves what the journal says of that.
        lines: How many lines of notes the report holds; None when nobody counted them.

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
        found, count = notes.read(path, after=tail.notes if lines is None else lines)
        known = report.notes
        both = notes.fold(known, found) if lines is None else known + found
        report = report.with_(notes=both)
        data = store.dumps(report)
        with journal:
            journal.checkpoint(data, count)
            if stands := left or tail.left:
                journal.stand(stands)
    else:
        data = store.dumps(report)
    files.write_atomically(path, data, force=True, mode=PRIVATE)
    return report


def digest_of(data: bytes) -> str:
    """Give the SHA-256 of a draft, in hexadecimal digits."""
    return hashlib.sha256(data).hexdigest()


def _alone(path: Path, load_template: Callable[[str], Template]) -> tuple[bytes, Reading]:
    """Read a draft without what lies beside it."""
    data = files.read_bytes(path)
    try:
        return data, store.loads(data, load_template)
    except InputError as error:
        problem = f"'{files.shown(path)}': {error.problem}"
        raise InputError(problem, hint=error.hint) from None


def _folded(path: Path, data: bytes, reading: Reading) -> Opened:
    # Most reports that are checked or converted have no companions, and nothing to load for them.
    from csdreport.draft import notes, recovery
    from csdreport.draft.journal import Journal

    tail = Journal(path).read(data)
    report, template = reading.report, reading.template
    found, lines = notes.read(path, after=tail.notes)
    # Behind a checkpoint that matches stand new lines alone, also one that repeats an older one.
    known = report.notes
    report = report.with_(notes=known + found if tail.matched else notes.fold(known, found))
    told = reading.notices
    if tail.typed:
        lay = recovery.apply if tail.matched else recovery.set_aside
        report, notices = lay(report, tail.typed, template)
        told += notices
    if not tail.is_readable:
        told += (recovery.unreadable(path),)
    whole = reading._replace(report=report, notices=told)
    return Opened(whole, digest_of(data), lines, tail.left)
