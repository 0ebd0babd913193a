"""One sitting with one draft: the walk in memory, and its way to the disk.

Characters are remembered at once, and written to the journal within half a second; every answer
and every other change is written to the draft. Writing happens on a thread of its own, so that
a slow stick never blocks a key. When writing fails, everything stays in memory, is tried again,
and the status line says so.
"""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from pathlib import Path

from csdreport.draft.tail import Left
from csdreport.fill import inlet, rescue, walk as walking, wording
from csdreport.fill.actions import Action, Write
from csdreport.fill.disk import Disk, Snapshot
from csdreport.fill.inlet import Form, Shown, Typing
from csdreport.fill.open_lines import OpenLines
from csdreport.fill.outcome import Outcome, OutcomeKind
from csdreport.fill.reconciling import reconcile, told
from csdreport.fill.risks import Asked
from csdreport.fill.saving import ALL, SILENT, Clock, Saver, local_time
from csdreport.fill.state import Moment, changed
from csdreport.fill.walk import Walk
from csdreport.report.model import Report, Unplaced
from csdreport.report.reading import Reading
from csdreport.template.event import Event
from csdreport.template.kinds import is_empty


class Session:
    """A draft that somebody fills.

    Attributes:
        disk: The draft's files.
        saver: Writes them on a thread of its own.
        walk: The state; replaced by every action.
        event: Of which edition the report is; None when nobody knows.
        asked: Which questions about people at risk were asked.
        recovered: What was recovered on opening, as a sentence; empty when nothing was.
        exported: The files written in this sitting.
        cursor: How many characters of the box stand before the cursor.
        open_lines: What is being typed outside of the box.
        lines: How many lines of notes beside the draft the report holds.
        told: What another program did to the draft, as sentences; empty when none did anything.
    """

    def __init__(
        self,
        path: Path,
        walk: Walk,
        *,
        event: Event | None = None,
        recovered: str = "",
        lines: int = 0,
        cursor: int | None = None,
        digest: str = "",
        clock: Clock = local_time,
    ) -> None:
        self.disk = Disk(path, clock, Reading(walk.report, walk.template), digest)
        self.walk = walk
        self.event = event
        self.recovered = recovered
        self.clock = clock
        self.saver = Saver(clock)
        self._typing = Typing()
        self._cursor_at_first = cursor
        self._is_open = False
        self.cursor = 0
        self._saved: Report | None = None
        self.lines = lines
        self._changes = 0
        self.told = ""
        self.open_lines = OpenLines()
        self.asked = Asked()
        self.exported: tuple[Path, ...] = ()

    # The box

    def open_box(self) -> Shown:
        """Give what the current box shows when somebody comes to it; `cursor` says where."""
        self.settle()
        shown = inlet.shown(self.walk.value, self.walk.place.shape)
        self._typing = Typing(shown.text, shown.form)
        self._is_open = True
        end = len(shown.text)
        self.cursor = end if self._cursor_at_first is None else min(self._cursor_at_first, end)
        self._cursor_at_first = None
        now = self._snapshot()
        self.saver.run(lambda: self.disk.stand(now), replaces="cursor")
        return shown

    def typed(self, text: str) -> None:
        """Remember the characters of the box; cheap enough for every key."""
        self._typing.text = text
        self._typing.is_new = self._typing.touched = True

    @property
    def text(self) -> str:
        """Give the characters of the box as they are now."""
        return self._typing.text

    @property
    def has_typing(self) -> bool:
        """Tell whether anything was typed since the box was opened."""
        return self._typing.touched

    def choices(self) -> tuple[tuple[str, str], ...]:
        """List the values of a choice with their texts, what somebody wrote instead included."""
        return wording.choices(self.walk.template, self.walk.report, self.walk.place, self.text)

    @property
    def form(self) -> Form:
        """Tell how the box is shown: as plain characters, or in its Markdown form."""
        return self._typing.form

    # The walk

    def do(self, action: Action) -> None:
        """Do one thing, after taking up what was typed; a change is saved."""
        self.settle()
        self.walk = walking.apply(self.walk, action)
        self.save()

    def settle(self) -> None:
        """Take the characters of the box up into the report."""
        if self._typing.is_new:
            self.walk = walking.apply(self.walk, Write(self._typing.text, self._typing.form))
            self._typing.is_new = False

    def take_revision(self, report: Report, file: Path) -> None:
        """Keep what sending changed in the report, and remember the file."""
        self.walk = replace(self.walk, now=replace(self.walk.now, report=report))
        self.remember(file)
        self.save()

    def remember(self, file: Path) -> None:
        """Remember a file that was written, once."""
        self.exported = (*(one for one in self.exported if one != file), file)

    def put_aside(self, text: str, source: str) -> None:
        """Keep a text that has no place yet."""
        report = self.walk.report
        loose = (*report.unplaced, Unplaced(text=text, source=source))
        now = replace(self.walk.now, report=report.with_(unplaced=loose))
        self.walk = replace(self.walk, now=now)

    # The disk

    @property
    def path(self) -> Path:
        """Give the draft's file."""
        return self.disk.path

    @property
    def trouble(self) -> str:
        """Say why the draft is not on the disk; empty when it is."""
        return self.saver.trouble

    def keep_typing(self) -> None:
        """Write what was typed since the last time into the journal."""
        at = self.clock().isoformat(timespec="seconds")
        self._keep_lines(at)
        before = self.walk.now
        self.settle()
        after = self.walk.now
        if after.report == before.report:
            return
        if before.gap or after.gap or before.at != after.at:
            # An item came or went: paths mean something else now, so the whole draft is written.
            self.save()
            return
        now, text, is_markdown = self._snapshot(), self._typing.text, self.form == "markdown"
        self.saver.run(
            lambda: self.disk.append(
                now, after.at, text, markdown=is_markdown, at=at, cursor=now.left.cursor
            ),
            replaces=after.at,
        )

    def _keep_lines(self, at: str) -> None:
        so_far = self._snapshot()
        for line in self.open_lines.unheard():
            append = partial(
                self.disk.append, so_far, line.path, line.text, at=at, cursor=line.cursor
            )
            self.saver.run(append, replaces=line.path)

    def save(self) -> None:
        """Write the draft when the report differs from what was written last."""
        self.settle()
        if self.walk.report != self._saved:
            self._write()

    def write(self) -> None:
        """Write everything, without waiting for it."""
        self.settle()
        self._write()

    def finish(self) -> None:
        """Write everything and wait until it is on the disk; a disk that hangs is told of."""
        self.write()
        if not self.saver.wait():
            self.disk.rescued = rescue.keep(self.path, self.disk.whole(self._snapshot()))
            self.saver.trouble = SILENT
            self.saver.hint = "If it is a stick, pull it out and put it back."
        self.take_up()

    @property
    def is_in_no_file(self) -> bool:
        """Tell whether the last words are in memory alone: neither draft nor rescue took them."""
        return bool(self.trouble) and self.disk.rescued is None

    def outcome(self, kind: OutcomeKind, number: int = 0) -> Outcome:
        """Sum up how the sitting ended; a number is the signal that ended it."""
        return Outcome(
            kind, self.path, self.exported, number, self.trouble, self.disk.rescued, self.told
        )

    def close(self) -> None:
        """Let the files go."""
        self.saver.close()
        self.disk.close()

    def look_after(self) -> None:
        """Write once more what could not be written, or what is not where it was written."""
        if not self.saver.wait(0):
            return
        if self.saver.trouble:
            self.settle()
            self._write()
        else:
            now = self._snapshot()
            self.saver.run(lambda: self.disk.look(now))

    def _write(self) -> None:
        now = self._snapshot()
        # The journal hears of the open ones with the draft, and the draft holds the others.
        self.open_lines.unheard()
        self._saved = now.report
        self.saver.run(lambda: self.disk.write(now), replaces=ALL)

    def _snapshot(self) -> Snapshot:
        left = Left(self.walk.now.at, self.cursor)
        return Snapshot(self.walk.report, left, self.open_lines.open, self.lines, self._changes)

    def take_up(self) -> bool:
        """Take up what another program wrote over the draft, as a step that undo takes back.

        Returns:
            Whether there was anything.
        """
        changes = self.disk.changes[self._changes :]
        for change in changes:
            self.settle()
            done = reconcile(self.walk.report, change, self.walk.template)
            now = self.walk.now
            moment = Moment(done.report, now.at, gap=now.gap and not done.taken)
            self.walk = changed(self.walk, moment)
            self._changes += 1
            self.told = told(change, done)
        if changes and self._is_open and not self._is_shown():
            cursor = self.cursor
            self.open_box()
            self.cursor = min(cursor, len(self.text))
        return bool(changes)

    def _is_shown(self) -> bool:
        """Tell whether the characters of the box still say what the report holds there."""
        held = inlet.stored(self.text, self.walk.place.shape, self.form)
        return held == self.walk.value or (is_empty(held) and is_empty(self.walk.value))
