"""Find where a text points to another item: "see Recommendation 2", "examples 1 and 3"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import NamedTuple

from csdreport.report.labels import item_name
from csdreport.template.kinds import REPEATED_KINDS
from csdreport.template.model import Field, Template
from csdreport.text.pattern import pattern

SECTION = "section"
_SECTION_WORDS = {"en": "section", "fr": "section|rubrique", "es": "sección|apartado"}
_ABBREVIATED = {"recommendation": "rec", "recommandation": "rec", "recomendación": "rec"}
_NUMBER_WORDS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")

_SIGN = r"\s*(?:(?:no|nr|num|number|n°|№)\b\.?|#)?\s*"
_FIRST = rf"(\d{{1,2}}|{'|'.join(_NUMBER_WORDS)})\b(?![.,]\d|\s*%)"
_JOINT = r"\s*(?:,|;|&|/|-|–|\bto\b|\band\b|\bor\b|\bet\b|\by\b)\s*(?:and\s+|or\s+)?#?"
# "recommendation 2 and 3 new laws" names one recommendation: what follows must not be a noun.
_MORE = rf"({_JOINT})(\d{{1,2}})\b(?![.,]\d|\s*%)(?=\s*(?:$|[^\w\s]|and\b|or\b|to\b|et\b|y\b))"
_RANGE = r"\s*(?:-|–|to)\s*#?"
_LEADING = r"\s*(\d{1,2})[.)]"


class Reference(NamedTuple):
    """A place in a text that points to an item or to a section.

    Attributes:
        kind: Path of the list, such as "recommendations"; "section" for a section.
        path: What it points to, such as "recommendations.2"; whether that item is there is
            another question. Empty for a section number that the template does not have.
        number: The number of the item or the section.
        start: Offset of the first character in the text.
        end: Offset behind the last one.
    """

    kind: str
    path: str
    number: int
    start: int
    end: int


@lru_cache(maxsize=8)
def finder(template: Template, language: str = "") -> Finder:
    """Make the `Finder` of a template and a language, once."""
    return Finder(template, language)


class Finder:
    """Looks for the references that a template's items and sections may get in texts.

    Args:
        template: Its own words for items ("Example {n}") are what is looked for.
        language: Of the words; empty is the template's own.
    """

    def __init__(self, template: Template, language: str = "") -> None:
        self._language = language or template.language
        self._places = _numbered_places(template)
        nouns = (
            (path, _noun(field, template, language))
            for path, field in template.answer_fields()
            if field.kind in REPEATED_KINDS and field.kind not in ("people", "tags")
        )
        self._nouns = [(path, noun, _ABBREVIATED.get(noun, noun)) for path, noun in nouns if noun]

    def find(self, text: str) -> tuple[Reference, ...]:
        """Find all references in a plain text, in their order."""
        said = text.casefold()
        found = [
            each
            # Few texts hold the word, and its pattern is made for those alone.
            for path, noun, short in self._nouns
            if noun in said or short in said
            for each in _items(text, path, noun, short)
        ]
        found += _sections(text, said, self._places, self._language)
        return tuple(sorted(found, key=lambda each: (each.start, each.end, each.number)))


def _noun(field: Field, template: Template, language: str) -> str:
    """Give the word for one item: "example", of "Example {n}" or of "Examples"."""
    name = item_name(field, 0, template, language).replace("0", " ")
    return " ".join(name.split()).casefold().removesuffix("s")


def _items(text: str, path: str, noun: str, short: str) -> Iterator[Reference]:
    for match in _item_pattern(noun, short).finditer(text):
        number = _value(match[1])
        yield Reference(path, f"{path}.{number}", number, match.start(), match.end())
        yield from _further(text, path, number, match.end())


@cache
def _item_pattern(noun: str, short: str) -> re.Pattern[str]:
    words = rf"{re.escape(noun[1:])}s?"
    if short != noun:
        words += rf"|{re.escape(short[1:])}s?\.?"
    # The first letter in either case is found faster than where a word begins.
    letter = re.escape(noun[0]) + re.escape(noun[0].upper())
    return re.compile(rf"[{letter}](?<!\w.)(?i:(?:{words}){_SIGN}{_FIRST})")


def _further(text: str, path: str, last: int, end: int) -> Iterator[Reference]:
    """Walk the numbers that are joined to a first one: "1, 2 and 4", "1-3"."""
    while more := pattern(_MORE, re.IGNORECASE).match(text, end):
        number = int(more[2])
        between = (
            range(last + 1, number)
            if pattern(_RANGE, re.IGNORECASE).fullmatch(more[1])
            else range(0)
        )
        for each in (*between, number):
            yield Reference(path, f"{path}.{each}", each, more.start(2), more.end(2))
        last, end = number, more.end(2)


def _sections(
    text: str, said: str, places: dict[tuple[int, int], str], language: str
) -> Iterator[Reference]:
    words = _SECTION_WORDS.get(language, _SECTION_WORDS["en"])
    if not any(word in said for word in words.split("|")):
        return
    for match in _section_pattern(words).finditer(text):
        number, part = int(match[1]), int(match[2] or 0)
        path = places.get((number, part), "")
        yield Reference(SECTION, path, number, match.start(), match.end())


@cache
def _section_pattern(words: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{words})s?{_SIGN}(\d{{1,2}})(?:\.(\d{{1,2}}))?\b", re.IGNORECASE)


def _numbered_places(template: Template) -> dict[tuple[int, int], str]:
    """Map the printed numbers of sections and their parts to paths: (5, 2) to a field."""
    places: dict[tuple[int, int], str] = {}
    for section in template.sections:
        number = pattern(_LEADING).match(template.say(section.label))
        if not number:
            continue
        places[(int(number[1]), 0)] = section.id
        for field in section.fields:
            part = pattern(_LEADING).match(template.say(field.label))
            if part:
                places[(int(number[1]), int(part[1]))] = f"{section.id}.{field.id}"
    return places


def _value(number: str) -> int:
    return int(number) if number.isdecimal() else _NUMBER_WORDS.index(number.casefold()) + 1
