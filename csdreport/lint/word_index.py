"""Which word lists may have a phrase in a text: one look a word, however many lists there are.

To look for each list in each text takes longer than most of what a rule does, and nearly always
finds nothing.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

# Stems are looked up by their first letters; no stem is shorter.
STEM = 3
# Words that were met; a language has fewer in use, and beyond that they are forgotten.
MOST_WORDS = 50_000


class WordIndex:
    """The words that tell of a list, for all lists that were added.

    Attributes:
        size: How many lists there are; the next one gets this number.
    """

    def __init__(self) -> None:
        self.size = 0
        self._whole: dict[str, list[int]] = {}
        self._begun: dict[str, list[tuple[tuple[str, ...], int]]] = {}
        self._met: dict[str, frozenset[int]] = {}

    def add(self, words: Iterable[str], begun: Mapping[str, tuple[str, ...]]) -> int:
        """Add a list, and give its number.

        Args:
            words: Of each phrase one that stands in every text with the phrase, in lower case.
            begun: Stems in lower case, by their first letters.
        """
        number, self.size = self.size, self.size + 1
        for word in words:
            self._whole.setdefault(word, []).append(number)
        for begin, stems in begun.items():
            self._begun.setdefault(begin, []).append((stems, number))
        self._met.clear()
        return number

    def among(self, words: Iterable[str]) -> frozenset[int]:
        """Give the numbers of the lists that may have a phrase in a text of some words."""
        found, met = set[int](), self._met
        for word in words:
            lists = met.get(word)
            if lists is None:
                lists = self._meet(word)
            if lists:
                found |= lists
        return frozenset(found)

    def _meet(self, word: str) -> frozenset[int]:
        if len(self._met) >= MOST_WORDS:
            self._met.clear()
        begun = self._begun.get(word[:STEM], ())
        lists = frozenset(
            (
                *self._whole.get(word, ()),
                *(number for stems, number in begun if word.startswith(stems)),
            )
        )
        self._met[word] = lists
        return lists


INDEX = WordIndex()
"""That of the lexicons of this process."""
