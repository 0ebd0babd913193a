"""A list to choose from: arrows and Enter, or the key that stands before a row."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import TYPE_CHECKING

from prompt_toolkit.filters import Condition
from prompt_toolkit.formatted_text import StyleAndTextTuples
from prompt_toolkit.key_binding import KeyPressEvent
from prompt_toolkit.keys import Keys
from prompt_toolkit.layout.containers import HSplit, Window
from prompt_toolkit.layout.controls import FormattedTextControl
from prompt_toolkit.layout.dimension import Dimension

from csdreport.fill import wrap
from csdreport.fill.screen.layout import body_height, columns
from csdreport.fill.screen.view import View, growing
from csdreport.fill.screen.views.row import Row, draw
from csdreport.text import normal

if TYPE_CHECKING:
    from csdreport.fill.screen.screen import Screen


WAITS = 2.0
"""Seconds that a digit waits for another one."""


class Rows(View):
    """A view that is a list; subclasses give `rows` and may give an `intro`."""

    intro = ""

    def __init__(self, screen: Screen) -> None:
        super().__init__(screen)
        self.selected = 0
        self._typed = ""
        self._typed_at = 0.0
        self._rows: tuple[Row, ...] = ()
        self._reading: int | None = None
        self.focus = Window(
            FormattedTextControl(self._fragments, focusable=True, show_cursor=False),
            height=growing(),
            get_vertical_scroll=self._scroll,
        )
        self.body = HSplit([self._intro_window(), self.focus])
        self._bind()

    def rows(self) -> tuple[Row, ...]:
        """List the rows; asked for whenever the view comes to the front or something changed."""
        raise NotImplementedError

    @property
    def hints(self) -> tuple[str, ...]:
        """Name the keys of a list."""
        return ("Enter: choose", "Up/Down")

    @property
    def count(self) -> str:
        """Say that the list goes on where the screen ends."""
        info = self.focus.render_info
        if info is None or info.bottom_visible:
            return "" if info is None or info.top_visible else "more above"
        return "more below"

    def shown(self) -> None:
        """Ask for the rows anew and stay near the row that was chosen."""
        self.refresh()
        # A long intro is read from its beginning; the arrows lead on to the rows.
        self._reading = 0 if self._is_merged() else None

    def refresh(self) -> None:
        """Ask for the rows anew."""
        self._rows = self.rows()
        self._typed = ""
        self._select(self.selected, 1)

    def select_where(self, matches: Callable[[Row], bool]) -> None:
        """Put the bar on the first row that matches."""
        for position, row in enumerate(self._rows):
            if row.run is not None and matches(row):
                self.selected = position
                return

    def _enter(self) -> None:
        if self._reading is not None and not self._is_in_sight():
            # Nobody means a row that is not to be seen.
            self._reading = None
        else:
            self._choose()

    def _choose(self) -> None:
        row = self._rows[self.selected] if self._rows else None
        if row is not None and row.run is not None:
            row.run()

    def press(self, char: str) -> None:
        """Choose by key; keys of several digits wait until they can mean one row only.

        A digit that waits puts the bar on its row. After a moment, or when the bar was moved, the
        next one begins anew.
        """
        now = time.monotonic()
        if now - self._typed_at > WAITS:
            self._typed = ""
        self._typed_at = now
        known = [row.key for row in self._rows if row.key]
        if not any(key.startswith(self._typed + char) for key in known):
            char = char.lower()
        self._typed += char
        keys = [key for key in known if key.startswith(self._typed)]
        if not keys:
            if len(self._typed) > 1:
                self.screen.say(f"There is no {self._typed} here.")
            self._typed = ""
            return
        self.select_where(lambda row: row.key == (self._typed if self._typed in keys else keys[0]))
        if keys == [self._typed]:
            self._typed = ""
            self._choose()
        elif self._typed in keys:
            self.screen.say(f"{self._typed}: Enter chooses it, or type the next digit.")

    def _select(self, position: int, step: int) -> None:
        """Put the bar on a row that can be chosen, at a position or behind it."""
        choices = [index for index, row in enumerate(self._rows) if row.run is not None]
        if not choices:
            self.selected = 0
            return
        ahead = [index for index in choices if (index - position) * step >= 0]
        self.selected = (ahead or choices)[0 if step > 0 or not ahead else -1]

    def _is_in_sight(self) -> bool:
        """Tell whether the row under the bar is seen, while the lines above it are read."""
        _, last = self._span(self._blocks())
        return (self._reading or 0) + body_height(self.screen) > last

    def _step(self, step: int) -> None:
        self._typed = ""
        if self._reading is not None and (step < 0 or not self._is_in_sight()):
            self._reading = max(0, self._reading + step)
            if step > 0 and self._is_in_sight():
                self._reading = None
            return
        self._reading = None
        if step < 0 and self._is_merged() and self.selected == self._first():
            self._reading = max(0, self.focus.vertical_scroll + step)
            return
        choices = [index for index, row in enumerate(self._rows) if row.run is not None]
        if choices and self.selected in choices:
            at = choices.index(self.selected) + step
            self.selected = choices[max(0, min(at, len(choices) - 1))]

    def _first(self) -> int:
        return next((index for index, row in enumerate(self._rows) if row.run is not None), 0)

    def _bind(self) -> None:
        keys = self.keys
        for key, step in {"up": -1, "down": 1, "pageup": -10, "pagedown": 10}.items():
            keys.add(key, eager=True)(lambda event, step=step: self._step(step))
        for key, step in {"s-tab": -1, "tab": 1, "home": -(10**6), "end": 10**6}.items():
            keys.add(key, eager=True)(lambda event, step=step: self._step(step))
        keys.add("enter", eager=True)(lambda event: self._enter())

        @keys.add(Keys.Any, eager=True, filter=Condition(lambda: not self.screen.burst.is_on))
        def _(event: KeyPressEvent) -> None:
            if event.data.isprintable():
                self.press(event.data)

        @keys.add(Keys.BracketedPaste, eager=True)
        def _(event: KeyPressEvent) -> None:
            self.screen.say("There is nothing to paste into here.")

    # Drawing

    def _intro_window(self) -> Window:
        def height() -> Dimension:
            lines = 0 if self._is_merged() else len(self._intro_rows())
            return Dimension(min=lines, max=lines, preferred=lines)

        return Window(FormattedTextControl(lambda: "\n".join(self._intro_rows())), height=height)

    def _intro_rows(self) -> list[str]:
        if not self.intro:
            return []
        width = columns(self.screen) - 2
        return [f" {row}" for row in (*wrap.rows(normal.display(self.intro), width), "")]

    def _is_merged(self) -> bool:
        """Tell whether the intro takes so much room that it scrolls with the list."""
        return len(self._intro_rows()) > body_height(self.screen) // 2

    def _blocks(self) -> list[list[StyleAndTextTuples]]:
        """Draw the intro where it scrolls with the list, then each row; line by line."""
        intro = self._intro_rows() if self._is_merged() else []
        width = columns(self.screen) - 1
        key_width = max((len(row.key) for row in self._rows), default=0)
        drawn: list[list[StyleAndTextTuples]] = [[[("", row)] for row in intro]]
        for position, row in enumerate(self._rows):
            is_selected = position == self.selected and row.run is not None
            drawn.append(draw(row, is_selected, key_width, width))
        return drawn

    def _span(self, blocks: list[list[StyleAndTextTuples]]) -> tuple[int, int]:
        """Give the first and the last line that must be seen to choose the row under the bar."""
        first = self.selected
        while first > 0 and self._rows[first - 1].run is None:
            first -= 1
        before = sum(map(len, blocks[: first + 1]))
        return before, before + sum(map(len, blocks[first + 1 : self.selected + 2])) - 1

    def _scroll(self, window: Window) -> int:
        """Give the line at the top, so that the row under the bar is seen whole."""
        height = body_height(self.screen)
        if not self._is_merged():
            height -= len(self._intro_rows())
        if self._reading is not None:
            return self._reading
        first, last = self._span(self._blocks())
        return max(0, min(first, max(window.vertical_scroll, last - height + 1)))

    def _fragments(self) -> StyleAndTextTuples:
        blocks = self._blocks()
        lines = [line for block in blocks for line in block]
        at = self._span(blocks)[1] if self._reading is None else self._reading
        drawn: StyleAndTextTuples = []
        for number, line in enumerate(lines):
            drawn += [("[SetCursorPosition]", "")] if number == at else []
            drawn += [*line, ("", "\n")] if number < len(lines) - 1 else line
        return drawn
