"""One sitting with one draft: the walk in memory, and its way to the disk.

Characters are remembered at once, and written to the journal within half a second; every answer
and every other change is written to the draft. Writing happens on a thread of its own, so that
a slow stick never blocks a key. When writing fails, everything stays in memory, is tried again,
and the status line says so.
"""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from csdreport.draft import notes
from csdreport.draft.companions import read_if_there
from csdreport.draft.journal import Left
from csdreport.draft.recovery import NOTES
from csdreport.errors import CsdReportError
from csdreport.fill import inlet, recent, rescue, walk as walking, wording
from csdreport.fill.actions import Action, Keep, Write
from csdreport.fill.disk import Disk, Snapshot
from csdreport.fill.inlet import Form, Shown, Typing
from csdreport.fill.outcome import Outcome, OutcomeKind
from csdreport.fill.reconciling import reconcile, told
from csdreport.fill.risks import Asked
from csdreport.fill.saving import ALL, Clock, Saver, local_time
from csdreport.fill.state import Moment, changed
from csdreport.fill.walk import Walk
from csdreport.fill.watching import version
from csdreport.report.model import Note, Report, Unplaced
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
        self._lines = lines
        self._changes = 0
        self.told = ""
        self._note = self._note_kept = ""
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
        if self._note != self._note_kept:
            note = self._note_kept = self._note
            so_far = self._snapshot()
            self.saver.run(lambda: self.disk.append(so_far, NOTES, note, at=at), replaces=NOTES)
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
            lambda: self.disk.append(now, after.at, text, markdown=is_markdown, at=at),
            replaces=after.at,
        )

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
            self.disk.rescued = rescue.keep(self.path, self.walk.report)
            self.saver.trouble = "The disk does not answer."
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
        self._saved = now.report
        self.saver.run(lambda: self.disk.write(now), replaces=ALL)

    def _snapshot(self) -> Snapshot:
        left = Left(self.walk.now.at, self.cursor)
        return Snapshot(self.walk.report, left, self._note, self._lines, self._changes)

    def move_to(self, path: Path) -> None:
        """Keep the draft somewhere else from now on; the old place stays as it is.

        Raises:
            CsdReportError: Another file stands there, or it cannot be written.
        """
        self.settle()
        self.saver.wait()
        self.disk.move_to(path, self.walk.report)
        recent.remember(path)
        self._lines = 0
        self.finish()

    def copy_to(self, path: Path) -> None:
        """Keep a second copy from now on.

        Raises:
            CsdReportError: It cannot be written there, or something else stands there that it
                would take the place of; then none is kept.
        """
        held = read_if_there(path)
        is_draft = path.exists() and self.path.exists() and path.samefile(self.path)
        if is_draft or (held and version(held, self.walk.report, self.walk.template) is None):
            raise CsdReportError(
                f"'{path.name}' is there already, and is no copy of this draft.",
                hint="Choose another name or folder.",
            )
        self.disk.copy = path
        self.finish()
        if self.disk.copy_trouble:
            self.disk.copy = None
            raise CsdReportError(self.disk.copy_trouble, hint="Choose another folder.")

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

    # Notes

    def typed_note(self, text: str) -> None:
        """Remember a note that is not finished."""
        self._note = text

    def note(self, line: str, section: str = "") -> Note:
        """Keep a captured line at once, with its time.

        Args:
            section: Id of the section it was typed in; empty while listening.

        Returns:
            What was made of it.
        """
        taken = notes.from_line(line, at=self.clock().isoformat(timespec="seconds"))
        taken = taken.model_copy(update={"section": section})
        try:
            notes.append(self.path, taken)
        except CsdReportError as error:
            self.saver.trouble, self.saver.hint = error.problem, error.hint
            self.do(Keep((taken,)))
        else:
            self.look_around()
        return taken

    def look_around(self) -> None:
        """Take in the notes that came in since, from here or from another terminal."""
        try:
            found, count = notes.read(self.path, after=self._lines)
        except CsdReportError:
            return
        self._lines = count
        if found:
            self.walk = walking.apply(self.walk, Keep(found))

    @property
    def waiting(self) -> tuple[tuple[int, Note], ...]:
        """List the notes that no answer has taken up, each with its number."""
        return tuple(
            (number, note) for number, note in enumerate(self.walk.report.notes, 1) if not note.used
        )
