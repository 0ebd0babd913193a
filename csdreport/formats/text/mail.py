"""Undo what mail does to text: quotation marks at line starts, lines broken at a width."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from itertools import pairwise

_QUOTED = re.compile(r"^\s?(?:>\s?)+")
_STARTS_SOMETHING = re.compile(r"^\s*(?:[-*•–]|\(?(?:\d{1,3}|[ivx]{1,4}|[a-h])[.)])\s|^\s{2,}")
_NARROWEST, _WIDEST = 55, 90
# How many of the lines with text must be quoted, or broken, before the whole file counts so.
_MOST_QUOTED, _FEWEST_BROKEN = 0.6, 4


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a file, without its end.

    Attributes:
        text: Its characters; of several lines where mail had broken one.
        number: Counted from 1, in the file.
    """

    text: str
    number: int


def unquote(lines: list[Line]) -> tuple[list[Line], bool]:
    """Take ">" off the line starts when most lines have it; tell whether that was done."""
    filled = [line for line in lines if line.text.strip()]
    quoted = sum(1 for line in filled if line.text.lstrip().startswith(">"))
    if quoted < 3 or quoted < len(filled) * _MOST_QUOTED:
        return lines, False
    return [replace(line, text=_QUOTED.sub("", line.text)) for line in lines], True


def rejoin(lines: list[Line]) -> tuple[list[Line], bool]:
    """Join lines that mail had broken at a width; tell whether there were any.

    A break is taken for one of mail's where the next word would not have fitted any more. The
    whole file must be narrow, and several lines broken, or every line stays as it is.
    """
    filled = [line.text for line in lines if line.text.strip()]
    width = max(map(len, filled), default=0)
    if not _NARROWEST <= width <= _WIDEST:
        return lines, False
    breaks = [_is_broken(one, two, width) for one, two in pairwise(lines)]
    if sum(breaks) < max(_FEWEST_BROKEN, len(filled) / 4):
        return lines, False
    joined = [lines[0]]
    for line, broken in zip(lines[1:], breaks, strict=True):
        if broken:
            joined[-1] = replace(joined[-1], text=f"{joined[-1].text.rstrip()} {line.text.strip()}")
        else:
            joined.append(line)
    return joined, True


def _is_broken(line: Line, following: Line, width: int) -> bool:
    text, after = line.text, following.text
    if not text.strip() or not after.strip() or "\t" in text + after:
        return False
    if _STARTS_SOMETHING.match(after):
        return False
    return len(text.rstrip()) + 1 + len(after.split(maxsplit=1)[0]) > width
