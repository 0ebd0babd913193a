"""One line for a note, from anywhere; the cursor comes back to where it was."""

from __future__ import annotations

from csdreport.fill import noting
from csdreport.fill.screen.views.line import Line

MARKS = (
    "Enter keeps the note with its time. At the beginning of the line:",
    "> a quote    ? a question    ! a decision    @name: who said it",
    "",
)
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

    def above(self) -> list[str]:
        """Show the marks and the last notes."""
        notes = self.screen.session.walk.report.notes[-LAST:]
        return [*MARKS, *map(noting.one_line, notes), ""]

    def entered(self, line: str) -> None:
        """Keep the note and go back."""
        if not line.strip():
            self.screen.close()
            return
        session = self.screen.session
        heard = noting.heard(session.note(line, session.walk.place.section))
        self.screen.close()
        self.screen.say(f"Noted. {heard}".rstrip())
