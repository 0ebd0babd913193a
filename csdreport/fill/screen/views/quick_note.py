"""One line for a note, from anywhere; the cursor comes back to where it was."""

from __future__ import annotations

from typing import TYPE_CHECKING

from csdreport.draft import unfinished
from csdreport.fill import noting
from csdreport.fill.screen.views.line import Line, marks

if TYPE_CHECKING:
    from csdreport.fill.screen.screen import Screen

HOW = "Enter keeps the note with its time."
HOW_IN_SHORT = "Enter keeps the note."
LAST = 10


class QuickNote(Line):
    """Type a note, press Enter, write on."""

    prompt = "Note:"

    @property
    def title(self) -> str:
        """Name the view."""
        return "Quick note"

    def __init__(self, screen: Screen) -> None:
        super().__init__(screen)
        self._section = screen.session.walk.place.section

    @property
    def hints(self) -> tuple[str, ...]:
        """Name the keys."""
        return ("Enter: keep it", "Ctrl-T: back without a note", "Ctrl-G: menu")

    def how(self) -> tuple[str, ...]:
        """Show the marks."""
        return marks(self.screen, HOW, HOW_IN_SHORT)

    def above(self) -> list[str]:
        """Show the last notes."""
        return [*map(noting.one_line, self.screen.session.walk.report.notes[-LAST:])]

    def so_far(self, line: str) -> dict[str, str]:
        """Keep it as a note of the section where it was begun."""
        return {unfinished.begun_in(self._section): line}

    def entered(self, line: str) -> None:
        """Keep the note and go back."""
        if not line.strip():
            self.screen.close()
            return
        kept = noting.keep(self.screen.session, line, section=self._section)
        self.screen.close()
        self.screen.say(f"Noted. {noting.heard(kept.notes[0])}".rstrip(), once=kept.is_on_disk)
