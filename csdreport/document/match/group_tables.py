"""Tables of the items of a group that people make: Recommendation | Targeted to | Actions.

A row is an item. A column that the template does not have is kept as text without a place.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from csdreport.document.match import cut, own_tables, rows, saying, telling_words
from csdreport.document.match.filling import Filling
from csdreport.document.match.labels import NUMBER, Printed
from csdreport.document.match.own_tables import Columns
from csdreport.document.match.recognise import label_before
from csdreport.document.match.tokens import tokens
from csdreport.document.model import Entry, Part
from csdreport.text import literal
from csdreport.text.blocks import Blocks, Paragraph
from csdreport.text.fold import fold

_COUNT, _OTHER = "count", "other"
_FEWEST_KNOWN, _FEWEST = 2, 3
_LONGEST_HEAD = 8


class GroupTables:
    """Lays the rows of such tables of one file."""

    def __init__(self, filling: Filling, parts: Sequence[Part], printed: Printed) -> None:
        self.filling = filling
        self.position = filling.position
        self.printed = printed
        named = partial(_columns, printed=printed)
        self.rows = dict(own_tables.rows(parts, printed, named))

    def lay(self, at: int, entry: Entry) -> bool:
        """Lay a row of a table whose first row names its columns; tell whether it is one."""
        row = self.rows.get(at)
        if row is None:
            return False
        cells = own_tables.cells(entry)
        base = _base(row.columns)
        if row.is_head:
            self._head(row.columns, cells, base, entry.source)
            return True
        first = self.position.fields[base].fields[0].id
        number = self._number(base, first, row.columns, cells)
        for column, cell in zip(row.columns, cells, strict=False):
            blocks = self.filling.without_prompts(self.filling.untagged(cell))
            if column in (_COUNT, _OTHER):
                is_number = column == _COUNT and rows.is_count(literal.render(blocks))
                self._lose(() if is_number else blocks, entry.source)
            elif blocks:
                self.position.open(column.replace(NUMBER, str(number)))
                is_first = self.position.child == first
                blocks = self._without_name(blocks) if is_first else blocks
                self.filling.cell(blocks, (), entry.source)
        return True

    def _number(self, base: str, first: str, columns: Columns, cells: Sequence[Blocks]) -> int:
        """Give the number of a row's item: the one above goes on where its first cell is empty."""
        texts = dict(zip(columns, cells, strict=False))
        goes_on = self.position.item and not texts.get(f"{base}.{NUMBER}.{first}", ((),))
        return self.position.item if goes_on else self.position.numbering.following(base)

    def _head(self, columns: Columns, cells: Sequence[Blocks], base: str, source: str) -> None:
        if self.position.section != base.partition(".")[0]:
            self.position.enter(base.partition(".")[0])
        self.filling.placed.labels.update(set(columns) - {_COUNT, _OTHER})
        pairs = list(zip(columns, cells, strict=True))
        read = " ".join(literal.render(cell) for column, cell in pairs if column != _OTHER)
        self.filling.say(saying.rows_read(self.position.name(base), base, source, read))
        for column, cell in pairs:
            self._lose(cell if column == _OTHER else (), source)

    def _lose(self, blocks: Blocks, source: str) -> None:
        self.filling.placed.lose_blocks(blocks, self.filling.beyond(source))

    def _without_name(self, blocks: Blocks) -> Blocks:
        """Take "Recommendation 1:" off the text of an item."""
        block = blocks[0]
        if not isinstance(block, Paragraph):
            return blocks
        found = label_before(block.plain, "label", self.printed, self.position.context)
        is_name = found is not None and found.number is not None and not found.label.is_number
        return (*cut.after(block, found.end), *blocks[1:]) if found and is_name else blocks


def _columns(entry: Entry, printed: Printed) -> Columns:
    """Give the pattern of the answer that each cell of a row names; nothing for any other row."""
    texts = [literal.render(cell) for cell in own_tables.cells(entry)]
    if entry.anchor or len(texts) < _FEWEST or any(len(t.split()) > _LONGEST_HEAD for t in texts):
        return ()
    found = tuple(_column(text, printed) for text in texts)
    known = [each for each in found if each not in (_COUNT, _OTHER)]
    bases = {each.partition(f".{NUMBER}.")[0] for each in known}
    sure = len(bases) == 1 and len(known) == len(set(known))
    return found if sure and len(known) >= _FEWEST_KNOWN else ()


def _column(text: str, printed: Printed) -> str:
    if fold(text) in own_tables.COUNTS:
        return _COUNT
    for one in printed.equal(tokens(text)):
        if f".{NUMBER}." in one.label.path:
            return one.label.path
        group = None if one.label.path else _first(one.label.section, printed)
        if group:
            return group
    head = telling_words.head_of(text)
    return (telling_words.told(head, printed.telling) if head else "") or _OTHER


def _first(section: str, printed: Printed) -> str:
    """Give the first answer of the items that are all a section asks: "Recommendations"."""
    asked = [pair for pair in printed.template.answer_fields() if pair[0].split(".")[0] == section]
    path, field = asked[0] if len(asked) == 1 else ("", None)
    return f"{path}.{NUMBER}.{field.fields[0].id}" if field and field.kind == "group" else ""


def _base(columns: Columns) -> str:
    known = next(each for each in columns if each not in (_COUNT, _OTHER))
    return known.partition(f".{NUMBER}.")[0]
