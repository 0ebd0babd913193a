"""TRM006: "refugee migrants"."""

from __future__ import annotations

from collections.abc import Iterator

from csdreport.findings import Severity
from csdreport.lint import wording
from csdreport.lint.context import Context
from csdreport.lint.rule import Found, rule
from csdreport.lint.view import Answer

PATTERN = r"\b(?i:refugee migrants?|economic refugees?|migrant refugees?)\b"


@rule(
    "TRM006",
    Severity.WARNING,
    lexicons=("avoid.refugee_migrant_conflated",),
    hints=("refugee",),
    hint_lists=("avoid.refugee_migrant_conflated",),
    fails=[
        {"other": "Refugee migrants sleep at sea."},
        {"messages": ["Ministers must hear economic refugees."]},
        {"inclusion": {"women": "A migrant refugee sang."}},
    ],
    passes=[
        {"other": "Refugees and migrants sleep at sea."},
        {"messages": ["Ministers must hear refugees."]},
        {"inclusion": {"women": "The migrant and the refugee sang."}},
    ],
)
def refugee_migrant_conflated(answer: Answer, context: Context) -> Iterator[Found]:
    """Refugees and migrants are made one.

    Refugees have rights under a convention of their own.

    To fix it, write "refugees and migrants", or the one that is meant.
    """
    yield from wording.hits(PATTERN, answer)
    yield from wording.listed("refugee_migrant_conflated", answer, context)
