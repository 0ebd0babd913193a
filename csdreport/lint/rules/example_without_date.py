"""PRG007: examples that do not say since when."""

from __future__ import annotations

from collections.abc import Iterator

from csdreport.findings import Severity
from csdreport.lint.context import Context
from csdreport.lint.rule import Found, rule
from csdreport.lint.terms import pattern
from csdreport.lint.view import FieldAnswer

DATE = (
    r"\b(?:19|20)\d\d\b|\b(?:January|February|March|April|May|June|July|August|September|October|"
    r"November|December)\b|(?i:\bsince\b|\b(?:last|past) (?:\w+ )?(?:years?|months?|decades?)\b|"
    r"\brecent(?:ly)?\b|\b(?:this|last) year\b|\bago\b|\bfor (?:\w+ )?(?:years?|months|decades)\b)"
)


@rule(
    "PRG007",
    Severity.INFO,
    stage="final",
    covered_by=("FRM007", "FRM014"),
    each="field",
    role="example",
    languages=("en",),
    fails=["Nurses in Fiji sing", "Cooks read contracts", "Songs are taught at sea"],
    passes=["Since 2014 nurses in Fiji sing", "Recently cooks read contracts", "None."],
)
def example_without_date(field: FieldAnswer, context: Context) -> Iterator[Found]:
    """No example says since when.

    The form asks for progress in the past years. One finding stands for all examples.

    To fix it, add the year.
    """
    if field.filled and not context.is_nil(field.text) and not pattern(DATE).search(field.text):
        yield Found(field.path, "No date stands here.", wordless=True)
