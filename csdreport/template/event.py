"""The event: what is true of one edition, such as its sessions, deadline and hand-in address."""

from __future__ import annotations

import datetime
from functools import cache
from pathlib import Path
from typing import Annotated, Any

from pydantic import (
    AfterValidator,
    AwareDatetime,
    Field as Constraint,
    ValidationError,
    model_validator,
)

from csdreport.errors import InputError
from csdreport.template import source, toml
from csdreport.template.model import Frozen
from csdreport.text import normal
from csdreport.text.fold import fold

Line = Annotated[str, AfterValidator(normal.line)]
"""One trimmed line of plain text, as reports keep it."""

# A message is read on a terminal; whoever mended ten mistakes asks again.
MOST_TOLD = 10


class Person(Frozen):
    """A rapporteur who is known before the session."""

    name: Line
    organisation: Line = ""


class Session(Frozen):
    """One session of the programme.

    Attributes:
        number: As printed, such as "3.2"; empty for a session without one.
        title: Empty while only the theme is known.
        theme: The theme it belongs to, such as "Theme 3: Doing Inclusive Development".
        rapporteurs: Who reports, when known beforehand.
    """

    number: Line = ""
    title: Line = ""
    theme: Line = ""
    rapporteurs: tuple[Person, ...] = ()

    @model_validator(mode="after")
    def _is_named(self) -> Session:
        if not (self.number or self.title):
            raise ValueError("a session needs a number or a title")
        return self

    @property
    def name(self) -> str:
        """Give number and title as a menu shows them: "3.2 Migrant and diaspora action …"."""
        return " ".join(part for part in (self.number, self.title) if part)

    @property
    def theme_line(self) -> str:
        """Give the answer to "Session # and theme": "Theme 3: …, Session 3.2 Migrant and …"."""
        session = f"Session {self.name}" if self.number else self.name
        return ", ".join(part for part in (self.theme, session) if part)


class Event(Frozen):
    """One edition of a forum.

    Attributes:
        id: Such as "csd-2016".
        name: Such as "Civil Society Days 2016".
        line: The event as reports print it on top, with dates and place.
        template: Id of the template that its sessions use.
        starts: The first day.
        ends: The last day of the sessions.
        place: City and country.
        country: The host country, so that rules know it is named for a reason.
        deadline: When reports are due, with its offset from UTC; None when nobody said.
        hand_in: The address that reports go to; empty when nobody said.
        chair_minutes: How long the Chair speaks to governments; None when nobody said.
        words_per_minute: The Chair's pace; with interpretation 120 to 160 is usual.
        sessions: In order of the programme.
    """

    id: Annotated[str, Constraint(pattern=r"^[a-z0-9][a-z0-9-]*$")]
    name: Annotated[Line, Constraint(min_length=1)]
    line: Annotated[Line, Constraint(min_length=1)]
    template: str
    starts: datetime.date | None = None
    ends: datetime.date | None = None
    place: Line = ""
    country: Line = ""
    deadline: AwareDatetime | None = None
    hand_in: Line = ""
    chair_minutes: float | None = Constraint(default=None, gt=0, le=600)
    words_per_minute: int = Constraint(default=130, ge=30, le=400)
    sessions: tuple[Session, ...] = ()

    @model_validator(mode="after")
    def _ends_after_it_starts(self) -> Event:
        if self.starts and self.ends and self.ends < self.starts:
            raise ValueError("`ends` is a day before `starts`")
        return self

    def session(self, number: str) -> Session:
        """Find a session by its number; raises KeyError."""
        for session in self.sessions:
            if session.number and session.number == number.strip():
                return session
        raise KeyError(number)


def known() -> tuple[str, ...]:
    """List the ids of the shipped events."""
    return source.known(source.EVENTS)


def shipped() -> tuple[Event, ...]:
    """Load all shipped events, in order of id."""
    return tuple(by_id(name) for name in known())


def load(id_or_path: str | Path) -> Event:
    """Load an event by shipped id, or from a path (anything with a "/" or ending in .toml).

    Raises:
        InputError: It is unknown (the hint offers the nearest name), unreadable or broken.
    """
    if not source.is_path(id_or_path):
        return by_id(str(id_or_path))
    path = Path(id_or_path)
    return parse(source.read_file(path, "event"), source.shown(str(path)))


@cache
def by_id(event_id: str) -> Event:
    """Load a shipped event; an id never opens a file of somebody's own."""
    # Tests hold shipped events to `parse`, which says what is wrong with one.
    return Event.model_validate(_table(event_id))


def for_line(printed_line: str, events: tuple[Event, ...] | None = None) -> Event | None:
    """Find the event whose printed line this is, whatever its dashes, spaces and capitals.

    Args:
        printed_line: The `event` of a report.
        events: Where to look; None looks through the shipped ones.
    """
    wanted = fold(printed_line)
    if not wanted:
        return None
    if events is not None:
        return next((event for event in events if fold(event.line) == wanted), None)
    # Most reports are of somebody's own event: theirs needs no more than the lines of the others.
    found = _by_line().get(wanted)
    return by_id(found) if found else None


def parse(text: str, name: str) -> Event:
    """Read an event from TOML text; raises InputError with every problem and its place."""
    try:
        return Event.model_validate(toml.loads(text))
    except ValidationError as error:
        told = _sentences(error, text)
        cause: Exception = error
    except (ValueError, RecursionError) as error:
        from csdreport.template import shape

        told = "{}: {}".format(*shape.syntax(error))
        cause = error
    raise InputError(
        f"The event '{name}' cannot be used. {told}",
        hint="Compare it with `csdreport event show csd-2016`.",
    ) from cause


def _sentences(error: ValidationError, text: str) -> str:
    from csdreport.template import lines, shape

    at = lines.index(text)
    found = []
    for detail in error.errors():
        line = lines.line_of(at, detail["loc"])
        message = shape.sentence(detail, Event)
        found.append(f"Line {line}: {message}" if line else message)
    if len(found) > MOST_TOLD:
        found[MOST_TOLD:] = [f"There are {len(found) - MOST_TOLD} more problems."]
    return " ".join(found)


@cache
def _by_line() -> dict[str, str]:
    """Give the ids of the shipped events by their folded lines."""
    return {fold(normal.line(_table(name)["line"])): name for name in reversed(known())}


@cache
def _table(event_id: str) -> dict[str, Any]:
    return toml.loads(source.read_shipped(source.EVENTS, event_id))
