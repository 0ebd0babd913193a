"""Write in a box, and add, delete and move the items of a list."""

from __future__ import annotations

from dataclasses import replace

from csdreport.fill import edits
from csdreport.fill.actions import Add, Delete, Move, Write
from csdreport.fill.inlet import stored
from csdreport.fill.places import Item, Place, drops_empty_items, items_around, place_at, value_at
from csdreport.fill.state import Moment, Walk, changed, go_to
from csdreport.report.clearing import lapse
from csdreport.report.model import Report
from csdreport.template.kinds import empty_item, is_empty, keeps_slots


def write(walk: Walk, action: Write) -> Walk:
    """Fill the current box; an item that is empty now vanishes, and leaves a gap to fill."""
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


def add(walk: Walk, action: Add) -> Walk:
    """Begin a new item: a slot where slots count, else a gap until something is written."""
    field = walk.template.field_at(action.list_path)
    held = _length(walk.report, action.list_path)
    number = min(action.after or held, held) + 1
    first = place_at(walk.template, f"{action.list_path}.{number}").path
    if number > held:
        return go_to(walk, first)
    if not keeps_slots(field):
        return replace(go_to(walk, first), now=Moment(walk.report, first, gap=True))
    item = empty_item(field)
    report = edits.insert_item(walk.report, walk.template, action.list_path, number, item)
    return changed(walk, Moment(report, first))


def delete(walk: Walk, action: Delete) -> Walk:
    """Delete an item and stand on the one that follows."""
    held = _length(walk.report, action.list_path)
    if not 1 <= action.number <= held:
        return walk
    report = edits.remove_item(walk.report, walk.template, action.list_path, action.number)
    number = max(1, min(action.number, _length(report, action.list_path)))
    first = place_at(walk.template, f"{action.list_path}.{number}").path
    return changed(walk, Moment(report, first))


def move(walk: Walk, action: Move) -> Walk:
    """Move an item, and go with it."""
    held = _length(walk.report, action.list_path)
    if not (1 <= action.number <= held and 1 <= action.to <= held):
        return walk
    report = edits.move_item(walk.report, walk.template, action.list_path, action.number, action.to)
    first = place_at(walk.template, f"{action.list_path}.{action.to}").path
    return changed(walk, Moment(report, first))


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
    is_begun = walk.writing == walk.now.at and walk.past
    # Compared with where this writing began: a letter typed and taken away has changed nothing.
    before = walk.past[-1].report if is_begun else walk.report
    moment = replace(moment, report=lapse(before, moment.report, walk.now.at))
    if is_begun:
        return replace(walk, now=moment, writing=moment.at)
    return replace(changed(walk, moment), writing=moment.at)


def _item_that_drops(walk: Walk, place: Place) -> Item | None:
    """Give the item that a box belongs to, when it vanishes once it is empty."""
    around = items_around(walk.template, place.path)
    return around[-1] if around and drops_empty_items(around[-1].field) else None


def _length(report: Report, list_path: str) -> int:
    held = value_at(report, list_path)
    return len(held) if isinstance(held, list) else 0
