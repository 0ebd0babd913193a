"""HDR006: a date that cannot be."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from csdreport.findings import Severity
from csdreport.lint.context import Context
from csdreport.lint.rule import Example, Found, rule
from csdreport.lint.terms import pattern

MONTHS = (
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
)
DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
RANGE = (
    r"(?i)\b(\d{1,2})(?:st|nd|rd|th)?(?:\s*(?:-|–|to|and)\s*(\d{1,2})(?:st|nd|rd|th)?)? (MONTH)\b"
)
WEEKDAY = r"(?i)\b(DAY),? (\d{1,2})(?:st|nd|rd|th)? (MONTH)(?: |, )((?:19|20)\d\d)\b"


def _event(line: str) -> Example:
    return Example({}, {"event": line})


@rule(
    "HDR006",
    Severity.ERROR,
    each="report",
    fails=[
        _event("Kelp Days, 9-8 June 2031, Lima"),
        _event("Kelp Days, 31 June 2031"),
        _event("Kelp Days, Monday 10 June 2031, Lima"),
    ],
    passes=[
        _event("Kelp Days, 8-9 June 2031, Lima"),
        _event("Kelp Days, Tuesday 10 June 2031, Lima"),
        _event("Kelp Days 2031, 30 May to 2 June"),
    ],
)
def invalid_event_date(context: Context) -> Iterator[Found]:
    """The date of the event cannot be.

    It ends before it begins, there is no such day, or the day of the week is another.

    To fix it, look the date up.
    """
    line = context.report.event
    if not line:
        return
    months = "|".join(MONTHS)
    for first, last, month in pattern(RANGE.replace("MONTH", months)).findall(line):
        if last and int(last) < int(first):
            yield Found("event", "It ends before it begins.", quote=f"{first}-{last} {month}")
        elif int(last or first) > _longest(month):
            yield Found("event", "There is no such day.", quote=f"{last or first} {month}")
    named = WEEKDAY.replace("MONTH", months).replace("DAY", "|".join(DAYS))
    for day, number, month, year in pattern(named).findall(line):
        if not _is_day(day, int(number), month, int(year)):
            yield Found("event", "It was another day of the week.", quote=f"{day} {number} {month}")


def _longest(month: str) -> int:
    return {"february": 29, "april": 30, "june": 30, "september": 30, "november": 30}.get(
        month.lower(), 31
    )


def _is_day(day: str, number: int, month: str, year: int) -> bool:
    try:
        when = date(year, MONTHS.index(month.lower()) + 1, number)
    except ValueError:
        return True
    return DAYS[when.weekday()] == day.lower()
