"""The way of a draft to the disk: journal, draft, backups, a second copy, and the rescue.

Every method here runs on the saving thread, one after the other.
"""

from __future__ import annotations

import contextlib
import errno
import os
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from csdreport.draft import draft, forgetting, lock, notes, recovery
from csdreport.draft.companions import PRIVATE, cannot_append
from csdreport.draft.journal import Journal
from csdreport.draft.tail import Left, Typed
from csdreport.errors import CsdReportError
from csdreport.fill import backups, rescue
from csdreport.fill.open_lines import OpenLine
from csdreport.fill.reconciling import Change, reconcile
from csdreport.fill.watching import Watch
from csdreport.report import files
from csdreport.report.model import Note, Report
from csdreport.report.reading import Reading


@dataclass(frozen=True, slots=True)
class Snapshot:
    """Everything that the disk should hold.

    Attributes:
        left: Where the cursor stands.
        open_lines: What is being typed outside of a box.
        lines: How many lines of notes beside the draft the report holds.
        changes: How many of the changes by other programs it holds.
    """

    report: Report
    left: Left
    open_lines: tuple[OpenLine, ...] = ()
    lines: int = 0
    changes: int = 0


@dataclass(frozen=True, slots=True)
class Found:
    """Notes beside the draft: those behind so many lines, and how many lines there are now."""

    after: int
    notes: tuple[Note, ...]
    lines: int


