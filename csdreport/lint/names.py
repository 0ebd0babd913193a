"""Whether a text names a person: closed patterns, since capitals alone prove nothing.

Two things have to speak for it: the shape of a name, which is no month, no place and no word that
opens a sentence; and what only people have, such as a title, an age or a trade.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from csdreport.lint import places
from csdreport.lint.context import Context
from csdreport.lint.lexicon import has, phrases, table, words
from csdreport.lint.name_shapes import (
    AGED,
    APPLIED,
    BARELY,
    BEFALLEN,
    CALLED,
    EMPLOYED,
    EXPLAINED,
    FOLLOWED,
    IS_AGED,
    IS_ONE,
    LEXICON,
    NAME,
    TITLED,
    Shape,
    sources,
)
from csdreport.lint.phrases import Hit
from csdreport.lint.terms import pattern
from csdreport.lint.view import Answer
from csdreport.lint.vouched import is_everybodys

# "Nurses, 34, cooks, 20": a list of counts.
_COUNTED_ON = r",? (?:\w+ )?[^\W\d_A-Z]+, \d"
_COUNTED_BEFORE = rf"{NAME}, \d+,?(?: [^\W\d_]{{1,3}}|&)?$"
# Titles that are nouns as well: "Sister Cities".
_NOUN_TITLES = frozenset(
    {"Brother", "Sister", "Father", "Captain", "Judge", "Miss", "Madam", "Chief"}
)
# "Safe Steps (3 years) is a programme": a spell as often as an age.
_SPELL = " years"
_MAY_BE = r"\),? (?:is|was|works|worked|ha[sd] been)\b"
_SENTENCE_END = r"[.!?:\n]\s"
# A longer sentence is looked at no further back or on.
_NEAR = 80

_Tells = Callable[[re.Match[str], str], bool]


def titled(text: str, language: str, *keys: str) -> Iterator[Hit]:
    """Walk names with a title: "Ms Okoro", "Dr. I. Okoro"; none without a list of titles.

    Args:
        text: Plain text.
        language: Whose titles.
        keys: Lists of the lexicon "terms"; without any "titles".
    """
    keys = keys or ("titles",)
    if text in phrases(language, "terms", *keys):
        held = table(language, "terms")
        titles = [title for key in keys for title in held.get(key, ())]
        for match in pattern(TITLED.replace("TITLES", "|".join(titles))).finditer(text):
            title, *said = match.group().split()
            noun = title in _NOUN_TITLES and is_everybodys(said[0])
            # "Ministre du Travail" is an office, and "Mme du Bois" a name.
            noun = noun or (said[0].islower() and title in held.get("offices", ()))
            if not (noun or any(_names_thing(word, language) for word in said)):
                yield Hit(match.start(), match.end(), match.group())


def described(text: str, context: Context) -> Iterator[Hit]:
    """Walk names that are explained: "Imani, a nurse", "Imani, 34", "a girl called Imani"."""
    yield from (hit for hit, _ in aged(text, context))
    yield from _explained(text, context)


def _explained(text: str, context: Context) -> Iterator[Hit]:
    """Walk names that are explained without an age."""
    language = context.language
    if text in phrases(language, LEXICON, "who", "trades"):
        yield from (hit for hit, _ in _names(EXPLAINED, text, language, _is_apposition))
        for shape in (FOLLOWED, APPLIED, IS_ONE, EMPLOYED, BARELY):
            yield from (hit for hit, _ in _names(shape, text, language, _is_own_name))
    if text in phrases(language, LEXICON, "called"):
        yield from (hit for hit, _ in _names(CALLED, text, language, _is_always))
    for shape, key in BEFALLEN.items():
        told = phrases(language, LEXICON, key)
        # Such words stand in many a text, and two capitals beside them in fewer.
        if told.may_stand(text) and _stands_beside(shape, text, language) and text in told:
            yield from (hit for hit, _ in _names(shape, text, language, _is_whole_name))


def aged(text: str, context: Context) -> Iterator[tuple[Hit, int]]:
    """Walk names whose age is told, with the age in years."""
    if text not in context.ages:
        context.ages[text] = tuple(_with_ages(text, context.language))
    yield from context.ages[text]


def aged_at(context: Context) -> frozenset[str]:
    """Give the paths of all texts in which a name with an age may stand: seldom any."""
    if context.aged is None:
        context.aged = frozenset(
            path
            for shape, _ in _AGES
            for beside in _sources(shape, context.language)[0]
            for path in context.signs.matching(beside)
        )
    return context.aged


def may_name(texts: Sequence[Answer], context: Context) -> list[Answer]:
    """Give the texts in which `strangers` may find somebody."""
    aged = aged_at(context)
    told = context.phrases(LEXICON, "who", "trades", "called", *BEFALLEN.values())
    found = told.may_stand_in(texts, context.phrases("terms", "titles"))
    return (
        [*found, *(each for each in texts if each.path in aged and each not in found)]
        if aged
        else found
    )


def _with_ages(text: str, language: str) -> Iterator[tuple[Hit, int]]:
    for shape, tells in _AGES:
        for hit, match in _names(shape, text, language, tells):
            said = match["number"]
            counted = table(language, LEXICON)["small"]
            yield hit, int(said) if said.isdecimal() else counted.index(said) + 1


def strangers(text: str, context: Context) -> Iterator[Hit]:
    """Walk the people that a whole text names who are neither rapporteurs nor public figures."""
    # In most reports no text tells an age.
    told = described if aged_at(context) else _explained
    # Without a list of places "Lima, 34" looks like a person.
    explained = told(text, context) if has(context.language, "gazetteer") else iter(())
    for found in (titled(text, context.language), explained):
        for hit in found:
            if not _may_stand(hit.text.split()[-1], text, context):
                yield hit


def bare(name: str, language: str) -> str:
    """Take off a name what only opens the sentence: "Yesterday Imani"; "" when none is left."""
    said = name.split()
    while said and (is_ordinary(said[0], language) or is_everybodys(said[0])):
        del said[0]
    left = " ".join(said)
    other = any(_names_thing(word, language) for word in said)
    return "" if other or places.names_region(left, language) else left


def is_ordinary(word: str, language: str) -> bool:
    """Tell whether a capitalised word is no name: a month, a place, a body, an opening word."""
    lower = word.casefold().rstrip(".")
    return (
        any(lower in words(language, LEXICON, key) for key in ("before", "opening"))
        # "Post-Brexit" is no name either.
        or any(part in words(language, LEXICON, "openers") for part in lower.split("-"))
        or lower in words(language, "terms", "stop")
        or _names_thing(word, language)
    )


def _names_thing(word: str, language: str) -> bool:
    """Tell whether a capitalised word names what is nobody: a month, a place, a body."""
    lower = word.casefold().rstrip(".")
    return (
        any(lower in words(language, "dates", key) for key in ("months", "days"))
        or word in phrases(language, LEXICON, "feasts", "titles_of_things")
        or word in phrases(language, "organisations", "heads")
        or places.names_region(word, language)
    )


def _names(
    shape: Shape, text: str, language: str, tells: _Tells
) -> Iterator[tuple[Hit, re.Match[str]]]:
    if not _stands_beside(shape, text, language):
        return
    for match in pattern(_sources(shape, language)[1]).finditer(text):
        name = bare(match["name"], language)
        if name and tells(match, language):
            end = match.end("name")
            yield Hit(end - len(name), end, name), match


def _stands_beside(shape: Shape, text: str, language: str) -> bool:
    """Tell quickly whether what stands beside a name in a shape stands in a text."""
    # As in `aged_at`: a pattern is slow to make, and these are only the first look.
    return any(
        pattern(source, re.MULTILINE).search(text) for source in _sources(shape, language)[0]
    )


def _sources(shape: Shape, language: str) -> Shape:
    return sources(language).get(shape[1]) or ((), "")


def _is_age(match: re.Match[str], language: str) -> bool:
    """Tell whether a number behind a name is an age, and no count, page or paragraph."""
    before = _before(match, language)
    if is_fronted(before, language):
        return False
    if match["age"] not in (match["number"], f"{match['number']}{_SPELL}"):
        return True
    behind = match.string[match.end() : match.end() + _NEAR]
    if match.string[match.end("name") + 1] == "(":
        is_spell = match["age"].endswith(_SPELL) and bool(pattern(_MAY_BE).match(behind))
        return (_is_told_on(behind, language) and not is_spell) or (
            f"{before} {behind}" in phrases(language, LEXICON, "personal")
        )
    if pattern(_COUNTED_ON).match(behind) or _ends_count(before, language):
        return False
    return not before.endswith("(") and (behind[:1] != "." or bool(before))


def _is_told_on(behind: str, language: str) -> bool:
    """Tell whether what follows an age in brackets is said of somebody: "(13), from", "(9) was"."""
    said = "|".join(table(language, LEXICON).get("told_on", ()))
    return bool(said and pattern(rf"^\),? (?:{said})\b").match(behind))


def _ends_count(before: str, language: str) -> bool:
    """Tell whether a list of counts ends here: "Cities, 12, and" Towns, 40."""
    found = pattern(_COUNTED_BEFORE).search(before)
    return found is not None and not bare(found["name"], language)


def _is_told(match: re.Match[str], language: str) -> bool:
    return not is_fronted(_before(match, language), language)


_AGES: tuple[tuple[Shape, _Tells], ...] = ((AGED, _is_age), (IS_AGED, _is_told))


def _is_always(match: re.Match[str], language: str) -> bool:
    return True


def _is_own_name(match: re.Match[str], language: str) -> bool:
    """Tell whether no word of a name is everybody's: "worker Rights Network" is nobody."""
    name = bare(match["name"], language)
    if not name or any(map(is_everybodys, name.split())):
        return False
    return not is_fronted(_before(match, language), language)


