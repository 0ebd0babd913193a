"""Whether a life is told with the age somebody had in it: "when she was 12", "at the age of 13".

Who says when something happened to one child says how old the child was. What is said of all
children, or by a law, is no life.
"""

from __future__ import annotations

from csdreport.lint import names, places
from csdreport.lint.name_shapes import NAME
from csdreport.lint.terms import pattern
from csdreport.lint.vouched import is_everybodys

CHILD = {
    "en": (
        r"\b(?i:(?:an?|the|my|her|his|our|their|this|that|one|youngest|eldest|little|young|only|"
        r"year-old) (?:\w+ )?(?:girl|boy|child|son|daughter|schoolgirl|schoolboy|sister|brother|"
        r"niece|nephew|cousin|orphan|teenager)|s?he|her|him)\b"
    ),
    "fr": (
        r"\b(?i:(?:une?|la|le|ma|mon|sa|son|cette|ce|notre) (?:\w+ )?(?:fille|fillette|garçon|fils|"
        r"enfant|sœur|frère|nièce|neveu|cousine?|élève|adolescente?)|elle|il)\b|\b[Ll]['’]enfant\b"
    ),
    "es": (
        r"\b(?i:(?:una?|la|el|mi|su|esta|este|nuestra|nuestro) (?:\w+ )?(?:niña|niño|chica|chico|"
        r"hija|hijo|hermana|hermano|sobrina|sobrino|prima|primo|alumna|alumno)|ella|él)\b"
    ),
}
SMALL = (
    *("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"),
    *("thirteen", "fourteen", "fifteen", "sixteen", "seventeen"),
)
_SMALL = rf"(?:[1-9]|1[0-7]|one|{'|'.join(SMALL)})"
_RANGE = r"(?! ?(?:to|or|[-–—]) ?\d| (?:and|or) (?:over|above|under|older|younger|more|less)\b)"
_N = rf"(?:only |just |barely |about |still )?{_SMALL}(?! ?[%:/]|[.,]\d|-|\w| of\b){_RANGE}"
_ENDS = r"(?=[,.;:)!]|$| (?:and|when|years|but|at the time|in|then)\b(?! \d))"
_LIVES = (
    r"(?:came|fled|married|migrated|crossed|gave birth|dropped out|lost|became|worked|arrived|left|"
    r"(?:began|started|was) work\w*|was (?:sold|married|taken|sent|given|trafficked|forced))"
)
# An hour of the day goes no further than 12: "left at 10".
_TEENS = r"(?:1[3-7]|thirteen|fourteen|fifteen|sixteen|seventeen)"
SAID = {
    "en": (
        rf"\b[Aa]t (?:the (?:tender |young )?age of|age) {_N}|\b[Aa]ged {_N}|"
        rf"\b(?:[Ww]hen|[Ss]ince|[Bb]efore|[Aa]s|[Uu]ntil) s?he (?:was|turned|is) {_N}(?! \w+s\b)|"
        rf"\b[Ss]?[Hh]e (?:was|is|turned|had just turned) {_N}{_ENDS}|"
        rf", (?:then|now|aged|who had turned|who turned) {_N}(?=[,.;)]|$)|"
        rf"\b(?:girl|boy|child|son|daughter|sister|brother|niece|nephew|cousin|orphan|teenager)"
        rf" (?:is|was|turned) {_N}{_ENDS}|"
        rf"\b(?P<who>[A-Z]\w+) turned {_TEENS}"
        rf"(?= (?:in|at|on|while|when|behind|alone)\b|[,.;]|$)(?!\W+\d)|"
        rf"\b{_LIVES}\b[^.;:,\n]{{0,60}} at (?:only |just |barely )?{_TEENS}(?=[,.;]|$)|"
        rf"\b[Aa]t (?:only |just |barely )?{_SMALL}, (?:s?he|[A-Z]\w+) (?:was|{_LIVES})\b"
    ),
    "fr": (
        r"\b[Àà] (?:l['’]âge de|peine|seulement)? ?(?:[1-9]|1[0-7]) ans\b|"
        r"\b(?:avait|a|n['’]avait que|n['’]a que|eu|fêté ses) (?:à peine |seulement )?"
        r"(?:[1-9]|1[0-7]) ans\b|\b[Ââ]gée? de (?:seulement )?(?:[1-9]|1[0-7]) ans\b"
    ),
    "es": (
        r"\b[Aa] (?:los|la edad de|sus) (?:[1-9]|1[0-7]) años\b(?! (?:de|después))|"
        r"\b(?:tenía|tiene|tenía apenas|tenía solo|cumplió|cumplió los|[Cc]on|[Cc]on solo|[Cc]on "
        r"apenas) (?:[1-9]|1[0-7]) años\b(?! (?:de|después))"
    ),
}
# In lower case, of which one stands in every match.
_ONE_CHILD = (
    *("girl", "boy", "child", "son", "daughter", "sister", "brother", "niece", "nephew", "cousin"),
    *("orphan", "teenager", "he"),
)
SIGNS = {
    "en": (
        *(f"{child} {verb}" for child in _ONE_CHILD for verb in ("was", "is", "turned", "had")),
        *("age of", "at age", "aged ", ", then ", ", now ", " at 1", " at only ", " at just "),
        *("turned ", "at barely ", *(f"at {number}" for number in range(1, 10))),
        *(f"at {number}" for number in SMALL),
    ),
    "fr": (" ans",),
    "es": (" años",),
}
# What a law or a custom says of everybody.
GENERAL = {
    "en": (
        r"\b(?i:may|must|should|shall|minimum|compulsory|allowed|law|laws|legally|legal age|"
        r"obligatory|on average|usually|at least)\b"
    ),
    "fr": (
        r"\b(?i:doi(?:t|vent)|peu(?:t|vent)|minimum|minimal|obligatoire|loi|lois|autorisée?s?|"
        r"limite|fixée?|en moyenne|au moins)\b|\d (?:à|et) \d"
    ),
    "es": (
        r"\b(?i:deben?|pueden?|mínim[oa]|obligatori[oa]|ley|leyes|permitid[oa]s?|límite|fija|"
        r"en promedio|al menos|por lo menos)\b"
    ),
}
# Where a life began: "Rosa left Puebla"; no list has every town.
LEFT = {
    "en": r"\b(?:left|leaving|reached|reaching|fled) (?P<place>[A-Z][a-z]\w+)",
    "fr": r"\b(?:quitt(?:é|a|ait)|atteint|fui) (?P<place>[A-ZÀ-Ý]\w+)",
    "es": r"\b(?:sali[óo] de|dejó|huyó de|llegó a) (?P<place>[A-ZÀ-Ý]\w+)",
}
# "Samburu girls" names a people, "Girls" and "Aged 14" nobody.
_MANY = (
    r"(?i:girls|boys|children|women|men|people|families|communities|students|pupils|parents|nurses|"
    r"youth|filles|garçons|enfants|femmes|niñas|niños|mujeres|[a-z]+(?:ers|ants|ees|ians|ists))\b"
)
_NOBODY = rf" (?:\d|{_MANY})"


