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
    asked = context.in_role("recommendation.text")
    given = next((field for field in asked if not field.is_empty), None)
    if given is None or context.is_nil(answer.text) or context.refers(answer.text):
        return
    if not context.matches("whole", answer.text):
        fix = f'Name it: "{context.label(given.parent)}: …".' if given.parent else ""
        yield Found(answer.path, "No recommendation is named here.", fix=fix, wordless=True)
