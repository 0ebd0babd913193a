"""Days that a text names, with the months and weekdays of its language."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from csdreport.lint.lexicon import derived, phrases, table
from csdreport.lint.terms import pattern

LEXICON = "dates"
_TH = r"(?:st|nd|rd|th|er|\.?º)?"
# To look for a digit first is faster than for where a word begins.
_RANGE = rf"(?i)(\d(?<!\w.)\d?){_TH}(?:\s*(?:-|–|JOINTS)\s*(\d{{1,2}}){_TH})? (?:de )?(MONTHS)\b"
_WEEKDAY = rf"(?i)\b(DAYS),? (\d{{1,2}}){_TH} (?:de )?(MONTHS)(?: |, | de )((?:19|20)\d\d)\b"


class Days(NamedTuple):
    """A day or a run of days of one month, as a text names them; months count from 1."""

    first: int
    last: int
    month: int
    said: str


class Weekday(NamedTuple):
    """A day with its weekday (0 is Monday) and year."""

    weekday: int
    day: int
    month: int
    year: int
    said: str


def days(text: str, language: str) -> Iterator[Days]:
    """Walk the days of months in a text, such as "8-9 June"; `last` is 0 for a single day."""
    if text not in phrases(language, LEXICON, "months"):
        return
    for match in pattern(_in_words(language)[_RANGE]).finditer(text):
        first, last, month = match.groups()
        number = _place("months", month, language)
        yield Days(int(first), int(last or 0), number + 1, match.group())


def weekdays(text: str, language: str) -> Iterator[Weekday]:
    """Walk the dates of a text that say their weekday, such as "Monday, 9 June 2031"."""
    lower = text.casefold()
    if not any(map(lower.__contains__, table(language, LEXICON)["days"])):
        return
    for match in pattern(_in_words(language)[_WEEKDAY]).finditer(text):
        name, day, month, year = match.groups()
        at = _place("days", name, language)
        number = _place("months", month, language)
        yield Weekday(at, int(day), number + 1, int(year), match.group())


def month_name(month: int, language: str) -> str:
    """Give the name of a month as it stands in running text."""
    name = table(language, LEXICON)["months"][month - 1]
    return name.capitalize() if language == "en" else name


@derived
def _in_words(language: str) -> dict[str, str]:
    """Give the shapes with the words of a language in them."""
    said = {key.upper(): "|".join(entries) for key, entries in table(language, LEXICON).items()}
    signs = pattern("|".join(said)) if said else None
    shapes = (_RANGE, _WEEKDAY) if signs else ()
    return {shape: signs.sub(lambda sign: said[sign[0]], shape) for shape in shapes if signs}


def _place(key: str, word: str, language: str) -> int:
    return table(language, LEXICON)[key].index(word.casefold())
