"""Pair the runs of `*` and `_` that mean emphasis, as the appendix of CommonMark describes."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable

# What may follow a backslash that escapes it, and is punctuation whatever Unicode says.
ESCAPABLE = frozenset("!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~")


class Delimiter:
    """A run of one marker.

    Attributes:
        text: What of it is text: all of it at first, less with each pair.
        offset: Where that text stands.
        closes: The sizes of the emphasis that ends before the text, 1 or 2 (strong).
        opens: The sizes of the emphasis that begins behind it.
        settled: Whether it has had its chance to pair.
    """

    def __init__(self, text: str, offset: int, *, can_open: bool, can_close: bool) -> None:
        self.text = text
        self.offset = offset
        self.can_open = can_open
        self.can_close = can_close
        self.length = len(text)
        self.closes: list[int] = []
        self.opens: list[int] = []
        self.settled = False


def delimiter(text: str, start: int, end: int) -> Delimiter:
    """Look at a run of markers and its neighbours."""
    before = text[start - 1] if start else " "
    after = text[end] if end < len(text) else " "
    left = _faces(after, before)
    right = _faces(before, after)
    if text[start] == "_":
        left, right = (
            left and (not right or is_punctuation(before)),
            right and (not left or is_punctuation(after)),
        )
    return Delimiter(text[start:end], start, can_open=left, can_close=right)


def is_punctuation(char: str) -> bool:
    """Tell whether CommonMark 0.31 takes a character for punctuation: symbols are, too."""
    return char in ESCAPABLE or unicodedata.category(char)[0] in "PS"


def pair(delimiters: Iterable[Delimiter]) -> None:
    """Pair delimiters among themselves; what finds no partner stays text."""
    pairing = _Pairing()
    for each in delimiters:
        if not each.settled:
            pairing.take(each)


def _faces(inner: str, outer: str) -> bool:
    """Tell whether a run between the two characters belongs to the inner one."""
    if inner.isspace():
        return False
    return not is_punctuation(inner) or outer.isspace() or is_punctuation(outer)


class _Pairing:
    """The openers that wait, per marker, and how deep a search for one is known to be vain."""

    def __init__(self) -> None:
        self.waiting: dict[str, list[Delimiter]] = {"*": [], "_": []}
        self.floors: dict[tuple[str, bool, int], int] = {}

    def take(self, run: Delimiter) -> None:
        run.settled = True
        marker = run.text[0]
        while run.can_close and run.text:
            at = self._opener(run, marker)
            if at is None:
                break
            self._join(self.waiting[marker][at], run)
            self._forget(marker, at)
        if run.can_open and run.text:
            self.waiting[marker].append(run)

    def _opener(self, run: Delimiter, marker: str) -> int | None:
        key = (marker, run.can_open, run.length % 3)
        waiting = self.waiting[marker]
        for at in range(len(waiting) - 1, self.floors.get(key, 0) - 1, -1):
            if _fit(waiting[at], run):
                return at
        self.floors[key] = len(waiting)
        return None

    def _join(self, opener: Delimiter, closer: Delimiter) -> None:
        size = 2 if len(opener.text) >= 2 and len(closer.text) >= 2 else 1
        opener.opens.insert(0, size)
        closer.closes.append(size)
        opener.text, closer.text = opener.text[size:], closer.text[size:]
        closer.offset += size

    def _forget(self, marker: str, at: int) -> None:
        """Drop what stood between a pair: it can match nothing any more."""
        opener = self.waiting[marker][at]
        del self.waiting[marker][at + 1 if opener.text else at :]
        other = self.waiting["_" if marker == "*" else "*"]
        while other and other[-1].offset > opener.offset:
            other.pop()
        for key, floor in self.floors.items():
            self.floors[key] = min(floor, len(self.waiting[key[0]]))


def _fit(opener: Delimiter, closer: Delimiter) -> bool:
    """Apply the rule of three, which tells `*a**b*` from `*a*` and `*b*`."""
    if not (opener.can_close or closer.can_open):
        return True
    if (opener.length + closer.length) % 3:
        return True
    return opener.length % 3 == 0 and closer.length % 3 == 0
