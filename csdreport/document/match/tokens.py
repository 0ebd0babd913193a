"""Words of a line as labels are compared by, without case, accents, marks; and their places."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

_LONGEST_INSTRUCTION = 1000
_GAP, _INSIDE = " ", "\0"
_WORD = re.compile(r"[^ \0][^ ]*")


@dataclass(frozen=True, slots=True)
class Token:
    """One word: folded, and its place in the text."""

    word: str
    start: int
    end: int


class _Kinds(dict[int, str]):
    """What each character is to a label: itself, a gap between words, or nothing inside of one."""

    def __missing__(self, code: int) -> str:
        char = chr(code)
        category = unicodedata.category(char)
        if (category in ("Cf", "Cc") and not char.isspace()) or char in "'’ʼ":
            kind = _INSIDE
        else:
            kind = _GAP if category[0] in "PZSC" else char
        self[code] = kind
        return kind


_KINDS = _Kinds()


def tokens(text: str) -> tuple[Token, ...]:
    """Find the words of a text; punctuation, symbols and white space stand between them.

    An apostrophe, a soft hyphen or a zero-width mark inside of a word does not part it.
    """
    return _of_template(text) if len(text) <= _LONGEST_INSTRUCTION else _tokens(text)


def _tokens(text: str) -> tuple[Token, ...]:
    found = _WORD.finditer(text.translate(_KINDS))
    return tuple(Token(_folded(match[0]), match.start(), match.end()) for match in found)


# The texts of a template are looked for again in every file.
_of_template = lru_cache(maxsize=1024)(_tokens)


def words(text: str) -> tuple[str, ...]:
    """Give the folded words of a text."""
    return tuple(token.word for token in tokens(text))


def _folded(word: str) -> str:
    word = word.replace(_INSIDE, "")
    return word.casefold() if word.isascii() else _bare(word).casefold()


def _bare(word: str) -> str:
    """Leave out accents, which capitals and old keyboards do not have."""
    parted = unicodedata.normalize("NFKD", word.replace("œ", "oe").replace("Œ", "OE"))
    return "".join(char for char in parted if not unicodedata.combining(char))
