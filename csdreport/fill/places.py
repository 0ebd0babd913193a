"""The places of a report that can be written in, one box each, in the order of the form.

A repeated field shows one box more than it has items while the template still has room, so the
next item never has to be asked for. The number in a path is the item's own number.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Literal

from csdreport.report.model import Report
from csdreport.template.kinds import REPEATED_KINDS, is_empty, keeps_slots
from csdreport.template.model import Field, Section, Template

Shape = Literal["prose", "line", "tags", "choice"]
"""How a box is filled: Markdown of answers, one line, lines parted by ";", or one of a few."""

QUOTE_ORDER = ("text", "consent", "consent_note", "speaker", "organisation")
"""Consent is asked before the name: what the speaker agreed to decides what is needed."""

PERSON_ORDER = ("name", "organisation")


@dataclass(frozen=True, slots=True)
class Place:
    """One box.

    Attributes:
        path: Where its value stands: "recommendations.1.actions.2", "quotes.1.consent".
        section: Id of its section.
        field: The field whose value, or a part of whose value, it is.
        shape: How it is filled.
        part: The key within a person or a quote; empty otherwise.
    """

    path: str
    section: str
    field: Field
    shape: Shape
    part: str = ""


@dataclass(frozen=True, slots=True)
class Item:
    """One numbered item of a repeated field: its list's path, its number, and the field."""

    list_path: str
    number: int
    field: Field

    @property
    def path(self) -> str:
        """Give the item's own path."""
        return f"{self.list_path}.{self.number}"


def places(template: Template, report: Report, at: str = "") -> tuple[Place, ...]:
    """List the boxes to walk through.

    Args:
        at: A path that has a box in any case, even in an empty item far behind the last one.
    """
    return tuple(
        place
        for section in template.sections
        for path, field in section.answer_fields
        for place in _of_field(section, field, path, value_at(report, path), at)
    )


def place_at(template: Template, path: str) -> Place:
    """Make the box of one path, whether or not the report has it; raises KeyError.

    The path of a whole list, group or item gives the first box in it.
    """
    section = template.section(path.split(".", 1)[0])
    for field_path, field in section.answer_fields:
        if path == field_path or path.startswith(field_path + "."):
            return _first_box(section, field, field_path, path)
    return place_at(template, section.answer_fields[0][0])


def items_around(template: Template, path: str) -> tuple[Item, ...]:
    """List the numbered items that a path lies in, the outermost first."""
    parts = path.split(".")
    found = []
    for position, part in enumerate(parts):
        if part.isdecimal():
            list_path = ".".join(parts[:position])
            found.append(Item(list_path, int(part), template.field_at(list_path)))
    return tuple(found)


def value_at(report: Report, path: str) -> Any:
    """Read a value by path; None where the report has nothing of the kind."""
    value: Any = report.answers
    for part in path.split("."):
        if isinstance(value, list):
            index = int(part) - 1 if part.isdecimal() else -1
            value = value[index] if 0 <= index < len(value) else None
        else:
            value = value.get(part) if isinstance(value, dict) else None
    return value


def has_room(field: Field, items: int) -> bool:
    """Tell whether the template allows one item more."""
    return field.max is None or items < field.max


def _of_field(section: Section, field: Field, path: str, value: Any, at: str) -> Iterator[Place]:
    if field.kind not in REPEATED_KINDS or field.kind == "tags":
        yield _leaf(section, field, path)
        return
    held = value if isinstance(value, list) else []
    asked = _number_in(at, path)
    spare = 1 if has_room(field, len(held)) or not held else 0
    for number in range(1, max(len(held) + spare, asked) + 1):
        item = held[number - 1] if number <= len(held) else None
        within = at if number == asked else ""
        yield from _of_item(section, field, f"{path}.{number}", item, within)


def _of_item(section: Section, field: Field, path: str, item: Any, at: str) -> Iterator[Place]:
    """Give the boxes of one item; a new item shows its first box alone until that is filled."""
    if field.kind == "list":
        yield Place(path, section.id, field, "prose")
        return
    boxes = _parts(section, field, path, item, at)
    for position, box in enumerate(boxes):
        if position == 0 or not is_empty(item) or (at and at != boxes[0].path):
            yield box


def _parts(section: Section, field: Field, path: str, item: Any, at: str) -> tuple[Place, ...]:
    if field.kind == "group":
        held = item if isinstance(item, dict) else {}
        return tuple(
            box
            for child in field.fields
            for box in _of_field(section, child, f"{path}.{child.id}", held.get(child.id), at)
        )
    order = PERSON_ORDER if field.kind == "people" else QUOTE_ORDER
    return tuple(_part(section, field, path, key) for key in order)


def _part(section: Section, field: Field, path: str, key: str) -> Place:
    shape: Shape = "line"
    if field.kind == "quotes" and key in ("text", "consent"):
        shape = "prose" if key == "text" else "choice"
    return Place(f"{path}.{key}", section.id, field, shape, key)


def _leaf(section: Section, field: Field, path: str) -> Place:
    shapes: dict[str, Shape] = {"tags": "tags", "choice": "choice", "count": "line"}
    return Place(path, section.id, field, shapes.get(field.kind, "prose"))


def _first_box(section: Section, field: Field, field_path: str, path: str) -> Place:
    """Find the box of a path below a field, filling in what the path leaves open."""
    rest = path[len(field_path) :].lstrip(".").split(".") if path != field_path else []
    if field.kind not in REPEATED_KINDS or field.kind == "tags":
        return _leaf(section, field, field_path)
    number = int(rest[0]) if rest and rest[0].isdecimal() and int(rest[0]) > 0 else 1
    item_path = f"{field_path}.{number}"
    if field.kind == "list":
        return Place(item_path, section.id, field, "prose")
    if field.kind == "group":
        known = {child.id: child for child in field.fields}
        child = known.get(rest[1], field.fields[0]) if len(rest) > 1 else field.fields[0]
        below = ".".join([f"{item_path}.{child.id}", *rest[2:]]).rstrip(".")
        return _first_box(section, child, f"{item_path}.{child.id}", below)
    order = PERSON_ORDER if field.kind == "people" else QUOTE_ORDER
    key = rest[1] if len(rest) > 1 and rest[1] in order else order[0]
    return _part(section, field, item_path, key)


def _number_in(at: str, list_path: str) -> int:
    """Give the number of the item of a list that a path lies in; 0 when it lies elsewhere."""
    if not at.startswith(list_path + "."):
        return 0
    number = at[len(list_path) + 1 :].split(".", 1)[0]
    return int(number) if number.isdecimal() else 0


def drops_empty_items(field: Field) -> bool:
    """Tell whether an item of this field vanishes, and its followers move up, once it is empty."""
    return field.kind in REPEATED_KINDS and not keeps_slots(field)
