"""A box that is filled by choosing: a list with one line marked."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from prompt_toolkit.filters import Condition
from prompt_toolkit.formatted_text import StyleAndTextTuples
from prompt_toolkit.key_binding import KeyBindings, KeyPressEvent
from prompt_toolkit.keys import Keys
from prompt_toolkit.layout.containers import Window
from prompt_toolkit.layout.controls import FormattedTextControl

from csdreport.fill import wrap
from csdreport.fill.screen.layout import columns
from csdreport.fill.screen.view import growing
from csdreport.text import normal

if TYPE_CHECKING:
    from csdreport.fill.screen.screen import Screen

SILENT = ("backspace", "delete", "c-k", "c-u", "c-w", "c-d", Keys.BracketedPaste)
"""Keys that change text, and have nothing to change in a list."""


class Choices:
    """The values that can be chosen, and the one that is.

    Attributes:
        window: Where the list is drawn.
    """

    def __init__(self, screen: Screen, chosen: Callable[[str], None]) -> None:
        self._screen = screen
        self._tell = chosen
        self._listed: tuple[tuple[str, str], ...] = ()
        self._at = 0
        self.window = Window(
            FormattedTextControl(self._lines, focusable=True, show_cursor=False),
            height=growing(),
        )

    def load(self, listed: tuple[tuple[str, str], ...], value: str) -> None:
        """Show values with their texts, and mark the one that holds."""
        self._listed = listed
        values = [known for known, _ in listed]
        self._at = values.index(value) if value in values else 0

    def bind(self, keys: KeyBindings, is_shown: Condition) -> None:
        """Bind the keys that choose."""
        keys.add("up", eager=True, filter=is_shown)(lambda event: self._choose(self._at - 1))
        keys.add("down", eager=True, filter=is_shown)(lambda event: self._choose(self._at + 1))
        for key in SILENT:
            keys.add(key, eager=True, filter=is_shown)(lambda event: None)

        @keys.add(Keys.Any, eager=True, filter=is_shown)
        def _(event: KeyPressEvent) -> None:
            if event.data.isdecimal() and 0 < int(event.data) <= len(self._listed):
                self._choose(int(event.data) - 1)

    def _choose(self, position: int) -> None:
        self._at = max(0, min(position, len(self._listed) - 1))
        self._tell(self._listed[self._at][0])

    def _lines(self) -> StyleAndTextTuples:
        width = columns(self._screen) - 1
        drawn: StyleAndTextTuples = []
        for position, (_, text) in enumerate(self._listed):
            marked = position == self._at
            if marked:
                drawn.append(("[SetCursorPosition]", ""))
            line = f" {'(x)' if marked else '( )'} {position + 1}  {normal.display(text)}"
            style = "class:selected" if marked else ""
            drawn.append((style, f"{wrap.fitted(line, width)}\n"))
        return drawn
