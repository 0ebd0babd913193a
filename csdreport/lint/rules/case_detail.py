"""PRV007: one person, described from three sides."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from csdreport.findings import Severity
from csdreport.lint import lexicon, places
from csdreport.lint.context import Context
from csdreport.lint.phrases import Phrases
from csdreport.lint.rule import Example, Found, rule
from csdreport.lint.terms import pattern
from csdreport.lint.view import Answer

LEXICON = "cases"
ONE = r"\b(?i:{one}) (?:[\w-]+ ){{0,4}}(?:{people})\b"
# Behind a trade the number alone is an age: "a seafarer, 41, lost", "a cook of 51 in".
AGE = (
    r"(?<![\w-])(?:{age})\b|\b(?:{people})(?:, \d{{2}}(?=,|$)|"
    r" of \d{{2}}(?=[,.;]| (?:in|from|at|who|was|is|lost|fled|came|left|died)\b))"
)
COUNTED = r" (?:(?<=,.)|of )\d{2}(?!\w)"
DATE = r"\b(?i:{when}) (?:\d{{1,2}}(?:er)? )?(?:de )?(?:(?:{months}) )?(?:de |del )?(?:19|20)\d\d\b"
SECTOR = r"\b(?:{work}) (?:(?:{employer})\b|(?:{workplace}) (?=[^\W\d_A-ZÀ-Þ]))"
_NUMBER = r"\d{1,2}"
SIDES = 3


def _worth(answers: Sequence[Answer], context: Context) -> list[Answer]:
    """Give the answers that speak of somebody, and may say an age or for whom they work."""
    people = context.phrases(LEXICON, "people").may_stand_in(answers)
    return [answer for answer in people if any(_sides(answer, context))]


@rule(
    "PRV007",
    Severity.INFO,
    heuristic=True,
    lexicons=("gazetteer", LEXICON),
    covered_by=("PRV002", "PRV003", "PRV005"),
    worth=_worth,
    fails=[
        {"other": "A 34-year-old Fijian maid in Lima was hired by a clinic."},
        {"other": "A Fijian seafarer, 41, lost a leg in Lima."},
        {"other": "A Fijian cook of 51 in Lima sang."},
        {"other": "A 41-year-old Omani welder in Lima was hired."},
        {"inclusion": {"women": "One Peruvian nurse, aged 29, fled Suva in 2015."}},
        {"progress": {"examples": ["In Lima an Omani cook aged 51 worked for a mayor in 2014."]}},
        Example(
            {"other": "Une infirmière péruvienne de 29 ans a fui Suva en 2015."}, {"language": "fr"}
        ),
        Example(
            {"other": "Una cocinera peruana de 51 años trabajaba en Suva."}, {"language": "es"}
        ),
    ],
    passes=[
        {"other": "A maid was hired by a clinic."},
        {"inclusion": {"women": "Peruvian nurses fled Suva in 2015."}},
        {"progress": {"examples": ["In Lima cooks aged 51 worked for a mayor in 2014."]}},
        Example({"other": "Des infirmières péruviennes ont fui Suva en 2015."}, {"language": "fr"}),
        Example({"other": "Una cocinera trabajaba en Suva."}, {"language": "es"}),
    ],
)
def case_detail(answer: Answer, context: Context) -> Iterator[Found]:
    """One person is described by several of age, origin, place, work and date.

    Each is harmless, together they are a name.

    To fix it, keep what the point needs: "a domestic worker".
    """
    if answer.field.kind == "quotes" or context.is_decided(answer.path):
        return
    said = _patterns(context.language)
    # Without these it is what happened somewhere, and not somebody's case.
    if not any(pattern(said[side]).search(answer.text) for side in _sides(answer, context)):
        return
    if not pattern(said["one"]).search(answer.text):
        return
    from csdreport.text.words import sentences

    for sentence in sentences(answer.text):
        if pattern(said["one"]).search(sentence) and _is_case(sentence, said, context):
            yield Found(answer.path, "One person is described in detail.", wordless=True)
            return


def _sides(answer: Answer, context: Context) -> Iterator[str]:
    """Walk what may be told of somebody, by the number or the word that it takes."""
    if answer.digits and _may_tell_age(answer.text, context.language):
        yield "age"
    if answer.text in context.phrases(LEXICON, "work"):
        yield "sector"


def _may_tell_age(text: str, language: str) -> bool:
    years = _years(language)
    return years is None or text in years or bool(pattern(COUNTED).search(text))


def _is_case(sentence: str, said: dict[str, str], context: Context) -> bool:
    told = [bool(pattern(said[side]).search(sentence)) for side in ("age", "sector", "date")]
    places_told = min(places.count_places(sentence, context.language), 2)
    return any(told[:2]) and sum(told) + places_told >= SIDES


@lexicon.derived
def _years(language: str) -> Phrases | None:
    """Give what stands beside the number of years; None where that is no word of its own."""
    said = lexicon.table(language, LEXICON).get("age", ())
    if any(pattern(r"#\w|\w#").search(each) for each in said):
        return None
    longest = (max(each.split("#"), key=len).strip(" -") for each in said)
    return Phrases(longest, kept=True)


@lexicon.derived
def _patterns(language: str) -> dict[str, str]:
    """Give the patterns with the words of a language in them."""
    held = {**lexicon.table(language, LEXICON), "months": _months(language)}
    words = {
        key: "|".join(re.escape(word).replace(r"\#", _NUMBER) for word in listed)
        for key, listed in held.items()
    }
    sources = {"one": ONE, "age": AGE, "date": DATE, "sector": SECTOR}
    return {name: source.format(**words) for name, source in sources.items()}


def _months(language: str) -> tuple[str, ...]:
    months = lexicon.table(language, "dates").get("months", ())
    return (*months, *(month.capitalize() for month in months))
