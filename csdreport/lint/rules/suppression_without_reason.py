"""SUP002: a check set aside without a reason."""

from __future__ import annotations

from collections.abc import Iterator

from csdreport.findings import Severity
from csdreport.lint.context import Context
from csdreport.lint.rule import Example, Found, rule

LEAST_WORDS = 3


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

    Whoever reads the report next has to know why.

    To fix it, give the reason in a few words.
    """
    for number, entry in enumerate(context.report.suppressed, 1):
        if len(entry.reason.split()) < LEAST_WORDS:
            yield Found(f"suppressed.{number}", "No reason is given here.", wordless=True)
