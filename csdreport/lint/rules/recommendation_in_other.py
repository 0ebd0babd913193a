"""OTH001: a recommendation among other information."""

from __future__ import annotations

from collections.abc import Iterator

from csdreport.findings import Severity
from csdreport.lint.context import Context
from csdreport.lint.rule import Found, rule
from csdreport.lint.terms import pattern
from csdreport.lint.view import Answer

ASKS = (
    r"\b(?:should|must|shall|need to|needs to|ought to|are urged to|is urged to|call(?:s)? on)\b|"
    r"\bneed for .{1,40} to \w+"
)

# What is asked already, by a law: a fact, and no request.
LAW = (
    r"(?i:\b(?:recalled|reminded|under (?:the )?(?:\w+ )?(?:convention|article|law|treaty|protocol|"
    r"constitution|directive)|already)\b)"
)


@rule(
    "OTH001",
    Severity.WARNING,
    role="other",
    heuristic=True,
    lexicons=("actors",),
    languages=("en",),
    fails=[
        "Mayors should open harbour clinics.",
        "There is a need for parliaments to let seafarers vote.",
        "Lunch was late. The ILO must hear cooks.",
    ],
    passes=[
        "Mayors came to the harbour.",
        "Lunch should be earlier.",
        "The ILO hired a cook.",
        "It was recalled that mayors must open clinics under Convention 97.",
    ],
)
def recommendation_in_other(answer: Answer, context: Context) -> Iterator[Found]:
    """A recommendation stands among other information.

    It is collated with nothing: it has no actions, no indicators and no number.

    To fix it, make it a recommendation, or keep the facts only.
    """
    from csdreport.text.words import sentences

    asked = context.phrases("actors", "government", "un", "private")
    if not (asked.may_stand(answer.prose) and pattern(ASKS).search(answer.prose)):
        return
    for sentence in sentences(answer.prose):
        if pattern(LAW).search(sentence):
            continue
        if pattern(ASKS).search(sentence) and sentence in asked:
            yield Found(answer.path, "Somebody is asked to act here.", wordless=True)
            return
