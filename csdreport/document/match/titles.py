"""Titles of sections as people shorten them: "7. Quotes", "Section 7: Quotes of the day".

In ordinary text a line is one with the printed number, or with a word that only this section is
known by, and no other words than the title's and those that stand beside titles; a heading may have
other words beside the number.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence, Set

from csdreport.document.match.fitting import Context
from csdreport.document.match.labels import Found, Label, Printed
from csdreport.document.match.tokens import Token, tokens
from csdreport.document.match.wrapped import JOINING

SHORTENED_TITLE = 0.7
"""How sure a section is that is told by its number or by one word of its title."""

_BRACKET = re.compile(r"\s*[(\[][^()\[\]]*[)\]]\s*$")
_MOST_WORDS = 10
_LONGEST_LINE = 120
_BEFORE_NUMBER = frozenset({"section", "part", "point", "partie", "seccion", "parte", "punto"})
_FEWEST_LETTERS, _DISTINCTIVE, _FEWEST_WORDS = 4, 5, 2
# What people add to a title: "Quotes from the session", "Any further information". Folded.
_WORDS = """
about additional all any best brief five following four from further given goals good group heard
implementation important inspirational its key learned lessons link links main meeting memorable
more notable our panel participants relevant said sdg sdgs selected session sessions several short
some speakers striking summary that their this three two useful with workshop
atelier autre autres avec bref cette choisies cinq dans deux enseignements entendues groupe leurs
marquantes nos notre objectifs odd plus quatre quelques reunion seance ses supplementaires trois
alguna algunas cinco cuatro destacadas dos esta este grupo intervenciones lecciones nuestra
objetivos ods otra otras para seleccionadas sesion sus taller tres varias
"""
_BESIDE = frozenset(_WORDS.split())
_SMALL = _BESIDE | JOINING


def numbered(text: str, printed: Printed, context: Context) -> Found | None:
    """Find the section that a line of ordinary text names by its number and words of its title."""
    found = _words(_BRACKET.sub("", text))
    begins = found[1:] if found and found[0].word in _BEFORE_NUMBER else found
    number = _number(begins[:1])
    for title in _open(printed, context) if number else ():
        if number in _numbers(title, printed) and _is_cut(begins[1:], title, printed):
            return _found(title, found, text)
    return None


def retyped(text: str, printed: Printed) -> str:
    """Give the section whose title a line of ordinary text is, shortened and without its number.

    One word may be a word of any answer. More have one that the section is known by, which its
    short titles have: "Implementing the 2030 Agenda", and not "Safe and regular migration".
    """
    found = _words(text)
    if len(found) < _FEWEST_WORDS:
        return ""
    for section in printed.template.sections:
        title = printed.title_words[section.id]
        if any(token.word not in title and token.word not in _SMALL for token in found):
            continue
        if _has_no_others(found, section.id, printed) and _is_known(found, section.id, printed):
            return section.id
    return ""


def _is_known(found: Sequence[Token], section: str, printed: Printed) -> bool:
    """Tell whether a text has a word that a section is known by."""
    short = printed.short_titles[section]
    known = {word for title in short for word in title} & printed.own_title_words[section] - JOINING
    own = [token.word for token in found if token.word in known]
    is_whole = any((word,) in short for word in own)
    return is_whole or (bool(own) and _tells(found, section, printed))


def headed(text: str, printed: Printed, context: Context, *, loose: bool) -> Found | None:
    """Find the section that a heading names.

    Args:
        text: The heading.
        printed: The template's texts.
        context: Where the reading stands.
        loose: Whether it may have words of its own beside the section's number.
    """
    found = _words(text)
    number = _number(found[:2])
    for title in _open(printed, context):
        known = number in _numbers(title, printed)
        if known and loose and _shared(found, printed.title_words[title]):
            return _found(title, found, text)
        if _is_cut(found, title, printed) and (known or _tells(found, title, printed)):
            return _found(title, found, text)
    return None


def has_number_ahead(text: str, printed: Printed, context: Context) -> bool:
    """Tell whether a line begins with the printed number of a section that was not met yet."""
    number = _number(_words(text)[:1])
    return bool(number) and any(
        number in _numbers(each, printed) for each in _open(printed, context)
    )


def has_others(text: str, section: str, printed: Printed) -> bool:
    """Tell whether a line has a word, however small, that no title of the section has."""
    if any(one.label.section == section for one in printed.equal(tokens(text))):
        return False
    return any(token.word not in printed.title_words[section] for token in tokens(text))


def tells(text: str, section: str, printed: Printed) -> bool:
    """Tell whether a line has a word that stands in the title of this section alone."""
    return _tells(_words(text), section, printed)


def _words(text: str) -> tuple[Token, ...]:
    found = tokens(text) if len(text) <= _LONGEST_LINE else ()
    return found if len(found) <= _MOST_WORDS else ()


def _open(printed: Printed, context: Context) -> Iterator[str]:
    """Give the sections that were not met yet."""
    ids = (section.id for section in printed.template.sections)
    return (section for section in ids if section not in context.visited)


def _found(section: str, found: Sequence[Token], text: str) -> Found:
    label = Label(tuple(token.word for token in found), section, "", SHORTENED_TITLE)
    return Found(label, None, len(text), SHORTENED_TITLE)


def _number(found: Sequence[Token]) -> str:
    return next((token.word for token in found if token.word.isdecimal()), "")


def _titles(section: str, printed: Printed) -> Iterator[tuple[str, ...]]:
    return (one.words for one in printed.labels if one.section == section and not one.path)


def _numbers(section: str, printed: Printed) -> set[str]:
    """Give the printed number of a section, if it has one."""
    titles = _titles(section, printed)
    return {title[0] for title in titles if len(title) > 1 and len(title[0]) < 3} - {""}


def _shared(found: Sequence[Token], title: Set[str]) -> list[str]:
    words = (token.word for token in found)
    return [word for word in words if word in title and len(word) >= _FEWEST_LETTERS]


def _is_cut(found: Sequence[Token], section: str, printed: Printed) -> bool:
    """Tell whether a text has a word of a title, and no other words but small ones."""
    shared = _shared(found, printed.title_words[section])
    return bool(shared) and _has_no_others(found, section, printed)


def _has_no_others(found: Sequence[Token], section: str, printed: Printed) -> bool:
    known = printed.title_words[section] | _BESIDE
    return all(one.word in known for one in found if len(one.word) >= _FEWEST_LETTERS)


def _tells(found: Sequence[Token], section: str, printed: Printed) -> bool:
    """Tell whether a text has a word that stands in the title of this section alone."""
    own = _shared(found, printed.own_title_words[section])
    return any(len(word) >= _DISTINCTIVE for word in own)
