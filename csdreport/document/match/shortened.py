"""Labels as people retype them: "Actions" and "Action" for "Action(s)", and only their beginning.

A label is shortened where it begins to explain itself: before a bracket, or before a small word
such as "for", "of", "pour", "y". "Global Compact" cannot be shortened to "Global".
"""

from __future__ import annotations

import re
from collections.abc import Iterator

_ENDING = re.compile(r"(?<=\w)\((\w{1,3})\)")
# A small word, a bracket that is no ending, or a mark; or what stands behind "Session #".
_CUT = re.compile(r"[\s,;:–—]+(?=\w{1,4}\b|[(\[])")
_FEWEST_LETTERS = 4


def spellings(text: str) -> Iterator[str]:
    """Give a label as printed, and with the endings in brackets written out and left out."""
    yield text
    if _ENDING.search(text):
        yield _ENDING.sub(r"\1", text)
        yield _ENDING.sub("", text)


def beginnings(text: str) -> Iterator[str]:
    """Give the beginnings of a label that may stand for the whole."""
    for cut in _CUT.finditer(text):
        words = _ENDING.sub(r"\1", text[: cut.start()]).split()
        if words and sum(map(str.isalpha, words[-1])) >= _FEWEST_LETTERS:
            yield text[: cut.start()]
