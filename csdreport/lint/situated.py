"""Whether an example says where it is from: by a place that is known, or as places are said."""

from __future__ import annotations

from csdreport.lint import names, places
from csdreport.lint.name_shapes import NAME
from csdreport.lint.terms import pattern
from csdreport.lint.vouched import is_everybodys

# A preposition and a capital: "in Kisumu", "near the northern Orsa". After "of" only what is a
# place by its own word, since "of" goes before everything.
_WHERE = {
    "en": (
        r"\b(?i:in|from|at|near|across|outside|around|throughout|(?:city|town|village|port|state|"
        r"province|region|district|county|valley|islands?|villages|shores|hills|coasts?) of) "
        r"(?:(?:the|northern|southern|eastern|western|central|rural|upper|lower|greater) ){0,2}"
    ),
    "fr": r"\b(?i:à|au|aux|en|dans|près de|autour de|(?:ville|village|port|province|région) d[eu])"
    r" (?:(?:le|la|les) )?(?:l['’])?",
    "es": (
        r"\b(?i:en|desde|cerca de|(?:ciudad|pueblo|puerto|provincia|región) de) "
        r"(?:(?:el|la|los|las) (?:río |isla de )?)?"
    ),
}


def says_where(text: str, language: str) -> bool:
    """Tell whether a text names a place, whether or not anybody listed it.

    A word of an office, a month or a feast is none: "in Parliament", "in June". So is an acronym.
    """
    return places.names_region(text, language) or says_unlisted(text, language)


def says_unlisted(text: str, language: str) -> bool:
    """Tell whether a text names a place that nobody listed."""
    if language not in _WHERE:
        return False
    # "Grade 5", "Room 12": what is counted is no place.
    found = pattern(rf"{_WHERE[language]}{NAME}(?! \d)\b").finditer(text)
    return any(
        names.bare(match["name"], language) and not is_everybodys(match["name"].split()[-1])
        for match in found
    )
