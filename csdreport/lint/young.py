"""Whether a life is told with the age somebody had in it: "when she was 12", "at the age of 13".

Who says when something happened to one child says how old the child was. What is said of all
children, or by a law, is no life.
"""

from __future__ import annotations

from functools import cache

from csdreport.lint import names, places
from csdreport.lint.said import Said, fold, say
from csdreport.lint.terms import pattern

CHILD = {
    "en": (
        r"\b(?i:(?:an?|the|my|her|his|our|their|this|that|one|youngest|eldest|little|young|only|"
        r"year-old) (?:\w+ )?(?:girl|boy|child|son|daughter|schoolgirl|schoolboy|sister|brother|"
        r"niece|nephew|cousin|orphan|teenager)|s?he|her|him)\b"
    ),
    "fr": (
        r"\b(?i:(?:une?|la|le|ma|mon|sa|son|cette|ce|notre) (?:\w+ )?(?:fille|fillette|garçon|fils|"
        r"enfant|sœur|frère|nièce|neveu|cousine?|élève|adolescente?|mineure?)|elle|il)\b|\b[Ll]['’]enfant\b"
    ),
    "es": (
        r"\b(?i:(?:una?|la|el|mi|su|esta|este|nuestra|nuestro) (?:\w+ )?(?:niña|niño|chica|chico|"
        r"hija|hijo|hermana|hermano|sobrina|sobrino|prima|primo|alumna|alumno|adolescente|menor)|ella|él)\b|"
        # "Fue vendida": whoever it is need not be said.
        r"\b(?:Fue (?:vendid|casad|detenid|violad|secuestrad|deportad|obligad|llevad|separad)[oa]|"
        r"Tenía|Llegó|Salió|Trabajaba|Empezó|Huyó|Cruzó|Perdió)\b"
    ),
}
SMALL = {
    "en": (
        *("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven"),
        *("twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen"),
    ),
    "fr": (
        *("deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix", "onze"),
        *("douze", "treize", "quatorze", "quinze", "seize", "dix-sept"),
    ),
    "es": (
        *("dos", "tres", "cuatro", "cinco", "seis", "siete", "ocho", "nueve", "diez", "once"),
        *("doce", "trece", "catorce", "quince", "dieciséis", "diecisiete"),
    ),
}
# An age below 18, in digits or in words.
AGE = {language: rf"(?:[1-9]|1[0-7]|{'|'.join(said)})" for language, said in SMALL.items()}
_SMALL = rf"(?:one|{AGE['en']})"
_RANGE = r"(?! ?(?:to|or|[-–—]) ?\d| (?:and|or) (?:over|above|under|older|younger|more|less)\b)"
_N = rf"(?:only |just |barely |about |still )?{_SMALL}(?! ?[%:/]|[.,]\d|-|\w| of\b){_RANGE}"
_ENDS = r"(?=[,.;:)!]|$| (?:and|when|years|but|at the time|in|then)\b(?! \d))"
_LIVES = (
    r"(?:came|fled|married|migrated|crossed|gave birth|dropped out|lost|became|worked|arrived|left|"
    r"(?:began|started|was) work\w*|was (?:sold|married|taken|sent|given|trafficked|forced))"
)
# An hour of the day goes no further than 12: "left at 10".
_TEENS = r"(?:1[3-7]|thirteen|fourteen|fifteen|sixteen|seventeen)"
# What nobody does at an hour: "left home at 12".
_ONCE = (
    r"(?:left (?:home|school)|(?:became|got|fell) pregnant|gave birth|became a mother|"
    r"(?:got|was) married(?: off)?|dropped out(?: of school)?|had (?:a|her first) (?:child|baby))"
)
# What is done to nobody at an hour: "was sold at 12".
_SUFFERED = r"was (?:sold|married(?: off)?|trafficked|taken|raped|forced(?: to \w+| into \w+){0,2})"
_CHILD_IS = "girl|boy|child|son|daughter|sister|brother|niece|nephew|cousin|orphan|teenager"
# "Twelve years of prison" and "of work" are no age.
_NO_SPELL = r"(?! (?:d[e'’]|ferme|après|dans))"
SAID = {
    "en": (
        rf"\b(?i:at|since|from|by|after) (?:the (?:tender |young )?age of|age) {_N}|\b[Aa]ged {_N}|"
        rf"\b(?:[Ww]hen|[Ss]ince|[Bb]efore|[Aa]s|[Uu]ntil) s?he (?:was|turned|is) {_N}(?! \w+s\b)|"
        rf"\b[Ss]?[Hh]e (?:was|is|turned|had just turned) {_N}{_ENDS}|"
        rf", (?:then|now|aged|just|barely|who had turned|who turned) {_N}(?=[,.;)]|$)|"
        rf"\b(?:{_CHILD_IS}) (?:is|was|turned) {_N}{_ENDS}|"
        rf"\b(?:{_CHILD_IS}|[Ss]?[Hh]e) {_SUFFERED} at {_N}{_ENDS}|"
        rf"\b(?P<who>[A-Z]\w+) (?:(?:had (?:just |only )?)?turned {_TEENS}"
        rf"(?= (?:in|at|on|while|when|behind|alone)\b|[,.;]|$)(?!\W+\d)|"
        rf"{_SUFFERED} at {_N}{_ENDS})|"
        rf"\b{_ONCE} at {_N}(?! ?(?:[ap]\.?m\b|o['’]clock|\w+s\b))|"
        rf"\b{_LIVES}\b[^.;:,\n]{{0,60}} at (?:only |just |barely )?{_TEENS}(?=[,.;]|$)|"
        rf"\b[Aa]t (?:only |just |barely )?{_SMALL}, (?:s?he|[A-Z]\w+) (?:was|{_LIVES})\b"
    ),
    "fr": (
        rf"(?:\b[Àà] (?:l['’]âge de|peine|seulement)? ?|\b[Dd](?:epuis|ès) (?:l['’]âge de |ses ))"
        rf"{AGE['fr']} ans\b{_NO_SPELL}|"
        rf"\b(?:avait|(?<!\by )a|n['’]avait que|n['’]a que|eu|fêté ses) (?:à peine |seulement )?"
        rf"{AGE['fr']} ans\b{_NO_SPELL}|\b[Ââ]gée? de (?:seulement )?{AGE['fr']} ans\b"
    ),
    "es": (
        rf"\b(?:[Aa]|[Dd]esde) (?:los|la edad de|sus) {AGE['es']} años\b(?! (?:de|después))|"
        rf"\b(?:tenía|tiene|cumplió|cumplió los|[Cc]on)(?: solo| sólo| apenas| tan solo)? "
        rf"{AGE['es']} años\b(?! (?:de|después|en|como|trabajando|sin)\b)"
    ),
}
# In English one of these stands right before the age in every match, but for words that say how
# exact it is, and these before "was"; in other languages one of these right behind it.
_LED = frozenset({"age", "aged", "turned", "then", "now"})
_WERE = frozenset({"was", "is"})
_WHO_WERE = frozenset({"he", "she", *_CHILD_IS.split("|")})
_LIVED = frozenset(
    {
        *{"came", "fled", "married", "migrated", "crossed", "gave", "dropped", "lost", "became"},
        *{"worked", "arrived", "left", "began", "started", "work", "sold", "taken", "sent"},
        *{"given", "trafficked", "forced", "raped", "pregnant", "child", "baby"},
    }
)
_EXACT = frozenset({"only", "just", "barely", "about", "still", "of"})
_YEARS = frozenset({"ans", "anos"})
# Of these one stands in every text with a match.
SIGNS = {
    "en": frozenset({*_LED, *_WHO_WERE, *_LIVED, "was"}),
    "fr": frozenset({"ans"}),
    "es": frozenset({"anos"}),
}
# How many words may stand between a child and its age, at most.
FARTHEST = 8
# What a law or a custom says of everybody.
GENERAL = {
    "en": (
        r"\b(?i:may|must|should|shall|minimum|compulsory|allowed|law|laws|legally|legal age|"
        r"obligatory|on average|usually|at least|is heard|entitled|"
        r"considered)\b"
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
    "en": (
        r"\b(?:left|leaving|reached|reaching|fled|(?:sent|taken|sold|brought|trafficked|moved) to) "
        r"(?P<place>[A-Z][a-z]\w+)"
    ),
    "fr": (
        r"(?:\b(?:quitt(?:é|a|ait)|atteint|fui)|(?:\bpartie?|\bvenue?| ans,?) (?:originaire )?"
        r"d(?:e|(?=['’])))[ '’](?P<place>[A-ZÀ-Ý]\w+)"
    ),
    "es": (
        r"(?:\b(?:sali[óo] de|dejó|huyó de|llegó a)| años,? (?:originari[oa] )?de) "
        r"(?P<place>[A-ZÀ-Ý]\w+)"
    ),
}
# "Samburu girls" names a people; "Girls", "Aged 14" and "Marriage at 14" nobody.
_MANY = (
    r"(?i:girls|boys|children|women|men|people|families|communities|students|pupils|parents|nurses|"
    r"youth|filles|garçons|enfants|femmes|niñas|niños|mujeres|[a-z]+(?:ers|ants|ees|ians|ists))\b"
)
_NOBODY = rf" (?:\d|at\b|{_MANY})"


def may_tell(text: str, children: frozenset[str], language: str) -> bool:
    """Tell quickly whether an age below 18 may be somebody's, by the words beside it.

    Args:
        text: A text, in which a number so small is a word.
        children: What a child is called, as words are looked up, when its age stands by it.
        language: The language of the text.
    """
    said = say(text)
    for number in ages(language) & said.any_case:
        at = -1
        for _ in range(said.lower.count(number)):
            at = said.lower.index(number, at + 1)
            if _is_led(said, at) or _follows(said.lower[max(at - FARTHEST, 0) : at], children):
                return True
    return False


@cache
def ages(language: str) -> frozenset[str]:
    """Give the ages of children as words are looked up, English ones too: of "dix-sept" "sept"."""
    said = ("one", *SMALL["en"], *SMALL[language])
    written = (fold(word).rpartition("-")[2] for word in said)
    return frozenset((*map(str, range(1, 18)), *written))


def _follows(words: list[str], children: frozenset[str]) -> bool:
    # "Lorsqu'enfant" is one word.
    return not children.isdisjoint(words) or any(
        word.rpartition("'")[2] in children for word in words if "'" in word
    )


def _is_led(said: Said, at: int) -> bool:
    """Tell whether a number among words stands where the age in a life does."""
    words, number = said.lower, said.words[at]
    if words[at + 1 : at + 2] and words[at + 1] in _YEARS:
        return True
    while at and words[at - 1] in _EXACT:
        at -= 1
    led = words[at - 1] if at else ""
    if led == "at":
        # "At nine" is an hour more often.
        return f"{number}, " in said.text or not _LIVED.isdisjoint(said.any_case)
    return led in _LED or (led in _WERE and words[at - 2] in _WHO_WERE)


def tells_life(sentence: str, language: str) -> bool:
    """Tell whether a sentence says what age below 18 one person had or has."""
    found = pattern(SAID[language]).search(sentence)
    if not found or pattern(GENERAL[language]).search(sentence):
        return False
    # "The Union turned 15."
    if language == "en" and (who := found["who"]) and not names.bare(who, language):
        return False
    return bool(pattern(CHILD[language]).search(sentence))


def named_turning(sentence: str, language: str) -> bool:
    """Tell whether somebody with a name turned so old: "Samira turned 17 in detention"."""
    found = language == "en" and pattern(SAID[language]).search(sentence)
    return bool(found and found["who"] and names.bare(found["who"], language))


def is_many(name: str, behind: str) -> bool:
    """Tell whether a capitalised word is told of many: "Samburu" girls, "Girls", "Aged" 14."""
    return bool(pattern(_NOBODY).match(behind) or pattern(_MANY).match(name))


def leaves_somewhere(sentence: str, language: str) -> bool:
    """Tell whether somebody left or reached what is called by a name."""
    found = pattern(LEFT[language]).search(sentence)
    if not found:
        return False
    place = found["place"]
    return places.names_region(place, language) or not names.is_ordinary(place, language)
