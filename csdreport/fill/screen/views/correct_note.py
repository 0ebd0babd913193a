"""Correct a captured note: its mark, who said it, its words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from csdreport.draft import notes, unfinished
from csdreport.fill import noting
from csdreport.fill.screen.views.answer_line import AnswerLine

if TYPE_CHECKING:
    from csdreport.fill.screen.screen import Screen

HOW = "@Name (Organisation): the words. A colon ends the name; > ? ! stand before it."


class CorrectNote(AnswerLine):
    """The note as one would type it; Enter reads it anew."""

    prompt = "The note:"
    on_tab = "Enter keeps it."

    def __init__(self, screen: Screen, number: int) -> None:
        super().__init__(screen)
        self._number = number
        self.prefill(self._held())
        # The journal will name the note by its number, which the draft must know.
        screen.session.save()

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

    def so_far(self, line: str) -> dict[str, str]:
        """Keep it as that note."""
        return {unfinished.correcting(self._number): line if line.strip() else self._held()}

    def take(self, line: str) -> None:
        """Read the note anew."""
        self._told = noting.correct(self.screen.session, self._number, line)

    def entered(self, line: str) -> None:
        """Take the note as it is now; an empty one leaves it as it was."""
        super().entered(line)
        self.screen.say(self._told)

    def _held(self) -> str:
        return notes.to_line(self.screen.session.walk.report.notes[self._number - 1])
