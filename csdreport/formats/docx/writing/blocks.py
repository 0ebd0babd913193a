"""Paragraphs and lists as paragraphs of Word.

A list item's further paragraphs carry no number and stand in as far as the item's text: that is
how a person sees that they belong to it, and how the reader does.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from csdreport.formats.docx.styles import style_id
from csdreport.formats.docx.writing.direction import begins_right
from csdreport.formats.docx.writing.numbering import DEEPEST, INDENT, Numbering
from csdreport.formats.docx.writing.relations import Relations
from csdreport.formats.docx.writing.runs import runs
from csdreport.text.blocks import Block, Blocks, Paragraph


@dataclass(slots=True)
class Pen:
    """What the body needs beside its own text while it is written.

    Attributes:
        used: Ids of bookmarks and controls given so far; each is unique in the file.
    """

    relations: Relations
    numbering: Numbering
    used: int = 1000

    def next_id(self) -> int:
        """Give the next unused id of a bookmark or control."""
        self.used += 1
        return self.used


@dataclass(frozen=True, slots=True)
class Line:
    """One paragraph of Word before it is written: its properties without style, and its runs."""

    style: str
    numbered: str = ""
    right: bool = False
    indent: str = ""
    content: str = ""

    def xml(self, before: str = "", after: str = "") -> str:
        """Write the paragraph; `before` and `after` stand inside, round its runs."""
        bidi = "<w:bidi/>" if self.right else ""
        return (
            f'<w:p><w:pPr><w:pStyle w:val="{style_id(self.style)}"/>{self.numbered}{bidi}'
            f"{self.indent}</w:pPr>{before}{self.content}{after}</w:p>"
        )


def lines(blocks: Blocks, style: str, pen: Pen, level: int = 0) -> Iterator[Line]:
    """Lay out blocks that stand inside `level` lists."""
    for block in blocks:
        yield from _block(block, style, pen, level)


def _block(block: Block, style: str, pen: Pen, level: int) -> Iterator[Line]:
    if isinstance(block, Paragraph):
        indent = f'<w:ind w:left="{INDENT * level}"/>' if level else ""
        yield _paragraph(block, style, pen, indent=indent)
        return
    number = pen.numbering.add(ordered=block.ordered, start=block.start, level=level)
    for item in block.items:
        yield from _item(item, style, pen, level, number)


def _item(item: Blocks, style: str, pen: Pen, level: int, number: int) -> Iterator[Line]:
    numbered = (
        f'<w:numPr><w:ilvl w:val="{min(level, DEEPEST)}"/><w:numId w:val="{number}"/></w:numPr>'
    )
    first, rest = (item[0], item[1:]) if item and isinstance(item[0], Paragraph) else (None, item)
    if first is None:
        # An item that begins with a list: its own number stands on an empty line.
        yield Line(style, numbered)
    else:
        yield _paragraph(first, style, pen, numbered)
    yield from lines(rest, style, pen, level + 1)


def _paragraph(
    block: Paragraph, style: str, pen: Pen, numbered: str = "", indent: str = ""
) -> Line:
    content = runs(block.runs, pen.relations)
    return Line(style, numbered, begins_right(block.plain), indent, content)


def empty_item(style: str, pen: Pen, content: str = "") -> Line:
    """Lay out the first, empty item of a numbered answer, ready to type into."""
    number = pen.numbering.add(ordered=True, start=1, level=0)
    numbered = f'<w:numPr><w:ilvl w:val="0"/><w:numId w:val="{number}"/></w:numPr>'
    return Line(style, numbered, content=content)
