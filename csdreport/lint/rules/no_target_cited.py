"""SDG003: lessons without a goal or a target."""

from __future__ import annotations

from collections.abc import Iterator

from csdreport.findings import Severity
from csdreport.lint import sdg
from csdreport.lint.context import Context
from csdreport.lint.rule import Found, rule
from csdreport.lint.terms import pattern
from csdreport.lint.view import FieldAnswer


@rule(
    "SDG003",
    Severity.WARNING,
    each="field",
    role="sdg.lesson",
    covered_by=("FRM007", "FRM014"),
    fails=[
        "Nurses count better than ministries.",
        {"agenda2030": {"lessons": ["Ask cooks.", "Ask sailors."]}},
        "Since 2015 nobody asked seafarers.",
    ],
    passes=[
        "Target 10.c: parcels home cost less.",
        {"agenda2030": {"lessons": ["Ask cooks.", "SDG 8 needs sailors."]}},
        "None discussed.",
        "The session did not come to this.",
    ],
)
def no_target_cited(field: FieldAnswer, context: Context) -> Iterator[Found]:
    """The lessons name no goal and no target of the 2030 Agenda.

    The form asks about the targets that concern the session; one finding stands for all lessons.

    To fix it, name the target: "10.7", "8.8", "10.c".
    """
    text = field.text
    if not field.filled or context.is_nil(text) or _cites(text):
        return
    yield Found(field.path, "No goal and no target is named here.", wordless=True)


def _cites(text: str) -> bool:
    if sdg.cited_targets(text) or sdg.cited_goals(text):
        return True
    return any(code.lower() in sdg.targets() for code in pattern(r"\b\d{1,2}\.\w+").findall(text))
