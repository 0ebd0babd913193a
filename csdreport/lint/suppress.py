"""Findings that somebody set aside, with a reason, in the report's `suppressed` list."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from csdreport.lint.rule import Found, Rule
from csdreport.lint.terms import is_placeholder
from csdreport.report.model import Suppression
from csdreport.report.paths import decode, dotted

NEEDS_APPROVER = frozenset({"QUO001", "PRV001", "PRV003", "PRV005"})
"""Rules about consent: setting one aside without a name behind it does nothing."""
LEAST_WORDS = 3
"""What is shorter is no reason, and sets nothing aside."""


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
    """Tell whether an entry's place is a finding's, or holds it; "" is the whole report.

    Both ways of writing a place count: "messages.2", and "/answers/messages/1" as our own JSON
    output has it.
    """
    place = dotted(decode(entry.path)) if entry.path.startswith("/") else entry.path
    return not place or path == place or path.startswith(f"{place}.")


def holds(entry: Suppression, rule: Rule, today: date) -> bool:
    """Tell whether an entry is in force for a rule."""
    return rule.family != "SUP" and not is_inert(entry, rule, today)


def is_inert(entry: Suppression, rule: Rule, today: date) -> bool:
    """Tell whether an entry does nothing: expired, without a reason, or not approved in need."""
    if is_expired(entry, today) or not gives_reason(entry):
        return True
    return rule.code in NEEDS_APPROVER and not names_somebody(entry.by)


def gives_reason(entry: Suppression) -> bool:
    """Tell whether an entry says why it is there."""
    return len(entry.reason.split()) >= LEAST_WORDS


def names_somebody(by: str) -> bool:
    """Tell whether an approver is named: "-" and "tbc" are nobody."""
    return any(map(str.isalpha, by)) and not is_placeholder(by)


def is_expired(entry: Suppression, today: date) -> bool:
    """Tell whether the last day of an entry is over, or nobody can say which day it is."""
    if not entry.until.strip():
        return False
    day = last_day(entry)
    return day is None or day < today


def last_day(entry: Suppression) -> date | None:
    """Read the last day of an entry; None when it has none, or it is not a day."""
    try:
        return date.fromisoformat(entry.until.strip())
    except ValueError:
        return None
