"""Whether somebody stands behind a rule that a configuration leaves out or sets aside."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from csdreport.errors import CsdReportError
from csdreport.findings import Finding
from csdreport.lint.catalogue import chosen, named
from csdreport.lint.rule import Rule
from csdreport.lint.suppress import NEEDS_APPROVER, names_somebody
from csdreport.report.model import Suppression

UNUSED = "unused-suppression"
EXPIRED = "suppression-expired"
REASON_WORDS = 3


def require(rules: Iterable[str], reason: str, by: str, origin: str) -> None:
    """Refuse to leave out a rule that protects people without a reason and an approver.

    Args:
        rules: Codes, prefixes or names that a configuration leaves out.
        reason: Why.
        by: Who approved it.
        origin: Where the configuration says so.

    Raises:
        CsdReportError: One protects people and nobody stands behind it, or one is unknown.
    """
    protected = sorted(_known(rules, origin) & NEEDS_APPROVER)
    if protected and (len(reason.split()) < REASON_WORDS or not names_somebody(by)):
        listed = ", ".join(f'"{code}"' for code in protected)
        raise CsdReportError(
            f"{origin}: {', '.join(protected)} cannot be left out just like that: it protects "
            "people.",
            hint=f'Say why and who approved it: {{ rules = [{listed}], reason = "…", by = "…" }}.',
        )


def require_entry(entry: Suppression, origin: str) -> None:
    """Refuse an entry for a rule that does not exist, or that lacks its approver."""
    try:
        rule = named(entry.code)
    except CsdReportError as error:
        raise CsdReportError(f"{origin}: {error.problem}", hint=error.hint) from error
    if rule.code in NEEDS_APPROVER and not names_somebody(entry.by):
        raise CsdReportError(
            f"{origin}: {rule.code} protects people, and nobody is named who approved this.",
            hint='Write who agreed, as by = "…".',
        )


def unused(entry: Suppression, number: int, origin: str) -> Finding:
    """Report an entry of a configuration that sets nothing aside."""
    what = f"{entry.code} is set aside here, and nothing is found there any more."
    return _finding(named(UNUSED), number, what, origin)


def expired(entry: Suppression, number: int, origin: str) -> Finding:
    """Report an entry of a configuration whose last day is over."""
    what = f"{entry.code} was set aside up to {entry.until}."
    return _finding(named(EXPIRED), number, what, origin)


def _finding(rule: Rule, number: int, message: str, origin: str) -> Finding:
    from csdreport.findings import Fix

    return Finding(
        code=rule.code,
        name=rule.name,
        severity=rule.severity,
        path=f"lint.suppress.{number}",
        pointer="",
        label="",
        message=message,
        fix=Fix(rule.remedy),
        source=origin,
    )


def _known(rules: Iterable[str], origin: str) -> frozenset[str]:
    names: Sequence[str] = tuple(rules)
    try:
        return chosen(names)
    except CsdReportError as error:
        raise CsdReportError(f"{origin}: {error.problem}", hint=error.hint) from error
