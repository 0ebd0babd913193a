"""TRM002: "irregular migrants", as if it were a kind of person."""

from __future__ import annotations

from collections.abc import Iterator

from csdreport.findings import Severity
from csdreport.lint import wording
from csdreport.lint.context import Context
from csdreport.lint.rule import Found, rule
from csdreport.lint.view import Answer

# "Irregular migrant workers" are the words of resolution 3449 (XXX).
PATTERN = r"\b(?i:(?:potential )?irregular (?:im|e)?migrants?)\b(?! workers?\b)"

BETTER: wording.Better = {
    r"potential irregular (?:im|e)?migrants": "people at risk of migrating irregularly",
    r"potential irregular (?:im|e)?migrant+": "person at risk of migrating irregularly",
    r"irregular (?:im|e)?migrants": "migrants in an irregular situation",
    r"irregular (?:im|e)?migrant+": "migrant in an irregular situation",
}


@rule(
    "TRM002",
    Severity.WARNING,
    lexicons=("avoid.irregular_migrant_as_person",),
    hints=("irregular",),
    hint_lists=("avoid.irregular_migrant_as_person",),
    fails=[
        {"other": "Irregular migrants sleep in harbours."},
        {"progress": {"examples": ["A choir of irregular immigrants sings in Fiji."]}},
        {"messages": ["Ministers must hear every irregular migrant."]},
    ],
    passes=[
        {"other": "Irregular migration ends in harbours."},
        {"progress": {"examples": ["A choir of people in an irregular situation sings in Fiji."]}},
        {"messages": ["“Every irregular migrant here is somebody's nurse.”"]},
    ],
)
def irregular_migrant_as_person(answer: Answer, context: Context) -> Iterator[Found]:
    """A status is written as a kind of person.

    "Irregular" describes a situation that can change, not somebody; movements may be irregular.

    To fix it, write "migrants in an irregular situation" or "undocumented migrants".
    """
    yield from wording.hits(PATTERN, answer, better=BETTER)
    yield from wording.listed("irregular_migrant_as_person", answer, context)
