"""A list whose answers must not be given by a reflex: a number shows the answer, Enter gives it."""

from __future__ import annotations

from csdreport.fill.screen.views.rows import Rows


class Question(Rows):
    """Numbers put the bar on an answer. Whoever types ahead, or types on, has answered nothing."""

    @property
    def hints(self) -> tuple[str, ...]:
        """Name the keys."""
        return ("Enter: choose", "a number, Up/Down: to the answer")

    def press(self, char: str) -> None:
        """Put the bar on the answer of a number; other keys choose as in every list."""
        if char.isdecimal():
            self.select_where(lambda row: row.key == char)
        else:
            super().press(char)
