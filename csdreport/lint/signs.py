"""Which signs and words stand anywhere in a report: most that rules look for stand nowhere."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from functools import cache, cached_property
from itertools import accumulate

from csdreport.lint.phrases import Phrases
from csdreport.lint.said import Vocabulary, vocabulary
from csdreport.lint.terms import pattern
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
        self._matching: dict[str, frozenset[str]] = {}

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

    def may_hold(self, phrases: Phrases) -> bool:
        """Tell whether a phrase may stand in any text, those beside too."""
        return any(map(phrases.may_stand_among, (self.vocabulary, self._vocabulary_beside)))

    def holding(self, signs: Iterable[str]) -> set[str]:
        """Give the paths of all texts, those beside too, that hold one of some signs."""
        found = set[str]()
        for sign in signs:
            at = self._lower.find(sign)
            while at >= 0:
                number = bisect_right(self._ends, at)
                found.add(self._all[number].path)
                at = self._lower.find(sign, self._ends[number])
        return found

    def matching(self, source: str) -> frozenset[str]:
        """Give the paths of all texts, those beside too, in which a pattern matches somewhere.

        All are searched as one, so a match may reach over no line end, and "$" is that of a line.
        """
        found = self._matching.get(source)
        if found is None:
            found = frozenset(self._paths_of(pattern(source, re.MULTILINE)))
            self._matching[source] = found
        return found

    def _paths_of(self, wanted: re.Pattern[str]) -> Iterator[str]:
        match = wanted.search(self.whole)
        while match:
            number = bisect_right(self._all_ends, match.start())
            yield self._all[number].path
            match = wanted.search(self.whole, self._all_ends[number])

    @cached_property
    def vocabulary(self) -> Vocabulary:
        """Give the words of the texts, as lexicons look them up."""
        return vocabulary(text.text for text in self._texts)

    @cached_property
    def _vocabulary_beside(self) -> Vocabulary:
        return vocabulary(text.text for text in self._beside)

    @cached_property
    def _words(self) -> str:
        """Give all words, each once: much shorter than the texts."""
        return "\n".join((*self.vocabulary.any_case, *self._vocabulary_beside.any_case))

    @cached_property
    def _lower(self) -> str:
        """Give everything in lower case, one text a line: the texts first."""
        return "\n".join(text.lower for text in self._all)

    @cached_property
    def _all(self) -> tuple[Answer, ...]:
        return (*self._texts, *self._beside)

    @cached_property
    def whole(self) -> str:
        """Give everything as it stands, one text a line."""
        return "\n".join(text.text for text in self._all)

    @cached_property
    def _all_ends(self) -> list[int]:
        return [*accumulate(len(text.text) + 1 for text in self._all)]

    @cached_property
    def _ends(self) -> list[int]:
        """Give where each text ends in lower case, with the line end behind it."""
        return [*accumulate(len(text.lower) + 1 for text in self._all)]


@cache
def _parted(signs: tuple[str, ...]) -> tuple[list[str], list[str]]:
    """Part signs into those that stand inside of one word, and others."""
    inside = [sign for sign in signs if sign.isascii() and sign.isalpha()]
    return inside, [sign for sign in signs if sign not in inside]
