"""Mend letters that were written as UTF-8 and read as Windows-1252: "cafÃ©" for "café".

It is done only where it is certain: all such letters of a line decode back, none is left over,
and one of them at least stands as nobody writes. `É”` at the end of a quotation in capitals, for
one, would decode to something as well.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from dataclasses import dataclass
from functools import lru_cache

_ROUNDS = 2
"""A text is read wrongly once; seldom twice, when it went round again."""

_STRETCH = re.compile(r"[^\n\r\t]+")
# Windows-1252 leaves five bytes undefined: there, and in Latin-1, the byte is the character.
_UNDEFINED = (0x81, 0x8D, 0x8F, 0x90, 0x9D)
_DEFINED = [code for code in range(0x80, 0x100) if code not in _UNDEFINED]
_BYTES = {code: code for code in range(0x80, 0x100)} | {
    ord(bytes([code]).decode("cp1252")): code for code in _DEFINED
}


def _these(first: int, last: int) -> str:
    found = "".join(chr(char) for char, code in _BYTES.items() if first <= code <= last)
    return f"[{re.escape(found)}]"


_NEXT = _these(0x80, 0xBF)
_SUSPECT = re.compile(_these(0x80, 0xFF))
_SEQUENCE = re.compile(
    f"{_these(0xF0, 0xF4)}{_NEXT}{{3}}|{_these(0xE0, 0xEF)}{_NEXT}{{2}}|{_these(0xC2, 0xDF)}{_NEXT}"
)
# No letters for people: surrogates, and places of Unicode that are not given away.
_NOT_WRITTEN = frozenset({"Cs", "Co", "Cn"})
_CONTROL = re.compile("[\x80-\x9f]")
_PUNCTUATED = re.compile(".[\xa0‘’“”‚„‹›«»–—…]+")
_NOTED = re.compile(".[\xa0‘’“”‚„‹›«»–—…¹²³®™©°ªº•·†‡]+")
_USUAL, _NONE = "usual", "none"


@dataclass(frozen=True, slots=True)
class Mended:
    """A text whose letters are right again.

    Attributes:
        text: The text.
        stretches: How many lines or cells of it were mended.
    """

    text: str
    stretches: int = 0


def mended(text: str) -> Mended:
    """Mend each line, or cell between tabs, of which it is certain; leave all others alone."""
    if text.isascii():
        return Mended(text)
    count = 0

    def one(match: re.Match[str]) -> str:
        nonlocal count
        right = _right(match[0])
        count += right != match[0]
        return right

    right = _STRETCH.sub(one, text)
    return Mended(right, count)


def _right(stretch: str) -> str:
    right = stretch
    for _ in range(_ROUNDS):
        if not _is_certain(right):
            break
        right = _SEQUENCE.sub(lambda found: _decoded(found[0]), right)
    # After the first of two rounds a control may stand for a byte; in a text it means nothing.
    return stretch if _CONTROL.search(right) else right


def _is_certain(stretch: str) -> bool:
    if stretch.isascii():
        return False
    found = list(_SEQUENCE.finditer(stretch))
    if not found or _SUSPECT.search(_SEQUENCE.sub("", stretch)):
        return False
    # One sequence of two may still be a word in capitals with the mark of a footnote.
    odd: Counter[str] = Counter()
    for each in filter(_is_odd, found):
        odd[_script(_decoded(each[0]))] += len(each[0]) - 1
    del odd[_NONE]
    seen = {script for script, weight in odd.items() if script == _USUAL or weight > 1}
    if not seen:
        return False
    expected = {*seen, _USUAL}
    return all(_script(_decoded(each[0])) in expected for each in found)


@lru_cache(maxsize=1024)
def _decoded(sequence: str) -> str:
    """Decode one sequence; "" when its bytes are no letter."""
    try:
        letter = bytes(_BYTES[ord(char)] for char in sequence).decode("utf-8")
    except UnicodeDecodeError:
        return ""
    return "" if unicodedata.category(letter) in _NOT_WRITTEN else letter


def _script(letter: str) -> str:
    """Name the script of a letter; "usual" is Latin, or a sign of any script."""
    if not letter or "\u0250" <= letter <= "\u02af":
        # Nothing, or a letter of phonetics, which nobody reports in.
        return _NONE
    if letter < "\u0250" or not letter.isalpha():
        return _USUAL
    return unicodedata.name(letter, _NONE).partition(" ")[0]


def _is_odd(found: re.Match[str]) -> bool:
    """Tell whether nobody writes these characters side by side in any language.

    What follows a letter at the end of a word is punctuation; after a word in capitals also the
    mark of a footnote. A capital letter does not follow a small one.
    """
    start = found.start()
    before = found.string[max(start - 1, 0) : start]
    if before.islower() and found[0][0].isupper():
        return True
    if len(found[0]) > 2 or before.isupper():
        return not _NOTED.fullmatch(found[0])
    return not _PUNCTUATED.fullmatch(found[0])
