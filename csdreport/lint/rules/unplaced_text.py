"""FRM011: text that found no field."""

from __future__ import annotations

from collections.abc import Iterator

from csdreport.findings import Severity
from csdreport.lint.context import Context
from csdreport.lint.rule import Example, Found, rule
from csdreport.lint.terms import pattern
from csdreport.lint.vouched import how_long, is_vouched, vouched_opening

# Somebody's words are theirs, and nobody was asked about these.
SPEECH = r"[\"“”„«»]"
MOST_WORDS = 8


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

    Its first words are shown, up to one that may be a name, and none where somebody speaks: nobody
    looked at it yet. It is kept, and it is left out of what is sent to others.

    To fix it, move it to the answer it belongs to, or delete it.
    """
    template = context.template
    for number, piece in enumerate(context.report.unplaced, 1):
        speaks = pattern(SPEECH).search(piece.text)
        yield Found(
            f"unplaced.{number}",
            f"This text has no place in the form yet: {how_long(piece.text)}.",
            quote="" if speaks else vouched_opening(piece.text, template, MOST_WORDS),
            source=piece.source if is_vouched(piece.source, template) else "",
            wordless=True,
        )
