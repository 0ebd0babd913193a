"""The line of a TOML file where a value stands, for messages to the author of the file."""

from __future__ import annotations

import re
from collections import Counter

Location = tuple[str | int, ...]

# No place of a model lies deeper, and every step costs a copy of the way to it.
DEEPEST = 10

_KEY = r"(?:[A-Za-z0-9_-]+|\"[^\"\n]*\"|'[^'\n]*')"
_DOTTED = rf"{_KEY}(?:\s*\.\s*{_KEY})*"
_HEADER = re.compile(rf"\s*(\[\[?)\s*({_DOTTED})\s*\]\]?")
_PAIR = re.compile(rf"\s*({_DOTTED})\s*=")
_PART = re.compile(_KEY)
_FENCE = re.compile(r'"""|\'\'\'')


def line_of(lines: dict[Location, int], location: Location) -> int | None:
    """Give the line, counted from 1, of a value or of the nearest table around it.

    Args:
        lines: The `index` of the file.
        location: Keys and list positions from 0, as pydantic reports them.
    """
    for length in range(len(location), 0, -1):
        line = lines.get(location[:length])
        if line is not None:
            return line
    return None


def index(text: str) -> dict[Location, int]:
    """Map every table and key of a TOML file to its line; good enough for a message."""
    found: dict[Location, int] = {}
    arrays: Counter[Location] = Counter()
    table: Location = ()
    for number, line in _lines_outside_long_texts(text):
        header = _HEADER.match(line)
        if header is not None:
            table = _opened(header.group(1) == "[[", _parts(header.group(2))[:DEEPEST], arrays)
            for length in range(1, len(table) + 1):
                found.setdefault(table[:length], number)
            continue
        pair = _PAIR.match(line)
        if pair is not None:
            keys = _parts(pair.group(1))[:DEEPEST]
            for length in range(1, len(keys) + 1):
                found.setdefault((*table, *keys[:length]), number)
    return found


def _lines_outside_long_texts(text: str) -> list[tuple[int, str]]:
    kept = []
    inside = False
    for number, line in enumerate(text.split("\n"), start=1):
        if not inside:
            kept.append((number, line))
        if len(_FENCE.findall(line)) % 2:
            inside = not inside
    return kept


def _parts(dotted: str) -> tuple[str, ...]:
    return tuple(part.strip("\"'") for part in _PART.findall(dotted))


def _opened(is_array: bool, keys: tuple[str, ...], arrays: Counter[Location]) -> Location:
    # In TOML a header names the last table of each array on its way.
    location: Location = ()
    for key in keys[:-1]:
        location = (*location, key)
        if arrays[location]:
            location = (*location, arrays[location] - 1)
    location = (*location, keys[-1])
    if not is_array:
        return location
    arrays[location] += 1
    return (*location, arrays[location] - 1)
