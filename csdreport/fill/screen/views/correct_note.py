"""Correct a captured note: its mark, who said it, its words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from csdreport.draft import notes
from csdreport.fill import noting
from csdreport.fill.screen.views.line import Line

if TYPE_CHECKING:
    from csdreport.fill.screen.screen import Screen

HOW = "@Name (Organisation): the words. A colon ends the name; > ? ! stand before it."


class CorrectNote(Line):
    """The note as one would type it; Enter reads it anew."""

    prompt = "The note:"
    keeps_notes = False
    on_tab = "Enter keeps it."

    def __init__(self, screen: Screen, number: int) -> None:
        super().__init__(screen)
        self._number = number
        self.prefill(notes.to_line(screen.session.walk.report.notes[number - 1]))

    @property
    def title(self) -> str:
        """Name the view."""
        return "Correct a note"

    @property
    def hints(self) -> tuple[str, ...]:
        """Name the keys."""
        return ("Enter: keep it", "Ctrl-L: the list", "Ctrl-G: menu")

    def above(self) -> list[str]:
        """Say how a note is written."""
        return [HOW, ""]

    def entered(self, line: str) -> None:
        """Take the note as it is now; an empty one leaves it as it was."""
        told = noting.correct(self.screen.session, self._number, line)
        self.screen.close()
        self.screen.say(told)
