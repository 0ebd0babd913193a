"""TRM005: "host country" here, "country of destination" there."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from csdreport.findings import Severity
from csdreport.lint import wording
from csdreport.lint.context import Context
from csdreport.lint.rule import Found, rule
from csdreport.lint.terms import pattern

HOST = r"\b(?i:host) (?i:countr|communit|societ)[a-z]*"
WHOLE = r"\b(?i:host (?:country|countries|community|communities))\b"
BETTER: wording.Better = {
    "host (countries|communities)": r"\1 of destination",
    "host (country|community)+": r"\1 of destination",
}
DESTINATION = r"\b(?i:countr(?:y|ies)|communit(?:y|ies)) (?i:of destination)"


@rule(
    "TRM005",
    Severity.INFO,
    each="report",
    languages=("en",),
    hints=("host countr", "host communit", "host societ"),
    fails=[
        {"other": "Host countries sing; countries of destination dance."},
        {"other": "Host societies", "messages": ["Ministers of the country of destination"]},
        {"inclusion": {"women": "In the host community and in a community of destination"}},
    ],
    passes=[
        {"other": "Host countries sing; host societies dance."},
        {"messages": ["Ministers of the country of destination"]},
        {"inclusion": {"women": "The host of a community breakfast"}},
    ],
)
def mixed_destination_terms(context: Context) -> Iterator[Found]:
    """One thing has two names: host countries and countries of destination.

    To fix it, keep "country of destination"; nobody hosts who wants to stay.
    """
    texts = [answer for answer in context.answers if answer.prose]
    if not any("destination" in answer.prose for answer in texts):
        return
    if not any(pattern(DESTINATION).search(answer.prose) for answer in texts):
        return
    for answer in texts:
        if match := pattern(HOST).search(answer.prose):
            yield Found(
                answer.path,
                "Both wordings stand in this report.",
                quote=match.group(),
                replacement=partial(wording.mended, WHOLE, answer, BETTER),
            )
            return
