"""The words of a text as word lists look them up: in lower case, without accents and marks."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterable, Iterator
from functools import cache, lru_cache, reduce
from operator import itemgetter, or_

from propcache.api import cached_property

from csdreport.lint.terms import pattern
from csdreport.lint.word_index import INDEX, STEM, UNKNOWN

_BEGINNING = itemgetter(slice(STEM))
_LETTERS = r"[^\W_]+"
_WORD = rf"{_LETTERS}(?:'{_LETTERS})*"
# French words drop a vowel before another: "l'État" is two words.
_ELIDED = frozenset({"c", "d", "j", "l", "m", "n", "s", "t", "qu"})
# What is no letter, no digit and no apostrophe; beside ASCII, what stands in most texts.
_SPACED = bytes(each if chr(each).isalnum() or each == 39 else 32 for each in range(256))
_MARKS = "“”–—…«»\u00a0"
_NOT_ASCII = r"[^\x00-\x7f]"


class Said:
    """The words of a text, without the "'s" of a possessive.

    Attributes:
        text: What is said.
        folded: The same without accents.
        spaced: The same with blanks for what is no letter, digit or apostrophe; None where the
            text is not simple.
        spoken: A text that has no accents as `spaced`, in lower case and without apostrophes but
            those within words; None for a text that has some, or is not simple.
        lower: The words without accents, in lower case.
        any_case: The same, each once.
        newer: The bit of the index that the words were not looked at for, nor any behind it.
        lists: The bits below it of the lists that may have a phrase here, and `UNKNOWN`.
    """

    def __init__(self, text: str) -> None:
        self.text = text
        self.folded = text.replace("’", "'")
        self.spaced = without_signs(self.folded)
        is_plain = self.spaced is not None
        if not is_plain:  # Few texts hold an accent.
            self.folded = fold(text)
            self.spaced = without_signs(self.folded)
        spoken = None if self.spaced is None else inner(self.spaced.lower())
        self.spoken = spoken if is_plain else None
        self.lower = (
            list(map(str.casefold, self.words)) if spoken is None else parted(spoken, _bare)
        )
        self.any_case = frozenset(self.lower)
        self.newer, self.lists = INDEX.among(self.any_case)

    def may_hold(self, bits: int) -> bool:
        """Tell whether a phrase of some lists may be here; of newer ones nobody knows."""
        return bits >= self.newer or bool(self.lists & bits)

    @cached_property
    def stems(self) -> frozenset[str]:
        """Give the first letters of the words."""
        return frozenset(map(_BEGINNING, self.any_case))

    @cached_property
    def words(self) -> list[str]:
        """Give the words as they stand there, without accents; seldom asked."""
        return _bare(self.folded) if self.spaced is None else parted(inner(self.spaced), _bare)

    @cached_property
    def spans(self) -> list[tuple[int, int]]:
        """Give where each word begins, and where it ends with its possessive; seldom asked."""
        if self.spaced is None or "'" in self.spaced:
            return list(_spans(self.folded))
        found, end = [], 0
        for word in self.spaced.split():
            start = self.spaced.index(word, end)
            end = start + len(word)
            found.append((start, end))
        return found

    def end(self, at: int) -> int:
        """Say where a word ends."""
        return self.spans[at][0] + len(self.words[at])

    def gap(self, at: int) -> str:
        """Give what stands between a word and the next."""
        return self.text[self.spans[at][1] : self.spans[at + 1][0]]

    def places(self, lower: str) -> list[int]:
        """List the numbers of a word, in any case."""
        found: list[int] = []
        at = -1
        for _ in range(self.lower.count(lower)):
            at = self.lower.index(lower, at + 1)
            found.append(at)
        return found


# Many lexicons are looked for in each text.
say = lru_cache(maxsize=1024)(Said)


def forget() -> None:
    """Let all texts go, before those of the next report come.

    To let them go one by one later takes longer, when they have long left the processor's memory;
    and a short one would never have been looked at for lists that came since.
    """
    say.cache_clear()


class Vocabulary:
    """The words of several texts together."""

    def __init__(self, texts: Iterable[str]) -> None:
        said = list(map(say, texts))
        self._newer = min([each.newer for each in said], default=INDEX.newer)
        self._lists = reduce(or_, [each.lists for each in said], UNKNOWN)

    def knows(self, bits: int) -> bool:
        """Tell whether the words were looked at for these lists."""
        return UNKNOWN < bits < self._newer

    def may_hold(self, bits: int) -> bool:
        """Tell whether a phrase of some lists may be here; of newer ones nobody knows."""
        return bits >= self._newer or bool(self._lists & bits)


def fold(text: str) -> str:
    """Take accents off Latin letters and straighten apostrophes; the length stays."""
    if text.isascii():
        return text
    return pattern(_NOT_ASCII).sub(lambda match: _folded(match.group()), text)


def split(folded: str) -> list[str]:
    """List the words of a text without accents, possessives with their "'s"."""
    spaced = without_signs(folded)
    return _found(folded) if spaced is None else parted(spaced, _found)


def without_signs(text: str) -> str | None:
    """Blank all that is no letter, digit or apostrophe; None where a text is not simple.

    Much faster than a pattern: bytes are faster than text, and most texts hold no letter beyond
    ASCII but only such marks. An underscore parts words here.
    """
    if not text.isascii():
        for mark in _MARKS:
            text = text.replace(mark, " ")
        if not text.isascii():
            return None
    return text.encode().translate(_SPACED).decode()


def _spans(folded: str) -> Iterator[tuple[int, int]]:
    for match in pattern(_WORD).finditer(folded):
        end = match.start() - 1
        for word in _parted(match.group()):
            start, end = end + 1, end + 1 + len(word)
            yield start, end


def _found(folded: str) -> list[str]:
    return [word for each in pattern(_WORD).findall(folded) for word in _parted(each)]


def inner(spaced: str) -> str:
    """Take from a simple text the apostrophes at the ends of words; a doubled one keeps all."""
    if "'" not in spaced:
        return spaced
    framed = f" {spaced} "
    return framed if "''" in framed else framed.replace(" '", " ").replace("' ", " ")


def parted(spaced: str, marked: Callable[[str], list[str]]) -> list[str]:
    """List what stands between spaces; the words of what holds an apostrophe, `marked` gives."""
    if "'" not in spaced:
        return spaced.split()
    found, end = [], 0
    at = spaced.find("'")
    while at >= 0:
        start, behind = spaced.rfind(" ", end, at) + 1 or end, spaced.find(" ", at)
        found += spaced[end:start].split()
        end = behind if behind >= 0 else len(spaced)
        found += marked(spaced[start:end])
        at = spaced.find("'", end)
    return found + spaced[end:].split()


def _bare(folded: str) -> list[str]:
    """List words without the "'s" of a possessive."""
    return [word[:-2] if word.endswith(("'s", "'S")) else word for word in _found(folded)]


def _parted(word: str) -> Iterable[str]:
    """Take off the words that dropped their vowel; however many a hostile text has in a row."""
    if "'" not in word:
        return (word,)
    heads = word.split("'")
    last = next((at for at, head in enumerate(heads) if head.casefold() not in _ELIDED), -1)
    return (*heads[:last], "'".join(heads[last:]))


@cache
def _folded(character: str) -> str:
    if character in "’ʼ‘":
        return "'"
    base = unicodedata.normalize("NFD", character)[:1]
    return base if base.isascii() and len(character) == 1 else character
