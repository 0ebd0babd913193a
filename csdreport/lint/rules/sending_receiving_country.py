"""TRM004: "sending countries"."""

from __future__ import annotations

from collections.abc import Iterator

from csdreport.findings import Severity
from csdreport.lint import wording
from csdreport.lint.context import Context
from csdreport.lint.rule import Found, rule
from csdreport.lint.view import Answer

PATTERN = r"\b(?i:(?:labou?r[- ])?(?:sending|receiving)) (?i:countr(?:y|ies)|states?|nations?)\b"


@rule(
    "TRM004",
    Severity.INFO,
    lexicons=("terms",),
    fails=[
        {"other": "Sending countries train nurses."},
        {"messages": ["Ministers of receiving states must listen."]},
        {"inclusion": {"women": "A labour-sending country pays."}},
    ],
    passes=[
        {"other": "Countries of origin train nurses."},
        {"messages": ["States receiving letters must listen."]},
        {"inclusion": {"women": "Sending parcels is dear."}},
    ],
)
def sending_receiving_country(answer: Answer, context: Context) -> Iterator[Found]:
    """Countries are said to send or to receive people.

    People move; they are not sent like parcels.

    To fix it, write "countries of origin" and "countries of destination".
    """
    yield from wording.hits(PATTERN, answer, "sending", "receiving")
