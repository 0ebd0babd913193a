"""IND004: indicators that say what to count, but not how much."""

from __future__ import annotations

from collections.abc import Iterator

from csdreport.findings import Severity
from csdreport.lint import terms
from csdreport.lint.context import Context
from csdreport.lint.rule import Found, rule
from csdreport.lint.rules.indicator_not_measurable import vague_clauses
from csdreport.lint.view import FieldAnswer


@rule(
    "IND004",
    Severity.WARNING,
    each="field",
    role="recommendation.indicator",
    lexicons=("quantities.value", "quantities.event"),
    covered_by=("FRM007", "FRM014"),
    fails=[
        "Number of clinics",
        "(1) Share of nurses who sleep",
        {"recommendations": [{"text": "x y", "indicators": ["Rate of fines", "Count of ships"]}]},
    ],
    passes=[
        "At least 200 clinics by 2030",
        "Every harbour has a nurse",
        "Parliament adopts the night shift bill",
        {"recommendations": [{"text": "x y", "indicators": ["Rate of fines", "Nine ships"]}]},
        {"recommendations": [{"text": "x y", "indicators": ["Better pay", "Happy crews"]}]},
    ],
)
def indicator_without_value(field: FieldAnswer, context: Context) -> Iterator[Found]:
    """The indicators say what will be counted, but no value to reach.

    "Number of clinics" is met by any number. One finding stands for all indicators of an item.

    To fix it, add the value: "at least 200 clinics by 2030".
    """
    text = field.text
    if not field.filled or context.is_nil(text):
        return
    # The words are looked for last, which takes longest.
    if "%" in text or (any(each.digits for each in field.filled) and _has_number(text)):
        return
    if text in context.phrases("quantities", "value", "event"):
        return
    if all(vague_clauses(indicator, context) for indicator in field.filled):
        return  # Each of them is found by itself, and a value is the least that they lack.
    yield Found(field.path, "No value to reach and no event stands here.", wordless=True)


def _has_number(text: str) -> bool:
    if terms.pattern(terms.FIGURE).search(text):
        return True
    enumerator = terms.pattern(rf"(?:^|(?<=\s)){terms.ENUMERATOR}")
    return bool(terms.pattern(r"\d").search(enumerator.sub("", text)))
