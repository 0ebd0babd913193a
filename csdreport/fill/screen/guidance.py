"""What stands above a box: its name, and the printed instruction as far as there is room."""

from __future__ import annotations

from typing import TYPE_CHECKING

from prompt_toolkit.formatted_text import StyleAndTextTuples
from prompt_toolkit.layout.containers import HSplit, Window
from prompt_toolkit.layout.controls import FormattedTextControl
from prompt_toolkit.layout.dimension import Dimension

from csdreport.fill import wording, wrap
from csdreport.fill.drawing import width_of
from csdreport.fill.screen.layout import columns, line_count, sides
from csdreport.text import normal

if TYPE_CHECKING:
    from csdreport.fill.screen.screen import Screen

MORE = "… (F1: all)"
ROOMY = 16
"""From this many lines on, an empty line parts the instruction from the text."""


class Guidance:
    """The lines above the box; wrapped anew only when the box or the window changes.

    Attributes:
        container: Where they are drawn.
    """

    def __init__(self, screen: Screen) -> None:
        self._screen = screen
        self._key: tuple[object, ...] = ()
        self._rows: list[str] = []
        self.container = HSplit(
            [
                Window(FormattedTextControl(self._name), height=lambda: len(self._names())),
                Window(
                    FormattedTextControl(lambda: "\n".join(self._shown())),
                    height=self._height,
                    style="class:guidance",
                ),
            ]
        )

    def _names(self) -> list[tuple[str, str]]:
        """Say the box and the template's limit, on one line or on more of a narrow screen."""
        walk, width = self._screen.session.walk, columns(self._screen) - 2
        limit = wording.asked(walk.template, walk.report, walk.place)
        limit = f"({limit})" if limit else ""
        name = normal.display(wording.name(walk.template, walk.report, walk.place))
        if width_of(f"{name} {limit}") <= width:
            return [sides(name, limit, width)]
        return [(row, "") for row in wrap.rows(f"{name} {limit}".rstrip(), width)]

    def _name(self) -> StyleAndTextTuples:
        drawn: StyleAndTextTuples = []
        for left, right in self._names():
            drawn += [("class:label", f" {left}"), ("class:quiet", right), ("", "\n")]
        return drawn[:-1]

    def _height(self) -> Dimension:
        lines = len(self._shown())
        return Dimension(min=0, max=lines, preferred=lines)

    def _shown(self) -> list[str]:
        now = self._screen.session.walk.now
        key = (now.at, columns(self._screen), line_count(self._screen))
        if key != self._key:
            self._key, self._rows = key, self._cut()
        return self._rows

    def _cut(self) -> list[str]:
        """Cut the instruction to a third of the screen; F1 shows all of it."""
        walk = self._screen.session.walk
        text = normal.display(wording.guidance(walk.template, walk.report, walk.place))
        width = columns(self._screen) - 2
        rows = wrap.rows(text, width) if text else []
        room = max(1, (line_count(self._screen) - 7) // 3)
        if len(rows) > room:
            last = wrap.fitted(rows[room - 1], width - width_of(MORE) - 1, "")
            rows = [*rows[: room - 1], last + MORE]
        spare = [""] if line_count(self._screen) >= ROOMY else []
        return [f" {row}" for row in rows] + spare
