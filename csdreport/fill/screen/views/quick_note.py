"""One line for a note, from anywhere; the cursor comes back to where it was."""

from __future__ import annotations

from csdreport.fill import noting
from csdreport.fill.screen.views.line import Line, marks

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

    def entered(self, line: str) -> None:
        """Keep the note and go back."""
        if not line.strip():
            self.screen.close()
            return
        session = self.screen.session
        heard = noting.heard(session.note(line, session.walk.place.section))
        self.screen.close()
        self.screen.say(f"Noted. {heard}".rstrip())
