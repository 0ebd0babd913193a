"""The notes of a sitting: kept, taken in from elsewhere, said on one line, corrected."""

from __future__ import annotations

from typing import TYPE_CHECKING

from csdreport.draft import notes
from csdreport.errors import CsdReportError
from csdreport.fill import walk as walking
from csdreport.fill.actions import Keep, MarkNote
from csdreport.report.model import Note

if TYPE_CHECKING:
    from csdreport.fill.session import Session


def keep(session: Session, line: str, section: str = "") -> Note:
    """Keep a captured line at once, with its time.

    Args:
        section: Id of the section it was typed in; empty while listening.

    Returns:
        What was made of it.
    """
    taken = notes.from_line(line, at=session.clock().isoformat(timespec="seconds"))
    taken = taken.model_copy(update={"section": section})
    try:
        notes.append(session.path, taken)
    except CsdReportError as error:
        session.saver.trouble, session.saver.hint = error.problem, error.hint
        session.do(Keep((taken,)))
    else:
        look_around(session)
    return taken


def look_around(session: Session) -> None:
    """Take in the notes that came in since, from here or from another terminal."""
    try:
        found, count = notes.read(session.path, after=session.lines)
    except CsdReportError:
        return
    session.lines = count
    if found:
        session.walk = walking.apply(session.walk, Keep(found))


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
