"""The one form of a report that equal reports share.

`docs/develop/decisions/pointers-outlive-their-items.md` says what happens to pointers whose item
is gone, `answers-of-another-shape.md` there what becomes of answers that do not fit.
"""

from __future__ import annotations

import re

from csdreport.findings import Notice
from csdreport.report import notices, title, unknown
from csdreport.report.model import SCHEMA_VERSION, Note, Report, Unplaced
from csdreport.report.moves import Moves
from csdreport.report.paths import dotted
from csdreport.report.pointing import settle_pointers
from csdreport.report.shapes import shape
from csdreport.template.model import Template
from csdreport.text import normal

LONGEST_ID = 64
_NOT_IN_ID = re.compile(r"[^A-Za-z0-9._-]+")
_NOT_IN_LANGUAGE = re.compile(r"[^A-Za-z0-9-]+")


def canonicalise(report: Report, template: Template) -> Report:
    """Bring a report into canonical form; a canonical one comes back equal.

    Raises:
        InputError: An answer or a clearance cannot be understood; the message names the place.
    """
    return settle(report, template)[0]


def settle(report: Report, template: Template) -> tuple[Report, tuple[Notice, ...]]:
    """Canonicalise, and say what had to be changed beyond spelling.

    Raises:
        InputError: As `canonicalise`.
    """
    shaped = shape(report.answers, template)
    moves = shaped.moves
    notes = _notes(report, moves)
    unplaced = _unplaced(report, moves)
    settled = report.with_(
        schema_version=SCHEMA_VERSION,
        id=_NOT_IN_ID.sub("-", report.id)[:LONGEST_ID].strip("-"),
        event=normal.line(report.event),
        language=_NOT_IN_LANGUAGE.sub("", report.language),
        answers=shaped.answers,
        notes=notes,
    )
    settled = settled.with_(title=title.kept(report.title, settled, template))
    left = title.left(report.title, settled, template)
    pointed = settle_pointers(settled, template, moves)
    settled = settled.with_(
        clearances=pointed.clearances,
        suppressed=pointed.suppressed,
        conflicts=pointed.conflicts,
        unplaced=unplaced + pointed.left_over,
    )
    reshaped = (
        Notice(
            notices.ANSWER_RESHAPED,
            "What stood here had another shape than the template's; its words were kept.",
            path=dotted(next(iter(moves.find(steps)), steps)),
        )
        for steps in dict.fromkeys(shaped.reshaped)
    )
    return unknown.settle(settled, shaped), (*left, *reshaped, *pointed.notices)


def _notes(report: Report, moves: Moves) -> tuple[Note, ...]:
    kept: list[Note] = []
    for place, note in enumerate(report.notes):
        speaker, text = normal.line(note.speaker), normal.plain(note.text)
        if not text:
            # A name without words is all that was captured; it must not look like an empty row.
            speaker, text = "", speaker
        _place("notes", place, len(kept) if text else None, moves)
        if text:
            kept.append(
                Note(
                    at=normal.line(note.at),
                    kind=normal.line(note.kind),
                    section=normal.line(note.section),
                    speaker=speaker,
                    text=text,
                    used=note.used,
                )
            )
    return tuple(kept)


def _unplaced(report: Report, moves: Moves) -> tuple[Unplaced, ...]:
    kept: list[Unplaced] = []
    for place, loose in enumerate(report.unplaced):
        text = normal.plain(loose.text)
        _place("unplaced", place, len(kept) if text else None, moves)
        if text:
            kept.append(Unplaced(text=text, source=normal.line(loose.source)))
    return tuple(kept)


def _place(key: str, old: int, new: int | None, moves: Moves) -> None:
    if new != old:
        moves.to[(key, str(old))] = () if new is None else ((key, str(new)),)
