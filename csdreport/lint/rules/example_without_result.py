"""PRG008: an example that does not say what came of it."""

from __future__ import annotations

from collections.abc import Iterator

from csdreport.findings import Severity
from csdreport.lint.context import Context
from csdreport.lint.rule import Found, rule
from csdreport.lint.view import FieldAnswer


@rule(
    "PRG008",
    Severity.INFO,
    stage="final",
    covered_by=("FRM007", "FRM014"),
    each="field",
    role="example",
    heuristic=True,
    lexicons=("results", "quantities"),
    fails=["Nurses in Fiji sing", "A choir for cooks in Lima", "Songs are taught at sea"],
    passes=["A choir helped forty nurses to rest", "Cooks in Lima won a contract", "None."],
)
def example_without_result(field: FieldAnswer, context: Context) -> Iterator[Found]:
    """No example says what came of it.

    Governments ask what worked. One finding stands for all examples.

    To fix it, add what changed: a number, a law that was adopted, a right that was won.
    """
    if not field.filled or context.is_nil(field.text) or any(map(str.isdecimal, field.text)):
        return
    results = context.phrases("results", "result")
    values = context.phrases("quantities", "value")
    if field.text not in results and field.text not in values:
        yield Found(field.path, "No figure and no result stands here.", wordless=True)
