"""Word lists by language, and what a project adds to them.

A lexicon is a TOML file under `data/lexicons/<language>/`. Each key holds phrases parted by
commas, or one entry a line where the lines have columns ("|"): plain text in one literal string
(three apostrophes), since reading thousands of strings, or each letter of one for its escapes,
would take longer than checking a report. `lint/phrases.py` looks for them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from functools import cache
from importlib import resources
from typing import TypeVar

from csdreport.lint.phrases import Phrases
from csdreport.lint.said import fold
from csdreport.lint.terms import pattern

FOLDER = "csdreport.data"
# Every list there is exists in this language.
COMPLETE = "en"
_CODE = r"[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*"
Made = TypeVar("Made")
_derived: list[Callable[[], None]] = []


def extend(more: Mapping[str, Mapping[str, tuple[str, ...]]]) -> None:
    """Lay entries of a configuration over the shipped lexicons, for the rest of this process.

    Args:
        more: Language to "lexicon.key" to phrases; empty takes earlier ones away.
    """
    _more.clear()
    _more.update(more)
    for clear in (*_derived, *(each.cache_clear for each in _HELD)):
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


@cache
def has_all(language: str, names: tuple[str, ...]) -> bool:
    """Tell whether there are all of some lexicons in a language."""
    return all(has(language, name) for name in names)


def is_shipped(language: str, name: str) -> bool:
    """Tell whether a lexicon is shipped in a language."""
    return name in _names(language)


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
    return tuple(sorted(_names(language)))


@cache
def _names(language: str) -> frozenset[str]:
    # The language is what a file says of itself, so it is no path before it looks like a code.
    folder = resources.files(FOLDER).joinpath("lexicons", language)
    if not pattern(_CODE).fullmatch(language) or not folder.is_dir():
        return frozenset()
    return frozenset(file.name.removesuffix(".toml") for file in folder.iterdir())


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
    said = (phrase for key in keys or found for phrase in found.get(key, ()))
    return Phrases(said, kept=True)


@cache
def hinting(language: str, place: str) -> Phrases:
    """Load entries ("list.key"), or the first column of them, as phrases."""
    name, _, key = place.partition(".")
    entries = table(language, name).get(key, ())
    columns = any("|" in entry for entry in entries)
    return advice(language, place)[0] if columns else phrases(language, name, key)


@cache
def advice(language: str, place: str) -> tuple[Phrases, dict[str, str]]:
    """Load entries ("list.key") of two columns: phrases, and what the second says of each."""
    name, _, key = place.partition(".")
    rows = [entry.partition("|") for entry in table(language, name).get(key, ())]
    said = {fold(phrase).strip().casefold(): advised.strip() for phrase, _, advised in rows}
    return Phrases((phrase.strip() for phrase, _, _ in rows), kept=True), said


def _entries(value: str | list[str]) -> Iterable[str]:
    if isinstance(value, list):
        return value
    parts = value.split("\n") if "|" in value else value.replace("\n", " ").split(",")
    return (part.strip() for part in parts if part.strip())


# What is remembered of lexicons.
_HELD = (has, has_all, table, words, phrases, hinting, advice)
