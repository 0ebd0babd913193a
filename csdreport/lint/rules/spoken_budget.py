"""MSG009: messages that take longer than the Chair has."""

from __future__ import annotations

from collections.abc import Iterator

from csdreport.findings import Severity
from csdreport.lint.context import Context
from csdreport.lint.rule import Example, Found, rule

# A planning rate for speeches with interpretation: notes on the field, "Length".
WORDS_A_MINUTE = 130
_LONG = " ".join(["Let every nurse at sea sleep"] * 25)


@rule(
    "MSG009",
    Severity.INFO,
    each="report",
    fails=[
        {"messages": [_LONG]},
        {"messages": [_LONG, "Let nurses rest."]},
        Example({"messages": ["Let every nurse sleep."]}, template={"spoken_seconds": 1}),
    ],
    passes=[
        {"messages": ["Let every nurse sleep."]},
        Example({"messages": [_LONG]}, template={"spoken_seconds": None}),
        {"other": _LONG},
    ],
)
def spoken_budget(context: Context) -> Iterator[Found]:
    """The messages take longer to say than the Chair has for one session.

    About thirteen sessions share a quarter of an hour.

    To fix it, shorten them until they can be said in that time.
    """
    seconds = context.template.spoken_seconds
    fields = context.in_role("message")
    words = sum(len(answer.words) for field in fields for answer in field.filled)
    if seconds is None or not fields or not words:
        return
    rate = context.event.words_per_minute if context.event else WORDS_A_MINUTE
    needed = round(words * 60 / (rate or WORDS_A_MINUTE))
    if needed > seconds:
        message = f"{words} words take about {needed} seconds; the template has {seconds}."
        yield Found(fields[0].path, message, wordless=True)
