"""Put text into the cell that stands open, or where text without a place goes."""

from __future__ import annotations

from collections.abc import Sequence

from csdreport.document import prompts
from csdreport.document.match import cut, rows, saying
from csdreport.document.match.placing import Line, Placed, Strange
from csdreport.document.match.position import Position
from csdreport.findings import Notice
from csdreport.text import literal
from csdreport.text.blocks import Blocks

_UNDER_TABLE, _FURTHER_ROW, _NEXT_CELL, _NEXT_ROW, _LABEL_CELL = 0.7, 0.7, 0.5, 0.7, 0.8
_OWN_TABLE = 0.7


class Filling:
    """Fills the cells of one report.

    Attributes:
        position: Which cell stands open.
        ours: Whether csdreport wrote the file: text outside of a cell is then a surprise.
        exact: Whether every cell is an answer word for word; else prompts are no answers.
        placed: What was found.
        tags: How many tags were resolved in the text at hand, until its cell is known.
    """

    def __init__(self, position: Position, *, ours: bool, exact: bool) -> None:
        self.position = position
        self.ours = ours
        self.exact = exact
        self.placed = Placed()
        self.tags = 0
        # Where the last text stood.
        self._source = ""
        # The last table of somebody's own that stood in an answer.
        self._table = ""
        # The answer that such a list was taken for last.
        self._pasted_into = ""

    def text(
        self, blocks: Blocks, source: str, *, in_table: bool, gap: bool, goes_on: bool
    ) -> None:
        """Put text where it belongs.

        Args:
            blocks: What stands there.
            source: Where.
            in_table: Whether it is a row of its own in a table.
            gap: Whether it is parted from what stands above.
            goes_on: Whether the next label belongs to the same section.
        """
        blocks = self.without_prompts(blocks)
        position = self.position
        if not blocks:
            return
        if not position.section:
            self.above(blocks, source)
        elif not position.target:
            self.placed.lose_blocks(blocks, self.beyond(source))
        elif position.filled != "cell" or in_table or not gap:
            self._fill(blocks, in_table, source)
        elif goes_on:
            self._guess("A paragraph stands below its cell.", source, _UNDER_TABLE)
            self._put(blocks, source)
        else:
            self.placed.lose_blocks(blocks, f"after {position.section_name()}")

    def cell(self, blocks: Blocks, left: Blocks, source: str) -> None:
        """Fill the open cell with what stands beside its label, and `left` in the label's own."""
        target = self.position.target
        if target in self.placed.cells and (blocks or left):
            self.say(saying.label_repeated(self.position.name(), target, source))
        if left:
            self._guess("An answer stands in the cell of its label.", source, _LABEL_CELL)
        self._put((*left, *blocks), source)
        self.placed.places.setdefault(target, source)
        self.position.filled = "cell" if blocks or left else ""

    def unknown_row(self, label: str, blocks: Blocks, source: str) -> None:
        """Keep a row whose label is none of the template's."""
        if rows.is_mark(label) and self.position.open_next():
            self._guess("The label of this row is empty.", source, _NEXT_CELL)
            self._put(blocks, source)
            self.position.filled = "cell"
        elif rows.is_enumerator(label) and self.position.open_lettered():
            name, path = self.position.name(), self.position.target
            self.say(saying.label_guessed(name, path, source, label, _NEXT_ROW))
            self._put(blocks, source)
            self.position.filled = "cell"
        elif self.position.target and rows.is_enumerator(label):
            # A list that was pasted from a word processor: the tab stands behind its number.
            self.tell_of_rows(source)
            self._fill(rows.numbered_item(label, blocks), False, source)
        else:
            self.position.shut()
            self.placed.strange.append(Strange(label, source=source))
            self.placed.lose(f"{label}\n{literal.render(blocks)}", self.beyond(source))

    def tell_of_rows(self, source: str) -> None:
        """Say, once, that numbered rows were taken for the open answer."""
        if self._pasted_into != self.position.target:
            self._guess("Numbered rows stand below this answer.", source, _FURTHER_ROW)
        self._pasted_into = self.position.target

    def section_row(self, blocks: Blocks, source: str) -> None:
        """Fill the next cell of a section from a row that has the label of the whole section."""
        if blocks and self.position.awaits_text() and self.position.open_next():
            self._guess("The label of this row is that of the whole section.", source, _NEXT_CELL)
            self._put(blocks, source)
            self.position.filled = "cell"
        else:
            self.placed.lose_blocks(blocks, self.beyond(source))

    def takes_table(self, source: str) -> bool:
        """Tell whether a table that is none of the form's stands in the answer that is open."""
        position = self.position
        cell = source.rpartition(", ")[0]
        here = f"{self.placed.places.get(position.target, '')}, ".startswith(f"{cell}, ")
        nested = cell and (here or position.filled != "cell")
        return position.takes_text() and bool(nested or position.filled == "text")

    def table_row(self, cells: Sequence[Blocks], source: str) -> None:
        """Go on with the open answer by a row of somebody's own table, as one line."""
        table = rows.table_of(source)
        if table != self._table:
            self._guess("A table stands in an answer; its rows became lines.", source, _OWN_TABLE)
        self._table = table
        line = "\t".join(literal.render(cell).replace("\n", " ") for cell in cells)
        self._put(literal.parse(line), source)
        self.position.filled = self.position.filled or "text"

    def joined(self, blocks: Blocks, source: str) -> None:
        """Go on with the row above, whose label goes over this row too."""
        if self.position.target and not self.position.is_closed:
            self._put(blocks, source)
            self.position.filled = "cell"
        else:
            self.placed.lose_blocks(blocks, self.beyond(source))

    def above(self, blocks: Blocks, source: str) -> None:
        """Keep lines above the first section."""
        for line in literal.render(blocks).split("\n"):
            if line.strip():
                self.placed.head.append(Line(line.strip(), source))

    def beyond(self, source: str) -> str:
        """Say where text without a place stood."""
        return ", ".join(part for part in (f"in {self.position.section_name()}", source) if part)

    def without_prompts(self, blocks: Blocks) -> Blocks:
        """Leave out what an empty answer of a blank form shows."""
        return blocks if self.exact else prompts.without(blocks)

    def untagged(self, blocks: Blocks) -> Blocks:
        """Leave out the tags of a text that a person filled, and count them."""
        if self.exact:
            return blocks
        found, count = cut.without_tags(blocks)
        self.tags += count
        return found

    def say(self, notice: Notice) -> None:
        """Tell something."""
        self.placed.notices.append(notice)

    def _fill(self, blocks: Blocks, in_table: bool, source: str) -> None:
        further = in_table and self.position.filled == "cell" and source != self._source
        if further:
            self._guess("An answer goes on in a row of its own.", source, _FURTHER_ROW)
        elif self.ours and not in_table:
            self._guess("An answer stands below its table.", source, _UNDER_TABLE)
        self._put(blocks, source)
        self.position.filled = "cell" if in_table else self.position.filled or "text"

    def _put(self, blocks: Blocks, source: str) -> None:
        target = self.position.target
        self._source = source
        self.placed.put(target, blocks, source)
        if self.tags and blocks:
            self.placed.tags[target] += self.tags
            self.tags = 0

    def _guess(self, what: str, source: str, sure: float) -> None:
        position = self.position
        self.say(saying.placed(what, position.name(), position.target, source, sure))
