"""Notice that another program wrote over a draft that is open here, before it is written again."""

from __future__ import annotations

import time
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from csdreport.draft.companions import read_if_there
from csdreport.draft.draft import digest_of
from csdreport.errors import InputError
from csdreport.fill import backups
from csdreport.fill.reconciling import Change
from csdreport.report import store
from csdreport.report.model import Report
from csdreport.report.reading import Reading
from csdreport.template.model import Template

TRIES = 3
PAUSE = 0.2
"""Seconds to wait for a program that is still writing: what it has written so far is no report."""


class Watch:
    """Knows what stands in the file of a draft when nobody else wrote it.

    Args:
        path: The draft.
        opened: What it held when it was opened, with its template.
        digest: Of the file as it was opened; empty when there was none.
        clock: Dates what is kept of others.
    """

    def __init__(
        self, path: Path, opened: Reading, digest: str, clock: Callable[[], datetime]
    ) -> None:
        self._path = path
        self._base = opened.report
        self._template = opened.template
        self._digest = digest
        self._clock = clock
        self._seen = _signature(path)

    def wrote(self, path: Path, report: Report) -> None:
        """Remember what was just written, and where."""
        self._path, self._base = path, report
        self._digest = digest_of(store.dumps(report))
        self._seen = _signature(path)

    def differs(self) -> bool:
        """Tell whether somebody else wrote the file; cheap while nobody did."""
        now = _signature(self._path)
        if now == self._seen:
            return False
        self._seen = now
        return self._foreign() is not None

    def change(self) -> Change | None:
        """Give what another program wrote, once, after keeping it; None when nobody did.

        Raises:
            CsdReportError: It cannot be kept; then the draft must not be written over it.
            OSError: As above.
        """
        data = self._foreign()
        if data is None:
            return None
        theirs = self._read(data)
        for _ in range(TRIES):
            if theirs is not None:
                break
            time.sleep(PAUSE)
            data = self._foreign() or data
            theirs = self._read(data)
        kept = backups.keep_foreign(self._path, data, self._clock())
        self._digest = digest_of(data)
        return Change(self._base, theirs, f"{kept.parent.name}/{kept.name}")

    def _foreign(self) -> bytes | None:
        data = read_if_there(self._path)
        # An empty file holds nothing that could be lost: a disk was full, or somebody just began.
        return None if not data or digest_of(data) == self._digest else data

    def _read(self, data: bytes) -> Report | None:
        return version(data, self._base, self._template)


def version(data: bytes, of: Report, template: Template) -> Report | None:
    """Read a version of a report: the same id and template; None for anything else."""

    def known(name: str) -> Template:
        if name != template.id:
            raise InputError(f"Another template: {name}.", hint="")
        return template

    try:
        report = store.loads(data, known).report
    except InputError:
        return None
    return None if report.id and of.id and report.id != of.id else report


def _signature(path: Path) -> tuple[int, ...]:
    try:
        found = path.stat()
    except OSError:
        return ()
    return (found.st_ino, found.st_size, found.st_mtime_ns)
