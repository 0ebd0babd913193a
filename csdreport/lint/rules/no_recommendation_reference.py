"""WCH002: an answer on women or children that names no recommendation."""

from __future__ import annotations

from collections.abc import Iterator

from csdreport.findings import Severity
from csdreport.lint.context import Context
from csdreport.lint.rule import Found, rule
from csdreport.lint.view import Answer

_REST = {"recommendations": [{"text": "Parliaments must let seafarers vote and sleep."}]}


@rule(
    "WCH002",
    Severity.INFO,
    role=("women", "children"),
    lexicons=("references.named",),
    covered_by=("FRM007", "FRM014"),
    fails=[
        {**_REST, "inclusion": {"women": "Women sleep at sea."}},
        {**_REST, "inclusion": {"children": "Children sing."}},
        {**_REST, "inclusion": {"women": "Nurses are mothers too."}},
    ],
    passes=[
        {**_REST, "inclusion": {"women": "Recommendation 1: women sleep at sea."}},
        {**_REST, "inclusion": {"children": "Nothing was raised."}},
        {"inclusion": {"women": "Women sleep at sea."}},
        {**_REST, "inclusion": {"women": "All recommendations concern women as much as men."}},
    ],
)
def no_recommendation_reference(answer: Answer, context: Context) -> Iterator[Found]:
    """An answer on women or children names no recommendation.

    The form asks which recommendations and actions relate to them.

    To fix it, name it: "Recommendation 1: …".
    """
    given = any(not field.is_empty for field in context.in_role("recommendation.text"))
    if not given or context.is_nil(answer.text) or context.refers(answer.text):
        return
    if not context.matches("whole", answer.text):
        yield Found(answer.path, "No recommendation is named here.", wordless=True)
