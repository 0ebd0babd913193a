"""SUP002: a check set aside without a reason."""

from __future__ import annotations

from collections.abc import Iterator

from csdreport.findings import Severity
from csdreport.lint.context import Context
from csdreport.lint.rule import Example, Found, rule
from csdreport.lint.suppress import gives_reason


@rule(
    "SUP002",
    Severity.ERROR,
    each="report",
    fails=[
        Example({}, {"suppressed": [{"code": "FRM002"}]}),
        Example({}, {"suppressed": [{"code": "FRM002", "reason": "ok"}]}),
        Example({}, {"suppressed": [{"code": "FRM002", "reason": "as agreed"}]}),
    ],
    passes=[
        Example({}, {"suppressed": [{"code": "FRM002", "reason": "Chair agreed to four."}]}),
        Example({}, {"suppressed": []}),
        Example({"other": "ok"}),
    ],
)
def suppression_without_reason(context: Context) -> Iterator[Found]:
    """A check is set aside without a reason.

    Whoever reads the report next has to know why; until then the finding is told.

    To fix it, give the reason in a few words.
    """
    for number, entry in enumerate(context.report.suppressed, 1):
        if not gives_reason(entry):
            message = "No reason is given here, so nothing is set aside."
            yield Found(f"suppressed.{number}", message, wordless=True)
