"""SUP004: a check set aside whose last day is over."""

from __future__ import annotations

from collections.abc import Iterator

from csdreport.findings import Severity
from csdreport.lint.context import Context
from csdreport.lint.rule import Example, Found, rule
from csdreport.lint.suppress import is_expired, last_day


def _until(day: str) -> Example:
    entry = {"code": "FRM002", "reason": "Chair agreed to four.", "until": day}
    return Example({}, {"suppressed": [entry]})


@rule(
    "SUP004",
    Severity.WARNING,
    each="report",
    fails=[_until("2016-12-01"), _until("1999-01-31"), _until("2020-02-29"), _until("Friday")],
    passes=[_until(""), _until("9999-12-31"), Example({}, {"suppressed": []})],
)
def suppression_expired(context: Context) -> Iterator[Found]:
    """A check was set aside up to a day that is over, or that nobody can read.

    An entry whose day is unreadable does nothing: it would never end.

    To fix it, mend the text, or agree on a later day, written as 2031-06-30.
    """
    for number, entry in enumerate(context.report.suppressed, 1):
        if not is_expired(entry, context.today):
            continue
        if last_day(entry):
            message = f"This was set aside up to {entry.until}."
            yield Found(f"suppressed.{number}", message, wordless=True)
        else:
            yield Found(
                f"suppressed.{number}",
                "Its last day cannot be read, so it sets nothing aside.",
                quote=entry.until,
                severity=Severity.ERROR,
                wordless=True,
            )
