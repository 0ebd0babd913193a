"""ACT003: an action that somebody else is to do."""

from __future__ import annotations

from collections.abc import Iterator

from csdreport.findings import Severity
from csdreport.lint.context import Context
from csdreport.lint.lexicon import words
from csdreport.lint.rule import Found, rule
from csdreport.lint.terms import pattern
from csdreport.lint.view import Answer

MODAL = r"\b(?:can|could|may|might|should|must|shall|will|needs? to|ought to|have to|has to)\b"


@rule(
    "ACT003",
    Severity.WARNING,
    role="recommendation.action",
    heuristic=True,
    lexicons=("actors", "requests"),
    languages=("en",),
    covered_by=("FRM007", "FRM014"),
    fails=[
        "Ministries can open harbour clinics",
        "The ILO will translate contracts",
        "Employers should pay twice",
    ],
    passes=[
        "CSOs lobby ministries so that they can open clinics",
        "Write to ministries that should open clinics",
        "Ministries and trade unions will open clinics",
    ],
)
def action_not_civil_society(action: Answer, context: Context) -> Iterator[Found]:
    """An action is somebody else's, not civil society's.

    The form asks what civil society needs to do to get a recommendation heard and carried out.

    To fix it, say what civil society does so that the others act.
    """
    modal = pattern(MODAL).search(action.text)
    verbs = words(context.language, "requests", "imperatives")
    if not modal or action.words[0] in verbs:
        return
    others = context.phrases("actors", "government", "un", "private")
    # Mostly nobody else stands in all of it.
    if action.text not in others:
        return
    subject = action.text[: modal.start()]
    if not subject.strip() or subject in context.phrases("actors", "civil_society"):
        return
    if subject in others:
        asked = context.guidance(action.path, "civil society need")
        said = f' The template asks: "{asked}"' if asked else ""
        yield Found(action.path, f"Somebody else is to act here.{said}", wordless=True)
