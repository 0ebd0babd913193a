"""PRG010: examples that begin with a country here and an organisation there."""

from __future__ import annotations

from collections.abc import Iterator

from csdreport.findings import Severity
from csdreport.lint import places
from csdreport.lint.context import Context
from csdreport.lint.rule import Found, rule
from csdreport.lint.terms import pattern
from csdreport.lint.view import FieldAnswer

LONGEST = 40


@rule(
    "PRG010",
    Severity.INFO,
    each="field",
    role="example",
    heuristic=True,
    lexicons=("gazetteer", "organisations"),
    fails=[
        {"progress": {"examples": ["Fiji: songs", "FAIROAR: boats", "How cooks read: aloud"]}},
        {"progress": {"examples": ["Choirs at sea: x", "Peru: y", "Harbour Network: z"]}},
        {"progress": {"examples": ["Oman: a", "Oman: b", "Kelp Union: c", "Reading aloud: d"]}},
    ],
    passes=[
        {"progress": {"examples": ["Fiji: songs", "Peru: boats", "Oman: tea"]}},
        {"progress": {"examples": ["Fiji: songs", "FAIROAR: boats"]}},
        {"progress": {"examples": ["Songs in Fiji", "Boats by FAIROAR", "Tea"]}},
    ],
)
def example_labels_differ(field: FieldAnswer, context: Context) -> Iterator[Found]:
    """The words before the colon name a country here, an organisation there, a topic elsewhere.

    To fix it, begin every example in one way, such as with the country.
    """
    labels = [answer.text.partition(":") for answer in field.filled]
    kinds = [_kind(label, context) for label, colon, _ in labels if colon and len(label) < LONGEST]
    if len(kinds) >= 3 and len(set(kinds)) >= 3:
        yield Found(field.path, "The examples begin in three ways.", wordless=True)


def _kind(label: str, context: Context) -> str:
    if places.names_region(label, context.language):
        return "place"
    acronym = pattern(r"^[A-Z][A-Z&]{2,}$").match(label.strip())
    return "house" if acronym or label in context.phrases("organisations", "heads") else "topic"
