"""The word lists that lint has, in all languages at once: nobody knows which one a quote is in."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Iterator
from functools import cache
from importlib import resources

_FOLDER = "csdreport.data"


@cache
def listed(name: str, *keys: str) -> frozenset[str]:
    """Load the entries of some keys of a list, in lower case."""
    found = (held.get(key, "") for held in _every(name) for key in keys)
    return frozenset(
        entry.strip().casefold()
        for text in found
        for entry in text.replace("\n", " ").split(",")
        if entry.strip()
    )


def any_of(phrases: Iterable[str]) -> str:
    """Give a pattern of any of some phrases, the longest first, with straight or curly marks."""
    longest = sorted(phrases, key=len, reverse=True)
    return "|".join(re.escape(phrase).replace("'", "['’]") for phrase in longest)


@cache
def of_names(*keys: str) -> frozenset[str]:
    """Load words that lines with names hold: in lower case, and without accents."""
    held = _loaded("names")
    return frozenset(word for key in keys for word in held[key].split())


@cache
def vouched() -> frozenset[str]:
    """Load everyday words that nobody is called by, in lower case."""
    return frozenset(_loaded("vouched")["words"].split())


@cache
def everyday() -> frozenset[str]:
    """Load words of everyday talk that nobody is called by, in lower case."""
    held = _loaded("everyday")
    return frozenset(word for key in held if key != "names" for word in held[key].split())


@cache
def everyday_names() -> frozenset[str]:
    """Load names that are words of everyday talk, or an ending away from one, in lower case."""
    return frozenset(_loaded("everyday")["names"].split())


def _every(name: str) -> Iterator[dict[str, str]]:
    for folder in resources.files(_FOLDER).joinpath("lexicons").iterdir():
        if folder.is_dir() and folder.joinpath(f"{name}.toml").is_file():
            yield _loaded(f"{folder.name}/{name}")


@cache
def _loaded(place: str) -> dict[str, str]:
    file = resources.files(_FOLDER).joinpath("lexicons", *f"{place}.toml".split("/"))
    return tomllib.loads(file.read_text(encoding="utf-8"))
