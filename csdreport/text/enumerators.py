"""Enumerators in running text: "(i)", "(a)", "b)", "2.", "•", and which of them count upwards."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass

BULLETS = "•◦▪‣⁃●○■□▫◆◇➢➤➔✓✔-–—*·"
_ROMAN = re.compile(r"m{0,3}(?:cm|cd|d?c{0,3})(?:xc|xl|l?x{0,3})(?:ix|iv|v?i{0,3})", re.IGNORECASE)
_ROMAN_VALUES = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100, "d": 500, "m": 1000}

# An enumerator stands at the beginning of a line or behind white space, and text follows. In
# the middle of a line a bare "2." or "a." would too often be the end of a sentence.
_INLINE = (
    r"\((?P<both>[ivxlIVXL]{1,7}|[a-zA-Z]|\d{1,2})\)|(?P<half>[ivxlIVXL]{1,7}|[a-zA-Z]|\d{1,2})\)"
)
_AT_START = r"(?P<dot>[ivxlIVXL]{1,7}|[a-zA-Z]|\d{1,2})\."
_ANYWHERE = re.compile(rf"(?<!\S)(?:{_INLINE}|{_AT_START})(?=\s|$)")
_LINE_START = re.compile(rf"[ \t]*(?:{_INLINE}|{_AT_START})(?=\s|$)", re.MULTILINE)
_BULLET = re.compile(rf"[ \t]*[{re.escape(BULLETS)}](?=\s)")


@dataclass(frozen=True, slots=True)
class Enumerator:
    """An enumerator that was found.

    Attributes:
        start: Where it begins.
        end: Where the item's text begins, behind white space.
        style: Its brackets or dot.
        label: What stands in them.
    """

    start: int
    end: int
    style: str
    label: str


def ascending(text: str) -> tuple[Enumerator, ...]:
    """Find the enumerators that count up from the first member, such as (i) (ii) (iii).

    Returns:
        At least two, or none. Of several kinds, the one that begins first.
    """
    found = [_enumerator(match, text) for match in _ANYWHERE.finditer(text)]
    series = [
        chain
        for style in dict.fromkeys(each.style for each in found)
        for value in (_roman, _letter, _number)
        if len(chain := _chain((each for each in found if each.style == style), value)) > 1
    ]
    if not series:
        return ()
    return min(series, key=lambda chain: (chain[0].start, -len(chain)))


def without_bullet(line: str) -> str | None:
    """Give a line without the bullet that was typed before it; None when there is none."""
    match = _BULLET.match(line)
    return line[match.end() :].strip() if match else None


def leading(text: str) -> Enumerator | None:
    """Find the enumerator with which a text begins, whatever its number."""
    match = _LINE_START.match(text)
    return _enumerator(match, text) if match else None


def _enumerator(match: re.Match[str], text: str) -> Enumerator:
    style = match.lastgroup or ""
    end = match.end()
    while end < len(text) and text[end].isspace():
        end += 1
    return Enumerator(match.start(style) - (style == "both"), end, style, match[style])


def _chain(found: Iterable[Enumerator], value: Callable[[str], int]) -> tuple[Enumerator, ...]:
    chain: list[Enumerator] = []
    for each in found:
        if value(each.label) == len(chain) + 1:
            chain.append(each)
    return tuple(chain)


def _number(label: str) -> int:
    return int(label) if label.isdecimal() else 0


def _letter(label: str) -> int:
    return ord(label.lower()) - ord("a") + 1 if len(label) == 1 and label.isalpha() else 0


def _roman(label: str) -> int:
    if not label or not _ROMAN.fullmatch(label):
        return 0
    values = [_ROMAN_VALUES[char] for char in label.lower()]
    return sum(
        -value if index + 1 < len(values) and value < values[index + 1] else value
        for index, value in enumerate(values)
    )
