"""Look for phrases in a text by its words, without compiling patterns.

A phrase in lower case matches any case; one with a capital matches as written or in capitals
throughout. A star ends a stem: "ministr*" finds "ministry" and "ministries".
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from itertools import chain, repeat
from typing import NamedTuple, Protocol, TypeVar

from csdreport.lint.said import Said, fold, say, split
from csdreport.lint.word_index import INDEX, STEM, UNKNOWN

# What may stand between the words of one phrase; a comma or a bracket parts them.
_GAP = frozenset(" \t\n\u00a0-\u2010\u2011–./&'’ʼ")

# What is right behind a phrase: a sign, a space, and the beginning of a word.
_BESIDE = 3


class _HasText(Protocol):
    @property
    def text(self) -> str: ...


Spoken = TypeVar("Spoken", bound=_HasText)


class Hit(NamedTuple):
    """A phrase found: where in the text, and the words as they stand there."""

    start: int
    end: int
    text: str


class Phrases:
    """A set of phrases to look for; a text's words are found once, and then looked up.

    Args:
        phrases: What to look for.
        kept: Whether it is a list for the rest of the process, which the index then knows.

    Attributes:
        bit: That of the index; `UNKNOWN` for a list that the index does not know.
    """

    def __init__(self, phrases: Iterable[str], *, kept: bool = False) -> None:
        # Most phrases are one word: those need no more than a set.
        self._in_any_case: set[str] = set()
        self._as_written: set[str] = set()
        # Longer ones with their first word, by a word of each that tells: "hiding" of "in hiding".
        # They are taken apart when a text holds it, which few do.
        self._longer: dict[str, list[tuple[str, str]]] = {}
        # Words whose beginning is enough, by its first letters.
        self._stems: dict[str, tuple[str, ...]] = {}
        # The same in lower case.
        self._begun: dict[str, tuple[str, ...]] = {}
        for phrase in phrases:
            self._add(fold(phrase))
        self._alone = {word.casefold() for word in self._as_written}
        self._telling = frozenset(self._longer)
        self._beginnings = frozenset(self._begun)
        self.bit = INDEX.add(self._signs(), self._begun) if kept else UNKNOWN

    def find(self, text: str) -> Iterator[Hit]:
        """Walk the phrases in a text, the longest at each place, without overlap."""
        said = say(text)
        if not said.may_hold(self.bit):
            return
        lengths: dict[int, int] = {}
        for at, length in chain(self._any_case(said), self._others(said)):
            lengths[at] = max(length, lengths.get(at, 0))
        behind = 0
        for at in sorted(lengths):
            if at >= behind:
                behind = at + lengths[at]
                start, end = said.spans[at][0], said.end(behind - 1)
                yield Hit(start, end, text[start:end])

    def first(self, text: str) -> str:
        """Give the first phrase found, as it stands in the text, or ""."""
        return next((hit.text for hit in self.find(text)), "")

    def may_stand(self, text: str) -> bool:
        """Tell by one look whether a phrase may stand in a text; True where it does."""
        return say(text).may_hold(self.bit)

    def may_stand_in(self, texts: Sequence[Spoken], *others: Phrases) -> list[Spoken]:
        """Give the texts in which a phrase of these or other kept lists may stand."""
        bits = self.bit
        for other in others:
            bits |= other.bit
        said = [(each, say(each.text)) for each in texts]
        # As `may_hold` tells, without a call.
        return [each for each, its in said if its.lists & bits or bits >= its.newer]

    def __contains__(self, text: str) -> bool:
        said = say(text)
        # As `may_hold` tells, without a call: this is asked most of all.
        if self.bit < said.newer and not said.lists & self.bit:
            return False
        if not self._in_any_case.isdisjoint(said.any_case):
            return True
        return next(self._others(said), None) is not None

    def lead_to_capital(self, text: str) -> bool:
        """Tell whether one stands right before a capital: a cheap look before one for a name."""
        return any(
            text[hit.end : hit.end + _BESIDE].lstrip(" ,:")[:1].isupper() for hit in self.find(text)
        )

    def _signs(self) -> set[str]:
        """Give of each phrase a word that stands wherever it does."""
        return self._in_any_case | self._alone | self._telling

    def _any_case(self, said: Said) -> Iterator[tuple[int, int]]:
        """Walk the places of single words that stand there in any case, and their length."""
        for word in said.any_case & self._in_any_case:
            for at in said.places(word):
                yield at, 1

    def _others(self, said: Said) -> Iterator[tuple[int, int]]:
        """Walk the places of all other phrases, with how many words each has."""
        for telling in said.any_case & self._telling:
            for first, phrase in self._longer[telling]:
                for at in said.places(first) if first in said.any_case else ():
                    if length := _fits(phrase, said, at):
                        yield at, length
        for word in said.any_case & self._alone:
            for at in said.places(word):
                if said.words[at] in self._as_written:
                    yield at, 1
        if self._beginnings and not said.stems.isdisjoint(self._beginnings):
            yield from self._with_stems(said)

    def _with_stems(self, said: Said) -> Iterator[tuple[int, int]]:
        for begin in said.stems & self._beginnings:
            begun, written = self._begun[begin], self._stems[begin]
            for word in [word for word in said.any_case if word.startswith(begun)]:
                for at in said.places(word):
                    if word.startswith(written) or said.words[at].startswith(written):
                        yield at, 1

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
            words = split(phrase)
            if not words:
                return
            first = words[0].removesuffix("'s")
            if phrase.endswith(f"{words[0]}*"):
                begin = first[:STEM].casefold()
                self._stems[begin] = (*self._stems.get(begin, ()), first)
                self._begun[begin] = (*self._begun.get(begin, ()), first.casefold())
                return
        first = first.casefold()
        self._longer.setdefault(_telling(phrase, first), []).append((first, phrase))


class _Part(NamedTuple):
    word: str
    exact: bool
    stem: bool


def _telling(phrase: str, first: str) -> str:
    """Give the longest word of a phrase that stands in it as it is, in lower case, else the first.

    A stem is no word, and neither is what has a hyphen or an apostrophe.
    """
    whole = filter(str.isalpha, phrase.split(" "))
    return max(whole, key=len, default=first).casefold()


class _Longer(NamedTuple):
    """A phrase taken apart; `lower` is its words where these match in any case, else None."""

    parts: tuple[_Part, ...]
    lower: list[str] | None


@cache
def _taken_apart(phrase: str) -> _Longer:
    stem = phrase.endswith("*")
    written = phrase.removesuffix("*")
    words = [written] if written.isalpha() else split(written)
    parts = tuple(
        _part(word, stem=stem and number == len(words)) for number, word in enumerate(words, 1)
    )
    is_plain = not any(part.exact or part.stem for part in parts)
    return _Longer(parts, [part.word for part in parts] if is_plain else None)


def _part(written: str, *, stem: bool) -> _Part:
    word = written.removesuffix("'s")
    lower = word.casefold()
    return _Part(word if word != lower else lower, word != lower, stem)


def _fits(phrase: str, said: Said, at: int) -> int:
    """Give the number of words of a phrase where it stands at a place, else 0."""
    parts, lower = _taken_apart(phrase)
    count = len(parts)
    if lower is not None:
        # As most do; words are compared all at once.
        if said.lower[at : at + count] != lower:
            return 0
    elif at + count > len(said.lower) or not all(
        map(_same, parts, repeat(said), range(at, at + count))
    ):
        return 0
    joined = all(_GAP.issuperset(said.gap(place)) for place in range(at, at + count - 1))
    return count if joined else 0


def _same(part: _Part, said: Said, at: int) -> bool:
    if part.stem:
        return (said.words if part.exact else said.lower)[at].startswith(part.word)
    if part.exact:
        return said.words[at] in (part.word, part.word.upper())
    return said.lower[at] == part.word
