"""What was taken for words of a quote, what for people, and what was left: in sentences.

Said by numbers of words, because a name must not be repeated where people may see it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from csdreport.document import wordage
from csdreport.document.match.beside import Quote, Quotes
from csdreport.document.people import Person

_MOST = 6
_JOINED = re.compile(r"[&;:|，、]|\s/\s|\b(?:and|et|y|e|und|of|from)\b", re.IGNORECASE)
_BRACKETS = re.compile(r"[()\[\]]")
_PARTS = re.compile(r"[,;|]|\s[-–—/]\s|\b(?:and|et|y|e|und)\b", re.IGNORECASE)


def quotes(read: Quotes) -> str:
    """Say how the quotes of a cell were parted from what stands beside them; "" for nothing."""
    named = [quote for quote in read.quotes if quote["speaker"]]
    unnamed = len(read.quotes) - len(named)
    said = (
        _named(read.quotes, len(named)),
        _unnamed(unnamed),
        _marks(read.marks),
        _joined(read.paragraphs),
    )
    return " ".join(filter(None, (*said, aside(read.aside))))


def aside(texts: Sequence[str]) -> str:
    """Say that words beside a quote were kept aside; "" for none."""
    if not texts:
        return ""
    return (
        f"{_words(texts)} beside a quote, which may name somebody or whose quote is not certain, "
        "were kept as text without a place yet."
    )


def people(found: Sequence[Person]) -> str:
    """Say how people were told apart, and what may be more than one thing but was left whole."""
    if len(found) == 1:
        said = f"1 person was read by guess: {_name(found[0])}."
    else:
        each = (f"person {at}, {_name(person)}" for at, person in enumerate(found[:_MOST], 1))
        more = "; and so on" if len(found) > _MOST else ""
        said = f"{len(found)} people were read by guess: {'; '.join(each)}{more}."
    whole = (
        _whole(found, "name", _JOINED, "What may be more than one name was left whole"),
        _whole(found, "name", _BRACKETS, "Brackets, such as of pronouns, were left in the name"),
        _whole(found, "organisation", _PARTS, "A role or more may stand in the organisation"),
    )
    return " ".join((said, *filter(None, whole), "Look whether each stands in its place."))


def _name(person: Person) -> str:
    house = person["organisation"]
    behind = f"{_words([house])} for the organisation" if house else "no organisation"
    return f"{_words([person['name']])} for the name, {behind}"


def _whole(found: Sequence[Person], key: str, sign: re.Pattern[str], what: str) -> str:
    numbers = [str(at) for at, person in enumerate(found, 1) if sign.search(person[key])]
    if not numbers:
        return ""
    whose = f" (person {', '.join(numbers)})" if len(found) > 1 else ""
    return f"{what}{whose}."


def _named(found: Sequence[Quote], named: int) -> str:
    if not named:
        return ""
    if len(found) == 1:
        return f"Who said the quote was told apart from its words by guess: {_shares(found[0])}."
    each = (f"quote {at}, {_shares(quote)}" for at, quote in enumerate(found[:_MOST], 1))
    more = "; and so on" if len(found) > _MOST else ""
    return f"Who said each quote was told apart from its words by guess: {'; '.join(each)}{more}."


def _shares(quote: Quote) -> str:
    """Say of how many words a quote, its person and the organisation were made."""
    shares = [f"{_words([quote['text']])} said"]
    if quote["speaker"]:
        shares.append(f"{_words([quote['speaker']])} for the person")
    if quote["organisation"]:
        shares.append(f"{_words([quote['organisation']])} for the organisation")
    return ", ".join(shares)


def _unnamed(count: int) -> str:
    if not count:
        return ""
    whose = "1 quote" if count == 1 else f"{count} quotes"
    return f"For {whose} nobody was found who said it. Look whether a name stands in the words."


def _marks(count: int) -> str:
    if not count:
        return ""
    what = "A line below was" if count == 1 else f"{count} lines below were"
    return f"{what} joined to a quote by the mark at both, such as a star; the mark was left out."


def _joined(paragraphs: int) -> str:
    if not paragraphs:
        return ""
    return f"{paragraphs} paragraphs above one name were taken for one quote."


def _words(texts: Iterable[str]) -> str:
    count = wordage.of_all(texts).all.total()
    return "1 word" if count == 1 else f"{count} words"
