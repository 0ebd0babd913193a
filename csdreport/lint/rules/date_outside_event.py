"""CON009: a day that is not one of the event's."""

from __future__ import annotations

from collections.abc import Iterator

from csdreport.findings import Severity
from csdreport.lint import dates
from csdreport.lint.context import Context
from csdreport.lint.rule import Example, Found, rule

Day = tuple[int, int]


def _held(event: str, **answers: object) -> Example:
    return Example(dict(answers), {"event": event})


@rule(
    "CON009",
    Severity.WARNING,
    each="report",
    lexicons=("dates",),
    fails=[
        _held("Kelp Days, 8-9 June 2031", session={"theme": "Session 1.4, 12 June: Kelp"}),
        _held("Kelp Days, 8-9 June 2031", session={"theme": "Session 1.4, 8 July: Kelp"}),
        _held("Kelp Days, 8-9 June 2031", messages=["As asked on 9 July, hear nurses."]),
    ],
    passes=[
        _held("Kelp Days, 8-9 June 2031", session={"theme": "Session 1.4, 9 June: Kelp"}),
        _held("Kelp Days, 8-9 June 2031", messages=["Ministers must sign by 18 July."]),
        _held("", session={"theme": "Session 1.4, 12 June: Kelp"}),
    ],
)
def date_outside_event(context: Context) -> Iterator[Found]:
    """A day in the header or in a message is not a day of the event.

    In a message only a day of the event in another month is looked at: others are deadlines.

    To fix it, compare the date with the programme.
    """
    held = set(_days(context.report.event, context.language))
    if not held or len({month for month, _ in held}) > 1:
        return
    for answer in context.texts:
        if answer.field.role not in ("theme", "message") or not answer.digits:
            continue
        for month, day in _days(answer.prose, context.language):
            if (month, day) in held:
                continue
            slipped = day in {number for _, number in held}
            if slipped or answer.field.role == "theme":
                quote = f"{day} {dates.month_name(month, context.language)}"
                yield Found(answer.path, "The event is on other days.", quote=quote)


def _days(text: str, language: str) -> Iterator[Day]:
    for found in dates.days(text, language):
        for day in range(found.first, min(found.last or found.first, 31) + 1):
            yield found.month, day
