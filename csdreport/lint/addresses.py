"""Street addresses in running text, told apart from squares and avenues beside a year or a count.

"In 2014 Wall Street banks closed accounts" and "Rana Plaza collapsed in April 2013" are history;
"12 Kelp Street" and "Calle Mayor 12" are where somebody is found.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cache
from itertools import takewhile

from csdreport.lint.phrases import Phrases
from csdreport.lint.terms import pattern
from csdreport.text.remarks import MONTHS

STREET_WORDS = (
    *("rue", "avenue", "boulevard", "chemin", "calle", "avenida", "avda", "carrera", "plaza"),
    *("paseo", "Rua", "Jalan", "av", "cra", "transversal", "diagonal", "box", "postal*"),
    *("apartado", "B P", "BP", "House", "Flat", "Apartment", "Plot", "Block", "Lot", "Street"),
    *("Road", "Lane", "Drive", "Square", "St", "Rd", "Ave"),
)
# "12 place de la Mer", and no place of work.
PLACE_WORDS = ("place", "impasse", "quai", "allée")
ANY_WORDS = (*STREET_WORDS, *PLACE_WORDS)
"""One of them stands in every address but a German one."""

_NUMBERED = rf"\d(?: ?(?:bis|ter))?,? (?i:{'|'.join(PLACE_WORDS)})\b"
_CAPITAL = r"[A-ZÀ-ÖØ-Þ][\w'’-]+"
_NO = r"(?:[Nn](?:\.? ?[°º]|o\.|[Oo]\b|úm\.|úmero|uméro)\.? ?|#)"
_YEAR = r"(?:19|20)\d\d\b"
_OF = r"(?:(?:de|du|des|la|le|les) |[dl]['’]){0,3}"
# To look for a digit or a few letters first is faster than for where a word begins.
_RUES = (
    r"(?P<number>\d(?<!\w.)\d{0,3})(?: ?(?:bis|ter))?,? "
    r"(?i:rue|avenue|boulevard|place|impasse|quai|chemin|allée) "
    rf"(?:{_OF}{_CAPITAL}(?: {_CAPITAL}){{0,2}}|du \d\d? \w+(?: {_YEAR})?)"
)
_STREETS = (
    r"(?P<number>\d(?<!\w.)\d{0,4})[A-Za-z]?,? (?P<name>(?:[A-Z][\w'’-]+ ){1,3})"
    r"(?:Street|Road|Avenue|Lane|Boulevard|Drive|Square|St\.|Rd\.?|Ave\.?)(?!\w)"
)
# "Calle de los Andes 12", "Avenida 9 de Julio, n.º 4"; a small name as in "Calle mayor 12".
_DEL = r"(?:(?:de|del|la|las|los|el|y|da|do|das|dos) ){0,3}"
_CALLES = (
    r"(?P<kind>[ACJPRacp](?<!\w.)(?:alle|venida|vda\.?|v\.|arrera|laza|aseo|ua|alan)) "
    rf"(?:\d\d? de \w+|{_DEL}(?:{_CAPITAL}|[A-Z]\.)(?: {_DEL}(?:{_CAPITAL}|[A-Z]\.)){{0,3}}|"
    rf"(?P<small>[a-zà-ÿ]{{3,}}))(?P<comma>,?) (?P<sign>{_NO} ?)?"
    r"(?P<number>\d{1,4})[A-Za-z]?(?:-\d{1,4})?\b(?! ?[%/]|[.,]\d|[ \u00a0\u202f]\d{3}\b)"
)
_OTHERS = (
    r"\b(?:[Cc]alle|[Cc]arrera|[Cc]ra\.?|[Tt]ransversal|[Dd]iagonal) \d{1,3}[A-Za-z]? "
    rf"?{_NO} ?\d{{1,3}}(?:-\d{{1,3}})?\b|"
    rf"\b(?:[Rr]ue|[Aa]venue|[Bb]oulevard|[Cc]hemin) {_OF}"
    rf"{_CAPITAL}(?: {_CAPITAL}){{0,2}},? {_NO}?(?!{_YEAR})\d{{1,3}}(?=[,;)]|\.?$)|"
    r"\b(?:P\.? ?O\.? ?Box|[Bb]oîte [Pp]ostale|[Aa]partado(?: [Pp]ostal| de correos)?)\.? "
    rf"{_NO}?\d{{2,6}}\b|\bB\.?P\.? \d{{2,5}}, (?=[A-Z])|"
    r"\b(?:House|Flat|Apartment|Plot|Block|Lot)(?: [Nn](?:o\.|umber))? \d{1,4}[A-Z]?, "
    r"(?:(?:Road|Street|Lane|Lot|Block|Sector|House) (?:[Nn]o\. )?\d+|"
    rf"\d{{1,4}} {_CAPITAL}(?: {_CAPITAL}){{0,2}})|"
    r"\b[A-Z]\w+(?:straße|strasse) \d{1,4}\b"
)
# "In 2014", "since June 2011", "the 2016", "entre 2011 et 2013": the year of what is told.
_MONTHS = (
    rf"(?i:{'|'.join(sorted(MONTHS))}|janvier|février|mars|avril|mai|juin|juillet|août|septembre|"
    r"octobre|novembre|décembre)"
)
_LEADS = (
    r"(?i:\b(?:in|since|by|until|till|after|before|during|throughout|between|around|from|early|"
    r"late|mid|spring|summer|autumn|winter|year|the|a|our|its|their|this|that|his|her|my|your|"
    r"en|depuis|dès|avant|après|début|fin|été|année|vers|entre|le|la|les)[ -])$|"
    rf"\b{_MONTHS},? $|\b{_YEAR}(?:,| and| or| to| et| ou| à)? $"
)
_ON = r"(?i:\b(?:on|since|by|until|from|before|after) )$"
_AT = r"(?i:\b(?:at|near|lives?|lived|address:?) )$"
# "12 500" or "1,134", of which a house would have the end.
_THOUSANDS = r"(?<!\d)\d{1,3}[.,  \u00a0\u202f]$"
# "Rana Plaza" and "the Plaza Hotel" are no Spanish squares; "En Plaza Mayor" is one.
_ENGLISH = rf"\b(?!(?:En|La|Una) )(?:[Tt]he|{_CAPITAL}) $"
# What is counted follows in small letters: "45 niños", "300 Filipino nurses".
_BEHIND = rf"(?: ({_CAPITAL}))? ([a-zà-ÿ]+)(?: ([a-zà-ÿ]+))?"
_ENDS = r"[,;)]|\.?$"
_NEAR = 40
_GOING_ON = """
a after and as at behind before belongs but by does during every for from had has her his hosts
houses if in is its lies near needs next on opposite or outside since so stands than that the
their then this to today until was when where which while who whose with without

