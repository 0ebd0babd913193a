"""Lines that somebody types outside of a box: until they are handed over, the journal has them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from csdreport.draft import unfinished


@dataclass(frozen=True, slots=True)
class OpenLine:
    """What the journal is told of a line.

    Attributes:
        path: What its words will be: a place in the report, or a note as `draft.unfinished` names
            it.
        text: The words so far.
        is_open: Whether somebody is still typing them.
    """

    path: str
    text: str
    is_open: bool = True

    @property
    def cursor(self) -> int | None:
        """Give where the draft opens again: behind the words, where they have a box."""
        has_box = self.is_open and not unfinished.is_note(self.path)
        return len(self.text) if has_box else None


class OpenLines:
    """The lines of one sitting that are not handed over, and what the journal has not heard."""

    def __init__(self) -> None:
        self._open: dict[str, str] = {}
        self._unheard: dict[str, OpenLine] = {}

    def typed(self, texts: Mapping[str, str]) -> None:
        """Remember what a line would be written as, by path."""
        self._open.update(texts)
        self._unheard.update({path: OpenLine(path, text) for path, text in texts.items()})

    def closed(self, texts: Mapping[str, str]) -> None:
        """Forget a line that was handed over; of a new note the journal has nothing to keep."""
        for path, text in texts.items():
            if self._open.pop(path, None) is not None:
                left = "" if unfinished.is_begun(path) else text
                self._unheard[path] = OpenLine(path, left, is_open=False)

    @property
    def open(self) -> tuple[OpenLine, ...]:
        """List the lines that are being typed."""
        return tuple(
            OpenLine(path, text)
            for path, text in self._open.items()
            if text or not unfinished.is_begun(path)
        )

    def unheard(self) -> tuple[OpenLine, ...]:
        """Take what the journal has not heard; it is heard from then on."""
        lines, self._unheard = tuple(self._unheard.values()), {}
        return lines
