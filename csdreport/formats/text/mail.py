"""Undo what mail does to text: quotation marks at line starts, lines broken at a width."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from itertools import pairwise

_QUOTED = re.compile(r"^\s?(?:>\s?)+")
_STARTS_SOMETHING = re.compile(r"^\s*(?:[-*•–]|\(?(?:\d{1,3}|[ivx]{1,4}|[a-h])[.)])\s|^\s{2,}")
_NARROWEST, _WIDEST = 55, 90
_TOLERANCE = 4
# How many of the lines with text must be quoted, or broken, before the whole file counts so.
_MOST_QUOTED, _FEWEST_BROKEN = 0.6, 4


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a file, without its end.

    Attributes:
        text: Its characters.
        number: Counted from 1, in the file.
        soft: Whether mail may have broken it off the line above.
    """

    text: str
    number: int
    soft: bool = False


def unquote(lines: list[Line]) -> tuple[list[Line], bool]:
    """Take ">" off the line starts when most lines have it; tell whether that was done."""
    filled = [line for line in lines if line.text.strip()]
    quoted = sum(1 for line in filled if line.text.lstrip().startswith(">"))
    if quoted < 3 or quoted < len(filled) * _MOST_QUOTED:
        return lines, False
    return [replace(line, text=_QUOTED.sub("", line.text)) for line in lines], True


def find_broken(lines: list[Line]) -> tuple[list[Line], bool]:
    """Mark the lines that mail may have broken off the line above; tell whether there are any.

    A break is taken for one of mail's where the next word would not have fitted any more. The
    whole file must be narrow, and several lines broken, or no line is marked. Whether such a line
    is a label after all is for `match` to see.
    """
    filled = [line.text for line in lines if _has_words(line.text)]
    width = max((_width(text) for text in filled), default=0)
    if not _NARROWEST <= width <= _WIDEST:
        return lines, False
    breaks = [_is_broken(one, two, width) for one, two in pairwise(lines)]
    if sum(breaks) < max(_FEWEST_BROKEN, len(filled) / 4):
        return lines, False
    marked = [replace(line, soft=soft) for line, soft in zip(lines[1:], breaks, strict=True)]
    return [lines[0], *marked], True


def _is_broken(line: Line, following: Line, width: int) -> bool:
    text, after = line.text, following.text
    if not _has_words(text) or not _has_words(after):
        return False
    if _STARTS_SOMETHING.match(after):
        return False
    # Programs count letters with accents, and the space at the end, in different ways.
    return _width(text) + 1 + len(after.split(maxsplit=1)[0]) > width - _TOLERANCE


def _width(text: str) -> int:
    return len(text.rstrip().expandtabs())


def _has_words(text: str) -> bool:
    return any(char.isalnum() for char in text)
