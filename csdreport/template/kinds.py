"""The shapes that answers have, by kind of field.

| kind | value in `answers` | empty |
|---|---|---|
| text | Markdown of answers | `""` |
| list | list of Markdown texts, one an item | `[]` |
| group | list of objects, one key a child field | `[]` |
| people | list of objects with `PERSON_KEYS`, each one line | `[]` |
| quotes | list of objects with `QUOTE_KEYS` | `[]` |
| tags | list of single lines | `[]` |
| choice | an id of `choices`, or what somebody wrote instead, one line | `""` |
| count | decimal digits, or what somebody wrote instead, one line | `""` |
"""

from __future__ import annotations

from typing import Any

from csdreport.template.model import Field, Kind

PERSON_KEYS = ("name", "organisation")
QUOTE_KEYS = ("text", "speaker", "organisation", "consent", "consent_note")

RICH_KINDS: frozenset[Kind] = frozenset({"text", "list"})
"""Kinds whose texts are the Markdown of answers; a quote's `text` is too."""

REPEATED_KINDS: frozenset[Kind] = frozenset({"list", "group", "people", "quotes", "tags"})
"""Kinds whose value is a JSON list."""


def empty_value(field: Field) -> Any:
    """Make the empty value of a field's kind: `""` or a new `[]`."""
    return [] if field.kind in REPEATED_KINDS else ""


def empty_item(field: Field) -> Any:
    """Make one empty item of a repeated field: `""`, or an object with every key empty."""
    if field.kind == "group":
        return {child.id: empty_value(child) for child in field.fields}
    if field.kind == "people":
        return dict.fromkeys(PERSON_KEYS, "")
    if field.kind == "quotes":
        return dict.fromkeys(QUOTE_KEYS, "")
    return ""


def is_empty(value: Any) -> bool:
    """Tell whether a value, or everything in it, is empty."""
    if isinstance(value, dict):
        return all(is_empty(part) for part in value.values())
    if isinstance(value, list):
        return all(is_empty(part) for part in value)
    return value in ("", None)


def keeps_slots(field: Field) -> bool:
    """Tell whether inner empty items keep their number: `rows` lists and groups."""
    return field.kind == "group" or (field.kind == "list" and field.layout == "rows")
