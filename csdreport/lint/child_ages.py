"""Whether a text says how old a child is: "a girl of 9", "two sisters, 9 and 11".

What is said of any child, or by a law, is nobody's age. "A 15-year-old" is found by
`lint/so_old.py`, and an age in a life ("when she was 12") by `lint/young.py`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from csdreport.lint import places, so_old, young
from csdreport.lint.said import fold
from csdreport.lint.so_old import NUMBER
from csdreport.lint.terms import pattern

# "A child of 5 migrants" is the child of five people.
COUNTED = (
    r"(?:migrants|workers|parents|refugees|families|fishers|children|mothers|fathers|nurses|"
    r"siblings|cousins|people|women|men|generations|months|weeks|days|in \d|schools|countries|"
    r"villages|towns|nationalities|cultures|states|homes|houses|others|to \d)"
)
CHILDREN = {
    "en": (
        *(
            "girl",
            "boy",
            "child",
            "son",
            "daughter",
            "schoolgirl",
            "schoolboy",
            "sister",
            "brother",
        ),
        *("pupil", "orphan", "niece", "nephew", "cousin", "teenager", "toddler", "minor"),
        *("youth", "youngster", "adolescent", "student", "infant", "baby"),
    ),
    "fr": (
        *("fille", "fillette", "garçon", "enfant", "fils", "élève", "adolescente", "adolescent"),
        *("sœur", "frère", "nièce", "neveu", "cousine", "cousin", "orpheline", "orphelin"),
        *("lycéenne", "lycéen", "collégienne", "collégien", "écolière", "écolier"),
        *("étudiante", "étudiant", "gamine", "gamin", "bébé"),
    ),
    "es": (
        *("niña", "niño", "chica", "chico", "hija", "hijo", "alumna", "alumno", "adolescente"),
        *("muchacha", "muchacho", "hermana", "hermano", "sobrina", "sobrino", "prima", "primo"),
        *("estudiante", "escolar", "colegiala", "colegial", "huérfana", "huérfano", "bebé"),
    ),
}
# What is said of a child before its age: "une fille nigériane de 15 ans". "Un niño menor de 12
# años" is any.
SUCH = {
    "en": "",
    "fr": (
        r"(?: d['’]origine [\w-]+|(?: (?!(?:d[eu]s?|en|et|ou|à|au|aux|un|une|les?|la|pour|par|sur|"
        r"depuis|dans|avec|est|a|fait)\b)[a-zà-ÿ-]+){1,2})?,?"
    ),
    "es": (
        r"(?: de origen [\w-]+|(?: (?!(?:del?|en|y|o|al?|una?|el|l[ao]s?|por|para|con|desde|es|"
        r"está|menor|mayor|tiene|cumple)\b)[a-zà-ÿ]+){1,2})?"
    ),
}
# "Menor de 15 años" is whoever is younger, in a law; "una menor de 15 años" is one child.
MINOR = {
    # "A young Guinean of 16".
    "en": r"\b(?:[Aa]n?|[Tt]he|[Oo]ne) (?:young|teenage|underage) [A-Z][a-z]+(?:an|ese|i|ish)\b",
    "fr": (
        r"(?:\b(?i:une?|la|le|ce|cette|notre|autre) "
        r"(?:(?:jeune )?mineure?(?: (?!d[eu]\b)[\w-]+){0,2}|"
        r"jeune(?: (?:homme|femme|fille|garçon|migrante?|réfugiée?|[A-Z]\w+|"
        r"[a-zà-ÿ]+(?:ien|ienne|ane?|aise?|oise?|aine?|éenne?)\b)(?: (?!d[eu]\b)[a-zà-ÿ-]+)?)?)|"
        r"\bMineure?)"
    ),
    "es": (
        r"(?:\b(?i:una?|la|el|est[ea]|nuestr[oa]|otr[oa]) (?:menor(?: (?!de\b)[\w-]+){0,2}|joven"
        r"(?: (?:migrante|refugiad[oa]|[a-z]+(?:eñ|an|es|tec|siri)[oa]|[a-z]+í))?)|\bMenor)"
    ),
}
# One of a people, if what stands there is one: "un Syrien de 15 ans", "a Syrian aged 15".
ONE_OF = {
    "en": r"\b(?i:an?|the|one|another|young) (?P<people>[A-Z]\w+(?: [A-Z]\w+)?)",
    "fr": r"\b(?i:(?:une?|le|la|ce|cet|cette|notre|autre|jeune) |l['’])(?P<people>[\w-]+)",
    "es": r"\b(?i:una?|la|el|est[ea]|otr[oa]|joven) (?P<people>\w+)",
}
_FR = young.AGE["fr"]
_ES = young.AGE["es"]
_OF = r"(?: of|,? aged|,? who (?:is|was|had turned)|,? only)(?: only| just| barely)?"
OF_AGE = {
    "en": (
        rf"(?:{_OF} {NUMBER}\b(?! {COUNTED})(?! ?[%.,]\d)|(?: \(|, ){NUMBER}(?:(?=[,)])(?!, \d)|"
        r" (?:years old|years of age)\b|(?: years| yrs)?\)))"
    ),
    "fr": (
        rf"(?:,?(?: âgée?)? de {_FR} ans\b| \({_FR}(?: ans)?\)|"
        rf", {_FR} ans,)"
    ),
    "es": rf"(?:,? de {_ES} años\b| \({_ES}(?: años)?\)|, {_ES} años,)",
}
# Some children of one family or class, each with an age: "two sisters aged 9 and 11". "Children
# aged 6 to 14" are any.
SOME = {
    "en": (
        r"\b(?i:two|three|four|[2-4]|both|her|his|their|my|our|the)(?: \w+)? "
        r"(?:girls|boys|children|sons|daughters|sisters|brothers|cousins|siblings|twins|pupils|"
        r"orphans|nieces|nephews|teenagers)"
        r"(?:,? (?:who (?:are|were) )?(?:both |only )?(?:aged|of)|,| \() ?"
        rf"{NUMBER}(?: and|,| &) {NUMBER}\b(?! {COUNTED})"
    ),
    "fr": (
        r"\b(?i:deux|trois|quatre|[2-4]|ses|leurs|les|mes|nos) (?:petits |petites |jeunes )?"
        r"(?:filles|garçons|enfants|fils|sœurs|frères|cousins|cousines|jumeaux|jumelles|élèves|"
        r"(?<![Ll]es )(?:mineure?s|adolescente?s|jeunes|lycéen(?:ne)?s))"
        r"(?: (?!d[eu]\b)[a-zà-ÿ-]+){0,2}"
        rf"(?:,? (?:âgée?s )?de | \(|, ){_FR}(?: ans)?(?: et|,) (?:de )?(?:{_FR} et )?"
        rf"{_FR}(?: ans\b|\))"
    ),
    "es": (
        r"\b(?i:dos|tres|cuatro|[2-4]|sus|las|los|mis|nuestros|nuestras) "
        r"(?:niñas|niños|hijas|hijos|hermanas|hermanos|primas|primos|gemelos|gemelas|alumnas|"
        r"alumnos|(?<![Ll][ao]s )(?:menores|adolescentes|jóvenes|chic[oa]s|"
        r"muchach[oa]s))(?: (?!de\b)[a-zà-ÿ]+){0,2}"
        rf"(?: de | \(|, ){_ES}(?: años)?(?: y|,) (?:de )?(?:{_ES} y )?"
        rf"{_ES}(?: años\b|\))"
    ),
}
# The words for several children in these, and for minors.
OTHERS = {
    "en": (
        *("young", "teenage", "underage"),
        *("girls", "boys", "children", "sons", "daughters", "sisters", "brothers", "cousins"),
        *("siblings", "twins", "pupils", "orphans", "nieces", "nephews", "teenagers"),
    ),
    "fr": (
        *("filles", "garçons", "enfants", "sœurs", "frères", "cousins", "cousines", "jumeaux"),
        *("jumelles", "élèves", "mineur", "mineure", "mineurs", "mineures", "adolescents"),
        *("adolescentes", "jeune", "jeunes", "lycéens", "lycéennes"),
    ),
    "es": (
        *("niñas", "niños", "hijas", "hijos", "hermanas", "hermanos", "primas", "primos"),
        *("gemelos", "gemelas", "alumnas", "alumnos", "menor", "menores", "adolescentes"),
        *("joven", "jóvenes", "chicas", "chicos", "muchachas", "muchachos"),
    ),
}
ANY = r"(?i)\b(?:an?|any|every|each|une?|toute?|chaque|aucune?|una|tod[oa]|cada|ningún|ninguna) $"
WHOEVER = r"(?i)child|teenager|minor|pupil|enfant|adolescent|élève|niñ[oa]|alumn[oa]|escolar"


@cache
def children(language: str) -> frozenset[str]:
    """Give what children are called in a language, as words are looked up."""
    return frozenset(fold(word) for word in (*CHILDREN[language], *OTHERS[language]))


def may_tell(text: str, language: str) -> bool:
    """Tell quickly whether a text says how old a child is, or was in its life."""
    if young.may_tell(text, children(language), language) and _has_age(text, language):
        return True
    return so_old.may_tell(text)


def tells(sentence: str, language: str) -> bool:
    """Tell whether a sentence says how old one child is, or was in its life."""
    return any(told(sentence, language)) or young.tells_life(sentence, language)


def told(sentence: str, language: str) -> Iterator[tuple[int, int]]:
    """Walk the places where a sentence says how old a child is, with what the child is called."""
    lawful = bool(pattern(young.GENERAL[language]).search(sentence))
    for match in _of_age(sentence, language, lawful=lawful):
        yield match.span()
    yield from so_old.told(sentence)


def _has_age(text: str, language: str) -> bool:
    return bool(pattern(young.SAID[language]).search(text)) or any(_of_age(text, language))


def _of_age(text: str, language: str, *, lawful: bool = False) -> Iterator[re.Match[str]]:
    """Walk the children with an age.

    Args:
        text: A text, or one sentence.
        language: The language of the report.
        lawful: Whether a law is spoken of, so that a minor or "a child of 14" is any.
    """
    age = OF_AGE[language]
    source = rf"\b(?i:{'|'.join(CHILDREN[language])}){SUCH[language]}{age}|{SOME[language]}"
    for match in pattern(source).finditer(text):
        if not (lawful and _is_any(match)):
            yield match
    if lawful:
        return
    yield from pattern(f"{MINOR[language]}{age}").finditer(text)
    for match in pattern(f"{ONE_OF[language]}{age}").finditer(text):
        if places.opening_people(match["people"], language):
            yield match


def _is_any(match: re.Match[str]) -> bool:
    """Tell whether a child with an age is any, where a law is spoken of: "a child of 14 may"."""
    before = match.string[: match.start()]
    return bool(pattern(ANY).search(before) and pattern(WHOEVER).match(match[0]))
