"""One line to type into, with something above it."""

from __future__ import annotations

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
from csdreport.fill.screen.editing import bind_editing
from csdreport.fill.screen.layout import columns
from csdreport.fill.screen.prose import Indent, ProseControl
from csdreport.fill.screen.view import View
from csdreport.text import normal

if TYPE_CHECKING:
    from csdreport.fill.screen.screen import Screen


class Line(View):
    """A view with one line; Enter hands it to `entered`. What was typed is kept when left."""

    prompt = ""
    takes_text = True
    keeps_notes = True
    on_tab = "There is one line here. Enter keeps it; Ctrl-G, then b, goes back to the box."

    def __init__(self, screen: Screen) -> None:
        super().__init__(screen)
        self.buffer = Buffer(multiline=True, on_text_changed=self._changed)
        self.control = ProseControl(self.buffer)
        self.focus = Window(
            self.control,
            height=Dimension(min=1, max=6, preferred=1, weight=1),
            left_margins=[Indent()],
        )
        self._lines = Window(FormattedTextControl(self._above), height=Dimension(weight=3))
        self.body = HSplit(
            [
                self._lines,
                Window(FormattedTextControl(self._prompt), height=1),
                self.focus,
            ]
        )
        bind_editing(self.keys, screen, self.control, self._enter, one_line=lambda: True)
        for key in ("tab", "s-tab"):
            self.keys.add(key, eager=True)(self._tab)

    def prefill(self, text: str) -> None:
        """Begin with a text to correct, the cursor behind it."""
        self.buffer.document = Document(text, len(text))

    def above(self) -> list[str]:
        """Give the lines above the prompt; the last ones are shown when there is no room."""
        return []

    def entered(self, line: str) -> None:
        """Take the line."""
        raise NotImplementedError

    def _changed(self, buffer: Buffer) -> None:
        """Remember what is typed, so that a crash loses no unfinished note."""
        if self.keeps_notes:
            self.screen.session.typed_note(buffer.text)
            self.screen.typed()

    def _enter(self) -> None:
        line = self.buffer.text
        self.buffer.reset()
        if self.keeps_notes:
            self.screen.session.typed_note("")
        self.entered(line)
        if self.keeps_notes:
            # The journal must not hold the line as unfinished once it is kept.
            self.screen.session.keep_typing()

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

    def _above(self) -> str:
        info = self._lines.render_info
        room = info.window_height if info else 100
        width = columns(self.screen) - 2
        rows = [row for line in self.above() for row in wrap.rows(normal.display(line), width)]
        return "\n".join(f" {row}" for row in rows[-room:])
