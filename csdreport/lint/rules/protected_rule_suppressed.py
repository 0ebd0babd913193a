"""SUP006: a rule about consent set aside, and nobody stands behind it."""

from __future__ import annotations

from collections.abc import Iterator

from csdreport.findings import Severity
from csdreport.lint.context import Context
from csdreport.lint.rule import Example, Found, Rule, rule
from csdreport.lint.suppress import NEEDS_APPROVER, names_somebody


def _entry(code: str, by: str = "") -> Example:
    return Example({}, {"suppressed": [{"code": code, "reason": "She wrote so.", "by": by}]})


@rule(
    "SUP006",
    Severity.ERROR,
    each="report",
    fails=[_entry("QUO001"), _entry("prv003"), _entry("contact-detail")],
    passes=[_entry("QUO001", "A. Bello"), _entry("FRM002"), Example({}, {"suppressed": []})],
)
def protected_rule_suppressed(context: Context) -> Iterator[Found]:
    """A rule about consent is set aside, and nobody stands behind it.

    Where people can be harmed somebody has to answer for it: without a name the entry does
    nothing.

    To fix it, write who agreed, under "by".
    """
    if not context.report.suppressed:
        return
    from csdreport.lint.catalogue import rules

    names = {word for rule in rules() if rule.code in NEEDS_APPROVER for word in _words(rule)}
    for number, entry in enumerate(context.report.suppressed, 1):
        if entry.code.strip().casefold() in names and not names_somebody(entry.by):
            yield Found(f"suppressed.{number}", "Nobody is named who agreed.", wordless=True)


def _words(rule: Rule) -> tuple[str, str]:
    return rule.code.casefold(), rule.name
