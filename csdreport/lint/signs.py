"""Which signs and words stand anywhere in a report: most that rules look for stand nowhere."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from functools import cache, cached_property
from itertools import accumulate

from csdreport.lint.said import Vocabulary, vocabulary
from csdreport.lint.view import Answer


class Signs:
    """What stands in the texts of one report.

    Args:
        texts: What most rules look at.
        beside: What some look at as well: text without a place, notes.
    """

    def __init__(self, texts: Sequence[Answer], beside: Sequence[Answer]) -> None:
        self._texts = texts
        self._beside = beside
        self._standing: dict[tuple[str, ...], tuple[str, ...]] = {}

    def standing(self, signs: tuple[str, ...]) -> tuple[str, ...]:
        """Give those of some signs in lower case that may stand somewhere: mostly none."""
        found = self._standing.get(signs)
        if found is None:
            inside, across = _parted(signs)
            found = (
                *filter(self._words.__contains__, inside),
                *filter(self._lower.__contains__, across),
            )
            self._standing[signs] = found
        return found

    def holding(self, signs: Iterable[str]) -> set[str]:
        """Give the paths of the texts that hold one of some signs in lower case."""
        found = set[str]()
        for sign in signs:
            at = self._lower.find(sign)
            while 0 <= at < self._ends[-1]:
                number = bisect_right(self._ends, at)
                found.add(self._texts[number].path)
                at = self._lower.find(sign, self._ends[number])
        return found

    @cached_property
    def vocabulary(self) -> Vocabulary:
        """Give the words of the texts, as lexicons look them up."""
        return vocabulary(text.text for text in self._texts)

    @cached_property
    def _words(self) -> str:
        """Give all words, each once: much shorter than the texts."""
        beside = vocabulary(text.text for text in self._beside)
        return "\n".join((*self.vocabulary.any_case, *beside.any_case))

    @cached_property
    def _lower(self) -> str:
        """Give everything in lower case, one text a line: the texts first."""
        return "\n".join(text.lower for text in (*self._texts, *self._beside))

    @cached_property
    def _ends(self) -> list[int]:
        """Give where each text ends among all, with the line end behind it."""
        return [*accumulate(len(text.lower) + 1 for text in self._texts)] or [0]


@cache
def _parted(signs: tuple[str, ...]) -> tuple[list[str], list[str]]:
    """Part signs into those that stand inside of one word, and others."""
    inside = [sign for sign in signs if sign.isascii() and sign.isalpha()]
    return inside, [sign for sign in signs if sign not in inside]
