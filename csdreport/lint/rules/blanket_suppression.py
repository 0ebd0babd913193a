"""SUP005: everything set aside at once."""

from __future__ import annotations

from collections.abc import Iterator

from csdreport.findings import Severity
from csdreport.lint.context import Context
from csdreport.lint.rule import Example, Found, rule
from csdreport.lint.rules.suppression_unknown_code import is_blanket


def _entry(code: str) -> Example:
    entry = {"code": code, "reason": "Chair agreed to four.", "path": "other"}
    return Example({"other": "Lunch."}, {"suppressed": [entry]})


@rule(
    "SUP005",
    Severity.WARNING,
    each="report",
    fails=[_entry("*"), _entry("all"), _entry(" * "), _entry("FRM")],
    passes=[_entry("FRM002"), _entry("too-many-items"), Example({}, {"suppressed": []})],
)
def blanket_suppression(context: Context) -> Iterator[Found]:
    """An entry means to set everything or a whole family aside, and sets nothing aside.

    To fix it, name the rule that is meant.
    """
    for number, entry in enumerate(context.report.suppressed, 1):
        if is_blanket(entry.code):
            yield Found(f"suppressed.{number}", "No single rule is named here.", wordless=True)
