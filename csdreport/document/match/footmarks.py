"""The marks of notes that people type by hand: a star behind a quote, and one before its note.

Those of Markdown, "[^1]" and "[^1]:", are typed too; those of a word processor are remarks of the
file, and not read here.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

from csdreport.text.enumerators import BULLETS

SIGN = r"\*{1,5}|[†‡§¶]{1,3}"
"""Pattern of a mark without letters and digits."""
MARK = (
    rf"{SIGN}|[¹²³⁰⁴-⁹ᵃᵇᶜ]{{1,3}}|\^\d{{1,2}}|"
    r"\[\^[\w-]{1,20}\]:?|[(\[](?:\d{1,2}|[a-e]|\*{1,3}|[†‡§])[)\]]|\d{1,2}[.)]?(?=\s)"
)
"""Pattern of a mark before its note."""

_CLOSING = "”\"»›’'“‘」』«‹>"
_STOPS = ".,;:!?…"
# A number whose small raised type is lost stands right behind the words, and before a name.
_BEHIND = re.compile(
    rf"(?:(?<=\S)[^\S\n]?(?!\d)(?:{MARK})|(?<=[{_CLOSING}.!?…])[^\S\n]?\d{{1,2}})"
    rf"(?=[{_CLOSING}{_STOPS}]*(?:\s|$))"
)
_BEFORE = re.compile(rf"\s*(?:{MARK}|\d{{1,2}}(?=[^\W\d_]))\s*(?=\S)")
_SIGNS = str.maketrans("", "", "()[]^:. \t")
_WHOLE = re.compile(rf"\s*(?:{MARK}|\d{{1,2}})\s*")


@dataclass(frozen=True, slots=True)
class Note:
    """A note below the line that it speaks of.

    Attributes:
        mark: As it stands there.
        line: The line with its mark.
        start: Where the mark begins.
        end: Where it ends.
        note: The line of the note.
        begin: Where the note's words begin.
    """

    mark: str
    line: int
    start: int
    end: int
    note: int
    begin: int


def is_mark(text: str) -> bool:
    """Tell whether a text is a mark and nothing else."""
    return bool(_WHOLE.fullmatch(text)) or not any(map(str.isalnum, text))


def find(lines: Sequence[str]) -> list[Note]:
    """Find the notes whose mark stands in one line above, and in no other."""
    marked: dict[str, list[tuple[int, int, int]]] = {}
    found: list[Note] = []
    for at, text in enumerate(lines):
        before = _BEFORE.match(text)
        known = marked.get(_key(before[0]), []) if before else []
        if before and len(known) == 1 and _is_note(text[before.end() :]):
            found.append(Note(before[0].strip(), *known.pop(), at, before.end()))
            continue
        for mark in _BEHIND.finditer(text):
            marked.setdefault(_key(mark[0]), []).append((at, mark.start(), mark.end()))
    return found


def _is_note(words: str) -> bool:
    """Tell whether what stands behind a mark says anything, and is no line of a list or quote."""
    return words[0] not in BULLETS + _CLOSING and any(map(str.isalnum, words))


def closed(text: str, end: int) -> int:
    """Go behind the closing marks and stops that stand behind a mark."""
    return len(text) - len(text[end:].lstrip(_CLOSING + _STOPS))


def _key(mark: str) -> str:
    """Give what is the same in "¹", "(1)" and "1."."""
    return unicodedata.normalize("NFKC", mark).translate(_SIGNS)
