"""Word lists by language: phrases that a text is searched for, without compiling patterns.

A lexicon is a TOML file under `data/lexicons/<language>/`. Each key holds phrases parted by
commas, or one entry a line where the lines have columns ("|"): plain text in one literal string
(three apostrophes), since reading thousands of strings, or each letter of one for its escapes,
would take longer than checking a report.
A phrase in lower case matches any case; one with a capital matches as written or in capitals
throughout. A star ends a stem: "ministr*" finds "ministry" and "ministries".
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cache, cached_property, lru_cache
from importlib import resources
from typing import NamedTuple, TypeVar

from csdreport.lint.terms import pattern

FOLDER = "csdreport.data"
# Every list there is exists in this language.
COMPLETE = "en"
# Stems are looked up by their first letters; no stem is shorter.
STEM = 3
_WORD = r"[^\W_]+(?:['’ʼ][^\W_]+)*"
# French words drop a vowel before another: "l'État" is two words.
_ELIDED = rf"(?:[cdjlmnst]|qu)(?='[^\W_])|{_WORD}"
_NOT_ASCII = r"[^\x00-\x7f]"
_CODE = r"[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*"
# What may stand between the words of one phrase; a comma or a bracket parts them.
_GAP = frozenset(" \t\n\u00a0-\u2010\u2011–./&'’ʼ")


Made = TypeVar("Made")
_derived: list[Callable[[], None]] = []


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

    def _places(self, said: _Said) -> list[int]:
        """List the places where a phrase may begin; in most texts there are none."""
        firsts = said.any_case & self._lower
        if not said.stems.isdisjoint(self._stems):
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
            match = _words_of(phrase).search(phrase)
            if match is None:
                return
            first = match.group().removesuffix("'s")
            if phrase[match.end() :] == "*":
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


def fold(text: str) -> str:
    """Take accents off Latin letters and straighten apostrophes; the length stays."""
    if text.isascii():
        return text
    return pattern(_NOT_ASCII).sub(lambda match: _folded(match.group()), text)


def extend(more: Mapping[str, Mapping[str, tuple[str, ...]]]) -> None:
    """Lay entries of a configuration over the shipped lexicons, for the rest of this process.

    Args:
        more: Language to "lexicon.key" to phrases; empty takes earlier ones away.
    """
    _more.clear()
    _more.update(more)
    for clear in (*_derived, *(each.cache_clear for each in (has, table, words, phrases, advice))):
        clear()


def derived(make: Callable[[str], Made]) -> Callable[[str], Made]:
    """Remember what is made of a language's lexicons, until entries come or go."""
    held = cache(make)
    _derived.append(held.cache_clear)
    return held


_more: dict[str, Mapping[str, tuple[str, ...]]] = {}


@cache
def has(language: str, name: str) -> bool:
    """Tell whether there is a lexicon in a language, or one key of it: "requests.weak"."""
    if language == COMPLETE:
        return True  # Without opening a file.
    name, _, key = name.partition(".")
    if key:
        return bool(table(language, name).get(key))
    return is_shipped(language, name) or any(
        place.startswith(f"{name}.") for place in _more.get(language, ())
    )


def is_shipped(language: str, name: str) -> bool:
    """Tell whether a lexicon is shipped in a language."""
    # The language is what a file says of itself, so it is no path before it looks like a code.
    if not pattern(_CODE).fullmatch(language):
        return False
    return resources.files(FOLDER).joinpath("lexicons", language, f"{name}.toml").is_file()


@cache
def table(language: str, name: str) -> dict[str, tuple[str, ...]]:
    """Load a lexicon: key to entries; empty when there is none in that language."""
    found = dict(shipped_table(language, name)) if is_shipped(language, name) else {}
    for place, phrases in _more.get(language, {}).items():
        lexicon, _, key = place.partition(".")
        if lexicon == name:
            found[key] = (*found.get(key, ()), *phrases)
    return found


def shipped(language: str) -> tuple[str, ...]:
    """List the names of the lexicons shipped in a language."""
    files = resources.files(FOLDER).joinpath("lexicons", language).iterdir()
    return tuple(sorted(file.name.removesuffix(".toml") for file in files))


@cache
def shipped_table(language: str, name: str) -> dict[str, tuple[str, ...]]:
    """Load a shipped lexicon as it is, without anybody's own entries."""
    import tomllib

    file = resources.files(FOLDER).joinpath("lexicons", language, f"{name}.toml")
    found = tomllib.loads(file.read_text(encoding="utf-8"))
    return {key: tuple(_entries(value)) for key, value in found.items()}


@cache
def words(language: str, name: str, key: str) -> frozenset[str]:
    """Load the entries of one key of a lexicon as a set."""
    return frozenset(table(language, name).get(key, ()))


@cache
def phrases(language: str, name: str, *keys: str) -> Phrases:
    """Load the phrases of some keys of a lexicon; without keys, of all."""
    found = table(language, name)
    return Phrases(phrase for key in keys or found for phrase in found.get(key, ()))


@cache
def advice(language: str, name: str, key: str) -> tuple[Phrases, dict[str, str]]:
    """Load entries of two columns: the phrases, and what the second column says of each."""
    rows = [entry.partition("|") for entry in table(language, name).get(key, ())]
    said = {fold(phrase).strip().casefold(): advised.strip() for phrase, _, advised in rows}
    return Phrases(phrase.strip() for phrase, _, _ in rows), said


class _Part(NamedTuple):
    word: str
    exact: bool
    stem: bool


def _entries(value: str | list[str]) -> Iterable[str]:
    if isinstance(value, list):
        return value
    parts = value.split("\n") if "|" in value else value.replace("\n", " ").split(",")
    return (part.strip() for part in parts if part.strip())


def _words_of(folded: str) -> re.Pattern[str]:
    return pattern(_ELIDED, re.IGNORECASE) if "'" in folded else pattern(_WORD)


@cache
def _parts(phrase: str) -> tuple[_Part, ...]:
    stem = phrase.endswith("*")
    written = phrase.removesuffix("*")
    words = [written] if written.isalpha() else _words_of(written).findall(written)
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
        found = _words_of(self._folded).findall(self._folded)
        self.words = list(map(_bare, found)) if "'" in self._folded else found
        self.lower = list(map(str.casefold, self.words))
        self.any_case = frozenset(self.lower)
        self.stems = frozenset(word[:STEM] for word in self.any_case)

    @cached_property
    def spans(self) -> list[tuple[int, int]]:
        """Give where each word begins, and where it ends with its possessive; seldom asked."""
        return [match.span() for match in _words_of(self._folded).finditer(self._folded)]

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
