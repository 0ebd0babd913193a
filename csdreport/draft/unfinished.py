"""Lines of notes that somebody was typing when a sitting ended: their names, and their way back.

The journal calls a new note "notes", one that was begun in a section "notes:SECTION", and note 3,
while somebody corrects it, "notes.3".
"""

from __future__ import annotations

from datetime import datetime

from csdreport.draft.notes import from_line
from csdreport.draft.tail import Typed
from csdreport.report.model import Note, Report

NOTES = "notes"
AFTER = 60
"""Seconds in which a note that was begun is the one that was kept with the same beginning."""
BEFORE = 2
"""Seconds by which the journal may be late: the saving thread writes the line once more."""


def begun_in(section: str) -> str:
    """Name a new note that is typed in a section; "" for none."""
    return f"{NOTES}:{section}" if section else NOTES


def correcting(number: int) -> str:
    """Name a note, counted from 1, while somebody corrects it."""
    return f"{NOTES}.{number}"


def is_begun(path: str) -> bool:
    """Tell whether a path of the journal names a new note."""
    return path == NOTES or path.startswith(f"{NOTES}:")


def is_note(path: str) -> bool:
    """Tell whether a path of the journal names a note, a new one or one that is corrected."""
    return is_begun(path) or path.startswith(f"{NOTES}.")


def laid(report: Report, typed: Typed) -> tuple[Report, str]:
    """Lay a line onto the notes, as Enter would have; gives the path of its note as well."""
    number = _number(typed.path)
    if not 1 <= number <= len(report.notes):
        return _added(report, typed)
    read = from_line(typed.text)
    notes = list(report.notes)
    if read.text:
        said = {"kind": read.kind, "speaker": read.speaker, "text": read.text}
        notes[number - 1] = notes[number - 1].model_copy(update=said)
    return report.with_(notes=tuple(notes)), correcting(number)


def is_kept(typed: Typed, kept: tuple[Note, ...]) -> bool:
    """Tell whether a note was finished since: a crash came before the journal knew."""
    begun = from_line(typed.text)
    return any(
        note.text.startswith(begun.text)
        and (note.kind, note.speaker) == (begun.kind, begun.speaker)
        and _is_near(typed.at, note.at)
        for note in kept
    )


def _added(report: Report, typed: Typed) -> tuple[Report, str]:
    read = from_line(typed.text, at=typed.at)
    if not read.text or is_kept(typed, report.notes):
        return report, NOTES
    section = typed.path.partition(":")[2]
    notes = (*report.notes, read.model_copy(update={"section": section}))
    return report.with_(notes=notes), correcting(len(notes))


def _number(path: str) -> int:
    number = path.removeprefix(f"{NOTES}.")
    return int(number) if number.isdecimal() else 0


def _is_near(typed: str, kept: str) -> bool:
    """Tell whether a note was kept soon after it was typed; both in ISO 8601."""
    try:
        seconds = (datetime.fromisoformat(kept) - datetime.fromisoformat(typed)).total_seconds()
    except (ValueError, TypeError):
        return False
    return -BEFORE <= seconds <= AFTER
