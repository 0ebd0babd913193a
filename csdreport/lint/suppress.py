"""Findings that somebody set aside, with a reason, in the report's `suppressed` list."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from csdreport.lint.rule import Found, Rule
from csdreport.report.model import Suppression

NEEDS_APPROVER = frozenset({"QUO001", "PRV001", "PRV003", "PRV005"})
"""Rules about consent: setting one aside without a name behind it does nothing."""


def setting_aside(
    rule: Rule, found: Found, suppressed: Iterable[Suppression], today: date
) -> tuple[int, ...]:
    """Give the numbers (from 0) of the entries that set a finding aside."""
    return tuple(
        number
        for number, entry in enumerate(suppressed)
        if names(entry, rule) and covers(entry, found.path) and holds(entry, rule, today)
    )


def names(entry: Suppression, rule: Rule) -> bool:
    """Tell whether an entry is about a rule: by its code or its name, in any case."""
    return entry.code.strip().casefold() in (rule.code.casefold(), rule.name)


def covers(entry: Suppression, path: str) -> bool:
    """Tell whether an entry's place is a finding's, or holds it; "" is the whole report."""
    return not entry.path or path == entry.path or path.startswith(f"{entry.path}.")


def holds(entry: Suppression, rule: Rule, today: date) -> bool:
    """Tell whether an entry is in force for a rule."""
    return rule.family != "SUP" and not is_inert(entry, rule, today)


def is_inert(entry: Suppression, rule: Rule, today: date) -> bool:
    """Tell whether an entry does nothing: expired, or not approved where that is the point."""
    if is_expired(entry, today):
        return True
    return rule.code in NEEDS_APPROVER and not entry.by.strip()


def is_expired(entry: Suppression, today: date) -> bool:
    """Tell whether the last day of an entry is over; an unreadable day never ends."""
    try:
        return bool(entry.until) and date.fromisoformat(entry.until) < today
    except ValueError:
        return False
