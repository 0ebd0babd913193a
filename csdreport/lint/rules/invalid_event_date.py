"""HDR006: a date that cannot be."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from csdreport.findings import Severity
from csdreport.lint import dates
from csdreport.lint.context import Context
from csdreport.lint.rule import Example, Found, rule

LONGEST = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


def _event(line: str, language: str = "en") -> Example:
    return Example({}, {"event": line, "language": language})


@rule(
    "HDR006",
    Severity.ERROR,
    each="report",
    lexicons=("dates",),
    fails=[
        _event("Kelp Days, 9-8 June 2031, Lima"),
        _event("Kelp Days, 31 June 2031"),
        _event("Kelp Days, Monday 10 June 2031, Lima"),
        _event("Journées du varech, lundi 10 juin 2031, Lima", "fr"),
        _event("Jornadas del alga, 9 y 8 de junio de 2031", "es"),
    ],
    passes=[
        _event("Kelp Days, 8-9 June 2031, Lima"),
        _event("Kelp Days, Tuesday 10 June 2031, Lima"),
        _event("Kelp Days 2031, 30 May to 2 June"),
        _event("Journées du varech, mardi 10 juin 2031, Lima", "fr"),
        _event("Jornadas del alga, 8 y 9 de junio de 2031", "es"),
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
    for found in dates.days(line, context.language):
        if found.last and found.last < found.first:
            yield Found("event", "It ends before it begins.", quote=found.said)
        elif (found.last or found.first) > LONGEST[found.month - 1]:
            yield Found("event", "There is no such day.", quote=found.said)
    for day in dates.weekdays(line, context.language):
        if not _is_day(day):
            yield Found("event", "It was another day of the week.", quote=day.said)


def _is_day(said: dates.Weekday) -> bool:
    try:
        when = date(said.year, said.month, said.day)
    except ValueError:
        return True
    return when.weekday() == said.weekday
