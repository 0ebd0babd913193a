"""IND005: an indicator without a date."""

from __future__ import annotations

from collections.abc import Iterator

from csdreport.findings import Severity
from csdreport.lint.context import Context
from csdreport.lint.rule import Found, rule
from csdreport.lint.terms import pattern
from csdreport.lint.view import FieldAnswer


@rule(
    "IND005",
    Severity.INFO,
    each="field",
    role="recommendation.indicator",
    lexicons=("quantities.date",),
    covered_by=("IND003", "IND004", "FRM007", "FRM014"),
    fails=["200 clinics", "Half of all nurses sleep", "Parliament adopts the bill"],
    passes=["200 clinics by 2030", "Half of all nurses sleep within two years", "None."],
)
def indicator_without_date(field: FieldAnswer, context: Context) -> Iterator[Found]:
    """The indicators of an item have no date.

    The form asks for an event or a number only, so a date is advice.

    To fix it, add until when: "by 2018", "within two years".
    """
    text = field.text
    if not field.filled or context.is_nil(text):
        return
    # The words are looked for last, which takes longest.
    dated = pattern(r"\b(?:19|20)\d\d\b|\bMay\b").search(text)
    if not dated and text not in context.phrases("quantities", "date"):
        yield Found(field.path, "No date stands here.", wordless=True)
