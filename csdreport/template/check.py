"""Find everything that is wrong with a template file, each thing with its place."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from csdreport.template import sense, shape, source, toml
from csdreport.template.lines import Location, index, line_of
from csdreport.template.model import Template
from csdreport.template.repair import repaired


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing to mend in a template.

    Attributes:
        place: Line, keys counted from 1, and label: "line 42, sections[3].field.max (Actions)".
        message: What is wrong and what would do, in whole sentences.
        line: The line in the file; None when nobody can say.
    """

    place: str
    message: str
    line: int | None = None


def problems(text_or_path: str | Path) -> list[Problem]:
    """List all problems of a template, given as TOML text or as a path; empty when it is sound.

    Raises InputError when a path cannot be read as text.
    """
    if isinstance(text_or_path, Path):
        text_or_path = source.read_file(text_or_path, "template")
    return read(text_or_path)[1]


def read(text: str) -> tuple[Template | None, list[Problem]]:
    """Read a template from TOML: the template when its shape is right, and all problems."""
    try:
        data = toml.loads(text)
    except (ValueError, RecursionError) as error:
        place, message = shape.syntax(error)
        return None, [Problem(place, message)]
    try:
        template = Template.model_validate(data)
    except ValidationError as error:
        return None, _placed(_broken(data, error), text, data)
    return template, _placed(sense.complaints(template), text, data)


def _broken(data: dict[str, Any], error: ValidationError) -> list[sense.Complaint]:
    found = [
        (detail["loc"], shape.sentence(detail, Template))
        for detail in error.errors()
        # A list whose entries are all wrong counts as empty; its entries are told themselves.
        if not (detail["type"] == "too_short" and detail["input"])
    ]
    rest = repaired(data, error)
    if rest is None:
        return found
    broken = [_reach(place) for place, _ in found]
    return found + [
        (place, message)
        for place, message in sense.complaints(rest)
        if not any(_touches(place, other) for other in broken)
    ]


def _reach(place: Location) -> Location:
    """Give the place in which nothing more can be judged: a field whose kind or count is wrong."""
    return place[:-1] if place and place[-1] in ("kind", "layout", "min", "max", "slots") else place


def _touches(place: Location, broken: Location) -> bool:
    """Tell whether a complaint may come from what was filled in at a broken place."""
    return place[: len(broken)] == broken or broken[: len(place)] == place


def _placed(
    complaints: Iterable[sense.Complaint], text: str, data: dict[str, Any]
) -> list[Problem]:
    found = []
    lines = index(text)
    for location, message in complaints:
        line = line_of(lines, location)
        found.append(Problem(_place(location, data, line), message, line))
    return sorted(found, key=lambda problem: problem.line or 0)


def _place(location: Location, data: dict[str, Any], line: int | None) -> str:
    path = ""
    for part in location:
        path += f"[{part + 1}]" if isinstance(part, int) else f".{source.shown(part)}"
    label = _label(location, data)
    where = (path.lstrip(".") or "the file") + (f" ({label})" if label else "")
    return f"line {line}, {where}" if line else where


def _label(location: Location, data: dict[str, Any]) -> str:
    """Give the innermost short name or label on the way to a place, or an empty text."""
    label = ""
    holder: Any = data
    for part in location:
        try:
            holder = holder[part]
        except (KeyError, IndexError, TypeError):
            break
        if isinstance(holder, dict):
            label = _first_text(holder, "short") or _first_text(holder, "label") or label
    return label


def _first_text(holder: dict[str, Any], key: str) -> str:
    words = holder.get(key)
    if not isinstance(words, dict):
        return ""
    text = next((text for text in words.values() if isinstance(text, str)), "")
    return source.shown(text)[:60]
