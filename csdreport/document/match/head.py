"""The lines above the first section: which is the event, which the title."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from csdreport.document import notices, words
from csdreport.document.match.labels import Printed
from csdreport.document.match.placing import Line
from csdreport.document.match.tokens import words as words_of
from csdreport.findings import Notice
from csdreport.template import event

_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_ABOVE = "above the first section"
# What a Markdown reader says of keys that are not ours; they are no line of the title block.
_FACTS = "front matter"


@dataclass(frozen=True, slots=True)
class Head:
    """What stands above the first section.

    Attributes:
        event: The event's line as printed.
        title: The title as printed.
        rest: Lines that are neither.
        guessed: Whether the event was only guessed.
    """

    event: str = ""
    title: str = ""
    rest: tuple[Line, ...] = ()
    notices: tuple[Notice, ...] = ()


def own(lines: Sequence[Line]) -> Head:
    """Read the head of our own file: event, title, and the line that says which copy it is."""
    facts, lines = _facts(lines)
    at = next((at for at, line in enumerate(lines) if line.level == 0), None)
    if at is None:
        left = (line for line in lines if words.copy_of(line.text) is None)
        return Head(rest=(*facts, *left))
    before, title, after = lines[:at], lines[at], lines[at + 1 :]
    rest = [line for line in (*before[1:], *after) if words.copy_of(line.text) is None]
    rest = [*facts, *rest]
    return Head(before[0].text if before else "", title.text, tuple(rest))


def foreign(lines: Sequence[Line], printed: Printed) -> Head:
    """Find event and title among the lines of somebody else's file."""
    facts, lines = _facts(lines)
    titles = [at for at, line in enumerate(lines) if _is_title(line.text, printed)]
    title = titles[0] if titles else None
    known = [at for at, line in enumerate(lines) if event.for_line(line.text) is not None]
    found: tuple[Notice, ...] = ()
    event_at = known[0] if known else None
    if event_at is None and title:
        event_at = _likely_event(lines, title)
        found = (_guess(lines[event_at]),) if event_at is not None else ()
    rest = [
        line
        for at, line in enumerate(lines)
        if at not in (title, event_at) and words.copy_of(line.text) is None
    ]
    return Head(
        lines[event_at].text if event_at is not None else "",
        lines[title].text if title is not None else "",
        (*facts, *rest),
        found,
    )


def place_of(line: Line) -> str:
    """Say where a line without a place stood."""
    return ", ".join(part for part in (_ABOVE, line.source) if part)


def _facts(lines: Sequence[Line]) -> tuple[list[Line], list[Line]]:
    facts = [line for line in lines if line.source == _FACTS and line.level is None]
    return facts, [line for line in lines if line not in facts]


def _is_title(text: str, printed: Printed) -> bool:
    found = words_of(text)
    return any(found[: len(title)] == title for title in printed.titles)


def _likely_event(lines: Sequence[Line], title: int) -> int | None:
    """Take the line above the title for the event when it holds a year and stands alone there."""
    return title - 1 if title == 1 and _YEAR.search(lines[0].text) else None


def _guess(line: Line) -> Notice:
    return Notice(
        notices.EVENT_GUESSED,
        "The line above the title was taken for the name of the event.",
        path="event",
        source=line.source,
        quote=line.text,
        confidence=0.6,
    )
