"""Words of a line as labels are compared by: no case, no punctuation, and where each one stood."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from functools import lru_cache

# Longer than any printed label or instruction; what follows is not looked at.
LONGEST = 2_000


@dataclass(frozen=True, slots=True)
class Token:
    """One word: folded, and its place in the text."""

    word: str
    start: int
    end: int


def tokens(text: str) -> tuple[Token, ...]:
    """Find the words of a text; punctuation, symbols, white space and invisible marks part none.

    An apostrophe, a soft hyphen or a zero-width mark inside of a word does not part it.
    """
    found: list[Token] = []
    start = -1
    for at, char in enumerate(text):
        kind = _kind(char)
        if kind == "word" and start < 0:
            start = at
        elif kind == "gap" and start >= 0:
            found.append(_token(text, start, at))
            start = -1
    if start >= 0:
        found.append(_token(text, start, len(text)))
    return tuple(token for token in found if token.word)


def words(text: str) -> tuple[str, ...]:
    """Give the folded words of a text."""
    return tuple(token.word for token in tokens(text))


@lru_cache(maxsize=4096)
def _kind(char: str) -> str:
    category = unicodedata.category(char)
    if category == "Cf" or char in "'’ʼ":
        return "inside"
    return "gap" if category[0] in "PZSC" else "word"


def _token(text: str, start: int, end: int) -> Token:
    kept = "".join(char for char in text[start:end] if _kind(char) == "word")
    return Token(unicodedata.normalize("NFKC", kept).casefold(), start, end)
