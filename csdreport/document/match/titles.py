"""Titles of sections as people shorten them: "7. Quotes", "Section 7: Quotes of the day".

In ordinary text only a line with the printed number and no other words than the title's is one;
a heading may have other words beside the number, or have lost the number.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from csdreport.document.match.fitting import Context
from csdreport.document.match.labels import Found, Label, Printed
from csdreport.document.match.tokens import Token, tokens

SHORTENED_TITLE = 0.7
"""How sure a section is that is told by its number or by one word of its title."""

_BRACKET = re.compile(r"\s*[(\[][^()\[\]]*[)\]]\s*$")
_MOST_WORDS = 10
_LONGEST_LINE = 120
_BEFORE_NUMBER = frozenset({"section", "part", "point", "partie", "seccion", "parte", "punto"})
_FEWEST_LETTERS, _DISTINCTIVE = 4, 5


def numbered(text: str, printed: Printed, context: Context) -> Found | None:
    """Find the section that a line of ordinary text names by its number and words of its title."""
    found = _words(_BRACKET.sub("", text))
    begins = found[1:] if found and found[0].word in _BEFORE_NUMBER else found
    number = _number(begins[:1])
    for title in _open(printed, context) if number else ():
        if number in _numbers(title, printed) and _is_cut(begins[1:], title, printed):
            return _found(title, found, text)
    return None


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
        if known and loose and _shared(found, _title_words(title, printed)):
            return _found(title, found, text)
        if _is_cut(found, title, printed) and (known or _tells(found, title, printed)):
            return _found(title, found, text)
    return None


def has_others(text: str, section: str, printed: Printed) -> bool:
    """Tell whether a line has a word, however small, that no title of the section has."""
    if any(one.label.section == section for one in printed.equal(tokens(text))):
        return False
    return any(token.word not in _title_words(section, printed) for token in tokens(text))


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
    return {words[0] for words in titles if len(words) > 1 and len(words[0]) < 3} - {""}


def _title_words(section: str, printed: Printed) -> set[str]:
    return {word for words in _titles(section, printed) for word in words}


def _shared(found: Sequence[Token], title: set[str]) -> list[str]:
    words = (token.word for token in found)
    return [word for word in words if word in title and len(word) >= _FEWEST_LETTERS]


def _is_cut(found: Sequence[Token], section: str, printed: Printed) -> bool:
    """Tell whether a text has a word of a title, and no other words but small ones."""
    title = _title_words(section, printed)
    long = [token.word for token in found if len(token.word) >= _FEWEST_LETTERS]
    return bool(_shared(found, title)) and all(word in title for word in long)


def _tells(found: Sequence[Token], section: str, printed: Printed) -> bool:
    """Tell whether a text has a word that stands in the title of this section alone."""
    ids = (each.id for each in printed.template.sections if each.id != section)
    others = {word for each in ids for word in _title_words(each, printed)}
    own = _shared(found, _title_words(section, printed))
    return any(len(word) >= _DISTINCTIVE and word not in others for word in own)
