"""ACT004: an action that nobody does."""

from __future__ import annotations

import re
from collections.abc import Iterator

from csdreport.findings import Severity
from csdreport.lint.context import Context
from csdreport.lint.lexicon import words
from csdreport.lint.rule import Found, rule
from csdreport.lint.terms import pattern
from csdreport.lint.view import Answer

PASSIVE = (
    r"\b(?:can|could|may|should|must|will|needs? to|has to|have to)(?: also)? be \w+(?:ed|en)\b"
)


@rule(
    "ACT004",
    Severity.WARNING,
    role="recommendation.action",
    heuristic=True,
    lexicons=("actors", "requests"),
    languages=("en",),
    covered_by=("FRM007", "FRM014"),
    fails=[
        "Contracts should be translated",
        "Choirs can also be formed at sea",
        "Night shifts must be written down",
        "Contracts should be translated for ministries",
    ],
    passes=[
        "Contracts should be translated by trade unions",
        "Form choirs at sea",
        "Unions insist that night shifts must be written down",
        "Insist that night shifts must be written down",
    ],
)
def action_without_actor(action: Answer, context: Context) -> Iterator[Found]:
    """An action does not say who acts.

    "Contracts should be translated": everybody agrees, and nobody begins.

    To fix it, name who acts, or begin with the verb: "Translate contracts".
    """
    match = pattern(PASSIVE).search(action.text) if " be " in action.text else None
    if match and not _is_done_by_somebody(action, match, context):
        yield Found(action.path, "Nobody acts here.", quote=match.group(), wordless=True)


def _is_done_by_somebody(action: Answer, passive: re.Match[str], context: Context) -> bool:
    """Tell whether somebody is named before it or behind "by", or civil society is addressed."""
    if action.words[0] in words(context.language, "requests", "imperatives"):
        return True
    actors = context.phrases("actors")
    behind = action.text[passive.end() :].partition(" by ")[2]
    return action.text[: passive.start()] in actors or behind in actors
