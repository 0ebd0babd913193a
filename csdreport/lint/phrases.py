"""Look for phrases in a text by its words, without compiling patterns.

A phrase in lower case matches any case; one with a capital matches as written or in capitals
throughout. A star ends a stem: "ministr*" finds "ministry" and "ministries".
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator
from functools import cache, cached_property, lru_cache
from typing import NamedTuple

from csdreport.lint.terms import pattern

# Stems are looked up by their first letters; no stem is shorter.
STEM = 3
_LETTERS = r"[^\W_]+"
_WORD = rf"{_LETTERS}(?:'{_LETTERS})*"
# French words drop a vowel before another: "l'État" is two words.
_ELIDED = frozenset({"c", "d", "j", "l", "m", "n", "s", "t", "qu"})
_NOT_ASCII = r"[^\x00-\x7f]"
# What may stand between the words of one phrase; a comma or a bracket parts them.
_GAP = frozenset(" \t\n\u00a0-\u2010\u2011–./&'’ʼ")


class Hit(NamedTuple):
    """A phrase found: where in the text, and the words as they stand there."""

    start: int
    end: int
    text: str


class Phrases:
    """A set of phrases to look for; a text's words are found once, and then looked up."""

    def __init__(self, phrases: Iterable[str]) -> None:
        # Most phrases are one word: those need no more than a set.
        self._in_any_case: set[str] = set()
        self._as_written: set[str] = set()
        # Longer ones are taken apart when a text holds their first word, which few do.
        self._by_first: dict[str, list[str]] = {}
        # Words whose beginning is enough, by its first letters.
        self._stems: dict[str, tuple[str, ...]] = {}
        for phrase in phrases:
            self._add(fold(phrase))
        self._lower = {word.casefold() for word in self._as_written}
        self._lower |= self._in_any_case | self._by_first.keys()

    def find(self, text: str) -> Iterator[Hit]:
        """Walk the phrases in a text, the longest at each place, without overlap."""
        said = _said(text)
        behind = 0
        for at in self._places(said):
            if at >= behind and (length := self._longest_at(said, at)):
                behind = at + length
                start, end = said.spans[at][0], said.end(behind - 1)
                yield Hit(start, end, text[start:end])

    def first(self, text: str) -> str:
        """Give the first phrase found, as it stands in the text, or ""."""
        return next((hit.text for hit in self.find(text)), "")

    def __contains__(self, text: str) -> bool:
        said = _said(text)
        if not self._in_any_case.isdisjoint(said.any_case):
            return True
        return any(self._longest_at(said, at) for at in self._places(said))

    def may_stand_among(self, words: frozenset[str]) -> bool:
        """Tell whether the first word of any phrase is among some words of a `vocabulary`."""
        if not self._lower.isdisjoint(words):
            return True
        return bool(self._stems) and any(word[:STEM] in self._stems for word in words)

    def _places(self, said: _Said) -> list[int]:
        """List the places where a phrase may begin; in most texts there are none."""
        firsts = said.any_case & self._lower
        if self._stems and not said.stems.isdisjoint(self._stems):
            firsts |= {word for word in said.any_case if word[:STEM] in self._stems}
        return sorted(at for word in firsts for at in said.places(word))

    def _add(self, phrase: str) -> None:
        if not phrase.isalpha():
            self._add_longer(phrase)
        elif phrase == phrase.casefold():
            self._in_any_case.add(phrase)
        else:
            self._as_written.update((phrase, phrase.upper()))

    def _add_longer(self, phrase: str) -> None:
        first = phrase.partition(" ")[0]
        if not first.isalpha():
            words = _split(phrase)
            if not words:
                return
            first = words[0].removesuffix("'s")
            if phrase.endswith(f"{words[0]}*"):
                begin = first[:STEM].casefold()
                self._stems[begin] = (*self._stems.get(begin, ()), first)
                return
        self._by_first.setdefault(first.casefold(), []).append(phrase)

    def _longest_at(self, said: _Said, at: int) -> int:
        word, lower = said.words[at], said.lower[at]
        best = int(
            lower in self._in_any_case or word in self._as_written or self._begins(word, lower)
        )
        for phrase in self._by_first.get(lower, ()):
            best = max(best, _fits(_parts(phrase), said, at))
        return best

    def _begins(self, word: str, lower: str) -> bool:
        stems = self._stems.get(lower[:STEM], ())
        return lower.startswith(stems) or word.startswith(stems)


def vocabulary(text: str) -> frozenset[str]:
    """Give the words of a text, in lower case and without accents."""
    return _said(text).any_case


def fold(text: str) -> str:
    """Take accents off Latin letters and straighten apostrophes; the length stays."""
    if text.isascii():
        return text
    return pattern(_NOT_ASCII).sub(lambda match: _folded(match.group()), text)


class _Part(NamedTuple):
    word: str
    exact: bool
    stem: bool


def _split(folded: str) -> list[str]:
    """List the words of a text, possessives with their "'s"."""
    if "'" not in folded:
        return pattern(_LETTERS).findall(folded)
    found = pattern(_WORD).findall(folded)
    return [word for each in found for word in (_parted(each) if "'" in each else (each,))]


def _parted(word: str) -> Iterable[str]:
    head, mark, rest = word.partition("'")
    return (head, *_parted(rest)) if mark and head.casefold() in _ELIDED else (word,)


@cache
def _parts(phrase: str) -> tuple[_Part, ...]:
    stem = phrase.endswith("*")
    written = phrase.removesuffix("*")
    words = [written] if written.isalpha() else _split(written)
    return tuple(
        _part(word, stem=stem and number == len(words)) for number, word in enumerate(words, 1)
    )


def _part(written: str, *, stem: bool) -> _Part:
    word = written.removesuffix("'s")
    lower = word.casefold()
    return _Part(word if word != lower else lower, word != lower, stem)


class _Said:
    """The words of a text, without the "'s" of a possessive."""

    def __init__(self, text: str) -> None:
        self.text = text
        self._folded = fold(text)
        self.words = [_bare(word) if "'" in word else word for word in _split(self._folded)]
        self.lower = list(map(str.casefold, self.words))
        self.any_case = frozenset(self.lower)
        self.stems = frozenset([word[:STEM] for word in self.any_case])

    @cached_property
    def spans(self) -> list[tuple[int, int]]:
        """Give where each word begins, and where it ends with its possessive; seldom asked."""
        found = []
        for match in pattern(_WORD).finditer(self._folded):
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
_said = lru_cache(maxsize=256)(_Said)


def _bare(word: str) -> str:
    return word[:-2] if word.endswith(("'s", "'S")) else word


def _fits(parts: tuple[_Part, ...], said: _Said, at: int) -> int:
    """Give the number of words of a phrase where it stands at a place, else 0."""
    if at + len(parts) > len(said.words):
        return 0
    for place, part in enumerate(parts, at):
        if not _same(part, said, place):
            return 0
    joined = all(_GAP.issuperset(said.gap(place)) for place in range(at, at + len(parts) - 1))
    return len(parts) if joined else 0


def _same(part: _Part, said: _Said, at: int) -> bool:
    if part.stem:
        return (said.words if part.exact else said.lower)[at].startswith(part.word)
    if part.exact:
        return said.words[at] in (part.word, part.word.upper())
    return said.lower[at] == part.word


@cache
def _folded(character: str) -> str:
    if character in "’ʼ‘":
        return "'"
    base = unicodedata.normalize("NFD", character)[:1]
    return base if base.isascii() and len(character) == 1 else character
