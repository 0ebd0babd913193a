"""Say a note on one line."""

from __future__ import annotations

from csdreport.report.model import Note

MARKS = {"quote": ">", "question": "?", "decision": "!"}


def one_line(note: Note) -> str:
    """Give time, mark, speaker and words: "14:02 > @Amina Everybody pays twice."."""
    time = note.at[11:16] if len(note.at) >= 16 else ""
    speaker = f"@{note.speaker}" if note.speaker else ""
    text = " ".join(note.text.split())
    return " ".join(part for part in (time, MARKS.get(note.kind, ""), speaker, text) if part)
