"""A list whose answers must not be given by a reflex: a number shows the answer, Enter gives it.

Who does not look up from the keys types on: that answers nothing. Where it was to be text, it is
typed in the box or line behind, and no letter of it is lost; where keys are commands, it does
nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from prompt_toolkit.key_binding import KeyPressEvent
from prompt_toolkit.key_binding.key_processor import KeyPress
from prompt_toolkit.keys import Keys

from csdreport.fill.screen.views.rows import Rows

if TYPE_CHECKING:
    from csdreport.fill.screen.screen import Screen


class Question(Rows):
    """Numbers put the bar on an answer. Whoever types ahead, or types on, has answered nothing.

    Attributes:
        leads_to_commands: Whether the key that led here leads on to a list, where letters choose.
    """

    def __init__(self, screen: Screen) -> None:
        super().__init__(screen)
        self.leads_to_commands = False
        self._digits = ""
        self.keys.add(Keys.BracketedPaste, eager=True)(self._pasted)

    @property
    def hints(self) -> tuple[str, ...]:
        """Name the keys."""
        return ("Enter: choose", "a number, Up/Down: to the answer")

    def press(self, char: str) -> None:
        """Put the bar on the answer of a number; other keys choose, or are typed on as text."""
        if char.isdecimal():
            self._digits += char
            self.select_where(lambda row: row.key == char)
        elif any(row.key == char.lower() for row in self._rows):
            super().press(char)
        elif self._is_typed_on:
            self._type_on([KeyPress(one, one) for one in self._digits + char])

    def pass_by(self) -> None:
        """Leave the question to whoever types on; the box or line that takes it is in front."""
        self.screen.close()

    @property
    def _is_typed_on(self) -> bool:
        """Tell whether a letter can be meant as text."""
        return self.screen.behind.takes_text and not self.leads_to_commands

    def _pasted(self, event: KeyPressEvent) -> None:
        if self._is_typed_on:
            self._type_on([event.key_sequence[0]])

    def _type_on(self, presses: list[KeyPress]) -> None:
        self.pass_by()
        if self.screen.view.takes_text:
            # In a box that is filled by choosing, digits would be answers.
            self.screen.app.key_processor.feed_multiple(presses, first=True)
