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
            get_vertical_scroll=self._scroll,
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

    @property
    def count(self) -> str:
        """Say that the list goes on where the screen ends."""
        info = self.window.render_info
        return "" if info is None or info.bottom_visible else "more below"

    def _drawn(self) -> list[list[str]]:
        """Draw each choice on as many lines as its words need."""
        drawn = []
        for position, (_, text) in enumerate(self._listed):
            lead = f" {'(x)' if position == self._at else '( )'} {position + 1}  "
            rows = wrap.rows(normal.display(text), columns(self._screen) - 1 - len(lead))
            rest = [f"{' ' * len(lead)}{row}" for row in rows[1:]]
            drawn.append([f"{lead}{rows[0]}", *rest])
        return drawn

    def _lines(self) -> StyleAndTextTuples:
        drawn: StyleAndTextTuples = []
        for position, lines in enumerate(self._drawn()):
            marked = position == self._at
            for number, line in enumerate(lines):
                if marked and number == len(lines) - 1:
                    drawn.append(("[SetCursorPosition]", ""))
                drawn.append(("class:selected" if marked else "", line))
                drawn.append(("", "\n"))
        return drawn[:-1]

    def _scroll(self, window: Window) -> int:
        """Give the line at the top, so that a choice is seen with its first words."""
        first = sum(map(len, self._drawn()[: self._at]))
        return min(first, window.vertical_scroll)
