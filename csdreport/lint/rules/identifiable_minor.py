"""PRV005: a child who can be found."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from csdreport.findings import Severity
from csdreport.lint import child_ages, names, places, situated, so_old, young
from csdreport.lint.context import Context
from csdreport.lint.name_shapes import NAME
from csdreport.lint.organisations import groups
from csdreport.lint.phrases import Phrases
from csdreport.lint.rule import Example, Found, rule
from csdreport.lint.terms import pattern
from csdreport.lint.view import Answer

ADULT = 18
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
    few = _ages(language).may_stand_in(answers)
    return [
        answer
        for answer in few
        if answer.path in aged
        or (_signs(language).may_stand(answer.text) and child_ages.may_tell(answer.text, language))
    ]


@cache
def _ages(language: str) -> Phrases:
    return Phrases(young.ages(language), kept=True)


@cache
def _signs(language: str) -> Phrases:
    """Give words of which one stands in every text that says how old a child is."""
    return Phrases(child_ages.children(language) | young.SIGNS[language] | {"old"}, kept=True)


@rule(
    "PRV005",
    Severity.ERROR,
    stage="draft",
    heuristic=True,
    lexicons=("gazetteer",),
    languages=tuple(child_ages.CHILDREN),
    worth=_worth,
    fails=[
        {"inclusion": {"children": "A 15-year-old from a village in Fiji sang."}},
        {"other": "Imani, 12, cooks."},
        {"progress": {"examples": ["The shelter took in a girl of 9 in Lima."]}},
        {"other": "11-year-old Sami, a sailor, swims."},
        {"other": "A 15-year-old Fijian, Imani, cooks."},
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
        {"other": "A 15-year-old Fijian choir, Kelp, sings; so does Kelp, a 15-year-old choir."},
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
            child_ages.tells(sentence, context.language) and _findable(sentence, context)
        ):
            yield Found(answer.path, "A child can be found by this.", wordless=True)
            return


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
    for match in pattern(rf"{so_old.YEARS_OLD} {NAME}").finditer(sentence):
        # "The 15-year-old Tema cooperative."
        if names.bare(match["name"], context.language) and not _is_body(match, context):
            return True
    return False


def _is_body(match: re.Match[str], context: Context) -> bool:
    """Tell whether a name is that of a group, as the next word says."""
    behind = match.string[match.end() :]
    return behind.startswith(" ") and bool(groups(behind.split()[0], context))


def _findable(sentence: str, context: Context) -> bool:
    return (
        bool(pattern(PLACE[context.language]).search(sentence))
        or places.names_place(sentence, context.language)
        or situated.says_unlisted(sentence, context.language)
        or young.leaves_somewhere(sentence, context.language)
        or any(True for _ in names.titled(sentence, context.language))
        or any(True for _ in names.described(sentence, context))
    )
