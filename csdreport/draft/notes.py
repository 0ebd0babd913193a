"""Quick notes beside a draft: one line a note, added while `fill` may be open elsewhere."""

from __future__ import annotations

import json
import re
from collections import Counter
from pathlib import Path

from csdreport.draft import speaker
from csdreport.draft.companions import NOTES, append_line, beside, read_if_there
from csdreport.report.model import Note
from csdreport.text import normal

ENDING = NOTES
MARKS = {">": "quote", "?": "question", "!": "decision"}
SIGNS = {kind: mark for mark, kind in MARKS.items()}
FORGOTTEN = "anonymous"
"""The speaker, in the draft, of a note whose speaker `forgetting` overwrote beside it."""
_OVERWRITTEN = re.compile(r"-+")
_TEXT = re.compile(r'"text": ?"')
_TORN_ESCAPE = re.compile(r"\\(u[0-9a-fA-F]{0,3})?$")


def append(draft: Path, note: Note) -> None:
    """Keep a note beside a draft; it is on the disk when this returns.

    Raises:
        CsdReportError: It cannot be written.
    """
    record = {
        "at": note.at,
        "kind": note.kind,
        "section": note.section,
        "speaker": note.speaker,
        "used": note.used,
        # Last, so that of a line that a crash has torn the words can be saved.
        "text": note.text,
    }
    append_line(beside(Path(draft), ENDING), json.dumps(record).encode())


def read(draft: Path, *, after: int = 0) -> tuple[tuple[Note, ...], int]:
    """Read the notes beside a draft.

    Args:
        draft: The draft.
        after: Lines to pass over, because they are folded into the draft. A file that is shorter
            is another one, and is read whole.

    Returns:
        The notes, and how many lines the file has now. A line that cannot be read gives a note
        of its words: nothing that was captured is dropped.
    """
    data = read_if_there(beside(Path(draft), ENDING))
    if not data:
        return (), 0
    lines = data.split(b"\n")
    if not lines[-1]:
        del lines[-1]
    notes = (_note(line) for line in lines[after if after <= len(lines) else 0 :])
    return tuple(note for note in notes if note.text), len(lines)


def from_line(line: str, at: str = "") -> Note:
    """Make a note of what was typed: `>` a quote, `?` a question, `!` a decision, `@name` who.

    The marks stand at the beginning, in any order. Only marks are no note: then they are its text.
    """
    rest = normal.plain(line).strip()
    kind = who = ""
    while rest:
        if rest[0] in MARKS and not kind:
            kind, rest = MARKS[rest[0]], rest[1:].lstrip()
            continue
        found, said = ("", rest) if who else speaker.taken(rest)
        if not found:
            break
        who, rest = found, said
    if not rest:
        return Note(at=at, text=normal.plain(line))
    return Note(at=at, kind=kind, speaker=normal.line(who), text=rest)


def to_line(note: Note) -> str:
    """Write kind, speaker and words as one would type them, such that `from_line` reads them."""
    sign = f"{SIGNS[note.kind]} " if note.kind in SIGNS else ""
    if not note.speaker:
        return f"{sign}{note.text}"
    plain = f"{sign}@{note.speaker}: {note.text}"
    read = from_line(plain)
    if (read.speaker, read.text) == (note.speaker, note.text):
        return plain
    return f'{sign}@"{note.speaker}" {note.text}'


def fold(known: tuple[Note, ...], found: tuple[Note, ...]) -> tuple[Note, ...]:
    """Add notes that are not there yet.

    Two are one when time, kind, speaker and text are equal; of several equal ones, as many stay
    as there are on the side that has more.
    """
    left = Counter(map(_said_as, known))
    fresh = []
    for note in found:
        if left[_said_as(note)]:
            left[_said_as(note)] -= 1
        else:
            fresh.append(note)
    return known + tuple(fresh)


def _said_as(note: Note) -> tuple[str, ...]:
    speaker = FORGOTTEN if _OVERWRITTEN.fullmatch(note.speaker) else note.speaker
    return (note.at, note.kind, speaker, note.text)


def _note(line: bytes) -> Note:
    text = line.decode("utf-8", "replace")
    try:
        record = json.loads(text)
    except (ValueError, RecursionError):
        return Note(text=normal.plain(_saved(text)))
    if not isinstance(record, dict):
        return Note(text=normal.plain(text))
    words = {
        key: record[key] if isinstance(record.get(key), str) else ""
        for key in ("at", "kind", "section", "speaker")
    }
    said = record.get("text")
    return Note(
        **{key: normal.line(value) for key, value in words.items()},
        text=normal.plain(said if isinstance(said, str) else text),
        used=record.get("used") is True,
    )


def _saved(line: str) -> str:
    """Save the words of a torn line."""
    found = _TEXT.search(line)
    if not found:
        return line
    words = _TORN_ESCAPE.sub("", line[found.end() :]).rstrip('"}')
    try:
        return str(json.loads(f'"{words}"', strict=False))
    except ValueError:
        return words
