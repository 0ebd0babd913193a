"""One line of a list to choose from, drawn on as many rows of the screen as its words need."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from prompt_toolkit.formatted_text import StyleAndTextTuples

from csdreport.fill import wrap
from csdreport.fill.drawing import width_of
from csdreport.fill.screen.layout import sides
from csdreport.text import normal


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the list.

    Attributes:
        text: What it says, wrapped where it is long.
        run: What choosing it does; None for a heading.
        key: The key that chooses it at once; empty for none.
        right: A short word at the right edge.
        most: Of somebody's own words, show so many lines at most; 0 for all.
    """

    text: str
    run: Callable[[], None] | None = None
    key: str = ""
    right: str = ""
    most: int = 0


def draw(row: Row, is_selected: bool, key_width: int, width: int) -> list[StyleAndTextTuples]:
    """Draw a row on as many lines as its words need; the short word stands at the right."""
    text = normal.display(row.text).replace("\n", " ")
    if row.run is None:
        return [[("class:heading", f" {line}")] for line in wrap.rows(text, width - 1)]
    style = "class:selected" if is_selected else ""
    sign = ">" if is_selected else " "
    lead = f" {sign} {row.key:>{key_width}}  " if key_width else f" {sign} "
    room = width - len(lead)
    lines = wrap.rows(text, room)
    if 0 < row.most < len(lines):
        lines = [*lines[: row.most - 1], wrap.fitted(" ".join(lines[row.most - 1 :]), room)]
    if row.right and width_of(lines[-1]) + 1 + width_of(row.right) > room:
        lines.append("")
    drawn: list[StyleAndTextTuples] = []
    for number, line in enumerate(lines):
        left, right = sides(line, row.right if number == len(lines) - 1 else "", room)
        drawn.append(
            [
                (style or "class:key", " " * len(lead) if number else lead),
                (style, left),
                (style or "class:quiet", right),
            ]
        )
    return drawn
