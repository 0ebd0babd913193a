"""The words of a text as word lists look them up: in lower case, without accents and marks."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator
from functools import cache, cached_property, lru_cache
from operator import itemgetter

from csdreport.lint.terms import pattern
from csdreport.lint.word_index import INDEX, STEM

_BEGINNING = itemgetter(slice(STEM))
_LETTERS = r"[^\W_]+"
_WORD = rf"{_LETTERS}(?:'{_LETTERS})*"
# French words drop a vowel before another: "l'État" is two words.
_ELIDED = frozenset({"c", "d", "j", "l", "m", "n", "s", "t", "qu"})
# What is no letter, no digit and no apostrophe; beside ASCII, what stands in most texts.
_SPACED = bytes(each if chr(each).isalnum() or each == 39 else 32 for each in range(256))
_MARKS = "“”–—…«»\u00a0"
_NOT_ASCII = r"[^\x00-\x7f]"


class Vocabulary:
    """Words in lower case and without accents, each once: of a text, or of several together.

    Attributes:
        any_case: The words.
    """

    def __init__(self, words: Iterable[str]) -> None:
        self.any_case = frozenset(words)
        # How many lists there were when they were looked for, and which of these may be here.
        self._known, self._lists = 0, frozenset[int]()

    def may_hold(self, number: int) -> bool:
        """Tell whether a list of the index may have a phrase here; True for a newer one."""
        if not self._known:
            self._look()
        return number in self._lists or not 0 <= number < self._known

    def may_hold_any(self, numbers: frozenset[int]) -> bool:
        """Tell the same of one of several lists, all of which the index knows."""
        if not self._known or max(numbers) >= self._known:
            self._look()
        return not numbers.isdisjoint(self._lists)

    def _look(self) -> None:
        self._known, self._lists = INDEX.size, INDEX.among(self.any_case)

    @cached_property
    def stems(self) -> frozenset[str]:
        """Give the first letters of the words."""
        return frozenset(map(_BEGINNING, self.any_case))


class Said(Vocabulary):
    """The words of a text, without the "'s" of a possessive.

    Attributes:
        text: What is said.
        folded: The same without accents.
        words: As they stand there, without accents.
        lower: The same in lower case.
    """

    def __init__(self, text: str) -> None:
        self.text = text
        self.folded = fold(text)
        words = split(self.folded)
        self.words = list(map(_bare, words)) if "'" in self.folded else words
        self.lower = list(map(str.casefold, self.words))
        super().__init__(self.lower)

    @cached_property
    def spans(self) -> list[tuple[int, int]]:
        """Give where each word begins, and where it ends with its possessive; seldom asked."""
        found = []
        for match in pattern(_WORD).finditer(self.folded):
            end = match.start() - 1
            for word in _parted(match.group()):
                start, end = end + 1, end + 1 + len(word)
                found.append((start, end))
        return found

    def end(self, at: int) -> int:
        """Say where a word ends."""
        return self.spans[at][0] + len(self.words[at])

    def gap(self, at: int) -> str:
        """Give what stands between a word and the next."""
        return self.text[self.spans[at][1] : self.spans[at + 1][0]]

    def places(self, lower: str) -> Iterator[int]:
        """Walk the numbers of a word, in any case."""
        at = -1
        for _ in range(self.lower.count(lower)):
            at = self.lower.index(lower, at + 1)
            yield at


# Many lexicons are looked for in each text.
say = lru_cache(maxsize=256)(Said)


def vocabulary(texts: Iterable[str]) -> Vocabulary:
    """Give the words of some texts together."""
    return Vocabulary(frozenset().union(*(say(text).any_case for text in texts)))


def fold(text: str) -> str:
    """Take accents off Latin letters and straighten apostrophes; the length stays."""
    if text.isascii():
        return text
    return pattern(_NOT_ASCII).sub(lambda match: _folded(match.group()), text)


def split(folded: str) -> list[str]:
    """List the words of a text, possessives with their "'s"."""
    pieces = without_signs(folded)
    if pieces is None:
        return [word for each in pattern(_WORD).findall(folded) for word in _parted(each)]
    if "'" not in folded:
        return pieces
    return [word for piece in pieces for word in _unmarked(piece)]


def without_signs(text: str) -> list[str] | None:
    """Part a text at all that is no letter, digit or apostrophe; None where it is not simple.

    Much faster than a pattern: bytes are faster than text, and most texts hold no letter beyond
    ASCII but only such marks. An underscore parts words here.
    """
    plain = _without_marks(text)
    return plain.encode().translate(_SPACED).decode().split() if plain.isascii() else None


def _unmarked(piece: str) -> Iterable[str]:
    """Give the words of what stands between spaces, where only apostrophes are left of marks."""
    if "'" not in piece:
        return (piece,)
    return [word for each in pattern(_WORD).findall(piece) for word in _parted(each)]


def _without_marks(text: str) -> str:
    if not text.isascii():
        for mark in _MARKS:
            text = text.replace(mark, " ")
    return text


def _parted(word: str) -> Iterable[str]:
    """Take off the words that dropped their vowel; however many a hostile text has in a row."""
    if "'" not in word:
        return (word,)
    heads = word.split("'")
    last = next((at for at, head in enumerate(heads) if head.casefold() not in _ELIDED), -1)
    return (*heads[:last], "'".join(heads[last:]))


def _bare(word: str) -> str:
    return word[:-2] if word.endswith(("'s", "'S")) else word


@cache
def _folded(character: str) -> str:
    if character in "’ʼ‘":
        return "'"
    base = unicodedata.normalize("NFD", character)[:1]
    return base if base.isascii() and len(character) == 1 else character
