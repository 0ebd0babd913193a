"""Whether an age that is told is somebody's with a name: "Rosa was sold at the age of 12".

A name beside the age of a child is enough to find it by. The name has to be of whoever lived it:
"Amnesty met girls who were sold at the age of 12" names none of them.
"""

from __future__ import annotations

from csdreport.lint import child_ages, names, young
from csdreport.lint.lexicon import derived, phrases, table, words
from csdreport.lint.name_shapes import LEXICON as NAME_WORDS, NAME
from csdreport.lint.terms import pattern
from csdreport.lint.vouched import is_everybodys

LEXICON = "lives"
# What follows whoever lived it: a verb of a life, what they are, or a bracket. The irregular ones
# are a list.
GOES_ON = {
    "en": r"['’]s | \(|, | (?:never |always |already |first |only )?(?:[a-z]+ed|(?:VERBS))\b",
    "fr": r" \(|, | (?:n['’]|s['’])?(?:[a-zà-ÿ]+(?:ait|èrent)|(?:VERBS))\b",
    "es": (
        r" \(|, | (?:ya |no |se |l[aoe] |nunca |apenas )*"
        r"(?:[a-z]+(?:ó|ía|aba|aron|ieron)|(?:VERBS))(?!\w)"
    ),
}
# Between an age and the name behind it.
LEADS = {
    "en": r",? (?:little |young |her daughter |his daughter |her son |his son )?",
    "fr": r",? (?:la petite |le petit |la jeune |le jeune )?",
    "es": r",? (?:la pequeña |el pequeño |la joven |el joven )?",
}
# A name between commas, before a child with an age or behind it: "Ahmad, a 15-year-old,".
_BEFORE = (
    rf"\b{NAME}, (?:(?:just |only |then |now )?(?:an?|the|another|une?|l[ae]|una|el) "
    r"(?:young |jeune |joven )?)?$"
)
_CLOSED = r"[,.;:)]|\Z"
_BEHIND = (
    rf"(?:,? (?:named|called|nommée?|appelée?|prénommée?|llamad[oa]) {NAME}|"
    rf"(?:,|(?<=,)) {NAME.replace('name', 'put')}(?=[,.;:)]|$))"
)
_LIKE_PLACE = (
    r"(?<!\b(?i:in) )(?<!\b(?i:from) )(?<!\bto )(?<!\bof )\b(?P<name>[A-Z][a-z]+), (?:aged )?"
    r"(?:[1-9]|1[0-7]), (?:works|lives|sells|sleeps|cooks|cleans|begs|was (?:sold|married|taken|"
    r"trafficked|forced|raped|sent|deported|detained)|has (?:never|not)|left|fled|told)\b"
)
# "A Rosa la casaron": Spanish names her twice.
_TO = r"^\W*[Aa] $"
_HER_THEY = r" l[aoe] [a-z]+(?:aron|ieron)\b"
# Whom it is done to stands right before the age: "recruited him at the age of 12".
_TO_ANOTHER = r"\b(?:him|them|her) $"


def names_whose(sentence: str, language: str) -> bool:
    """Tell whether a sentence tells an age below 18 of somebody with a name."""
    if language == "en" and _is_like_place(sentence):
        return True
    if any(
        _is_put_beside(sentence, *child, language) for child in child_ages.told(sentence, language)
    ):
        return True
    ages = [match.span() for match in pattern(young.SAID[language]).finditer(sentence)]
    if not ages or pattern(young.GENERAL[language]).search(sentence):
        return False
    for match in pattern(NAME).finditer(sentence):
        name = names.bare(match["name"], language)
        start, end = match.end() - len(name), match.end()
        if not name or _is_nobody(name, sentence[:start], sentence[end:], language):
            continue
        if pattern(_goes_on(language)).match(sentence, end) and any(
            _is_of(sentence, start, end, age, language) for age in ages
        ):
            return True
    return False


def _is_put_beside(sentence: str, start: int, end: int, language: str) -> bool:
    """Tell whether a child with an age is called by a name right before or behind it."""
    before = pattern(_BEFORE).search(sentence[:start])
    if before and (name := names.bare(before["name"], language)):
        led = sentence[: before.end("name") - len(name)].strip()
        # "According to Caritas, a 15-year-old was sold."
        if pattern(_CLOSED).match(sentence, end) or not names.is_fronted(led, language):
            return not any(map(is_everybodys, name.split()))
    behind = pattern(_BEHIND).match(sentence, end)
    name = names.bare(behind["name"] or behind["put"], language) if behind else ""
    return bool(name) and not any(map(is_everybodys, name.split()))


def _is_like_place(sentence: str) -> bool:
    """Tell "Sofia, 14, works" from the city."""
    found = pattern(_LIKE_PLACE).finditer(sentence)
    return any(match["name"] in words("en", LEXICON, "like_places") for match in found)


def _is_of(sentence: str, start: int, end: int, age: tuple[int, int], language: str) -> bool:
    """Tell whether an age is told of the name at a place: before it, or right behind."""
    begin, stop = age
    if begin <= start and end <= stop:
        return True  # "At 12, Yusuf was working".
    if stop <= start:
        return bool(pattern(LEADS[language]).fullmatch(sentence[stop:start]))
    if begin < end - 1 or sentence[end:begin].endswith((": ", "; ")):
        return False
    between = sentence[end:begin]
    if language == "en" and pattern(_TO_ANOTHER).search(between):
        return False
    return sentence[end:stop] not in phrases(language, LEXICON, "others")


def _is_nobody(name: str, before: str, behind: str, language: str) -> bool:
    """Tell whether a capitalised word is a body, a people, a place or a thing."""
    if pattern(_HER_THEY).match(behind) and pattern(_TO).search(before):
        return False
    if any(map(is_everybodys, name.split())) or name in phrases(language, "giveaways", "alone"):
        return True
    if young.is_many(name, behind):
        return True
    led = before.casefold().split()
    held = words(language, NAME_WORDS, "before") - {"that"}
    return bool(led) and (led[-1].rpartition("'")[2] in held or " ".join(led[-2:]) in held)


@derived
def _goes_on(language: str) -> str:
    verbs = table(language, LEXICON).get("verbs", ())
    return GOES_ON[language].replace("VERBS", "|".join(verbs))
