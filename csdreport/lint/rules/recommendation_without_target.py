"""REC004: a recommendation addressed to nobody."""

from __future__ import annotations

from collections.abc import Iterator

from csdreport.findings import Severity
from csdreport.lint.context import Context
from csdreport.lint.rule import Found, rule
from csdreport.lint.view import Answer


@rule(
    "REC004",
    Severity.ERROR,
    role="recommendation.text",
    lexicons=("actors",),
    covered_by=("FRM007", "FRM013", "FRM014"),
    fails=[
        "Night shifts should be paid twice.",
        "There must be a bed in every harbour.",
        "Kelp farms need crews that can read contracts.",
    ],
    passes=[
        "Parliaments should pay night shifts twice.",
        "Ship owners should let crews sleep.",
        "Employers and trade unions must open a clinic in every harbour.",
        {"recommendations": [{"text": "Pay night shifts twice.", "addressees": ["shipyards"]}]},
    ],
)
def recommendation_without_target(text: Answer, context: Context) -> Iterator[Found]:
    """A recommendation does not say to whom it is addressed.

    The form asks at whom it is targeted; a recommendation to nobody is carried out by nobody.

    To fix it, begin with who should act, or fill the line "Targeted to".
    """
    addressees = context.sibling(text, "addressees")
    if addressees is not None and not addressees.is_empty:
        return
    if context.is_nil(text.text) or text.text in context.phrases("actors"):
        return
    asked = context.guidance(text.path, "target", "adresse la", "dirige la")
    said = f' The template says: "{asked}"' if asked else ""
    fix = "Begin with who should act"
    if addressees is not None:
        fix += f', or fill the line "{context.say(addressees.field.label)}"'
    yield Found(text.path, f"Nobody is asked to act here.{said}", fix=f"{fix}.", wordless=True)
