"""TRM004: "sending countries"."""

from __future__ import annotations

from collections.abc import Iterator

from csdreport.findings import Severity
from csdreport.lint import wording
from csdreport.lint.context import Context
from csdreport.lint.rule import Found, rule
from csdreport.lint.view import Answer

PATTERN = (
    r"\b(?i:(?:labou?r[- ])?(?:sending (?:and|or) receiving|sending|receiving)) "
    r"(?i:countr(?:y|ies)|states?|nations?)\b"
)

BETTER: wording.Better = {
    r"(?:labou?r[- ])?sending (countries|states|nations)": r"\1 of origin",
    r"(?:labou?r[- ])?sending (country|state|nation)+": r"\1 of origin",
    r"(?:labou?r[- ])?receiving (countries|states|nations)": r"\1 of destination",
    r"(?:labou?r[- ])?receiving (country|state|nation)+": r"\1 of destination",
    r"sending (?:and|or) receiving (countries|states|nations)": r"\1 of origin and destination",
}


@rule(
    "TRM004",
    Severity.INFO,
    lexicons=("avoid.sending_receiving_country",),
    hints=("sending", "receiving"),
    hint_lists=("avoid.sending_receiving_country",),
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
    yield from wording.hits(PATTERN, answer, better=BETTER)
    yield from wording.listed("sending_receiving_country", answer, context)
