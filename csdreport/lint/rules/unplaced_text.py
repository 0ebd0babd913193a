"""FRM011: text that found no field."""

from __future__ import annotations

from collections.abc import Iterator

from csdreport.findings import Severity
from csdreport.lint.context import Context
from csdreport.lint.rule import Example, Found, rule
from csdreport.lint.runs import opening


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

    It is kept, and it is left out of what is sent to others.

    To fix it, move it to the answer it belongs to, or delete it.
    """
    for number, piece in enumerate(context.report.unplaced, 1):
        yield Found(
            f"unplaced.{number}",
            "This text has no place in the form yet.",
            quote=opening(piece.text),
            source=piece.source,
        )
