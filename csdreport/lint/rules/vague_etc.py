"""STY009: "such as guides etc."."""

from __future__ import annotations

from collections.abc import Iterator

from csdreport.findings import Severity
from csdreport.lint.context import Context
from csdreport.lint.rule import Found, rule
from csdreport.lint.terms import pattern
from csdreport.lint.view import Answer

BOTH = r"\b(?:such as|including|e\.g\.|for example)[^.;:\n]{0,120}\betc\b"
ROLES = ("example", "recommendation.text", "recommendation.action", "recommendation.indicator")


@rule(
    "STY009",
    Severity.INFO,
    languages=("en",),
    hints=("etc",),
    fails=[
        {"other": "They ate meals such as rice, soup etc."},
        {"progress": {"examples": ["Choirs, clinics, etc. in Fiji"]}},
        {"governance": {"mechanisms": "Bodies including the ILO, the IMO etc. met."}},
    ],
    passes=[
        {"other": "They ate rice, soup etc."},
        {"progress": {"examples": ["Choirs and clinics in Fiji"]}},
        {"governance": {"mechanisms": "Bodies such as the ILO met."}},
    ],
)
def vague_etc(answer: Answer, context: Context) -> Iterator[Found]:
    """A list ends in "etc." though it is already called a selection, or a concrete one is asked.

    To fix it, leave "etc." out, or name the rest.
    """
    everywhere = answer.field.role in ROLES and pattern(r"\betc\b").search(answer.prose)
    if everywhere or pattern(BOTH).search(answer.prose):
        yield Found(answer.path, '"etc." says nothing here.', wordless=True)