def may_tell(text: str, lower: str, language: str) -> bool:
    """Tell quickly whether any sentence may say so; most texts have none of the signs."""
    said = any(map(lower.__contains__, SIGNS[language]))
    said = said and (any(map(lower.__contains__, SMALL)) or any(map(str.isdecimal, lower)))
    return said and bool(pattern(SAID[language]).search(text))


def tells_life(sentence: str, language: str) -> bool:
    """Tell whether a sentence says what age below 18 one person had or has."""
    found = pattern(SAID[language]).search(sentence)
    if not found or pattern(GENERAL[language]).search(sentence):
        return False
    # "The Union turned 15."
    if language == "en" and (who := found["who"]) and not names.bare(who, language):
        return False
    return bool(pattern(CHILD[language]).search(sentence)) or _names_somebody(sentence, language)


def named_turning(sentence: str, language: str) -> bool:
    """Tell whether somebody with a name turned so old: "Samira turned 17 in detention"."""
    found = language == "en" and pattern(SAID[language]).search(sentence)
    return bool(found and found["who"] and names.bare(found["who"], language))


def leaves_somewhere(sentence: str, language: str) -> bool:
    """Tell whether somebody left or reached what is called by a name."""
    found = pattern(LEFT[language]).search(sentence)
    if not found:
        return False
    place = found["place"]
    return places.names_region(place, language) or not names.is_ordinary(place, language)


def _names_somebody(sentence: str, language: str) -> bool:
    """Tell whether a capitalised word may be a name: of no place, body or people."""
    for match in pattern(NAME).finditer(sentence):
        name = names.bare(match["name"], language)
        nobody = pattern(_NOBODY).match(sentence[match.end() :])
        nobody = nobody or pattern(_MANY).match(name)
        if name and not nobody and not any(map(is_everybodys, name.split())):
            return True
    return False
