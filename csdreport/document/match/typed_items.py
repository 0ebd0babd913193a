"""Names of items that somebody typed into an answer of another section: "Quote 1: …" in a message.

The item of that number is meant as long as nothing stands there. An answer that may refer to what
stands above it says "Recommendation 1: …" without being one.
"""

from __future__ import annotations

from dataclasses import replace

from csdreport.document import labelled, words
from csdreport.document.match import astray
from csdreport.document.match.labels import Found, Printed
from csdreport.document.match.placing import Placed, fields
from csdreport.document.match.tokens import tokens
from csdreport.text.blocks import Block, Paragraph
from csdreport.text.colons import COLONS


class TypedItems:
    """Tells which items that have no text yet the cells of a report name."""

    def __init__(self, placed: Placed, printed: Printed) -> None:
        self.placed = placed
        self.printed = printed
        self.fields = dict(fields(printed.template))

    def find(self, text: str, at: int, path: str, *, last: bool) -> Found | None:
        """Find the item that a line in the cell of a path names.

        Args:
            text: The paragraph.
            at: Where the line begins in it.
            path: Of the cell.
            last: Whether nothing stands below the paragraph.
        """
        line, *below = text[at:].split("\n", 1)
        for one, surely in astray.named(line, self.printed, self.fields):
            empty = one.end == len(line) and last and not below
            if surely and not empty and not self._may_stay(one, path):
                return replace(one, end=at + one.end)
        return None

    def open(self, path: str) -> None:
        """Make the cell of a path ready for what is typed elsewhere: it has printed lines only."""
        section = path.partition(".")[0]
        if section not in self.placed.sections:
            self.placed.sections.append(section)
        if not self.is_filled(path):
            self.placed.cells.pop(path, None)

    def _may_stay(self, found: Found, path: str) -> bool:
        """Tell whether an item belongs where it stands, or is only referred to there."""
        here, there = path.partition(".")[0], found.label.section
        refers = self.printed.template.field_at(path).may_refer
        return here == there or (refers and astray.is_above(there, here, self.printed))

    def is_taken(self, found: Found) -> bool:
        """Tell whether an item has text; what has no number is the first one of all."""
        item, number = astray.item_of(found, self.fields), found.number
        own = [path for path in self.placed.cells if f"{path}.".startswith(f"{item}.{number}.")]
        return any(map(self.is_filled, [*own, item] if number == 1 else own))

    def is_filled(self, path: str) -> bool:
        """Tell whether a cell has more than the printed lines."""
        return not all(map(self._is_printed, self.placed.blocks(path)))

    def _is_printed(self, block: Block) -> bool:
        """Tell whether a line is one of the printed ones that wait for a value: "Speaker:"."""
        text = block.plain.rstrip() if isinstance(block, Paragraph) else ""
        if text[-1:] not in COLONS or not text:
            return False
        is_line = labelled.begun(text) in words.line_labels("quote")
        return is_line or bool(self.printed.equal(tokens(text)))
