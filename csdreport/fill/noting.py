"""Say a note on one line, and who was taken for its speaker; correct it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from csdreport.draft import notes
from csdreport.fill.actions import MarkNote
from csdreport.report.model import Note

if TYPE_CHECKING:
    from csdreport.fill.session import Session


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
