"""SUP005: everything set aside at once, or what protects people everywhere."""

from __future__ import annotations

from collections.abc import Iterator

from csdreport.findings import Severity
from csdreport.lint.context import Context
from csdreport.lint.rule import Example, Found, rule
from csdreport.lint.rules.suppression_unknown_code import is_blanket
from csdreport.lint.suppress import NEEDS_APPROVER, names
from csdreport.report.model import Suppression


def _entry(code: str, path: str = "other") -> Example:
    entry = {"code": code, "reason": "Chair agreed to four.", "path": path}
    return Example({"other": "Lunch."}, {"suppressed": [entry]})


@rule(
    "SUP005",
    Severity.WARNING,
    each="report",
    fails=[_entry("*"), _entry("all"), _entry(" * "), _entry("FRM"), _entry("PRV001", "")],
    passes=[
        _entry("FRM002"),
        _entry("PRV001"),
        _entry("too-many-items"),
        Example({}, {"suppressed": []}),
    ],
)
def blanket_suppression(context: Context) -> Iterator[Found]:
    """An entry means to set everything or a whole family aside, or people's protection everywhere.

    Everything or a family cannot be set aside at once. A rule that protects people can, but the
    next person it speaks of would go unnoticed.

    To fix it, name the rule that is meant, and its place.
    """
    for number, entry in enumerate(context.report.suppressed, 1):
        if is_blanket(entry.code):
            yield Found(f"suppressed.{number}", "No single rule is named here.", wordless=True)
        elif not entry.path.strip() and _protects(entry):
            message = "This protects people, and is set aside in the whole report."
            yield Found(f"suppressed.{number}", message, wordless=True)


def _protects(entry: Suppression) -> bool:
    from csdreport.lint.catalogue import rules

    return any(rule.code in NEEDS_APPROVER and names(entry, rule) for rule in rules())