def _is_whole_name(match: re.Match[str], language: str) -> bool:
    """Tell whether it is two names at least, and those of no body, no people and no thing."""
    name = bare(match["name"], language)
    if " " not in name or not _is_own_name(match, language):
        return False
    peoples = phrases(language, "giveaways", "peoples")
    many = any(word in peoples or word.removesuffix("s") in peoples for word in name.split())
    return not (many or name in phrases(language, "actors"))


def _is_apposition(match: re.Match[str], language: str) -> bool:
    """Tell whether "a nurse …" explains the name: it ends as a phrase does, before any verb."""
    before = _before(match, language)
    if is_fronted(before, language) or not (before or words(language, LEXICON, "openers")):
        return False
    more, end = match["more"].strip(), match.string[match.end() : match.end() + 1]
    if not more:
        return True
    if more.split()[0] not in words(language, LEXICON, "goes_on"):
        return False
    return end in (",", ")") or bool(before and not _opens(before, language))


def _before(match: re.Match[str], language: str) -> str:
    """Give what stands before a name in its sentence."""
    start = match.end("name") - len(bare(match["name"], language))
    near = match.string[max(start - _NEAR, 0) : start]
    return pattern(_SENTENCE_END).split(near)[-1].strip()


def is_fronted(before: str, language: str) -> bool:
    """Tell whether words lead to a place, a time or a body: "in", "according to", "From"."""
    lower = before.casefold()
    found = words(language, LEXICON, "before")
    return (
        lower in words(language, LEXICON, "opening")
        or lower.rpartition(" ")[2] in found
        or any(lower.endswith(f" {phrase}") or lower == phrase for phrase in found if " " in phrase)
    )


def _opens(before: str, language: str) -> bool:
    """Tell whether a sentence begins with a preposition, so that a clause ends at the comma."""
    first = before.split()[0].casefold()
    return any(first in words(language, LEXICON, key) for key in ("before", "opening"))


def _may_stand(name: str, text: str, context: Context) -> bool:
    public = context.phrases("terms", "public_figures")
    known = (person.text for person in context.people)
    return any(name in each for each in (*known, *(hit.text for hit in public.find(text))))
