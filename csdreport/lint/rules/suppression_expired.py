"""SUP004: a check set aside whose last day is over."""

from __future__ import annotations

from collections.abc import Iterator

from csdreport.findings import Severity
from csdreport.lint.context import Context
from csdreport.lint.rule import Example, Found, rule
from csdreport.lint.suppress import is_expired


def _until(day: str) -> Example:
    entry = {"code": "FRM002", "reason": "Chair agreed to four.", "until": day}
    return Example({}, {"suppressed": [entry]})


@rule(
    "SUP004",
    Severity.WARNING,
    each="report",
    fails=[_until("2016-12-01"), _until("1999-01-31"), _until("2020-02-29")],
    passes=[_until(""), _until("9999-12-31"), _until("Friday")],
)
def suppression_expired(context: Context) -> Iterator[Found]:
    """A check was set aside up to a day that is over.

    To fix it, mend the text, or agree on a later day.
    """
    for number, entry in enumerate(context.report.suppressed, 1):
        if entry.until and is_expired(entry, context.today):
            message = f"This was set aside up to {entry.until}."
            yield Found(f"suppressed.{number}", message, wordless=True)
