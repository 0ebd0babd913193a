"""The walk through a report as a pure state machine: a state and an action give a new state.

Nothing here reads a clock, a file or a key. Whatever is done in whatever order, the report stays
canonical, and every earlier state can be brought back: undone changes that somebody writes over
stay in the history too, as in Emacs, so no word is ever out of reach.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

from csdreport.fill import edits
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
    Undo,
    Write,
)
from csdreport.fill.filing import with_text
from csdreport.fill.inlet import shown, stored
from csdreport.fill.places import (
    Item,
    Place,
    drops_empty_items,
    items_around,
    place_at,
    places,
    value_at,
)
from csdreport.report.model import Note, Report
from csdreport.template.kinds import empty_item, is_empty, keeps_slots
from csdreport.template.model import Template
from csdreport.text import words

NOTHING = {
    "en": "Nothing to report.",
    "fr": "Rien à signaler.",
    "es": "Nada que informar.",
}
"""The answer "nothing", by language: a real answer, unlike an empty box."""


@dataclass(frozen=True, slots=True)
class Moment:
    """What undo brings back.

    Attributes:
        at: Path of the current box.
        gap: Whether the box is a new, empty one that stands *before* the item of that path. The
            canonical report cannot hold an empty person, quote or action between others.
    """

    report: Report
    at: str
    gap: bool = False


@dataclass(frozen=True, slots=True)
class Walk:
    """A report on its way.

    Attributes:
        past: What undo goes back through, the latest last.
        future: What redo goes forward through, the next first.
        writing: Path that the last action wrote in, so that writing on is one step of the past.
    """

    template: Template
    now: Moment
    past: tuple[Moment, ...] = ()
    future: tuple[Moment, ...] = ()
    writing: str = ""

    @property
    def report(self) -> Report:
        """Give the report as it is now; always canonical."""
        return self.now.report

    @property
    def place(self) -> Place:
        """Give the current box."""
        return place_at(self.template, self.now.at)

    @property
    def places(self) -> tuple[Place, ...]:
        """List the boxes from the first to the last."""
        return places(self.template, self.report, self.now.at)

    @property
    def value(self) -> Any:
        """Give what the current box holds."""
        return None if self.now.gap else value_at(self.report, self.now.at)

    @property
    def is_first(self) -> bool:
        """Tell whether no box stands before the current one."""
        return _neighbour(self, -1) is None

    @property
    def is_last(self) -> bool:
        """Tell whether no box stands after the current one."""
        return _neighbour(self, 1) is None


def start(template: Template, report: Report, at: str = "") -> Walk:
    """Begin at a path, or at the first unfinished box."""
    try:
        first = place_at(template, at or unfinished(template, report)).path
    except KeyError:
        first = place_at(template, unfinished(template, report)).path
    return Walk(template, Moment(report, first))


def unfinished(template: Template, report: Report, after: str = "") -> str:
    """Find the first box to do: an empty field, or a quote whose consent nobody recorded.

    Args:
        after: Look behind this path first, then from the beginning.

    Returns:
        Its path; the first box of the form when everything is answered.
    """
    boxes = places(template, report)
    todo = [box.path for box in to_do(template, report)]
    if after in (order := [box.path for box in boxes]):
        behind = order[order.index(after) + 1 :]
        todo = [path for path in behind if path in todo] or todo
    return todo[0] if todo else boxes[0].path


def to_do(template: Template, report: Report) -> tuple[Place, ...]:
    """List the boxes that still wait, in the order of the form."""
    return tuple(box for box in places(template, report) if _is_to_do(template, report, box))


def apply(walk: Walk, action: Action) -> Walk:
    """Do one thing."""
    match action:
        case Write():
            return _write(walk, action)
        case Next():
            return _go(walk, _neighbour(walk, 1))
        case Back():
            return _go(walk, _neighbour(walk, -1))
        case Jump():
            return _go(walk, place_at(walk.template, action.path).path)
        case Undo():
            return _undo(walk)
        case Redo():
            return _redo(walk)
        case Keep() | MarkNote():
            return _note(walk, action)
        case Add():
            return _add(walk, action)
        case Delete():
            return _delete(walk, action)
        case Move():
            return _move(walk, action)
        case Nothing():
            return _nothing(walk)
        case FileNote() | FileText():
            return _file(walk, action)
        case Placed():
            return _placed(walk, action)
        case Decide():
            return _decide(walk, action)


def _write(walk: Walk, action: Write) -> Walk:
    place, now = walk.place, walk.now
    value = stored(action.text, place.shape, action.form)
    item = _item_that_drops(walk, place)
    if now.gap:
        if is_empty(value) or item is None:
            return walk
        whole = {**empty_item(place.field), place.part: value} if place.part else value
        filled = edits.insert_item(now.report, walk.template, item.list_path, item.number, whole)
        return _written(walk, Moment(filled, now.at))
    if is_empty(value) and is_empty(walk.value):
        return walk
    after = edits.set_value(now.report, walk.template, place.path, value)
    return _written(walk, _follow(now.report, after, now.at, item))


def _follow(before: Report, after: Report, at: str, item: Item | None) -> Moment:
    """Stay with an item whose number changed because an empty one vanished.

    Two ways: the item itself vanished, so the box is a gap; or one before it did, which happens
    only where a list is written beyond its end.
    """
    if item is None:
        return Moment(after, at)
    had, has = _length(before, item.list_path), _length(after, item.list_path)
    if has < had:
        return Moment(after, at, gap=item.number <= has)
    if item.number > has:
        below = at[len(item.path) :]
        return Moment(after, f"{item.list_path}.{max(has, 1)}{below}")
    return Moment(after, at)


def _written(walk: Walk, moment: Moment) -> Walk:
    if moment.report == walk.report:
        return walk
    if walk.writing == walk.now.at:
        return replace(walk, now=moment, writing=moment.at)
    return replace(_changed(walk, moment), writing=moment.at)


def _changed(walk: Walk, moment: Moment) -> Walk:
    """Make a change one step of the past; what had been undone stays reachable behind it."""
    if moment.report == walk.report:
        return replace(walk, now=moment, writing="")
    undone = (*walk.future, *reversed(walk.future[:-1]), walk.now) if walk.future else ()
    past = (*walk.past, walk.now, *undone)
    return Walk(walk.template, moment, past)


def _go(walk: Walk, path: str | None) -> Walk:
    if path is None:
        return replace(walk, writing="")
    return replace(walk, now=Moment(walk.report, path), writing="")


def _neighbour(walk: Walk, step: int) -> str | None:
    """Give the path of the next box (1) or the one before (-1); None at the ends."""
    order = [box.path for box in walk.places]
    if walk.now.gap:
        item = items_around(walk.template, walk.now.at)[-1].path
        here = next(i for i, path in enumerate(order) if (path + ".").startswith(item + "."))
        target = here if step > 0 else here - 1
    else:
        target = order.index(walk.now.at) + step
    return order[target] if 0 <= target < len(order) else None


def _undo(walk: Walk) -> Walk:
    if not walk.past:
        return walk
    before = walk.past[-1]
    ahead = walk.now if walk.now.at == before.at else Moment(walk.report, before.at)
    return Walk(
        walk.template, _with_notes(before, walk.report), walk.past[:-1], (ahead, *walk.future)
    )


def _redo(walk: Walk) -> Walk:
    if not walk.future:
        return walk
    after = _with_notes(walk.future[0], walk.report)
    return Walk(walk.template, after, (*walk.past, walk.now), walk.future[1:])


def _with_notes(moment: Moment, latest: Report) -> Moment:
    """Keep the notes that came in since; notes are only ever added at the end."""
    newer = latest.notes[len(moment.report.notes) :]
    if not newer:
        return moment
    return replace(moment, report=moment.report.with_(notes=(*moment.report.notes, *newer)))


def _note(walk: Walk, action: Keep | MarkNote) -> Walk:
    notes = walk.report.notes
    if isinstance(action, Keep):
        # No step of the past: undo brings answers back, and never takes a note away.
        report = walk.report.with_(notes=(*notes, *action.notes))
        return replace(walk, now=replace(walk.now, report=report))
    if not 1 <= action.number <= len(notes):
        return walk
    wanted = {"used": action.used, "section": action.section, "kind": action.kind}
    update = {key: value for key, value in wanted.items() if value is not None}
    return _changed(walk, replace(walk.now, report=_with_note(walk.report, action.number, update)))


def _with_note(report: Report, number: int, update: dict[str, Any]) -> Report:
    notes = list(report.notes)
    notes[number - 1] = notes[number - 1].model_copy(update=update)
    return report.with_(notes=tuple(notes))


def _file(walk: Walk, action: FileNote | FileText) -> Walk:
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
    if isinstance(action, FileNote):
        done = _with_note(filed, action.number, {"used": True})
    else:
        rest = [one for n, one in enumerate(filed.unplaced, 1) if n != action.number]
        done = filed.with_(unplaced=tuple(rest))
    return _changed(walk, replace(walk.now, report=done))


def _placed(walk: Walk, action: Placed) -> Walk:
    """Take a text off the list, but never one whose words stand nowhere in the current box."""
    loose = walk.report.unplaced
    if not 1 <= action.number <= len(loose):
        return walk
    standing = set(words.words(shown(walk.value, walk.place.shape).text))
    if not set(words.words(loose[action.number - 1].text)) <= standing:
        return walk
    rest = tuple(one for n, one in enumerate(loose, 1) if n != action.number)
    return _changed(walk, replace(walk.now, report=walk.report.with_(unplaced=rest)))


def _add(walk: Walk, action: Add) -> Walk:
    field = walk.template.field_at(action.list_path)
    held = _length(walk.report, action.list_path)
    number = min(action.after or held, held) + 1
    first = place_at(walk.template, f"{action.list_path}.{number}").path
    if number > held:
        return _go(walk, first)
    if not keeps_slots(field):
        return replace(_go(walk, first), now=Moment(walk.report, first, gap=True))
    item = empty_item(field)
    report = edits.insert_item(walk.report, walk.template, action.list_path, number, item)
    return _changed(walk, Moment(report, first))


def _delete(walk: Walk, action: Delete) -> Walk:
    held = _length(walk.report, action.list_path)
    if not 1 <= action.number <= held:
        return walk
    report = edits.remove_item(walk.report, walk.template, action.list_path, action.number)
    number = max(1, min(action.number, _length(report, action.list_path)))
    first = place_at(walk.template, f"{action.list_path}.{number}").path
    return _changed(walk, Moment(report, first))


def _move(walk: Walk, action: Move) -> Walk:
    held = _length(walk.report, action.list_path)
    if not (1 <= action.number <= held and 1 <= action.to <= held):
        return walk
    report = edits.move_item(walk.report, walk.template, action.list_path, action.number, action.to)
    first = place_at(walk.template, f"{action.list_path}.{action.to}").path
    return _changed(walk, Moment(report, first))


def _decide(walk: Walk, action: Decide) -> Walk:
    """Decide about an item that is there; nothing can be decided about an empty place."""
    if is_empty(value_at(walk.report, action.path)):
        return walk
    decided = edits.set_clearance(
        walk.report, walk.template, action.path, action.level, action.note
    )
    return _changed(walk, replace(walk.now, report=decided))


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
    return walk if filled is None else _changed(walk, replace(walk.now, report=filled, gap=False))


def _is_to_do(template: Template, report: Report, box: Place) -> bool:
    if not is_empty(value_at(report, box.path)):
        return False
    if box.field.kind == "quotes":
        return box.part == "consent"
    if box.part:
        return box.part == "name" and box.path.endswith(".1.name")
    around = items_around(template, box.path)
    if box.field.required == "no":
        return False
    if not around:
        return True
    innermost = around[-1]
    if innermost.field.kind == "group":
        held = value_at(report, innermost.list_path)
        return innermost.number == 1 or not is_empty(_nth(held, innermost.number))
    return innermost.number == 1


def _nth(items: Any, number: int) -> Any:
    return items[number - 1] if isinstance(items, list) and number <= len(items) else ""


def _item_that_drops(walk: Walk, place: Place) -> Item | None:
    """Give the item that a box belongs to, when it vanishes once it is empty."""
    around = items_around(walk.template, place.path)
    return around[-1] if around and drops_empty_items(around[-1].field) else None


def _length(report: Report, list_path: str) -> int:
    held = value_at(report, list_path)
    return len(held) if isinstance(held, list) else 0
