"""Whether the keys of a field fit its kind, its role and one another."""

from __future__ import annotations

from collections.abc import Iterator

from csdreport.template.kinds import REPEATED_KINDS
from csdreport.template.lines import Location
from csdreport.template.model import Field, Kind
from csdreport.template.nearest import nearest

ROLES: dict[str, tuple[Kind, ...]] = {
    "rapporteurs": ("people",),
    "theme": ("text", "list", "tags", "choice"),
    "example": ("list", "text"),
    "recommendation": ("group", "list"),
    "recommendation.text": ("text",),
    "recommendation.addressees": ("tags",),
    "recommendation.action": ("list", "text"),
    "recommendation.indicator": ("list", "text"),
    "governance.mechanisms": ("text", "list"),
    "governance.compact": ("text", "list"),
    "sdg.lesson": ("list", "text"),
    "women": ("text", "list"),
    "children": ("text", "list"),
    "message": ("list", "text"),
    "quote": ("quotes",),
    "other": ("text", "list"),
}
"""Roles that rules know, and the kinds they can read. A template may use other words too."""

_KEYS_OF_KIND: dict[str, tuple[frozenset[Kind], str]] = {
    "max": (REPEATED_KINDS, "counts items"),
    "min": (REPEATED_KINDS, "counts items"),
    "limit_text": (REPEATED_KINDS, "is the printed maximum of items"),
    "slots": (frozenset({"list", "group", "quotes", "people"}), "counts blank rows"),
    "layout": (frozenset({"list"}), "arranges a list"),
    "choices": (frozenset({"choice"}), "lists what can be chosen"),
    "fields": (frozenset({"group"}), "are the parts of a group"),
    "limits": (frozenset({"text", "list", "quotes"}), "hold for written text"),
}
_KINDS_IN_GROUP: frozenset[Kind] = frozenset({"text", "list", "people", "tags", "choice", "count"})
_ONE_LINE: frozenset[Kind] = frozenset({"tags", "choice", "count"})

Complaint = tuple[Location, str]


def field_complaints(at: Location, field: Field, group: Field | None) -> Iterator[Complaint]:
    """Walk what is wrong with one field; `group` is the group it stands in, or None."""
    yield from _keys_without_meaning(at, field)
    yield from _numbers(at, field)
    yield from _role(at, field)
    if field.kind == "group" and not field.fields and group is None:
        yield at, "A group has `fields`: the parts that are asked for each of its items."
    if field.kind == "choice" and not field.choices:
        yield at, 'A choice has `choices`, such as choices.yes.en = "Yes".'
    if group is not None:
        yield from _in_group(at, field)
    if field.within:
        yield from _within(at, field, group)


def _keys_without_meaning(at: Location, field: Field) -> Iterator[Complaint]:
    for key, (kinds, meaning) in _KEYS_OF_KIND.items():
        if key in field.model_fields_set and field.kind not in kinds:
            allowed = " or ".join(sorted(kinds))
            yield (
                (*at, key),
                (
                    f"`{key}` {meaning}, so it needs a field of kind {allowed}; "
                    f"this one is of kind {field.kind}."
                ),
            )


def _numbers(at: Location, field: Field) -> Iterator[Complaint]:
    if field.max is not None and field.min > field.max:
        yield (*at, "min"), f"`min` is {field.min}, which is more than `max` = {field.max}."
    if field.max is not None and field.slots > field.max:
        yield (
            (*at, "slots"),
            (
                f"The form prints {field.slots} blank rows (`slots`), but allows only "
                f"{field.max} (`max`)."
            ),
        )
    if field.min and field.required == "no":
        yield (
            (*at, "min"),
            (
                f"`min` asks for {field.min}, but nothing is required; "
                'add required = "error", "warning" or "info".'
            ),
        )
    if field.limit_text and field.max is None:
        yield (*at, "limit_text"), "The printed maximum is given in words, but `max` is missing."


def _role(at: Location, field: Field) -> Iterator[Complaint]:
    if not field.role:
        return
    kinds = ROLES.get(field.role)
    if kinds is not None and field.kind not in kinds:
        yield (
            (*at, "role"),
            (
                f"The role '{field.role}' is for a field of kind {' or '.join(kinds)}; "
                f"this one is of kind {field.kind}."
            ),
        )
    guess = "" if kinds is not None else nearest(field.role, ROLES, cutoff=0.85)
    if guess:
        # Rules attach to roles: a slip of the pen would switch them off without a word.
        yield (*at, "role"), f"No rule knows the role '{field.role}'; did you mean '{guess}'?"


def _in_group(at: Location, field: Field) -> Iterator[Complaint]:
    if field.kind not in _KINDS_IN_GROUP:
        yield (*at, "kind"), f"A field of kind {field.kind} cannot stand inside a group."
    if field.kind == "list" and field.layout == "rows":
        yield (*at, "layout"), 'A list inside a group stands in one cell: layout = "cell".'


def _within(at: Location, field: Field, group: Field | None) -> Iterator[Complaint]:
    place = (*at, "within")
    if group is None:
        yield place, "`within` works for a field of a group only."
        return
    sibling = next((other for other in group.fields if other.id == field.within), None)
    if sibling is None:
        names = [other.id for other in group.fields if other.id != field.id]
        guess = nearest(field.within, names)
        meant = f" Did you mean '{guess}'?" if guess else ""
        yield place, f"There is no field '{field.within}' in '{group.id}'.{meant}"
    elif sibling.id == field.id or sibling.kind != "text" or sibling.within:
        yield place, "A line can stand only in the cell of another field, of kind text."
    if field.kind not in _ONE_LINE:
        yield (
            place,
            (
                f"A field of kind {field.kind} needs a cell of its own; only "
                f"{', '.join(sorted(_ONE_LINE))} fit on a line of another cell."
            ),
        )
