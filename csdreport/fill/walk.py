"""The walk through a report as a pure state machine: a state and an action give a new state.

Nothing here reads a clock, a file or a key. Whatever is done in whatever order, the report stays
canonical, and every earlier state can be brought back: undone changes that somebody writes over
stay in the history too, as in Emacs, so no word is ever out of reach.
"""

from __future__ import annotations

from dataclasses import replace

from csdreport.fill import edits, state, taking_up, writing
from csdreport.fill.actions import (
    Action,
    Add,
    Back,
    Decide,
    Delete,
    FileNote,
    FileText,
    Jump,
    Keep,
    MarkNote,
    Move,
    Next,
    Nothing,
    Placed,
    Redo,
    TakenBack,
    Undo,
    Write,
)
from csdreport.fill.filing import with_text
from csdreport.fill.places import items_around, place_at, value_at
from csdreport.fill.state import Moment, Walk, changed
from csdreport.fill.todo import unfinished
from csdreport.report.model import Report
from csdreport.template.kinds import is_empty
from csdreport.template.model import Template

__all__ = ["NOTHING", "Moment", "Walk", "apply", "start"]

NOTHING = {
    "en": "Nothing to report.",
    "fr": "Rien à signaler.",
    "es": "Nada que informar.",
}
"""The answer "nothing", by language: a real answer, unlike an empty box."""


def start(template: Template, report: Report, at: str = "") -> Walk:
    """Begin at a path, or at the first unfinished box."""
    try:
        first = place_at(template, at or unfinished(template, report)).path
    except KeyError:
        first = place_at(template, unfinished(template, report)).path
    return Walk(template, Moment(report, first))


def apply(walk: Walk, action: Action) -> Walk:
    """Do one thing."""
    match action:
        case Write():
            return writing.write(walk, action)
        case Next():
            return state.go_to(walk, walk.neighbour(1))
        case Back():
            return state.go_to(walk, walk.neighbour(-1))
        case Jump():
            return state.go_to(walk, place_at(walk.template, action.path).path)
        case TakenBack():
            return _taken_back(walk, action)
        case Undo():
            return state.undo(walk)
        case Redo():
            return state.redo(walk)
        case Keep() | MarkNote():
            return taking_up.note(walk, action)
        case Add():
            return writing.add(walk, action)
        case Delete():
            return writing.delete(walk, action)
        case Move():
            return writing.move(walk, action)
        case Nothing():
            return _nothing(walk)
        case FileNote() | FileText():
            return taking_up.file(walk, action)
        case Placed():
            return taking_up.placed(walk, action)
        case Decide():
            return _decide(walk, action)


def _taken_back(walk: Walk, action: TakenBack) -> Walk:
    """Put texts that were taken back in the box before what redo brings already."""
    ahead = []
    written = replace(walk, writing=walk.now.at)
    for text in action.texts:
        written = writing.write(written, Write(text, action.form))
        ahead.append(written.now)
    return replace(walk, future=(*ahead, *walk.future), writing="") if ahead else walk


def _decide(walk: Walk, action: Decide) -> Walk:
    """Decide about an item that is there; nothing can be decided about an empty place."""
    if is_empty(value_at(walk.report, action.path)):
        return walk
    decided = edits.set_clearance(
        walk.report, walk.template, action.path, action.level, action.note
    )
    return changed(walk, replace(walk.now, report=decided))


def _nothing(walk: Walk) -> Walk:
    """Say "nothing to report" where the whole field is empty and can hold a sentence."""
    around = items_around(walk.template, walk.now.at)
    path = around[0].list_path if around else walk.now.at
    field = walk.template.field_at(path)
    language = walk.report.language or walk.template.language
    sentence = NOTHING.get(language, NOTHING["en"])
    if field.kind not in ("text", "list", "group") or not is_empty(value_at(walk.report, path)):
        return walk
    filled = with_text(walk.report, walk.template, path, sentence)
    return walk if filled is None else changed(walk, replace(walk.now, report=filled, gap=False))
