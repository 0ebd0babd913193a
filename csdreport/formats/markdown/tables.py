"""Tables that other programs write: with pipes, as a grid, or with dashes above the columns."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from itertools import pairwise

Row = list[str]
"""The Markdown of each cell, with newlines."""

_DELIMITER = re.compile(r" {0,3}\|?[ \t]*:?-+:?[ \t]*(\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$")
_CELL_END = re.compile(r"\\.|(\|)")
_GRID = re.compile(r" {0,3}\+(?:[-=:]+\+)+[ \t]*$")
_DASHES = re.compile(r" {0,3}-{3,}(?: +-+)*[ \t]*$")
_FAR = 12


def take(lines: list[str], at: int) -> tuple[list[Row], int] | None:
    """Take the table that begins at a line: its rows, and the line behind it."""
    line = lines[at]
    if "|" in line and at + 1 < len(lines) and _is_header(line, lines[at + 1]):
        return _pipes(lines, at)
    if _GRID.match(line):
        return _grid(lines, at)
    if _DASHES.match(line) or (at + 1 < len(lines) and " -" in lines[at + 1]):
        return _dashed(lines, at)
    return None


def _is_header(line: str, below: str) -> bool:
    return bool(_DELIMITER.match(below)) and len(_cells(line)) == len(_cells(below))


def _pipes(lines: list[str], at: int) -> tuple[list[Row], int]:
    rows = [_cells(lines[at])]
    at += 2
    while at < len(lines) and "|" in lines[at] and lines[at].strip():
        rows.append(_cells(lines[at]))
        at += 1
    return rows, at


def _cells(line: str) -> Row:
    line = line.strip().removeprefix("|")
    cells: Row = []
    start = 0
    for match in _CELL_END.finditer(line):
        if match[1]:
            cells.append(line[start : match.start()].strip())
            start = match.end()
    rest = line[start:].strip()
    return [*cells, rest] if rest or not cells else cells


def _grid(lines: list[str], at: int) -> tuple[list[Row], int]:
    bounds = [index for index, char in enumerate(lines[at]) if char == "+"]
    rows: list[Row] = []
    row: list[list[str]] = []
    while at < len(lines) and lines[at].lstrip()[:1] in ("+", "|") and lines[at].strip():
        line = lines[at]
        if _GRID.match(line):
            rows += _closed(row)
            row = [[] for _ in bounds[1:]]
        else:
            for index, cell in enumerate(_between(line, bounds)):
                row[index].append(cell)
        at += 1
    return [*rows, *_closed(row)], at


def _between(line: str, bounds: list[int]) -> list[str]:
    """Cut a line of a grid at its strokes, or where the columns stand when it holds others."""
    parts = line.strip().removeprefix("|").removesuffix("|").split("|")
    if len(parts) != len(bounds) - 1:
        pairs = pairwise(bounds)
        parts = [_slice(line, start + 1, end) for start, end in pairs]
        parts[-1] += _slice(line, bounds[-1] + 1, None)
    return [part.removeprefix(" ").rstrip() for part in parts]


def _closed(row: list[list[str]]) -> Iterator[Row]:
    if any(any(cell) for cell in row):
        yield ["\n".join(cell) for cell in row]


def _dashed(lines: list[str], at: int) -> tuple[list[Row], int] | None:
    """Take a simple table, or one with several lines a row, which a line of dashes opens."""
    opened = bool(_DASHES.match(lines[at]))
    ruler = at
    if not opened or len(lines[at].split()) == 1:
        ruler = next(
            (
                index
                for index in range(at + 1, min(at + (_FAR if opened else 2), len(lines)))
                if _DASHES.match(lines[index]) and len(lines[index].split()) > 1
            ),
            -1,
        )
        if ruler < 0 or any(not each.strip() for each in lines[at:ruler]):
            return None
    columns = [match.span() for match in re.finditer(r"-+", lines[ruler])]
    end = _end(lines, ruler + 1, opened=opened)
    if end is None:
        return None
    body = lines[ruler + 1 : end]
    header = lines[at + opened : ruler]
    several = opened and ruler > at and any(not each.strip() for each in body)
    rows = [_joined(header, columns)] if header else []
    if several:
        rows += [_joined(group, columns) for group in _groups(body)]
    else:
        rows += [_joined([each], columns) for each in body]
    closing = end < len(lines) and bool(_DASHES.match(lines[end]))
    return [row for row in rows if any(row)], end + closing


def _end(lines: list[str], start: int, *, opened: bool) -> int | None:
    """Find where a table ends: at a line of dashes, or at an empty line if none opened it."""
    for index in range(start, len(lines)):
        blank = not lines[index].strip()
        if _DASHES.match(lines[index]) or (blank and not opened):
            return index if index > start else None
    return None if opened else len(lines)


def _groups(lines: list[str]) -> Iterator[list[str]]:
    group: list[str] = []
    for each in (*lines, ""):
        if each.strip():
            group.append(each)
        elif group:
            yield group
            group = []


def _joined(lines: list[str], columns: list[tuple[int, int]]) -> Row:
    starts = [start for start, _ in columns]
    starts[0] = 0
    ends: list[int | None] = [*starts[1:], None]
    return [
        "\n".join(filter(None, (_slice(each, start, end).strip() for each in lines)))
        for start, end in zip(starts, ends, strict=True)
    ]


def _slice(line: str, start: int, end: int | None) -> str:
    """Cut a line at columns of a screen, where some characters take two and some none."""
    if line.isascii():
        return line[start:end]
    found: list[str] = []
    column = 0
    for char in line:
        if column >= start and (end is None or column < end):
            found.append(char)
        column += _width(char)
    return "".join(found)


def _width(char: str) -> int:
    if unicodedata.category(char) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(char) in "WF" else 1
