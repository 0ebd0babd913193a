"""ACT008: what could be done, instead of what will."""

from __future__ import annotations

from collections.abc import Iterator

from csdreport.findings import Severity
from csdreport.lint.context import Context
from csdreport.lint.lexicon import words
from csdreport.lint.rule import Found, rule
from csdreport.lint.terms import pattern
from csdreport.lint.view import Answer

POSSIBLY = ("can", "could", "may", "might")
POSSIBLE = rf"\b(?:{'|'.join(POSSIBLY)})\b"
FIRM = r"\b(?:should|must|shall|will|needs? to|ought to|have to|has to|are to|is to)\b"


@rule(
    "ACT008",
    Severity.INFO,
    role="recommendation.action",
    lexicons=("requests",),
    languages=("en",),
    covered_by=("ACT003", "ACT004", "FRM007", "FRM014"),
    fails=[
        "Choirs can sing to ministers",
        "Unions might write to harbours",
        "Nurses could meet mayors",
    ],
    passes=[
        "Choirs will sing to ministers",
        "Write to harbours that can help",
        "Nurses should meet mayors who could vote",
    ],
)
def possibility_instead_of_action(action: Answer, context: Context) -> Iterator[Found]:
    """An action says what could be done.

    To fix it, say who will do it: "CSOs will train …".
    """
    # Letters are found much faster than words.
    if not any(map(action.text.__contains__, POSSIBLY)):
        return
    first = action.words[0] if action.words else ""
    if first in words(context.language, "requests", "imperatives"):
        return
    match = pattern(POSSIBLE).search(action.text)
    if match and not pattern(FIRM).search(action.text):
        yield Found(action.path, f'"{match.group()}" is all that stands here.', wordless=True)
