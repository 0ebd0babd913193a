"""One line to type into, with something above it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from prompt_toolkit.buffer import Buffer
from prompt_toolkit.document import Document
from prompt_toolkit.formatted_text import StyleAndTextTuples
from prompt_toolkit.key_binding import KeyPressEvent
from prompt_toolkit.keys import Keys
from prompt_toolkit.layout.containers import HSplit, Window
from prompt_toolkit.layout.controls import FormattedTextControl
from prompt_toolkit.layout.dimension import Dimension

from csdreport.fill import wrap
from csdreport.fill.screen.editing import bind_editing, in_one_line
from csdreport.fill.screen.layout import body_height, columns
from csdreport.fill.screen.prose import Indent, ProseControl
from csdreport.fill.screen.view import View, growing
from csdreport.text import normal

if TYPE_CHECKING:
    from csdreport.fill.screen.screen import Screen

MARKS = "At the beginning:  > a quote   ? a question   ! a decision   @name: who said it"
MARKS_IN_SHORT = "> quote  ? question  ! decision @name:"
ROOMY = 60
"""From this many columns on, whole sentences say how a note is kept."""


class Line(View):
    """A view with one line; Enter hands it to `entered`. What was typed is kept when left.

    A crash loses none of it either: the journal has it as `so_far` says.
    """

    prompt = ""
    takes_text = True
    on_tab = "There is one line here. Enter keeps it; Ctrl-G, then b, goes back to the box."

    def __init__(self, screen: Screen) -> None:
        super().__init__(screen)
        self.buffer = Buffer(multiline=True, on_text_changed=self._changed)
        self.control = ProseControl(self.buffer)
        self._up = 0
        self.focus = Window(
            self.control,
            height=lambda: Dimension.exact(self._typed_rows()),
            left_margins=[Indent()],
        )
        self.body = HSplit(
            [
                Window(FormattedTextControl(self._drawn), height=growing()),
                Window(FormattedTextControl(self._prompt), height=1),
                self.focus,
            ]
        )
        bind_editing(
            self.keys,
            screen,
            self.control,
            self._enter,
            one_line=lambda: True,
            pasted=self.pasted,
        )
        for key in ("tab", "s-tab"):
            self.keys.add(key, eager=True)(self._tab)
        for key, step in {"pageup": 3, "pagedown": -3}.items():
            self.keys.add(key, eager=True)(lambda event, step=step: self._scroll(step))

    @property
    def count(self) -> str:
        """Say that there is more than the screen has room for."""
        return "PageUp: more above" if len(self._rows()) > self._room() + self._up else ""

    def how(self) -> tuple[str, ...]:
        """Give the lines that stay at the top in any case: how to fill the line."""
        return ()

    def prefill(self, text: str) -> None:
        """Begin with a text to correct, the cursor behind it."""
        # Not by typing: what stands there is in the draft already.
        self.buffer.reset(Document(text, len(text)))

    def above(self) -> list[str]:
        """Give the lines above the prompt; the last ones are shown when there is no room."""
        return []

    def pasted(self, text: str) -> str:
        """Give what is written into the line when a text of several characters is pasted."""
        return in_one_line(text)

    def entered(self, line: str) -> None:
        """Take the line."""
        raise NotImplementedError

    def so_far(self, line: str) -> dict[str, str]:
        """Give what a line will be, by its path in the journal; nothing for what is no answer."""
        return {}

    def _changed(self, buffer: Buffer) -> None:
        self.screen.session.open_lines.typed(self.so_far(buffer.text))
        self.screen.typed()

    def _enter(self) -> None:
        line = self.buffer.text
        self.buffer.reset()
        self.hand_over(line)
        self.entered(line)
        # The journal must not hold the line as unfinished once it is kept.
        self.screen.session.keep_typing()

    def hand_over(self, line: str) -> None:
        """Take a line out of those that are being typed, because it is taken now."""
        self.screen.session.open_lines.closed(self.so_far(line))

    def _tab(self, event: KeyPressEvent) -> None:
        """Type nothing: there is no next box here. In a paste a tab is a space."""
        waiting = event.key_processor.input_queue
        if event.key_sequence[0].key is Keys.ControlI and self.screen.burst.takes(waiting):
            text = self.screen.burst.take("\t", waiting)
            self.buffer.insert_text(" ".join(normal.clean(text).split()) or " ")
        else:
            self.screen.say(self.on_tab)

    def _prompt(self) -> StyleAndTextTuples:
        return [("class:label", f" {self.prompt}")]

    def _drawn(self) -> str:
        rows, top = self._rows(), self._wrapped(self.how())
        end = len(rows) - self._up
        drawn = [*top, *rows[max(0, end - self._room()) : end]]
        spare = self._height() - len(drawn)
        # An empty line parts what is above from the prompt wherever there is one to spare.
        return "\n".join(f" {row}" for row in [*drawn, *[""] * min(1, spare)])

    def _rows(self) -> list[str]:
        return self._wrapped(self.above())

    def _wrapped(self, lines: Iterable[str]) -> list[str]:
        width = columns(self.screen) - 2
        return [row for line in lines for row in wrap.rows(normal.display(line), width)]

    def _room(self) -> int:
        """Give how many rows of `above` are shown."""
        return max(1, self._height() - len(self._wrapped(self.how())))

    def _height(self) -> int:
        return body_height(self.screen) - 1 - self._typed_rows()

    def _typed_rows(self) -> int:
        """Give the rows that the line needs, up to a third of the body."""
        self.control.wrapping.update(self.buffer.text, max(1, columns(self.screen) - 2))
        return max(1, min(self.control.wrapping.count, body_height(self.screen) // 3))

    def _scroll(self, rows: int) -> None:
        self._up = max(0, min(self._up + rows, len(self._rows()) - self._room()))


def marks(screen: Screen, how: str, in_short: str) -> tuple[str, ...]:
    """Say how a note is kept, and the marks at its beginning, in as many words as there is room."""
    if columns(screen) < ROOMY:
        return (in_short, MARKS_IN_SHORT)
    return (how, MARKS, "")
