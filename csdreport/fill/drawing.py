"""What is drawn of a text: characters that every terminal takes to be as wide as we count them.

Some terminals draw a family, a flag or a hand of some colour in two columns, others each of the
characters that it is joined of. What stands behind it would be drawn in the wrong column, and its
letters would stay behind. So the parts are drawn apart: a family as its people, a flag as its two
letters, a hand without its colour. The text itself keeps them as they were typed.
"""

from __future__ import annotations

import unicodedata

from wcwidth import wcwidth

TAB_WIDTH = 4
JOINERS = "\u200c\u200d"
_AS_TEXT, _AS_PICTURE = "\ufe0e", "\ufe0f"
_COLOURS = range(0x1F3FB, 0x1F400)
_LETTERS = range(0x1F1E6, 0x1F200)


class _Widths(dict[str, int]):
    """Columns of each character met so far."""

    def __missing__(self, char: str) -> int:
        width = _width(char)
        self[char] = width
        return width


def _width(char: str) -> int:
    return sum(max(0, wcwidth(each)) for each in _drawn(char, "a"))


WIDTHS = _Widths()


def width_of(text: str) -> int:
    """Count the columns that a text takes on one row."""
    if text.isascii() and text.isprintable():
        return len(text)
    return sum(map(WIDTHS.__getitem__, text))


def drawn(text: str) -> str:
    """Give what is drawn of a text, as wide as `width_of` counts it."""
    if text.isascii() and text.isprintable():
        return text
    shown = ""
    for char in text:
        shown += _drawn(char, shown[-1:])
    return shown


def _drawn(char: str, before: str) -> str:
    """Give what is drawn of a character behind another one; nothing of one without width."""
    if char == "\t":
        return " " * TAB_WIDTH
    if char in JOINERS:
        # They shape letters of Arabic and Indic scripts; pictures are not to be joined.
        return char if before and unicodedata.category(before)[0] in "LM" else ""
    if char in (_AS_TEXT, _AS_PICTURE) or ord(char) in _COLOURS:
        return ""
    if ord(char) in _LETTERS:
        return chr(ord("A") + ord(char) - _LETTERS.start)
    # Format characters would turn the direction of the whole line or hide text; controls move
    # the cursor. All of them have no width, so nothing shifts.
    return "" if unicodedata.category(char) in ("Cc", "Cf", "Cs", "Zl", "Zp") else char
