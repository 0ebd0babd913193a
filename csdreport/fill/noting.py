"""The notes of a sitting: kept, taken in from elsewhere, said on one line, corrected."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from csdreport.draft import notes
from csdreport.fill import walk as walking
from csdreport.fill.actions import Keep, MarkNote
from csdreport.report.model import Note

if TYPE_CHECKING:
    from csdreport.fill.saving import Saver
    from csdreport.fill.session import Session


LOOK = "a look for notes"
"""The name of the jobs that do it, unlike any path of the journal."""


@dataclass(frozen=True, slots=True)
class Kept:
    """What was captured, and whether it may be said to be kept.

    Attributes:
        saver: Writes it.
        number: The job that does.
        notes: What was made of the lines.
    """

    saver: Saver
    number: int
    notes: tuple[Note, ...]

    def is_on_disk(self) -> bool:
        """Tell whether it would be there after a crash."""
        return self.saver.has_written(self.number)


def keep(session: Session, *lines: str, section: str = "") -> Kept:
    """Keep captured lines with their time: in memory at once, and with the next save on the disk.

    Args:
        lines: A note each, as they were typed.
        section: Id of the section they were typed in; empty while listening.
    """
    at = session.clock().isoformat(timespec="seconds")
    read = (notes.from_line(line, at=at) for line in lines)
    taken = tuple(note.model_copy(update={"section": section}) for note in read)
    session.do(Keep(taken))
    return Kept(session.saver, session.saver.latest, taken)


def ask_for_more(session: Session) -> None:
    """Have notes looked for that came in from another terminal; `take_in` takes them."""
    lines = session.lines
    session.saver.run(lambda: session.disk.look_for_notes(lines), replaces=LOOK)


def take_in(session: Session) -> None:
    """Take in the notes from another terminal that were found."""
    found = session.disk.found_notes
    if found is not None and found.after == session.lines:
        session.lines = found.lines
        if found.notes:
            session.walk = walking.apply(session.walk, Keep(found.notes))


def waiting(session: Session) -> tuple[tuple[int, Note], ...]:
    """List the notes that no answer has taken up, each with its number."""
    held = session.walk.report.notes
    return tuple((number, note) for number, note in enumerate(held, 1) if not note.used)


def one_line(note: Note) -> str:
    """Give time, mark, speaker and words: "14:02 > @Amina: Everybody pays twice."."""
    time = note.at[11:16] if len(note.at) >= 16 else ""
    speaker = f"@{note.speaker}:" if note.speaker else ""
    text = " ".join(note.text.split())
    return " ".join(part for part in (time, notes.SIGNS.get(note.kind, ""), speaker, text) if part)


def heard(note: Note) -> str:
    """Say at once who was taken for the speaker, so that it can be corrected; "" for nobody."""
    return f"Who said it: {note.speaker}." if note.speaker else ""


def correct(session: Session, number: int, line: str) -> str:
    """Read a note anew from a line; without words it stays as it was.

    Returns:
        What to tell the person.
    """
    if not line.strip():
        return "The note stays as it was."
    read = notes.from_line(line)
    session.do(MarkNote(number, kind=read.kind, speaker=read.speaker, text=read.text))
    return f"Corrected. {heard(read)}".rstrip()
