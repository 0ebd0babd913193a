"""MSG006: a priority message names nobody who should act."""

from __future__ import annotations

from collections.abc import Iterator

from csdreport.findings import Severity
from csdreport.lint.context import Context
from csdreport.lint.rule import Found, rule
from csdreport.lint.view import Answer


@rule(
    "MSG006",
    Severity.WARNING,
    role="message",
    lexicons=("actors", "references.named"),
    covered_by=("FRM007", "FRM014"),
    fails=[
        "Mailing a parcel home should cost less.",
        "It is time to open the harbours.",
        "Nurses deserve fair pay wherever they work.",
    ],
    passes=[
        "States should cap what a parcel home may cost.",
        "Recommendation 2",
        "Mayors are first in line: fund them.",
        "Employers must pay recruitment fees.",
    ],
)
def message_without_addressee(message: Answer, context: Context) -> Iterator[Found]:
    """A priority message names nobody who should act.

    Governments hear two sentences from each session; one that asks nobody is not heard.

    To fix it, begin with who should act: "States should …", "Local authorities should …".
    """
    if message.text in context.phrases("actors") or context.refers(message.text):
        return
    yield Found(message.path, "This message does not say who should act.", wordless=True)
