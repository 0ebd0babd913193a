"""Listening: one line, and the last notes above it. Speakers do not follow the template."""

from __future__ import annotations

from csdreport.draft import unfinished
from csdreport.fill import noting
from csdreport.fill.screen.views.line import Line, marks

HOW = "Type what you hear; Enter keeps it with its time. File it later."
HOW_IN_SHORT = "Type what you hear; Enter keeps it."
LAST = 10


class Listening(Line):
    """Keep one note after the other until the session is over."""

    prompt = "Note:"

    @property
    def title(self) -> str:
        """Name the view."""
        return "Listening"

    @property
    def progress(self) -> str:
        """Count the notes."""
        kept = len(self.screen.session.walk.report.notes)
        return f"{kept} note{'s' if kept != 1 else ''}"

    @property
    def hints(self) -> tuple[str, ...]:
        """Name the keys."""
        return ("Enter: keep it", "Ctrl-L: file the notes", "Ctrl-G: menu", "Ctrl-C: leave")

    def how(self) -> tuple[str, ...]:
        """Show how it works."""
        return marks(self.screen, HOW, HOW_IN_SHORT)

    def above(self) -> list[str]:
        """Show the last notes."""
        return [*map(noting.one_line, self.screen.session.walk.report.notes[-LAST:])]

    def pasted(self, text: str) -> str:
        """Keep each pasted line as a note of its own; the last one waits for Enter."""
        if "\n" not in text.rstrip("\n"):
            return super().pasted(text)
        held = self.buffer.document
        *lines, rest = (held.text_before_cursor + text + held.text_after_cursor).split("\n")
        self.buffer.reset()
        self.hand_over("")
        whole = [line for line in map(super().pasted, lines) if line.strip()]
        if whole:
            kept = noting.keep(self.screen.session, *whole)
            told = f"{len(whole)} note{'s' if len(whole) != 1 else ''} kept, one a line."
            self.screen.say(told, once=kept.is_on_disk)
        return super().pasted(rest)

    def so_far(self, line: str) -> dict[str, str]:
        """Keep it as a note."""
        return {unfinished.begun_in(""): line}

    def entered(self, line: str) -> None:
        """Keep the note; the line is free for the next one."""
        if line.strip():
            heard = noting.heard(noting.keep(self.screen.session, line).notes[0])
            self.screen.say(heard and f"{heard} Wrong? Ctrl-L, choose it, then c.")
