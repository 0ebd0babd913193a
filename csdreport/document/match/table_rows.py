"""Lay the rows of a table: each is a label and what stands beside it."""

from __future__ import annotations

from collections.abc import Mapping, Set

from csdreport.document.columns import are_heads
from csdreport.document.match import rows, saying
from csdreport.document.match.paragraphs import Paragraphs
from csdreport.document.match.quote_tables import QuoteTables
from csdreport.document.match.recognise import label_before, label_of
from csdreport.document.match.relabelled import Relabelled
from csdreport.document.model import Entry
from csdreport.text import literal
from csdreport.text.blocks import Block, Blocks, Paragraph


class TableRows:
    """Lays the rows of the tables of one file onto the template."""

    def __init__(
        self,
        paragraphs: Paragraphs,
        quote_tables: QuoteTables,
        anchored: Mapping[str, str],
        of_form: Set[str],
    ) -> None:
        """Keep what lays the text of a row.

        Args:
            paragraphs: Lays a row that is no more than text.
            quote_tables: Lays a row with a quote and who said it.
            anchored: The path of every anchor that the file may hold.
            of_form: The tables in which a label of the template stands.
        """
        self.paragraphs = paragraphs
        self.quote_tables = quote_tables
        self.signposts = paragraphs.signposts
        self.filling = paragraphs.filling
        self.placed = self.filling.placed
        self.position = self.filling.position
        self.printed = paragraphs.printed
        self.context = paragraphs.context
        self.ours = self.filling.ours
        self.relabelled = Relabelled(self.printed)
        self.anchored = anchored
        self.of_form = of_form

    def lay(self, entry: Entry) -> None:
        """Fill the cell of a row, or lay a row without one as the text that it is."""
        path = self.anchored.get(entry.anchor)
        blocks = self._beside(entry)
        if path is not None:
            self._anchored_cell(entry, blocks, path)
        elif entry.joined and blocks and not entry.label.strip():
            self.filling.joined(blocks, entry.source)
        elif are_heads(entry.label, literal.render(blocks)):
            return
        elif self.ours:
            self._own_entry(entry, blocks)
        elif blocks:
            self._row(entry, blocks)
        else:
            label = self.filling.untagged(rows.label_blocks(entry))
            self.paragraphs.lay(label, "label", entry.source, gap=False)

    def _own_entry(self, entry: Entry, blocks: Blocks) -> None:
        found = label_of(entry.label, "label", self.printed, self.context)
        if found and found.label.path:
            self.signposts.follow(found, entry.label, entry.source)
            self.filling.cell(blocks, (), entry.source)
        elif self._begins_with_label(entry):
            self._row(entry, blocks)
        elif blocks:
            self.filling.unknown_row(entry.label, blocks, entry.source)
        else:
            self.paragraphs.lay(rows.label_blocks(entry), "label", entry.source, gap=False)

    def _begins_with_label(self, entry: Entry) -> bool:
        """Tell whether an answer was typed below the label, in the cell of the label."""
        first, *more = rows.label_blocks(entry) or (None,)
        if not more or not isinstance(first, Paragraph):
            return False
        found = label_of(first.plain, "label", self.printed, self.context)
        return found is not None and bool(found.label.path)

    def _anchored_cell(self, entry: Entry, blocks: Blocks, path: str) -> None:
        """Fill the cell of an anchor, and keep what somebody wrote into its label.

        What people see is the label: if it names another cell, that is the one.
        """
        anchored = self.position.name(path)
        path, told = self.relabelled.path(entry.label, path, self.placed.cells)
        self.position.open(path)
        if told:
            name = self.position.name()
            self.filling.say(saying.relabelled(name, anchored, path, entry.source))
        left: Blocks = ()
        if label_of(entry.label, "label", self.printed, self.context) is None:
            text = entry.label
            before = label_before(text, "label", self.printed, self.context)
            if before:
                left = literal.parse(text[before.end :])
            else:
                self.placed.lose(text, f"label of “{self.position.name()}”")
        self.filling.cell(blocks, left, entry.source)

    def _row(self, entry: Entry, blocks: Blocks) -> None:
        self.signposts.enter_by_number(entry.label, entry.source)
        tags, known = self.filling.tags, False
        left: Blocks = ()
        for block in self.filling.untagged(rows.label_blocks(entry)):
            rest: Block | None = block
            if isinstance(block, Paragraph):
                rest = self.signposts.without(block, "label", entry.source)
                known = known or rest is not block
            left = (*left, rest) if rest is not None else left
        self.filling.tags = tags
        if known:
            self.signposts.open_begun(entry.label, entry.source)
        if known and self.context.target:
            self.filling.cell(blocks, left, entry.source)
        elif known:
            self.filling.section_row((*left, *blocks), entry.source)
        elif self.quote_tables.lay_unnamed(entry):
            return
        elif rows.table_of(entry.source) not in self.of_form and self.filling.takes_table(
            entry.source
        ):
            cells = (literal.parse(entry.label), entry.blocks, *entry.more)
            self.filling.table_row(cells, entry.source)
        else:
            self.filling.unknown_row(entry.label, blocks, entry.source)

    def _beside(self, entry: Entry) -> Blocks:
        blocks = (*entry.blocks, *(block for cell in entry.more for block in cell))
        return self.filling.without_prompts(self.filling.untagged(blocks))
