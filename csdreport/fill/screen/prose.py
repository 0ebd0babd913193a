"""The box that is written in: a buffer shown with word wrap, row by row.

prompt_toolkit wraps in the middle of words. This control hands it rows that are already wrapped,
and only those that are visible are ever made, so a key costs the same in a long answer.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from itertools import accumulate

from prompt_toolkit.buffer import Buffer
from prompt_toolkit.data_structures import Point
from prompt_toolkit.formatted_text import StyleAndTextTuples
from prompt_toolkit.layout.containers import WindowRenderInfo
from prompt_toolkit.layout.controls import BufferControl, GetLinePrefixCallable, UIContent
from prompt_toolkit.layout.margins import Margin

from csdreport.fill import wrap
from csdreport.fill.drawing import drawn, width_of

LONG = 400
"""From this many characters on a paragraph is wrapped on from what was known of it."""


class Wrapping:
    """The rows of a text, kept from one key to the next."""

    def __init__(self) -> None:
        self._text: str | None = None
        self._width = 0
        self._lines: list[str] = []
        self._rows: list[tuple[int, ...]] = []
        self._starts: tuple[int, ...] = ()
        self._first_rows: tuple[int, ...] = ()
        self.count = 0

    def update(self, text: str, width: int) -> None:
        """Wrap a text to a width; nothing happens when both are as before."""
        if text == self._text and width == self._width:
            return
        lines = text.split("\n")
        known = dict(zip(self._lines, self._rows, strict=True)) if width == self._width else {}
        self._rows = [
            known.get(line) or self._wrap(number, line, width, len(lines))
            for number, line in enumerate(lines)
        ]
        self._text, self._width, self._lines = text, width, lines
        self._starts = _sums(len(line) + 1 for line in lines)
        self._first_rows = _sums(map(len, self._rows))
        self.count = sum(map(len, self._rows))

    def _wrap(self, number: int, line: str, width: int, lines: int) -> tuple[int, ...]:
        same_shape = lines == len(self._lines) and width == self._width
        if len(line) < LONG or not same_shape:
            return wrap.wrap(line, width)
        return wrap.rewrap(self._lines[number], self._rows[number], line, width)

    def row(self, index: int) -> str:
        """Give the characters of one row of the screen."""
        paragraph = wrap.row_of(self._first_rows, index)
        start, end = self._bounds(paragraph, index)
        return self._lines[paragraph][start:end]

    def before(self, offset: int) -> tuple[int, str]:
        """Give the row of a position in the text, and what stands before it on that row."""
        paragraph = wrap.row_of(self._starts, offset)
        within = offset - self._starts[paragraph]
        rows, line = self._rows[paragraph], self._lines[paragraph]
        row = wrap.row_of(rows, within)
        return self._first_rows[paragraph] + row, line[rows[row] : within]

    def place_of(self, offset: int) -> Point:
        """Give column and row of a position in the text."""
        row, before = self.before(offset)
        return Point(min(width_of(before), self._width), row)

    def offset_of(self, row: int, column: int) -> int:
        """Give the position in the text that stands at a row and nearest to a column."""
        index = max(0, min(row, self.count - 1))
        paragraph = wrap.row_of(self._first_rows, index)
        start, end = self._bounds(paragraph, index)
        line = self._lines[paragraph]
        is_last = index - self._first_rows[paragraph] == len(self._rows[paragraph]) - 1
        # The end of a wrapped row is the start of the next one; stay on the row asked for.
        last = end if is_last else max(start, end - 1)
        return self._starts[paragraph] + wrap.offset_at(line, start, last, column)

    def _bounds(self, paragraph: int, index: int) -> tuple[int, int]:
        rows = self._rows[paragraph]
        row = index - self._first_rows[paragraph]
        end = rows[row + 1] if row + 1 < len(rows) else len(self._lines[paragraph])
        return rows[row], end


class ProseControl(BufferControl):
    """A buffer whose paragraphs are wrapped at words."""

    def __init__(self, buffer: Buffer) -> None:
        super().__init__(buffer=buffer)
        self.wrapping = Wrapping()
        self.width = 80
        self.page = 10

    def create_content(self, width: int, height: int, preview_search: bool = False) -> UIContent:
        """Give the wrapped rows; the last column stays free for the cursor."""
        self.width = max(1, width - 1)
        self.page = max(1, height - 1)
        self.wrapping.update(self.buffer.text, self.width)
        return UIContent(
            get_line=self._fragments,
            line_count=self.wrapping.count,
            cursor_position=self._cursor(),
        )

    def preferred_height(
        self,
        width: int,
        max_available_height: int,
        wrap_lines: bool,
        get_line_prefix: GetLinePrefixCallable | None,
    ) -> int | None:
        """Take whatever height is left."""
        return None

    def move_rows(self, rows: int) -> bool:
        """Move the cursor up (negative) or down by rows of the screen; False at the edge."""
        self.wrapping.update(self.buffer.text, self.width)
        here = self.wrapping.place_of(self.buffer.cursor_position)
        wanted = self.buffer.preferred_column
        column = here.x if wanted is None else wanted
        target = max(0, min(here.y + rows, self.wrapping.count - 1))
        if target == here.y:
            return False
        self.buffer.cursor_position = self.wrapping.offset_of(target, column)
        self.buffer.preferred_column = column
        return True

    def move_to_row_edge(self, end: bool) -> None:
        """Move the cursor to the beginning or the end of its row."""
        self.wrapping.update(self.buffer.text, self.width)
        here = self.wrapping.place_of(self.buffer.cursor_position)
        self.buffer.cursor_position = self.wrapping.offset_of(here.y, 10**6 if end else 0)

    def _cursor(self) -> Point:
        """Say on which row the cursor stands, and on which of the characters drawn there."""
        row, before = self.wrapping.before(self.buffer.cursor_position)
        # A space that hangs over the edge leaves no column for the cursor but its own.
        hangs = width_of(before) > self.width
        return Point(len(drawn(before)) - hangs, row)

    def _fragments(self, row: int) -> StyleAndTextTuples:
        # The cursor stands on a character, also behind the last one.
        return [("class:box", drawn(self.wrapping.row(row))), ("", " ")]


class Indent(Margin):
    """One empty column, so that the text stands below its label."""

    def get_width(self, get_ui_content: Callable[[], UIContent]) -> int:
        """Take one column."""
        return 1

    def create_margin(
        self, window_render_info: WindowRenderInfo, width: int, height: int
    ) -> StyleAndTextTuples:
        """Draw nothing."""
        return []


def _sums(lengths: Iterable[int]) -> tuple[int, ...]:
    """Give where each piece begins when pieces of these lengths stand one after the other."""
    return (0, *accumulate(lengths))[:-1]
