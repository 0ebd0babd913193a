"""Notes and loose texts on a walk: kept, marked, and taken up into answers."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from csdreport.fill.actions import FileNote, FileText, Keep, MarkNote, Placed
from csdreport.fill.filing import with_text
from csdreport.fill.inlet import shown
from csdreport.fill.state import Walk, changed
from csdreport.report.clearing import lapse
from csdreport.report.model import Note, Report
from csdreport.text import words


def note(walk: Walk, action: Keep | MarkNote) -> Walk:
    """Add notes, or change what is said of one: its words, who said it, whether it is used."""
    notes = walk.report.notes
    if isinstance(action, Keep):
        # No step of the past: undo brings answers back, and never takes a note away.
        report = walk.report.with_(notes=(*notes, *action.notes))
        return replace(walk, now=replace(walk.now, report=report))
    if not 1 <= action.number <= len(notes):
        return walk
    wanted = {
        "used": action.used,
        "section": action.section,
        "kind": action.kind,
        "speaker": action.speaker,
        # A note without words is none, so its words are never taken away.
        "text": action.text or None,
    }
    update = {key: value for key, value in wanted.items() if value is not None}
    return changed(walk, replace(walk.now, report=_with_note(walk.report, action.number, update)))


def file(walk: Walk, action: FileNote | FileText) -> Walk:
    """Move a note or a text without a place into an answer; without effect where none fits."""
    report = walk.report
    waiting = report.notes if isinstance(action, FileNote) else report.unplaced
    if not 1 <= action.number <= len(waiting):
        return walk
    chosen = waiting[action.number - 1]
    speaker = chosen.speaker if isinstance(chosen, Note) else ""
    filed = with_text(report, walk.template, action.path, chosen.text, speaker)
    if filed is None:
        return walk
    filed = lapse(report, filed, action.path)
    if isinstance(action, FileNote):
        done = _with_note(filed, action.number, {"used": True})
    else:
        rest = [one for n, one in enumerate(filed.unplaced, 1) if n != action.number]
        done = filed.with_(unplaced=tuple(rest))
    return changed(walk, replace(walk.now, report=done))


def placed(walk: Walk, action: Placed) -> Walk:
    """Take a text off the list, but never one whose words stand nowhere in the current box."""
    loose = walk.report.unplaced
    if not 1 <= action.number <= len(loose):
        return walk
    standing = set(words.words(shown(walk.value, walk.place.shape).text))
    if not set(words.words(loose[action.number - 1].text)) <= standing:
        return walk
    rest = tuple(one for n, one in enumerate(loose, 1) if n != action.number)
    return changed(walk, replace(walk.now, report=walk.report.with_(unplaced=rest)))


def _with_note(report: Report, number: int, update: dict[str, Any]) -> Report:
    notes = list(report.notes)
    notes[number - 1] = notes[number - 1].model_copy(update=update)
    return report.with_(notes=tuple(notes))
