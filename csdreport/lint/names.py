"""Whether a text names a person: closed patterns, since capitals alone prove nothing."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

from csdreport.lint import places
from csdreport.lint.context import Context
from csdreport.lint.lexicon import Hit, has, table
from csdreport.lint.terms import pattern

_NAME = r"[A-Z][^\W\d_]+(?:[-'’][A-Z][^\W\d_]+)*"
# "Mme de la Tour", "Dr van der Berg".
_OF = r"(?:(?:de la|de|da|del|du|van der|van|von|bin|al|el) )?"
_TITLED = rf"\b(?:TITLES)\b\.? (?:[A-Z]\. ?)?{_OF}{_NAME}(?: {_NAME}){{0,2}}"
_WHO = (
    r"(?:worker|migrant|mother|father|widow|woman|man|girl|boy|refugee|nurse|student|survivor|"
    r"victim|maid|driver|teenager|child|seafarer|labourer|carer|cook|cleaner)"
)
# A number is an age where nothing is counted by it.
_AGE = r"\d{1,2}(?=,|\)|\s+years\b|\s*\()"
_DESCRIBED = rf"\b({_NAME}), (?:aged? )?(?:{_AGE}|an? (?:[\w-]+ ){{0,2}}{_WHO}\b)"
# Behind a word or a comma, so at no beginning of a sentence.
_CAPITAL_INSIDE = r"(?<=[^\W\d_][ ,])[ ]?([^\W\d_][^\W\d_'’-]+)"


def titled(text: str, language: str) -> Iterator[Hit]:
    """Walk names with a title: "Ms Okoro", "Dr. I. Okoro"; none without a list of titles."""
    titles = table(language, "terms").get("titles", ())
    if any(map(text.__contains__, titles)):
        for match in pattern(_TITLED.replace("TITLES", "|".join(titles))).finditer(text):
            yield Hit(match.start(), match.end(), match.group())


def described(text: str, context: Context) -> Iterator[Hit]:
    """Walk first names that are explained: "Imani, a domestic worker", "Imani, 34"."""
    # What stands in every match, and is found fast.
    if not pattern(r", (?:a|\d)").search(text):
        return
    for match in pattern(_DESCRIBED).finditer(text):
        name = match.group(1)
        if not places.names_region(name, context.language):
            yield Hit(match.start(1), match.end(1), name)


def strangers(text: str, context: Context) -> Iterator[Hit]:
    """Walk the people that a text names who are neither rapporteurs nor public figures."""
    # Without a list of places "Lima, 34" looks like a person.
    explained = described(text, context) if has(context.language, "gazetteer") else iter(())
    for found in (titled(text, context.language), explained):
        for hit in found:
            if not _may_stand(hit.text.split()[-1], text, context):
                yield hit


def may_name(text: str, language: str) -> bool:
    """Tell whether a text that nobody placed may name somebody: a capital within a sentence.

    Text without case is taken to do so: nobody can tell.
    """
    if any(unicodedata.category(letter) == "Lo" for letter in text):
        return True
    return any(
        not places.names_region(match[1], language)
        for match in pattern(_CAPITAL_INSIDE).finditer(text)
        if match[1][0].isupper()
    )


def _may_stand(name: str, text: str, context: Context) -> bool:
    public = context.phrases("terms", "public_figures")
    known = (person.text for person in context.people)
    return any(name in each for each in (*known, *(hit.text for hit in public.find(text))))
