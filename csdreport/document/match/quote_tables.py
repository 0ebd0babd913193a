"""Tables of quotes that people make themselves: Quote | Who | Agreed?, and a quote a row.

Each row becomes a box as our own form has them, with the words above and the labelled lines below,
so that it is read, and doubted, by what reads those.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial

from csdreport.document import labelled, words
from csdreport.document.match import attribution, own_tables, quotations, quote_sets, rows, saying
from csdreport.document.match.filling import Filling
from csdreport.document.match.labels import Printed
from csdreport.document.match.own_tables import Columns
from csdreport.document.match.tokens import tokens
from csdreport.document.model import Entry, Part
from csdreport.text import literal
from csdreport.text.blocks import Block, Blocks
from csdreport.text.fold import fold

_TEXT, _COUNT, _OTHER = "text", "count", "other"
# What people write above the words of quotes, besides the template's own labels.
_WORDS = frozenset(
    (
        *("what they said", "what was said", "words", "testimony", "statement"),
        *("ce qui a été dit", "paroles", "témoignage", "phrase"),
        *("lo que dijo", "lo que dijeron", "palabras", "testimonio", "frase"),
    )
)
_FEWEST = 2
_LONGEST_HEAD, _MOST_OTHERS = 6, 2


class QuoteTables:
    """Lays the rows of such tables of one file."""

    def __init__(self, filling: Filling, parts: Sequence[Part], printed: Printed) -> None:
        self.filling = filling
        self.position = filling.position
        fields = printed.template.answer_fields()
        self.path = next((path for path, asked in fields if asked.kind == "quotes"), "")
        named = partial(_columns, printed=printed, path=self.path)
        self.rows = dict(own_tables.rows(parts, printed, named)) if self.path else {}

    def lay(self, at: int, entry: Entry) -> bool:
        """Lay a row of a table whose first row names its columns; tell whether it is one."""
        row = self.rows.get(at)
        if row is None:
            return False
        cells = own_tables.cells(entry)
        if row.is_head:
            self._told(" ".join(map(literal.render, cells)), self.path, entry.source)
            return True
        cells = [self.filling.untagged(cell) for cell in cells]
        if any(map(_has_words, cells)):
            box = tuple(self._box(list(zip(row.columns, cells, strict=False))))
            self._fill(box, entry.source)
            for text in filter(words.consent_of, map(literal.render, cells)):
                self._told(text, self.position.target, entry.source)
        return True

    def lay_unnamed(self, entry: Entry) -> bool:
        """Lay a row with words in one cell and who said them in the other, if it is one."""
        if not self.path or self.position.lone(self.position.section) != self.path:
            return False
        cells = [cell for cell in map(self.filling.untagged, own_tables.cells(entry)) if cell]
        texts = [literal.render(cell) for cell in cells]
        if sum(map(_is_said, texts)) != 1 or sum(map(_is_who, texts)) != 1 or len(cells) != _FEWEST:
            return False
        self._fill(tuple(block for cell in cells for block in cell), entry.source)
        self.filling.say(saying.quote_row(self.position.name(), self.position.target, entry.source))
        return True

    def _fill(self, box: Blocks, source: str) -> None:
        self.position.open(f"{self.path}.{self.position.numbering.following(self.path)}")
        self.filling.cell(box, (), source)

    def _told(self, text: str, path: str, source: str) -> None:
        """Say that words were read as labels, or as what is stored as a code."""
        self.filling.placed.labels.add(path)
        name = self.position.name(path)
        self.filling.say(saying.columns_read(name, path, source, text))

    def _box(self, pairs: Sequence[tuple[str, Blocks]]) -> Iterator[Block]:
        """Give the words, the labelled lines, and below them what no line is for."""
        cells = dict(pairs)
        yield from cells.get(_TEXT, ())
        for label in words.labels("quote", self.position.language):
            if label.key in cells:
                # Further lines stay lines of their own: what they say is in doubt.
                first, *more = literal.render(cells[label.key]).split("\n")
                yield labelled.line(label.printed, first)
                yield from (block for line in more for block in literal.parse(line))
        for key, other in pairs:
            if key == _OTHER or (key == _COUNT and not rows.is_count(literal.render(other))):
                yield from other


def _columns(entry: Entry, printed: Printed, path: str) -> Columns:
    """Give what the cells of a row name: the words, a line below a quote, a number; or nothing."""
    found = tuple(_column(literal.render(cell), printed, path) for cell in own_tables.cells(entry))
    told = [each for each in found if each not in (_COUNT, _OTHER)]
    is_head = (
        all(found)
        and found.count(_OTHER) <= _MOST_OTHERS
        and _TEXT in told
        and "speaker" in told
        and len(told) == len(set(told))
    )
    return found if is_head and not entry.anchor else ()


def _column(text: str, printed: Printed, path: str) -> str:
    head = fold(text)
    for label in words.labels("quote"):
        if head in label.accepted:
            return label.key
    section = path.partition(".")[0]
    named = (one.label for one in printed.equal(tokens(text)))
    is_label = any(label.section == section and not label.is_number for label in named)
    if is_label or head in _WORDS:
        return _TEXT
    if head in own_tables.COUNTS:
        return _COUNT
    return _OTHER if len(text.split()) <= _LONGEST_HEAD else ""


def _has_words(cell: Blocks) -> bool:
    return not rows.is_count(literal.render(cell))


def _is_said(text: str) -> bool:
    return quotations.in_marks(text) or (quote_sets.is_said(text) and not _is_who(text))


def _is_who(text: str) -> bool:
    return (
        attribution.is_name(text) and not quotations.in_marks(text) and not words.consent_of(text)
    )
