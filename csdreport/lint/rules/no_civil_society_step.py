"""SDG006: lessons that ask nothing of civil society."""

from __future__ import annotations

from collections.abc import Iterator

from csdreport.findings import Severity
from csdreport.lint.context import Context
from csdreport.lint.rule import Found, rule
from csdreport.lint.view import FieldAnswer


@rule(
    "SDG006",
    Severity.INFO,
    each="field",
    role="sdg.lesson",
    lexicons=("actors.civil_society", "requests.modals"),
    covered_by=("FRM007", "FRM014"),
    fails=[
        "Target 8.8 is far away.",
        "SDG 5 moves slowly at sea.",
        {"agenda2030": {"lessons": ["10.7: no data.", "10.c: no data."]}},
    ],
    passes=[
        "Target 8.8 is far away: trade unions count the dead.",
        "SDG 5 must be counted at sea.",
        "Not discussed.",
        "Nobody spoke about this.",
    ],
)
def no_civil_society_step(field: FieldAnswer, context: Context) -> Iterator[Found]:
    """The lessons say nothing that civil society should do.

    The form asks for both: what was learnt, and what civil society should do.

    To fix it, add a step: "CSOs should …".
    """
    text = field.text
    if not field.filled or context.is_nil(text):
        return
    if text in context.phrases("actors", "civil_society"):
        return
    if text not in context.phrases("requests", "modals"):
        yield Found(field.path, "Nobody is asked to do anything here.", wordless=True)
