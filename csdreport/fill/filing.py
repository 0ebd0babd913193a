"""Put a captured text into an answer: at the end of a text, or as a new item of a list."""

from __future__ import annotations

import re
from typing import Any

from csdreport.fill import edits
from csdreport.fill.places import value_at
from csdreport.report.model import Report
from csdreport.template.kinds import empty_item, is_empty
from csdreport.template.model import Field, Template
from csdreport.text import literal, markdown, normal

_IN_BRACKET = re.compile(r"(.*\w.*?)\s*\(\s*([^()]*\w[^()]*?)\s*\)")


def takes_text(field: Field) -> bool:
    """Tell whether a field can hold running text."""
    if field.kind == "group":
        return any(child.kind == "text" for child in field.fields)
    return field.kind in ("text", "list", "quotes")


def with_text(
    report: Report, template: Template, path: str, text: str, speaker: str = ""
) -> Report | None:
    """Add plain text to the answer at the path of a whole field.

    Args:
        speaker: Who said it; kept where the field is for quotes.

    Returns:
        None where the field cannot hold running text.
    """
    field = template.field_at(path)
    if not takes_text(field):
        return None
    words = markdown.render(literal.parse(text))
    if field.kind == "text":
        held = value_at(report, path) or ""
        whole = markdown.canonical(f"{held}\n\n{words}") if held else words
        return edits.set_value(report, template, path, whole)
    item = _item(field, words, speaker)
    return edits.set_value(report, template, _free_item(report, path), item)


def place_of_text(report: Report, template: Template, path: str) -> str:
    """Say where plain text will stand that is filed now: "messages.2", "quotes.1.text"."""
    field = template.field_at(path)
    if field.kind == "text":
        return path
    item = _free_item(report, path)
    if field.kind == "list":
        return item
    child = "text" if field.kind == "quotes" else _text_child(field).id
    return f"{item}.{child}"


def _free_item(report: Report, path: str) -> str:
    items = value_at(report, path)
    return f"{path}.{_first_free(items if isinstance(items, list) else [])}"


def _text_child(field: Field) -> Field:
    return next(child for child in field.fields if child.kind == "text")


def parted(speaker: str) -> tuple[str, str]:
    """Part "Name (Organisation)"; the organisation is empty where no bracket ends the line."""
    line = normal.line(speaker)
    found = _IN_BRACKET.fullmatch(line)
    return (found[1], found[2]) if found else (line, "")


def _item(field: Field, words: str, speaker: str) -> Any:
    if field.kind == "list":
        return words
    item = empty_item(field)
    if field.kind == "quotes":
        name, organisation = parted(speaker)
        return {**item, "text": words, "speaker": name, "organisation": organisation}
    return {**item, _text_child(field).id: words}


def _first_free(items: list[Any]) -> int:
    """Give the number of the first empty item, or the one behind the last."""
    empty = (number for number, item in enumerate(items, 1) if is_empty(item))
    return next(empty, len(items) + 1)
