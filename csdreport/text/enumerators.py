"""Enumerators in running text: "(i)", "(a)", "b)", "2.", "•", and which of them count upwards."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from typing import NamedTuple

from csdreport.text.pattern import pattern

BULLETS = "•◦▪‣⁃●○■□▫◆◇➢➤➔✓✔-–—*·"
_ROMAN = r"m{0,3}(?:cm|cd|d?c{0,3})(?:xc|xl|l?x{0,3})(?:ix|iv|v?i{0,3})"
_ROMAN_VALUES = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100, "d": 500, "m": 1000}

_LABEL = r"[ivxlIVXL]{1,7}|[a-zA-Z]|\d{1,2}"
_INLINE = rf"\((?P<both>{_LABEL})\)|(?P<half>{_LABEL})\)"
_AT_START = rf"(?P<dot>{_LABEL})\."
_ANYWHERE = rf"(?<!\S)(?:{_INLINE}|{_AT_START})(?=\s|$)"
# A count begins with "a", "i", "1" or "01" and its signs; most texts hold none. To look for kinds
# of bytes is much faster than for a pattern: "L" stands for such a label, "S" for its sign, "_" for
# what may be beside it, and zero for letters of scripts that may have digits of their own.
_BESIDE = b"( \t\n\r\v\f\x1c\x1d\x1e\x1f\xe2" + bytes(range(0x80, 0xD8))
_ELSEWHERE = bytes(each for each in range(0xD8, 0x100) if each != 0xE2)
_KINDS = bytes.maketrans(
    b"aAiI1.)" + _BESIDE + _ELSEWHERE,
    b"LLLLLSS" + b"_" * len(_BESIDE) + b"\0" * len(_ELSEWHERE),
)
_BEGINNING = (b"_LS_", b"_0LS_")
_UNKNOWN = b"\0"
_FEWEST = 2
_LINE_START = rf"[ \t]*(?:{_INLINE}|{_AT_START})(?=\s|$)"
_BULLET = rf"[ \t]*[{re.escape(BULLETS)}](?=\s)"
# Before an enumerator inside a line the text before it has come to an end, or to a colon.
_PAUSES = frozenset(".:;,!?)]\"'”’»…–—-")
# Between "(a) and (b)" nothing is listed: the two refer to something.
_CONNECTIVE = r"(?:and|or|to|et|ou|y|o|und|oder|&|[^\w\s])?"


class Enumerator(NamedTuple):
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
    if not _may_begin(text):
        return ()
    found = [_enumerator(match, text) for match in pattern(_ANYWHERE).finditer(text)]
    series = [
        chain
        for style in dict.fromkeys(each.style for each in found)
        for value in (_roman, _letter, _number)
        if len(chain := _chain((each for each in found if each.style == style), value, text)) > 1
    ]
    listed = [chain for chain in series if _lists_something(chain, text)]
    return min(listed, key=lambda chain: (chain[0].start, -len(chain)), default=())


def _may_begin(text: str) -> bool:
    """Tell fast whether a count may begin somewhere."""
    # Two members have two signs, and most texts are one sentence.
    if text.count(".") + text.count(")") < _FEWEST:
        return False
    kinds = f" {text} ".encode(errors="replace").translate(_KINDS)
    # What is rarest is found fastest.
    if _UNKNOWN in kinds:
        return True
    return b"LS" in kinds and any(map(kinds.__contains__, _BEGINNING))


def without_bullet(line: str) -> str | None:
    """Give a line without the bullet that was typed before it; None when there is none."""
    match = pattern(_BULLET).match(line)
    return line[match.end() :].lstrip() if match else None


def leading(text: str) -> Enumerator | None:
    """Find the enumerator with which a text begins, whatever its number."""
    match = pattern(_LINE_START, re.MULTILINE).match(text)
    return _enumerator(match, text) if match else None


def _enumerator(match: re.Match[str], text: str) -> Enumerator:
    style = match.lastgroup or ""
    end = match.end()
    while end < len(text) and text[end].isspace():
        end += 1
    return Enumerator(match.start(style) - (style == "both"), end, style, match[style])


def _chain(
    found: Iterable[Enumerator], value: Callable[[str], int], text: str
) -> tuple[Enumerator, ...]:
    chain: list[Enumerator] = []
    for each in found:
        if value(each.label) == len(chain) + 1 and _may_follow(each, text, first=not chain):
            chain.append(each)
    return tuple(chain)


def _may_follow(each: Enumerator, text: str, *, first: bool) -> bool:
    """Tell whether an enumerator may stand where it does; "(ii)" and "b)" may follow any word."""
    at = each.start
    while at and text[at - 1].isspace() and text[at - 1] != "\n":
        at -= 1
    before = text[at - 1] if at else "\n"
    return before == "\n" or before in _PAUSES or (each.style != "dot" and not first)


def _lists_something(chain: tuple[Enumerator, ...], text: str) -> bool:
    ends = [*(each.start for each in chain[1:]), len(text)]
    return not any(
        pattern(_CONNECTIVE, re.IGNORECASE).fullmatch(text[each.end : end].strip())
        for each, end in zip(chain, ends, strict=True)
    )


def _number(label: str) -> int:
    return int(label) if label.isdecimal() else 0


def _letter(label: str) -> int:
    return ord(label.lower()) - ord("a") + 1 if len(label) == 1 and label.isalpha() else 0


def _roman(label: str) -> int:
    if not label or not pattern(_ROMAN, re.IGNORECASE).fullmatch(label):
        return 0
    values = [_ROMAN_VALUES[char] for char in label.lower()]
    return sum(
        -value if index + 1 < len(values) and value < values[index + 1] else value
        for index, value in enumerate(values)
    )
