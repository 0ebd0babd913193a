"""FRM011: text that found no field."""

from __future__ import annotations

from collections.abc import Iterator

from csdreport.findings import Severity
from csdreport.lint.context import Context
from csdreport.lint.names import may_name
from csdreport.lint.rule import Example, Found, rule
from csdreport.lint.runs import opening
from csdreport.lint.terms import pattern

# Somebody's words are theirs, and nobody was asked about these.
SPEECH = r"[\"“”„«»]"


@rule(
    "FRM011",
    Severity.WARNING,
    stage="draft",
    each="report",
    covered_by=("FRM009",),
    fails=[
        Example(report={"unplaced": [{"text": "Lunch was late.", "source": "after section 8"}]}),
        Example(report={"unplaced": [{"text": "Kelp farms need crews."}]}),
        Example({"other": "Soup."}, {"unplaced": [{"text": "Bread.\nButter.", "source": "end"}]}),
    ],
    passes=[
        Example({"other": "Lunch was late."}),
        Example({}, {"notes": [{"text": "Kelp farms need crews."}]}),
        Example({}),
    ],
)
def unplaced_text(context: Context) -> Iterator[Found]:
    """Text in the file found no field of the template.

    Its first words are shown unless somebody speaks in it or may be named: nobody looked at it yet.
    It is kept, and it is left out of what is sent to others.

    To fix it, move it to the answer it belongs to, or delete it.
    """
    for number, piece in enumerate(context.report.unplaced, 1):
        begun = opening(piece.text)
        private = pattern(SPEECH).search(piece.text) or may_name(begun, context.language)
        yield Found(
            f"unplaced.{number}",
            "This text has no place in the form yet.",
            quote="" if private else begun,
            source="" if may_name(piece.source, context.language) else piece.source,
            wordless=True,
        )