au aux avec chez dans depuis derrière devant donc du en est et jusque mais où ou par pour près
puis qui sans selon sous sur à

al ante bajo cerca con cuando desde detrás de donde e en entre es esquina frente hasta junto ni
o para pero piso por que si sin sobre tras u y
"""
_GOES_ON = frozenset(_GOING_ON.split())
"""Words that go on behind an address; no noun is among them."""
_MANY = frozenset(
    {"women", "men", "children", "people", "girls", "boys", "staff", "police", "mil", "km"}
)


def may_hold_address(text: str) -> bool:
    """Tell whether a word of streets stands in a text."""
    return (
        text in _words()
        or bool(pattern(_NUMBERED).search(text))
        or any(map(text.__contains__, ("straße", "strasse")))
    )


def addresses(text: str) -> Iterator[re.Match[str]]:
    """Walk what in a text is a street with the number of a house, or a box of the post."""
    for source, is_one in _KINDS:
        yield from filter(is_one, pattern(source).finditer(text))


def _is_street(match: re.Match[str]) -> bool:
    """Tell whether a number before a street is its own: no year, no day, no count."""
    before = _before(match)
    if len(match["number"]) == 3 and pattern(_THOUSANDS).search(before):
        return False
    if pattern(_YEAR).match(match["number"]):
        return not (pattern(_LEADS).search(before) or _words_behind(match))
    if not match.groupdict().get("name"):
        return True
    if _is_month(match["name"]) and (" " in match["name"].strip() or pattern(_ON).search(before)):
        return False
    return not _are_many(_words_behind(match)[:1]) or bool(pattern(_AT).search(before))


def _is_calle(match: re.Match[str]) -> bool:
    """Tell whether a number behind a street is its own: no year of a march there, no count."""
    kind, small, comma = match["kind"], match["small"], match["comma"]
    if kind == "Plaza" and pattern(_ENGLISH).search(_before(match)):
        return False
    if match["sign"]:
        return True
    if small and (kind.islower() or kind == "Plaza" or not pattern(_ENDS).match(_after(match))):
        return False
    happens = kind.islower() or kind in {"Plaza", "Carrera", "Paseo"}
    if pattern(_YEAR).match(match["number"]) and (happens or small or comma):
        return False
    return not _are_many(_words_behind(match))


def _is_month(name: str) -> bool:
    first = name.split()[0].lower()
    return len(first) > 2 and any(month.startswith(first) for month in MONTHS)


def _before(match: re.Match[str]) -> str:
    return match.string[max(match.start() - _NEAR, 0) : match.start()]


def _after(match: re.Match[str]) -> str:
    return match.string[match.end() : match.end() + _NEAR]


def _words_behind(match: re.Match[str]) -> list[str]:
    """List the words right behind an address up to one that goes on: two in small letters.

    One with a capital is told when a small one follows: "300 Haitians marched".
    """
    behind = pattern(_BEHIND).match(_after(match))
    words = behind.groups("") if behind else ()
    return list(takewhile(lambda word: word not in _GOES_ON, filter(None, words)))


def _are_many(words: list[str]) -> bool:
    return any(word in _MANY or word[-1] in "sx" for word in words)


@cache
def _words() -> Phrases:
    return Phrases(STREET_WORDS, kept=True)


_KINDS: tuple[tuple[str, Callable[[re.Match[str]], bool]], ...] = (
    (_RUES, _is_street),
    (_STREETS, _is_street),
    (_CALLES, _is_calle),
    (_OTHERS, bool),
)
