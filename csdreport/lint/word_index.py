"""Which word lists may have a phrase in a text: one look a word, however many lists there are.

To look for each list in each text takes longer than most of what a rule does, and nearly always
finds nothing. A list is a bit of a number, and so are letters that may stand inside of a word;
what a word or a text may hold is a number of such bits.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from functools import reduce
from operator import or_

# In place of the bit of what the index does not know: it may stand everywhere.
UNKNOWN = 1
# Stems are looked up by their first letters; no stem is shorter.
STEM = 3
# Letters inside of a word are looked up by the first two; none are fewer.
PAIR = 2
_NONE: Mapping[str, int] = {}
# Words that were met; a language has fewer in use, and beyond that they are forgotten.
MOST_WORDS = 50_000


class _Met(dict[str, int]):
    """What each word tells of that was met; a new one is looked at."""

    def __init__(self, tell: Callable[[str], int]) -> None:
        super().__init__()
        self._tell = tell

    def __missing__(self, word: str) -> int:
        found = self[word] = self._tell(word)
        return found


class WordIndex:
    """The words that tell of a list, and the letters inside of them, for all that were added.

    Attributes:
        newer: The bit that what is added next gets.
    """

    def __init__(self) -> None:
        self.newer = UNKNOWN << 1
        self._whole: dict[str, int] = {}
        self._begun: dict[str, list[tuple[tuple[str, ...], int]]] = {}
        self._inside: dict[str, dict[str, int]] = {}
        self._met = _Met(self._tell)

    def add(self, words: Iterable[str], begun: Mapping[str, tuple[str, ...]]) -> int:
        """Add a list, and give its bit.

        Args:
            words: Of each phrase one that stands in every text with the phrase, in lower case.
            begun: Stems in lower case, by their first letters.
        """
        bit = self._next()
        for word in words:
            self._whole[word] = self._whole.get(word, 0) | bit
        for begin, stems in begun.items():
            self._begun.setdefault(begin, []).append((stems, bit))
        return bit

    def add_inside(self, letters: str) -> int:
        """Add two letters or more that may stand anywhere in a word, and give their bit."""
        alike = self._inside.setdefault(letters[:PAIR], {})
        if letters not in alike:
            alike[letters] = self._next()
        return alike[letters]

    def among(self, words: frozenset[str]) -> tuple[int, int]:
        """Give the bit of the next list, and those of all that may stand in a text of words."""
        if len(self._met) >= MOST_WORDS:
            self._met.clear()
        # Many words tell of nothing.
        told = filter(None, map(self._met.__getitem__, words))
        return self.newer, reduce(or_, told, UNKNOWN)

    def _next(self) -> int:
        self._met.clear()
        bit, self.newer = self.newer, self.newer << 1
        return bit

    def _tell(self, word: str) -> int:
        found = self._whole.get(word, 0)
        for stems, bit in self._begun.get(word[:STEM], ()):
            if word.startswith(stems):
                found |= bit
        for at in range(len(word) - PAIR + 1):
            for letters, bit in self._inside.get(word[at : at + PAIR], _NONE).items():
                if word.startswith(letters, at):
                    found |= bit
        return found


INDEX = WordIndex()
"""That of the lexicons of this process."""
