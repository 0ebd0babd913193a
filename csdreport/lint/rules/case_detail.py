"""PRV007: one person, described from three sides."""

from __future__ import annotations

from collections.abc import Iterator

from csdreport.findings import Severity
from csdreport.lint import places
from csdreport.lint.context import Context
from csdreport.lint.rule import Found, rule
from csdreport.lint.terms import pattern
from csdreport.lint.view import Answer

PEOPLE = (
    *("worker", "migrant", "mother", "father", "widow", "woman", "man", "girl", "boy", "refugee"),
    *("nurse", "survivor", "maid", "driver", "seafarer", "labourer", "carer", "cook", "cleaner"),
    "fisherman",
)
ONE = rf"\b(?i:an?|one) (?:[\w-]+ ){{0,4}}(?:{'|'.join(PEOPLE)})\b"
AGE = r"\b\d{1,2}[- ]year[- ]old\b|\baged \d{1,2}\b"
DATE = r"\b(?:in|on|since) (?:\d{1,2} )?(?:[A-Z][a-z]+ )?(?:19|20)\d\d\b"
SECTOR = r"\b(?:employed|hired|working|worked|who works) (?:by|as|for|at|in) "


@rule(
    "PRV007",
    Severity.INFO,
    heuristic=True,
    lexicons=("gazetteer",),
    languages=("en",),
    covered_by=("PRV002", "PRV003", "PRV005"),
    hints=PEOPLE,
    fails=[
        {"other": "A 34-year-old Fijian maid in Lima was hired by a clinic."},
        {"inclusion": {"women": "One Peruvian nurse, aged 29, fled Suva in 2015."}},
        {"progress": {"examples": ["In Lima an Omani cook aged 51 worked for a mayor in 2014."]}},
    ],
    passes=[
        {"other": "A maid was hired by a clinic."},
        {"inclusion": {"women": "Peruvian nurses fled Suva in 2015."}},
        {"progress": {"examples": ["In Lima cooks aged 51 worked for a mayor in 2014."]}},
    ],
)
def case_detail(answer: Answer, context: Context) -> Iterator[Found]:
    """One person is described by several of age, origin, place, work and date.

    Each is harmless, together they are a name.

    To fix it, keep what the point needs: "a domestic worker".
    """
    if answer.field.kind == "quotes" or context.is_decided(answer.path):
        return
    told = (AGE, DATE, SECTOR) if answer.digits else (SECTOR,)
    if not any(pattern(source).search(answer.text) for source in told):
        return
    if not pattern(ONE).search(answer.text):
        return
    from csdreport.text.words import sentences

    for sentence in sentences(answer.text):
        if pattern(ONE).search(sentence) and _sides(sentence, context) >= 3:
            yield Found(answer.path, "One person is described in detail.", wordless=True)
            return


def _sides(sentence: str, context: Context) -> int:
    found = sum(bool(pattern(source).search(sentence)) for source in (AGE, DATE, SECTOR))
    return found + min(places.count_places(sentence, context.language), 2)