class Disk:
    """One draft's files.

    Attributes:
        path: The draft.
        rescued: Where the report is while the draft cannot be written; None when it can.
        copy: A second copy, on a stick for example, written after each save; None for none.
        copy_trouble: Why the second copy could not be written; empty when it was.
        changes: What other programs wrote over the draft meanwhile. The draft holds it from the
            next save on, whether or not the snapshot knows of it.
        found_notes: What the last look for notes of another terminal found; None before it.

    Args:
        path: The draft.
        clock: Dates the backups.
        opened: What the draft held when it was opened, with its template.
        digest: Of the file as it was opened; empty when there was none.
    """

    def __init__(
        self, path: Path, clock: Callable[[], datetime], opened: Reading, digest: str = ""
    ) -> None:
        self.path = path
        self.rescued: Path | None = None
        self.copy: Path | None = None
        self.copy_trouble = ""
        self._clock = clock
        self._journal = Journal(path)
        self._locks = contextlib.ExitStack()
        self._is_behind = False
        self._template = opened.template
        self._watch = Watch(path, opened, digest, clock)
        self.changes: tuple[Change, ...] = ()
        self.found_notes: Found | None = None

    def append(
        self,
        now: Snapshot,
        path: str,
        text: str,
        *,
        markdown: bool = False,
        at: str = "",
        cursor: int | None = None,
    ) -> None:
        """Bring what was typed at a path to the journal.

        After something could not be written, or when the draft or its journal is gone, one more
        line would not bring back what is missing before it: then the whole draft is written.

        Args:
            now: Everything; its report is rescued when the journal cannot be written.
            path: The report path, or a note as `draft.unfinished` names it.
            text: The whole value, as typed.
            markdown: Whether it is Markdown rather than literal text.
            at: ISO 8601; empty takes the clock.
            cursor: Where the draft opens again; None leaves that as it is.

        Raises:
            CsdReportError: It cannot be written.
        """
        self._add(
            now,
            lambda: self._journal.append(path, text, markdown=markdown, at=at, cursor=cursor),
        )

    def stand(self, now: Snapshot) -> None:
        """Bring to the journal where somebody stands, so that the draft reopens there.

        Raises:
            CsdReportError: It cannot be written.
        """
        self._add(now, lambda: self._journal.stand(now.left))

    def look(self, now: Snapshot) -> bool:
        """Write the whole draft when it is not there as it was left; tells whether it was written.

        Raises:
            CsdReportError: It cannot be written there any more.
        """
        if not self._is_gone() and not self._watch.differs():
            return False
        self.write(now)
        return True

    def look_for_notes(self, after: int) -> bool:
        """Look for notes of another terminal behind so many lines; writes nothing, so: False."""
        with contextlib.suppress(CsdReportError, OSError):
            self.found_notes = Found(after, *notes.read(self.path, after=after))
        return False

    def write(self, now: Snapshot) -> None:
        """Write the draft, then a backup when the last one is old, then the second copy.

        What another program wrote over it meanwhile is kept, and brought together with ours.

        Raises:
            CsdReportError: The draft cannot be written; the report is rescued.
        """
        self._is_behind = True
        try:
            self._save(now)
        except (CsdReportError, OSError):
            self.rescued = rescue.keep(self.path, self.whole(now))
            raise
        if self.rescued is not None:
            rescue.forget(self.path)
            self.rescued = None
        backups.keep(self.path, self._clock())
        self._write_copy()
        if not self._journal.exists:
            # Typing is taken for what follows a checkpoint, so the first one comes before it.
            self._journal.checkpoint(self.path.read_bytes(), 0)
            self._journal.stand(now.left)
        for line in now.open_lines:
            # It is in no draft, so it must follow the checkpoint again.
            self._journal.append(line.path, line.text, cursor=line.cursor)
        self._is_behind = False

    def whole(self, now: Snapshot) -> Report:
        """Give the report with every line laid onto it that is still being typed."""
        at = self._clock().isoformat(timespec="seconds")
        typed = tuple(Typed(at, line.path, line.text) for line in now.open_lines)
        return recovery.apply(now.report, typed, self._template)[0] if typed else now.report

    def move_to(self, path: Path, report: Report) -> None:
        """Keep the draft somewhere else from now on; the old place stays as it is.

        Raises:
            CsdReportError: Another file stands there, or it cannot be written.
        """
        if path.exists():
            raise CsdReportError(
                f"'{path.name}' is there already.", hint="Choose another name or folder."
            )
        # Whoever opens it in its new place is told, as in the old one.
        with contextlib.ExitStack() as held:
            held.enter_context(lock.hold(path))
            self._watch.wrote(path, draft.save(path, report))
            self._locks.push(held.pop_all().__exit__)
        self._journal.close()
        self.path, self._journal = path, Journal(path)
        self.found_notes = None

    def forget(self, name: str) -> tuple[Path, ...]:
        """Take a name that the draft holds no more out of its journal, notes and backups.

        Returns:
            The files in which it may still stand.
        """
        # The journal begins anew under the same name, so the open one is let go.
        self._journal.close()
        left = backups.remove(backups.holding(self.path, name))
        return (*forgetting.forget(self.path, name), *left)

    def close(self) -> None:
        """Let the files go."""
        self._journal.close()
        self._locks.close()

    def _add(self, now: Snapshot, line: Callable[[], None]) -> None:
        """Add a line to the journal, or write the whole draft where a line is not enough."""
        if self._is_behind or self._is_gone():
            self.write(now)
            return
        try:
            line()
        except (CsdReportError, OSError):
            self._is_behind = True
            self.rescued = rescue.keep(self.path, self.whole(now))
            raise

    def _is_gone(self) -> bool:
        """Tell whether the draft or its journal was deleted or moved, or its stick pulled out."""
        return self._journal.is_lost or not self.path.is_file()

    def _save(self, now: Snapshot) -> None:
        if not self.path.absolute().parent.is_dir():
            missing = FileNotFoundError(errno.ENOENT, os.strerror(errno.ENOENT))
            raise cannot_append(self.path, missing)
        if change := self._watch.change():
            self.changes = (*self.changes, change)
        report = now.report
        for change in self.changes[now.changes :]:
            report = reconcile(report, change, self._template).report
        self._watch.wrote(self.path, draft.save(self.path, report, now.left, lines=now.lines))

    def _write_copy(self) -> None:
        """Write the second copy; when its stick is gone, the work goes on."""
        if self.copy is None:
            return
        try:
            files.write_atomically(self.copy, self.path.read_bytes(), force=True, mode=PRIVATE)
            self.copy_trouble = ""
        except (CsdReportError, OSError) as error:
            self.copy_trouble = f"The second copy could not be written: {error}"
