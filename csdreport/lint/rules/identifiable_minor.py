"""PRV005: a child who can be found."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from csdreport.findings import Severity
from csdreport.lint import names, places, situated, young
from csdreport.lint.context import Context
from csdreport.lint.name_shapes import NAME
from csdreport.lint.rule import Example, Found, rule
from csdreport.lint.said import fold, say
from csdreport.lint.terms import pattern
from csdreport.lint.view import Answer

NUMBER = (
    r"(?:[1-9]|1[0-7]|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|"
    r"fourteen|fifteen|sixteen|seventeen)"
)
CHILD = (
    r"(?:girls?|boys?|child|son|daughter|pupil|student|orphan|niece|nephew|cousin|brother|sister|"
    r"migrant|refugee|worker|maid|mother|bride|victim|survivor|seller|servant|apprentice|teenager|"
    r"minor(?= (?:from|in|at|who|was|is|and|with|of)\b|[,.;:)]|$))"
)
YEARS_OLD = rf"(?i:(?<![\w.-]){NUMBER}[- ]year[- ]old)(?!\w)"
# What is so old is a person: a child, a name, or nothing at all; else "a 12-year-old programme".
_NO_NOUN = r"(?!(?:of|for|in|at|on|with|by|to|that|which|the|an?)\b)[\w-]+"
_VERB = (
    r"\w+ed\b(?! \w+ (?:in|of|that|which|with)\b)|(?!\w*ss\b|bus\b|campus\b)\w+s\b|"
    r"sang|slept|ran|fled|went|came|told|said|left|lost|got|sold|found|kept|gave|saw|took|began|"
    r"became|spent|met|may|can|could|cannot|will|would|must|should|had|has"
)
SO_OLD = (
    rf"\A(?:[,.;:)]|\Z| (?:from|in|at|who|whose|was|is|and|with|on|told|called|named)\b|"
    rf" (?:{_NO_NOUN} ){{0,2}}{CHILD}\b| (?:{_VERB})\b)"
)
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
        *("youth", "youngster", "adolescent", "student", "infant"),
    ),
    "fr": (
        *("fille", "fillette", "garçon", "enfant", "fils", "élève", "adolescente", "adolescent"),
        *("sœur", "frère", "nièce", "neveu", "cousine", "cousin", "orpheline", "orphelin"),
        *("lycéenne", "lycéen", "collégienne", "collégien", "écolière", "écolier"),
        *("étudiante", "étudiant", "gamine", "gamin"),
    ),
    "es": (
        *("niña", "niño", "chica", "chico", "hija", "hijo", "alumna", "alumno", "adolescente"),
        *("muchacha", "muchacho", "hermana", "hermano", "sobrina", "sobrino", "prima", "primo"),
        *("estudiante", "escolar", "colegiala", "colegial", "huérfana", "huérfano"),
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
        r"(?:\b(?i:une?|la|le|ce|cette|notre|autre) (?:mineure?(?: (?!d[eu]\b)[\w-]+){0,2}|jeune"
        r"(?: (?:homme|femme|fille|garçon|migrante?|réfugiée?|[A-Z]\w+|"
        r"[a-zà-ÿ]+(?:ien|ienne|ane?|aise?|oise?|aine?|éenne?)\b)(?: (?!d[eu]\b)[a-zà-ÿ-]+)?)?)|"
        r"\bMineure?)"
    ),
    "es": (
        r"(?:\b(?i:una?|la|el|est[ea]|nuestr[oa]|otr[oa]) (?:menor(?: (?!de\b)[\w-]+){0,2}|joven"
        r"(?: (?:migrante|refugiad[oa]|[a-z]+(?:eñ|an|es|tec|siri)[oa]|[a-z]+í))?)|\bMenor)"
    ),
}
_FR = young.AGE["fr"]
_ES = young.AGE["es"]
_OF = r"(?: of|,? aged|,? who (?:is|was|had turned)|,? only)(?: only| just| barely)?"
OF_AGE = {
    "en": (rf"(?:{_OF} {NUMBER}\b(?! {COUNTED})(?! ?[%.,]\d)|(?: \(|, ){NUMBER}(?=[,)])(?!, \d))"),
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
ADULT = 18
ANY = r"(?i)\b(?:an?|any|every|each|une?|toute?|chaque|aucune?|una|tod[oa]|cada|ningún|ninguna) $"
WHOEVER = r"(?i)child|teenager|minor|pupil|enfant|adolescent|élève|niñ[oa]|alumn[oa]|escolar"
# "In school" is no school that could be found.
_A_SCHOOL = r"(?<!\bin )(?<!\bat )(?<!\bto )(?<!\bof )(?<!\bafter )school"
# "Tema Primary School", and not "the Primary School".
_OWN_SCHOOL = (
    r"(?!(?:Primary|Secondary|High|Junior|Senior|Middle|Elementary|Night|Public|Sunday|Nursery|The|A|"
    r"An|Our|Her|His|Their|My|In|At|Every|Each|No|One|This|That|Any)\b)"
    r"[A-Z][\w'’-]+(?: [A-Z][\w'’-]+){0,4} "
    r"(?:School|College|Academy|Orphanage|Madrasa|Kindergarten)"
)
PLACE = {
    "en": rf"\b(?:{_A_SCHOOL}|village|orphanage|shelter|madrasa|camp|{_OWN_SCHOOL})\b",
    "fr": r"\b(?:[Éé]cole|collège|village|orphelinat|foyer|refuge|camp)\b",
    "es": r"\b(?:escuela|colegio|pueblo|aldea|orfanato|albergue|campamento)\b",
}


def _worth(answers: Sequence[Answer], context: Context) -> list[Answer]:
    """Give the answers with the age of a child: most have no number so small."""
    language, aged = context.language, names.aged_at(context)
    ages, signs = young.ages(language), _signs(language)
    few = [answer for answer in answers if not ages.isdisjoint(say(answer.text).any_case)]
    return [
        answer
        for answer in few
        if answer.path in aged
        or (not signs.isdisjoint(say(answer.text).any_case) and _may_tell(answer, language))
    ]


@cache
def _signs(language: str) -> frozenset[str]:
    """Give words of which one stands in every text that says how old a child is."""
    return _children(language) | young.SIGNS[language] | {"old"}


@cache
def _children(language: str) -> frozenset[str]:
    return frozenset(fold(word) for word in (*CHILDREN[language], *OTHERS[language]))


def _may_tell(answer: Answer, language: str) -> bool:
    if young.may_tell(answer.text, _children(language), language) and _has_age(
        answer.text, language
    ):
        return True
    lower = answer.lower
    is_so_old = "year-old" in lower or "year old" in lower
    return is_so_old and bool(pattern(YEARS_OLD).search(answer.text))


def _has_age(text: str, language: str) -> bool:
    return bool(pattern(young.SAID[language]).search(text)) or _of_age(text, language)


@rule(
    "PRV005",
    Severity.ERROR,
    stage="draft",
    heuristic=True,
    lexicons=("gazetteer",),
    languages=tuple(CHILDREN),
    worth=_worth,
    fails=[
        {"inclusion": {"children": "A 15-year-old from a village in Fiji sang."}},
        {"other": "Imani, 12, cooks."},
        {"progress": {"examples": ["The shelter took in a girl of 9 in Lima."]}},
        {"other": "11-year-old Sami, a sailor, swims."},
        {"other": "Imani Okoro is fifteen and cooks."},
        {"other": "Imani (13), from Orsa, was detained."},
        {"other": "Two sisters aged 9 and 11 from Lima cook."},
        {"other": "A girl of 13 at Kelp Primary School cooks."},
        {"other": "At the age of 13, Imani left Lima."},
        {"other": "Imani was sold at the age of 13."},
        {"other": "She was sold in Lima when she was only eleven."},
        {"other": "The girl was 14 and came from Orsa."},
        Example({"other": "À l’école, une fille de 9 ans chante."}, {"language": "fr"}),
        Example({"other": "Une fille péruvienne de 9 ans chante à Suva."}, {"language": "fr"}),
        Example({"other": "Une mineure de quinze ans cuisine à Suva."}, {"language": "fr"}),
        Example({"other": "Imani, de 12 años, cocina."}, {"language": "es"}),
        Example({"other": "Imani fue vendida a los 12 años."}, {"language": "es"}),
        Example({"other": "Una menor de 12 años cocina en Lima."}, {"language": "es"}),
    ],
    passes=[
        {"inclusion": {"children": "A 25-year-old from a village in Fiji sang."}},
        {"other": "Rule 12, paragraph 3 applies."},
        {"progress": {"examples": ["Girls under 15 sing in the region."]}},
        {"other": "Children aged 6 to 14 in Lima sing; two girls of 12 nationalities do in Fiji."},
        {"other": "A 12-year-old programme in Fiji ended; so did a child of 5 nurses in 10."},
        {"other": "In Lima one may sail at the age of 13; nurses aged 14 sang in Fiji."},
        {"other": "Imani met girls who were sold at the age of 12."},
        {"other": "When the choir was 12 it sang in Lima at 10, and turned 16 in Fiji."},
        Example({"other": "À Suva, un bateau de 9 ans attend."}, {"language": "fr"}),
        Example({"other": "En Lima esperan niños de 9 países."}, {"language": "es"}),
        Example({"other": "Un menor de 15 años no puede cocinar en Lima."}, {"language": "es"}),
    ],
)
def identifiable_minor(answer: Answer, context: Context) -> Iterator[Found]:
    """A child is described by age together with a name, a school or a place.

    To fix it, leave out all but one: "a girl from the region".
    """
    if context.is_decided(answer.path):
        return
    from csdreport.text.words import sentences

    for sentence in sentences(answer.text):
        if _names_one(sentence, context) or (
            _tells_age(sentence, context.language) and _findable(sentence, context)
        ):
            yield Found(answer.path, "A child can be found by this.", wordless=True)
            return


def _of_age(text: str, language: str, *, lawful: bool = False) -> bool:
    """Tell whether a child has an age; of a minor, only if no law speaks of it, where that counts.

    Args:
        text: A text, or one sentence.
        language: The language of the report.
        lawful: Whether to see to laws, which one sentence can tell of.
    """
    age = OF_AGE[language]
    source = rf"\b(?i:{'|'.join(CHILDREN[language])}){SUCH[language]}{age}|{SOME[language]}"
    lawful = lawful and bool(pattern(young.GENERAL[language]).search(text))
    if any(not (lawful and _is_any(match)) for match in pattern(source).finditer(text)):
        return True
    minor = pattern(f"{MINOR[language]}{age}").search(text)
    return bool(minor) and not lawful


def _is_any(match: re.Match[str]) -> bool:
    """Tell whether a child with an age is any, where a law is spoken of: "a child of 14 may"."""
    before = match.string[: match.start()]
    return bool(pattern(ANY).search(before) and pattern(WHOEVER).match(match[0]))


def _names_one(sentence: str, context: Context) -> bool:
    """Tell whether a child is named with its age: "Imani, 12", "11-year-old Sami"."""
    if any(age < ADULT for _, age in names.aged(sentence, context)):
        return True
    if young.named_turning(sentence, context.language):
        return True
    # Seldom needed, as few texts tell an age.
    from csdreport.lint import lived

    if lived.names_whose(sentence, context.language):
        return True
    for match in pattern(rf"{YEARS_OLD} {NAME}").finditer(sentence):
        if names.bare(match["name"], context.language):
            return True
    return False


def _tells_age(sentence: str, language: str) -> bool:
    if _of_age(sentence, language, lawful=True) or young.tells_life(sentence, language):
        return True
    ages = pattern(YEARS_OLD).finditer(sentence)
    return any(pattern(SO_OLD).search(sentence[age.end() :]) for age in ages)


def _findable(sentence: str, context: Context) -> bool:
    return (
        bool(pattern(PLACE[context.language]).search(sentence))
        or places.names_place(sentence, context.language)
        or situated.says_unlisted(sentence, context.language)
        or young.leaves_somewhere(sentence, context.language)
        or any(True for _ in names.titled(sentence, context.language))
        or any(True for _ in names.described(sentence, context))
    )
