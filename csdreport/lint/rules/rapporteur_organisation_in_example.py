"""CON001: an example of the rapporteur's own organisation."""

from __future__ import annotations

from collections.abc import Iterator

from csdreport.findings import Severity
from csdreport.lint.context import Context
from csdreport.lint.phrases import Phrases
from csdreport.lint.rule import Found, rule

_PEOPLE = {"rapporteurs": [{"name": "I. Okoro", "organisation": "Fair Oar Trust"}]}


@rule(
    "CON001",
    Severity.INFO,
    stage="final",
    each="report",
    fails=[
        {"session": _PEOPLE, "progress": {"examples": ["Fair Oar Trust sings in Fiji"]}},
        {"session": _PEOPLE, "progress": {"examples": ["Tea", "In Fiji FAIR OAR TRUST sings"]}},
        {"session": _PEOPLE, "progress": {"examples": ["A choir (Fair Oar Trust)"]}},
    ],
    passes=[
        {"session": _PEOPLE, "progress": {"examples": ["Kelp Union sings in Fiji"]}},
        {"session": _PEOPLE, "progress": {"examples": ["A fair oar, on trust"]}},
        {"progress": {"examples": ["Fair Oar Trust sings in Fiji"]}},
    ],
)
def rapporteur_organisation_in_example(context: Context) -> Iterator[Found]:
    """An example is from a rapporteur's own organisation.

    That may well be right; the reader should know it.

    To fix it, nothing need be done; say so if somebody asks.
    """
    houses = [
        text.text
        for text in context.texts
        if text.field.kind == "people" and text.part == "organisation" and len(text.text) > 3
    ]
    wanted = Phrases(houses)
    for field in context.in_role("example"):
        for answer in field.filled:
            if answer.text in wanted:
                yield Found(answer.path, "A rapporteur's organisation stands here.", wordless=True)
