"""Look for phrases in a text by its words, without compiling patterns.

A phrase in lower case matches any case; one with a capital matches as written or in capitals
throughout. A star ends a stem: "ministr*" finds "ministry" and "ministries".
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator
from functools import cache, lru_cache
from operator import itemgetter
from typing import NamedTuple

from csdreport.lint.once import once
from csdreport.lint.terms import pattern
from csdreport.lint.word_index import INDEX, STEM

# The number of a list that the index does not know.
UNKNOWN = -1
_BEGINNING = itemgetter(slice(STEM))
_LETTERS = r"[^\W_]+"
_WORD = rf"{_LETTERS}(?:'{_LETTERS})*"
# French words drop a vowel before another: "l'État" is two words.
_ELIDED = frozenset({"c", "d", "j", "l", "m", "n", "s", "t", "qu"})
# What is no letter and no digit; beside ASCII, what stands in most texts.
_SPACED = bytes(each if chr(each).isalnum() or each == 39 else 32 for each in range(256))
_MARKS = "“”–—…«»\u00a0"
_NOT_ASCII = r"[^\x00-\x7f]"
# What may stand between the words of one phrase; a comma or a bracket parts them.
_GAP = frozenset(" \t\n\u00a0-\u2010\u2011–./&'’ʼ")


class Hit(NamedTuple):
    """A phrase found: where in the text, and the words as they stand there."""

    start: int
    end: int
    text: str


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
            self._known, self._lists = INDEX.size, INDEX.among(self.any_case)
        return number in self._lists or not 0 <= number < self._known

    @once
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
        words = _split(self.folded)
        self.words = list(map(_bare, words)) if "'" in self.folded else words
        self.lower = list(map(str.casefold, self.words))
        super().__init__(self.lower)

    @once
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


class Phrases:
    """A set of phrases to look for; a text's words are found once, and then looked up.

    Args:
        phrases: What to look for.
        kept: Whether it is a list for the rest of the process, which the index then knows.
    """

    def __init__(self, phrases: Iterable[str], *, kept: bool = False) -> None:
        # Most phrases are one word: those need no more than a set.
        self._in_any_case: set[str] = set()
        self._as_written: set[str] = set()
        # Longer ones are taken apart when a text holds their first word, which few do.
        self._by_first: dict[str, list[str]] = {}
        # Of those with one first word, a word of each that tells: "hiding" of "in hiding".
        self._telling: dict[str, frozenset[str]] = {}
        # Words whose beginning is enough, by its first letters.
        self._stems: dict[str, tuple[str, ...]] = {}
        # The same in lower case.
        self._begun: dict[str, tuple[str, ...]] = {}
        for phrase in phrases:
            self._add(fold(phrase))
        self._alone = {word.casefold() for word in self._as_written}
        self._lower = self._alone | self._in_any_case | self._by_first.keys()
        self._beginnings = frozenset(self._begun)
        self._number = INDEX.add(self._signs(), self._begun) if kept else UNKNOWN

    def find(self, text: str) -> Iterator[Hit]:
        """Walk the phrases in a text, the longest at each place, without overlap."""
        said = say(text)
        if not said.may_hold(self._number):
            return
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
        said = say(text)
        if not said.may_hold(self._number):
            return False
        if not self._in_any_case.isdisjoint(said.any_case):
            return True
        return any(self._longest_at(said, at) for at in self._places(said))

    def may_stand_among(self, words: Vocabulary) -> bool:
        """Tell whether any phrase may stand in a text of no other words."""
        if not words.may_hold(self._number):
            return False
        if any(self._may_begin(word, words) for word in words.any_case & self._lower):
            return True
        return bool(self._with_stems(words))

    def _signs(self) -> set[str]:
        """Give of each phrase a word that stands wherever it does: the longest one."""
        signs = self._in_any_case | self._alone
        for first, phrases in self._by_first.items():
            for phrase in phrases:
                whole = [word for word in phrase.split(" ") if word.isalpha()]
                signs.add(max(whole, key=len).casefold() if whole else first)
        return signs

    def _with_stems(self, words: Vocabulary) -> set[str]:
        begun = self._begun
        stems = tuple(stem for begin in words.stems & self._beginnings for stem in begun[begin])
        return {word for word in words.any_case if word.startswith(stems)} if stems else set()

    def _places(self, said: Said) -> list[int]:
        """List the places where a phrase may begin; in most texts there are none."""
        firsts = frozenset[str]()
        if not said.any_case.isdisjoint(self._lower):
            begun = said.any_case & self._lower
            firsts = frozenset(word for word in begun if self._may_begin(word, said))
        if self._beginnings and not said.stems.isdisjoint(self._beginnings):
            firsts |= self._with_stems(said)
        if not firsts:
            return []
        return sorted(at for word in firsts for at in said.places(word))

    def _may_begin(self, first: str, words: Vocabulary) -> bool:
        """Tell whether words with a first one among them hold more of any phrase it begins."""
        if first in self._in_any_case or first in self._alone or first not in self._by_first:
            return True
        telling = self._telling.get(first)
        if telling is None:
            telling = frozenset(_telling(phrase, first) for phrase in self._by_first[first])
            self._telling[first] = telling
        return not telling.isdisjoint(words.any_case)

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
                self._begun[begin] = (*self._begun.get(begin, ()), first.casefold())
                return
        self._by_first.setdefault(first.casefold(), []).append(phrase)

    def _longest_at(self, said: Said, at: int) -> int:
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


def vocabulary(texts: Iterable[str]) -> Vocabulary:
    """Give the words of some texts together."""
    return Vocabulary(frozenset().union(*(say(text).any_case for text in texts)))


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
    head, mark, rest = word.partition("'")
    return (head, *_parted(rest)) if mark and head.casefold() in _ELIDED else (word,)


def _telling(phrase: str, first: str) -> str:
    """Give the longest word of a phrase, in lower case; a stem is no word."""
    whole = (part.word.casefold() for part in _parts(phrase) if not part.stem)
    return max(whole, key=len, default=first)


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


def _bare(word: str) -> str:
    return word[:-2] if word.endswith(("'s", "'S")) else word


def _fits(parts: tuple[_Part, ...], said: Said, at: int) -> int:
    """Give the number of words of a phrase where it stands at a place, else 0."""
    if at + len(parts) > len(said.words):
        return 0
    for place, part in enumerate(parts, at):
        if not _same(part, said, place):
            return 0
    joined = all(_GAP.issuperset(said.gap(place)) for place in range(at, at + len(parts) - 1))
    return len(parts) if joined else 0


def _same(part: _Part, said: Said, at: int) -> bool:
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
