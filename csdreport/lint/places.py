"""Whether a text says where something is: countries, their people, capitals, regions."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from csdreport.lint.lexicon import table
from csdreport.lint.phrases import Hit, Phrases
from csdreport.lint.terms import pattern

COUNTRIES = ("members", "observers", "territories")
# In English the ending tells them from what is said of others; "los cocineros haitianos" are cooks.
_MANY = (
    r"(?i)(?:^|[.,:;(] |\b(?:l[eoa]s|des|aux|de|d['’]|al|a|muchos|muchas|algunos|\d[\d., ]*) ?)$"
)
_WHO_THEY_ARE = {"en": "", "fr": _MANY, "es": _MANY}

_STANDS_ALONE = r"\W*$|[,.;:)]| (?:are|were|was|is|have|had|who|in|from|at|and)\b"


class Country(NamedTuple):
    """A country or territory: its names, its people and adjectives, its cities."""

    names: tuple[str, ...]
    people: tuple[str, ...]
    cities: tuple[str, ...]


def countries(language: str, *keys: str) -> Iterator[Country]:
    """Walk the gazetteer of a language."""
    lexicon = table(language, "gazetteer")
    for key in keys or COUNTRIES:
        for line in lexicon.get(key, ()):
            names, people, cities = line.split("|")
            yield Country(_parts(names, ";"), _parts(people, ","), _parts(cities, ","))


def names_place(text: str, language: str) -> bool:
    """Tell whether a text names a country, its people, a part or a city: no wider region."""
    return text in _places(language)


def names_region(text: str, language: str) -> bool:
    """Tell whether a text names a place of any size, regions included."""
    return names_place(text, language) or text in _regions(language)


def peoples(text: str, language: str) -> Iterator[Hit]:
    """Walk the peoples that a text tells of: "Bolivians"; not "Bolivian nurses"."""
    for hit in _places(language).find(text):
        # Few reports speak of any, so that nobody has to learn them all.
        if (
            _is_plural(hit.text, text[hit.end :])
            and hit.text in _peoples(language)
            and pattern(_WHO_THEY_ARE[language]).search(text[: hit.start])
        ):
            yield hit


def opening_people(text: str, language: str) -> Hit | None:
    """Give the people that a text begins with: "Syrian" of "Syrian, 15"."""
    hit = next(_peoples(language).find(text), None)
    return hit if hit and not text[: hit.start].strip() else None


def _is_plural(people: str, behind: str) -> bool:
    """Tell whether the name of a people is of many: "Sudanese were", and not "Sudanese nurses"."""
    many = people.endswith("ese") and pattern(_STANDS_ALONE).match(behind)
    return people.endswith("s") or bool(many)


def first_place(text: str, language: str) -> str:
    """Give the first country, people, part or city that a text names, or ""."""
    return _places(language).first(text)


def count_places(text: str, language: str) -> int:
    """Count the different countries, peoples and cities that a text names."""
    return len({hit.text for hit in _places(language).find(text)})


def forget() -> None:
    """Read the gazetteer anew the next time, after somebody's own entries came or went."""
    for held in (_places, _peoples, _regions):
        held.cache_clear()


@cache
def _places(language: str) -> Phrases:
    told = (
        name
        for country in countries(language)
        for name in (*country.names, *country.people, *country.cities)
    )
    return Phrases((*told, *table(language, "gazetteer").get("parts", ())), kept=True)


@cache
def _peoples(language: str) -> Phrases:
    return Phrases(name for country in countries(language) for name in country.people)


@cache
def _regions(language: str) -> Phrases:
    return Phrases(table(language, "gazetteer").get("regions", ()), kept=True)


def _parts(cell: str, sign: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in cell.split(sign) if part.strip())
