"""HDR004: one session number in the title, another in the header."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from csdreport.findings import Severity
from csdreport.lint import runs
from csdreport.lint.context import Context
from csdreport.lint.rule import Example, Found, rule
from csdreport.lint.terms import pattern
from csdreport.lint.view import FieldAnswer

if TYPE_CHECKING:
    from csdreport.template.event import Event

NUMBER = r"\b(\d{1,2}\.\d{1,2})\b"


# Of the words of a title in the programme, so many stand in the header of its session.
LEAST_SHARED = 0.5
FEWEST_WORDS = 3
_PROGRAMME = {"sessions": [{"number": "4.1", "title": "Kelp farms and their crews"}]}


def _both(title: str, theme: str) -> Example:
    return Example({"session": {"theme": theme}}, {"title": title})


def _held(theme: str) -> Example:
    return Example({"session": {"theme": theme}}, event=_PROGRAMME)


@rule(
    "HDR004",
    Severity.ERROR,
    each="report",
    fails=[
        _both("Report of working session 4.2 Kelp", "Session 1.4 Kelp"),
        _both("Session 2.2, day one", "Theme 2, session 2.1"),
        _both("Session 4.10 Kelp farms", "Session 4.1 Kelp farms"),
        _held("Session 7.9 Kelp farms and their crews"),
        _held("Session 4.1 Lighthouses, buoys and foghorns"),
    ],
    passes=[
        _both("Report of working session 4.1 Kelp", "Session 4.1 Kelp"),
        _both("Kelp farms tomorrow", "Session 4.1 Kelp farms"),
        _both("", "Session 4.1 Kelp farms"),
        _held("Session 4.1 Kelp Farms & their Crews"),
        _held("Session 4.1 Farms"),
    ],
)
def session_title_mismatch(context: Context) -> Iterator[Found]:
    """The header names another session than the title does, or than the programme of the event.

    Reports are collated by the number of their session.

    To fix it, correct the number or the title that is wrong.
    """
    titled = set(pattern(NUMBER).findall(context.report.title))
    for field in context.in_role("theme"):
        said = set(pattern(NUMBER).findall(field.text))
        if titled and said and not titled & said:
            shown = ", ".join(sorted(titled))
            yield Found(field.path, f"The title says {shown}.", quote=", ".join(sorted(said)))
        elif len(said) == 1 and context.event is not None:
            yield from _beside_programme(field, said.pop(), context.event)


def _beside_programme(field: FieldAnswer, number: str, event: Event) -> Iterator[Found]:
    numbers = [session.number for session in event.sessions if session.number]
    if not numbers:
        return
    if number not in numbers:
        yield Found(field.path, f"The programme has no session {number}.", quote=number)
        return
    title = event.session(number).title
    wanted = {word for word in runs.words(title) if len(word) > FEWEST_WORDS}
    told = {word for word in runs.words(field.text) if len(word) > FEWEST_WORDS}
    if len(wanted) < FEWEST_WORDS or len(told) < FEWEST_WORDS:
        return
    if len(wanted & told) < LEAST_SHARED * len(wanted):
        # A title may have been shortened; a number cannot.
        message = f'The programme calls session {number} "{title}".'
        yield Found(field.path, message, quote=field.text, severity=Severity.WARNING)
