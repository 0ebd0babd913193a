"""A text to read and scroll: help, and the report as a whole."""

from __future__ import annotations

from typing import TYPE_CHECKING

from prompt_toolkit.filters import Condition
from prompt_toolkit.key_binding import KeyPressEvent
from prompt_toolkit.keys import Keys
from prompt_toolkit.layout.containers import Window
from prompt_toolkit.layout.controls import FormattedTextControl

from csdreport.fill import wording, wrap
from csdreport.fill.screen.layout import columns
from csdreport.fill.screen.view import View, growing
from csdreport.text import normal

if TYPE_CHECKING:
    from csdreport.fill.screen.screen import Screen
    from csdreport.fill.session import Session

KEYS = """\
Tab goes on and Shift-Tab goes back. A box may stay empty: it waits for you.
Ctrl-G opens the menu. It holds everything: jump to a section, add or delete an item, undo.
Ctrl-T keeps a quick note, from anywhere. Ctrl-L shows the notes that wait.
Ctrl-Z takes a change back and Ctrl-Y makes it again, also after a deletion.
Ctrl-R is the review: what is open, and the file to send.
Ctrl-C asks whether to leave. Everything is saved, all the time.
A line that begins with "- " or "1. " becomes a list."""

STEPS = {"up": -1, "down": 1, "pageup": -8, "pagedown": 8, "home": -(10**6), "end": 10**6}
"""Keys that scroll, and by how many rows."""


class Text(View):
    """A text to read. Who types on writes in the box or line behind it: no letter is lost."""

    closing: tuple[str, ...] = ("enter", "tab", "s-tab", "q")
    paging: tuple[str, ...] = (" ",)

    def __init__(self, screen: Screen, title: str, text: str) -> None:
        super().__init__(screen)
        self._title = title
        self._text = text
        self._top = 0
        self.focus = Window(
            FormattedTextControl(self._visible, focusable=True, show_cursor=False),
            height=growing(),
        )
        self.body = self.focus
        for key, step in STEPS.items():
            self.keys.add(key, eager=True)(lambda event, step=step: self._scroll(step))
        for key in self.paging:
            self.keys.add(key, eager=True)(lambda event: self._scroll(STEPS["pagedown"]))
        for key in self.closing:
            self.keys.add(key, eager=True)(lambda event: self.screen.close())
        is_over_text = Condition(lambda: screen.behind.takes_text)
        for typed in (Keys.Any, Keys.BracketedPaste):
            self.keys.add(typed, filter=is_over_text)(self._type_on)

    @property
    def title(self) -> str:
        """Name the view."""
        return self._title

    @property
    def hints(self) -> tuple[str, ...]:
        """Name the keys."""
        return ("Enter: back", "Up/Down: read on")

    @property
    def count(self) -> str:
        """Say that the text goes on where the screen ends."""
        return "more below" if self._top < len(self._rows()) - self._height() else ""

    def _rows(self) -> list[str]:
        return wrap.rows(normal.display(self._text), columns(self.screen) - 2)

    def _height(self) -> int:
        return self.focus.render_info.window_height if self.focus.render_info else 10

    def _scroll(self, rows: int) -> None:
        last = max(0, len(self._rows()) - self._height())
        self._top = max(0, min(self._top + rows, last))

    def _type_on(self, event: KeyPressEvent) -> None:
        """Go back, and let what was typed be typed there."""
        press = event.key_sequence[0]
        if press.key is Keys.BracketedPaste or not isinstance(press.key, Keys):
            self.screen.close()
            event.app.key_processor.feed(press, first=True)

    def _visible(self) -> str:
        return "\n".join(f" {row}" for row in self._rows()[self._top :])


def help_text(session: Session) -> str:
    """Give the whole instruction of the box, and the keys."""
    walk = session.walk
    printed = wording.whole_instruction(walk.template, walk.report, walk.place)
    name = wording.name(walk.template, walk.report, walk.place)
    return f"{name}\n\n{printed}\n\nKeys\n\n{KEYS}\n\nThe draft: {session.path}"
