"""Whether a speaker's words, or what stands beside "anonymous", say who speaks.

People introduce themselves: by name, by the house they speak for, by an office that one person
holds. Each has its own words before it (the lexicon "giveaways"); what follows must look like a
name or a body, since "I work for a family" tells nobody's.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache

from csdreport.lint import names, places, situated
from csdreport.lint.context import Context
from csdreport.lint.lexicon import derived, phrases, table, words
from csdreport.lint.name_shapes import CAPITAL_WORD as _CAPITAL, LEXICON as NAME_WORDS, NAME
from csdreport.lint.phrases import Phrases
from csdreport.lint.terms import pattern
from csdreport.lint.vouched import is_everybodys

LEXICON = "giveaways"
BODY = rf"(?P<body>{_CAPITAL}(?:(?: (?i:JOINS))* {_CAPITAL})*)(?P<joined> (?i:JOINS)\b)?"
_NAMED = rf"\b(?i:NAME)(?:,|:)? {NAME}"
_SELF = rf"\b(?i:SELF)(?P<parted>,)? {NAME}(?P<behind>,)?"
_AM = rf"\b(?i:AM)(?:,|:)? {NAME}"
_HOUSE = rf"\b(?i:HOUSE),? ?(?:(?i:ARTICLES) ?)?{BODY}"
_OF_WHAT = r"(?i:OF)(?!\w)(?! ?(?:[\w’']+ ){0,2}(?i:HOUSEHOLDS)\b)"
_HOLDER = rf"(?:(?i:RANK)[ -]?)?\b(?i:OFFICES) {_OF_WHAT}"
_OFFICE = rf"\b(?i:AS),? (?:(?i:an?|ARTICLES) ?)?{_HOLDER}"
# What follows is where somebody comes from as often as their house: it has to be called like one.
_FROM = rf"\b(?i:FROM),? ?(?:(?i:ARTICLES) ?)?{BODY}"
_OF_IT = r"(?i:OF) ?(?:(?i:ARTICLES) ?)?"
# A body of a state is written small as often: "the government of Ghana".
_STATE = rf"(?:(?i:ARTICLES) ?)?(?:(?i:STATE) {_OF_IT}{_CAPITAL}|(?i:MINISTRIES)\b)"
# "Je suis allée au ministère du Travail" was a visit.
_NO_WAY = r"(?!(?:all|arriv|ven|rest|entr|retourn|pass|part|mont|n)(?:é|u|i)e?s?\b)"
_KINDS = rf"\b(?i:HOUSE|FROM),? ?(?:(?i:ARTICLES) ?)?(?i:KINDS) (?:{_OF_IT})?{_CAPITAL}"
_STATES = rf"\b(?i:HOUSE|FROM),? ?{_STATE}"
_WE_STATES = rf"\b(?i:WE), {_STATE}(?: {_CAPITAL})*(?=,)"
_TRADE_STATES = rf"\b(?i:AM) {_NO_WAY}(?:[\w-]+ ){{1,4}}?(?i:WHERE) ?{_STATE}"
_WE = rf"\b(?i:WE), (?:(?i:ARTICLES) ?)?{BODY}(?=,)"
_AT = rf"(?:^|[.!?…“”«\"]\s?)(?i:AT) {BODY}, (?i:FIRST)\b"
_TRADE = rf"\b(?i:AM) (?:an?|the) (?:[\w-]+ ){{1,3}}(?:at|with|for) (?:the )?{BODY}"
# An office that tells who speaks by itself; "as a minister once told me" is another's.
_SOLE = (
    r"\b(?:(?i:WHEN) (?:(?i:an?|ARTICLES) ?)?(?i:SOLE)\b"
    r"|(?i:IN_OFFICE) (?:(?i:an?|ARTICLES) ?)?(?i:SOLE)\b"
    rf"(?: (?:{_OF_WHAT}|(?i:from)) (?:[\w’'-]+ ?){{1,4}}?)?"
    r",? ?(?:(?i:FIRST)\b|(?:(?i:IT) )?[^\W\d_]+(?:DID)\b))"
)
ACRONYM = r"[A-Z][A-Z&-]{2,}s?"

# With the words that stand in each of them, which are found fast: making the pattern takes longer.
_INTRODUCED = {_NAMED: "name", _SELF: "self", _AM: "am"}
_HELD = {_HOUSE: "house", _OFFICE: "offices", _HOLDER: "offices"}
_HEADED = {_FROM: ("from",), _WE: ("we",), _AT: ("at",), _TRADE: ("am",)}
_OF_STATES = {
    _KINDS: ("kinds",),
    _STATES: ("house", "from"),
    _WE_STATES: ("we",),
    _TRADE_STATES: ("am",),
}


def tells_name(text: str, context: Context) -> bool:
    """Tell whether somebody says what they are called."""
    for match in _matches(_NAMED, text, context):
        if _is_person(match["name"], context):
            return True
    for match in _matches(_SELF, text, context):
        name = names.bare(match["name"], context.language)
        if (" " in name or (match["parted"] and match["behind"])) and _is_person(name, context):
            return True
    return any(_is_alone(match["name"], context) for match in _matches(_AM, text, context))


def tells_house(text: str, context: Context) -> bool:
    """Tell whether somebody says which body they belong to."""
    if any(_is_body(match, context) for match in _matches(_HOUSE, text, context)):
        return True
    # "Nous, à Caritas" is one phrase.
    spaced = text.replace(",", " ")
    if any(
        spaced in context.phrases(LEXICON, *keys) and _matches(shape, text, context)
        for shape, keys in _OF_STATES.items()
    ):
        return True
    return any(
        is_headed(match, context)
        for shape, keys in _HEADED.items()
        if spaced in context.phrases(LEXICON, *keys)
        for match in _matches(shape, text, context)
    )


def tells_office(text: str, context: Context) -> bool:
    """Tell whether somebody says which office they hold."""
    if any(True for _ in _matches(_OFFICE, text, context)):
        return True
    alone = text in context.phrases(LEXICON, "sole") and _matches(_SOLE, text, context)
    return bool(alone)


def points(line: str, context: Context) -> bool:
    """Tell whether what stands beside "anonymous" tells a place, a body, an office or a name."""
    language = context.language
    if _without_article(line, language) in words(language, LEXICON, "many"):
        return False
    if places.names_place(line, language) or situated.says_unlisted(line, language):
        return True
    if any(line in context.phrases(name) for name in ("organisations", "actors")):
        return True
    if any(True for _ in _matches(_HOLDER, line, context)):
        return True
    return bool(pattern(rf"\b{ACRONYM}\b").search(line)) or any(
        " " in match["name"] and not _says_trade(match["name"], language)
        for match in pattern(rf"\b{NAME}").finditer(line)
    )


def _without_article(line: str, language: str) -> str:
    said = line.replace("’", "'").strip(" .,)").casefold()
    first, _, rest = said.partition(" ")
    return rest if first in words(language, NAME_WORDS, "article") else said


def _says_trade(said: str, language: str) -> bool:
    """Tell whether capitalised words say what somebody does: "Night Nurse"."""
    return any(word.casefold() in words(language, NAME_WORDS, "who") for word in said.split())


def _is_person(name: str, context: Context) -> bool:
    """Tell whether a name is left without the titles: "I, Minister, ask" has none."""
    said = names.bare(name, context.language)
    titles = words(context.language, "terms", "titles") | words(
        context.language, "terms", "offices"
    )
    return bool(said) and any(word not in titles for word in said.split())


def _is_alone(name: str, context: Context) -> bool:
    """Tell whether the first word is what somebody is called: no people, no faith, no trade."""
    first, language = name.split()[0], context.language
    # "Afro-Colombian" is as little a name as "Colombian".
    if any(part in phrases(language, LEXICON, "peoples") for part in first.split("-")):
        return False
    is_name = names.bare(first, language) == first and not is_everybodys(first)
    return is_name and _is_person(first, context)


def _is_body(match: re.Match[str], context: Context) -> bool:
    language, body = context.language, match["body"]
    if pattern(ACRONYM).search(body):
        return not places.names_region(body, language)
    said = [word for word in body.split() if word[0].isupper()]
    titles = words(language, "terms", "titles")
    peoples = phrases(language, LEXICON, "peoples")
    own = [word for word in said if word not in titles and word not in peoples]
    if any(not names.is_ordinary(word, language) and not is_everybodys(word) for word in own):
        return True
    return is_headed(match, context)


def is_headed(match: re.Match[str], context: Context) -> bool:
    """Tell whether capitalised words are called like a body, or by the letters of one."""
    language, body = context.language, match["body"]
    if _is_of_states(body, context) or _is_meeting(body, language):
        return False
    if pattern(ACRONYM).search(body):
        return not (places.names_region(body, language) or _is_forum(body, context))
    own = [word for word in body.split() if word[0].isupper()]
    heads = (phrases(language, "organisations", "heads"), context.phrases(LEXICON, "state"))
    named = context.phrases("speech", "bodies")
    is_headed = any(word in head for word in own for head in (*heads, named))
    if any(word in phrases(language, LEXICON, "alone") for word in own):
        return True
    return is_headed and bool(len(own) > 1 or match["joined"])


def _is_meeting(body: str, language: str) -> bool:
    """Tell whether capitalised words name what one comes to: "the Civil Society Days"."""
    found = next(phrases(language, LEXICON, "meetings").find(body), None)
    return found is not None and found.start == 0


def _is_forum(body: str, context: Context) -> bool:
    return body in context.phrases("official") or body in context.phrases("governance", "mechanism")


def _is_of_states(body: str, context: Context) -> bool:
    return body in context.phrases("organisations", "unions") or body in context.phrases(
        "actors", "un"
    )


def _matches(source: str, text: str, context: Context) -> list[re.Match[str]]:
    filled = _sources(context.language).get(source)
    if not filled or not _may_match(source, text, context.language):
        return []
    return list(pattern(filled).finditer(text))


def _may_match(source: str, text: str, language: str) -> bool:
    """Tell quickly whether the words of a shape stand in a text, those before a name beside one."""
    key = _HELD.get(source) or _INTRODUCED.get(source)
    if not key:
        return True
    said = _said(language)(key)
    if not said.may_stand(text):
        return False
    spaced = text.replace(",", " ")
    return spaced in said if source in _HELD else said.lead_to_capital(spaced)


@derived
def _said(language: str) -> Callable[[str], Phrases]:
    """Make what gives the phrases of a list, to be found in any case as the shapes do."""

    @cache
    def listed(key: str) -> Phrases:
        return Phrases(map(str.lower, table(language, LEXICON).get(key, ())), kept=True)

    return listed


@derived
def _sources(language: str) -> dict[str, str]:
    """Give the shapes with the words of a language in them; none that it lacks words for."""
    held = {key.upper(): alternatives(said) for key, said in table(language, LEXICON).items()}
    shapes = (*_INTRODUCED, *_HELD, *_HEADED, *_OF_STATES, _SOLE) if held else ()
    signs = pattern(r"[A-Z_]{2,}")
    return {shape: signs.sub(lambda sign: held.get(sign[0], sign[0]), shape) for shape in shapes}


def alternatives(said: tuple[str, ...]) -> str:
    """Give phrases as one pattern, the longest first; a comma may stand between their words."""
    longest = sorted(said, key=len, reverse=True)
    return "|".join(
        re.escape(phrase).replace(r"\ ", r",?\ ").replace("'", "['’]") for phrase in longest
    )
