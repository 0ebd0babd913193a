"""REC006: a recommendation that does not say at which level."""

from __future__ import annotations

from collections.abc import Iterator

from csdreport.findings import Severity
from csdreport.lint.context import Context
from csdreport.lint.places import names_region
from csdreport.lint.rule import Found, rule
from csdreport.lint.view import Answer


@rule(
    "REC006",
    Severity.INFO,
    role="recommendation.text",
    lexicons=("governance.level", "actors.un"),
    covered_by=("FRM007", "FRM013", "FRM014", "REC004"),
    fails=[
        "Authorities should pay night shifts twice.",
        "Shipowners must let seafarers vote.",
        "Employers should translate contracts.",
    ],
    passes=[
        "Municipal bodies should pay night shifts twice.",
        "States must let seafarers vote.",
        "Bilateral treaties should bind employers.",
        "The ILO should translate contracts.",
        "Consulates should answer seafarers at night.",
        "Peru should let seafarers vote.",
    ],
)
def recommendation_without_level(text: Answer, context: Context) -> Iterator[Found]:
    """A recommendation does not say whether it is for the national, regional or global level.

    Often whom it is addressed to says so; where it does not, nobody feels meant.

    To fix it, name the level: "national authorities", "regional bodies".
    """
    if context.is_nil(text.text) or text.text in context.phrases("governance", "level"):
        return
    if text.text in context.phrases("actors", "un") or names_region(text.text, context.language):
        return
    addressees = context.sibling(text, "addressees")
    if addressees is None or addressees.is_empty:
        yield Found(text.path, "No level is named here.", wordless=True)
