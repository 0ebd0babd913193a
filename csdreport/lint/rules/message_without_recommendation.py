"""MSG005: a priority message about something that no recommendation says."""

from __future__ import annotations

from collections.abc import Iterator

from csdreport.findings import Severity
from csdreport.lint.context import Context
from csdreport.lint.lexicon import words
from csdreport.lint.rule import Found, rule
from csdreport.lint.view import Answer

# Sharing one word in ten or two words in all is enough to leave a message alone.
LEAST_SHARED = 2
# Words are cut so that plurals and verb forms meet.
STEM = 6
_REST = {"recommendations": [{"text": "Parliaments must let seafarers vote and sleep."}]}


@rule(
    "MSG005",
    Severity.WARNING,
    role="message",
    heuristic=True,
    lexicons=("terms.stop", "references.named"),
    covered_by=("FRM007", "FRM014"),
    fails=[
        {**_REST, "messages": ["Mayors should open clinics beside every kelp farm."]},
        {**_REST, "messages": ["Banks must cap what parcels cost."]},
        {**_REST, "messages": ["Open harbour clinics tonight, dear ministers."]},
    ],
    passes=[
        {**_REST, "messages": ["Seafarers who sleep can vote: parliaments, let them."]},
        {**_REST, "messages": ["Recommendation 1"]},
        {"messages": ["Mayors should open clinics beside every kelp farm."]},
    ],
)
def message_without_recommendation(message: Answer, context: Context) -> Iterator[Found]:
    """A priority message is about something that no recommendation says.

    The Chair's message has then no action, no indicator and no addressee behind it.

    To fix it, name the recommendation it sums up, or write one.
    """
    if context.refers(message.text):
        return
    recommendations = [f for f in context.in_role("recommendation.text") if not f.is_empty]
    stop = words(context.language, "terms", "stop")
    said = {word[:STEM] for word in set(message.words) - stop}
    if not recommendations or len(said) < LEAST_SHARED:
        return
    for field in recommendations:
        asked = {word[:STEM] for answer in field.answers for word in set(answer.words) - stop}
        if len(said & asked) >= LEAST_SHARED:
            return
    yield Found(message.path, "No recommendation says something like this.", wordless=True)
