"""Which signs and words stand anywhere in a report: most that rules look for stand nowhere."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from itertools import accumulate

from propcache.api import cached_property

from csdreport.lint.phrases import Phrases
from csdreport.lint.said import Vocabulary
from csdreport.lint.terms import pattern
from csdreport.lint.view import Answer
from csdreport.lint.word_index import INDEX, PAIR, UNKNOWN

# Of "10 rue " the letters stand inside of one word.
_LETTERS = "[a-z]+"


class Hints:
    """What tells that a rule may find something: letters and word lists.

    Attributes:
        letters: Of which one may stand anywhere, in lower case.
        lists: Of which a phrase may stand somewhere.
        bits: Those of the index for the words that they need; nothing stands where all are 0.
    """

    def __init__(self, letters: tuple[str, ...], lists: Sequence[Phrases]) -> None:
        self.letters = letters
        self.lists = lists
        self.bits = 0
        for each in letters:
            self.bits |= _bit(each)
        for phrases in lists:
            self.bits |= phrases.bit


class Signs:
    """What stands in the texts of one report.

    Args:
        texts: What most rules look at.
        beside: What some look at as well: text without a place, notes.
    """

    def __init__(self, texts: Sequence[Answer], beside: Sequence[Answer]) -> None:
        self._all = (*texts, *beside)
        self._standing: dict[tuple[str, ...], tuple[str, ...]] = {}
        self._matching: dict[str, frozenset[str]] = {}

    def standing(self, signs: tuple[str, ...]) -> tuple[str, ...]:
        """Give those of some signs in lower case that may stand somewhere: mostly none."""
        found = self._standing.get(signs)
        if found is None:
            found = tuple(filter(self._stands, signs))
            self._standing[signs] = found
        return found

    def may_hold(self, phrases: Phrases) -> bool:
        """Tell whether a phrase may stand in any text, those beside too."""
        return self.vocabulary.may_hold(phrases.bit)

    def listed(self, hints: Hints) -> list[Phrases]:
        """Give those of the word lists that may have a phrase in any text, those beside too."""
        return [each for each in hints.lists if self.vocabulary.may_hold(each.bit)]

    def holding(self, signs: Iterable[str]) -> set[str]:
        """Give the paths of all texts, those beside too, that hold one of some signs."""
        found: set[str] = set()
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
        """Give the words of all texts, those beside too, as lexicons look them up."""
        return Vocabulary([text.text for text in self._all])

    def _stands(self, sign: str) -> bool:
        words, bit = self.vocabulary, _bit(sign)
        if not words.may_hold(bit):
            return False
        # One word that holds the letters is all that is asked, unless they are more than those.
        return (words.knows(bit) and sign.isalpha()) or sign in self._lower

    @cached_property
    def _lower(self) -> str:
        """Give everything in lower case, one text a line: the texts first."""
        # Most texts are ASCII, which is put into lower case many times as fast as other text.
        return "\n".join([text.lower for text in self._all])

    @cached_property
    def whole(self) -> str:
        """Give everything as it stands, one text a line."""
        return "\n".join([text.text for text in self._all])

    @cached_property
    def _all_ends(self) -> list[int]:
        return _ends(text.text for text in self._all)

    @cached_property
    def _ends(self) -> list[int]:
        """Give where each text ends in lower case, with the line end behind it."""
        # A single letter becomes longer, which few texts hold.
        same = len(self._lower) == len(self.whole)
        return self._all_ends if same else _ends(text.lower for text in self._all)


def _ends(texts: Iterable[str]) -> list[int]:
    """Give where each text ends among all, with the line end behind it."""
    return [*accumulate(len(text) + 1 for text in texts)]


@cache
def _bit(sign: str) -> int:
    """Give the bit of the longest letters in a sign; `UNKNOWN` where words keep too few."""
    words = pattern(_LETTERS).findall(sign) if sign.isascii() else ()
    longest = max(words, key=len, default="")
    return INDEX.add_inside(longest) if len(longest) >= PAIR else UNKNOWN
