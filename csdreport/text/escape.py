"""Find the characters of literal text that Markdown would take for marks."""

from __future__ import annotations

import re
from collections.abc import Iterator

from csdreport.text.delimiters import ESCAPABLE, is_punctuation

SPECIAL = frozenset("\\*_[]<")
_CANDIDATE = re.compile(r"\\|\*+|_+|[\[\]]|</?u>")


def escapes(text: str, before: str, after: str, *, inside: bool, linked: bool) -> set[int]:
    """Find which characters need a backslash, looking no further than their neighbours.

    Args:
        text: What one run says.
        before: The character written before it; "" at the beginning of the paragraph.
        after: The character written after it; "" at the end.
        inside: Whether the text is that of a link.
        linked: Whether anything in the paragraph may end a link's text.
    """
    found: set[int] = set()
    for match in _CANDIDATE.finditer(text):
        start, end = match.span()
        left = text[start - 1] if start else before
        right = text[end] if end < len(text) else after
        if _needs(match[0], left, right, inside=inside, linked=linked):
            found.update(_marked(match[0], start))
    return found


def every_special(text: str) -> set[int]:
    """Find all characters that are special anywhere."""
    return {index for index, char in enumerate(text) if char in SPECIAL}


def _needs(mark: str, left: str, right: str, *, inside: bool, linked: bool) -> bool:
    if mark == "\\":
        return right == "\n" or right in ESCAPABLE
    if mark[0] == "*":
        return not (_open(left) and _open(right))
    if mark[0] == "_":
        return not (_open(left) and _open(right)) and not (_letter(left) and _letter(right))
    if mark == "[":
        return inside or linked
    return inside or mark != "]"


def _marked(mark: str, start: int) -> Iterator[int]:
    if mark[0] == "<":
        yield start
    else:
        yield from range(start, start + len(mark))


def _open(char: str) -> bool:
    return not char or char.isspace()


def _letter(char: str) -> bool:
    return not _open(char) and not is_punctuation(char)
