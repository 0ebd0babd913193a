"""The body in reading order: paragraphs outside of tables, and tables."""

from __future__ import annotations

from collections.abc import Iterator

from csdreport.document import notices as seen
from csdreport.document.model import Part
from csdreport.formats.docx.reading.cells import CHUNK, PARAGRAPH, SUBDOCUMENT, TABLE, paragraph
from csdreport.formats.docx.reading.containers import children
from csdreport.formats.docx.reading.lines import Line
from csdreport.formats.docx.reading.prose import prose
from csdreport.formats.docx.reading.story import Story
from csdreport.formats.docx.reading.tables import entries
from csdreport.formats.docx.reading.xml import Element


def parts(container: Element, story: Story, *, in_table: bool = False) -> Iterator[Part]:
    """Walk the parts of the body, or of a cell that frames a whole form."""
    outer = story.place if in_table else ""
    waiting: list[Line] = []
    gap = False
    paragraphs = tables = 0
    for child in children(container, PARAGRAPH, TABLE, CHUNK, SUBDOCUMENT):
        if child.tag == PARAGRAPH:
            paragraphs += 1
            story.place = _within(outer, f"paragraph {paragraphs}")
            waiting.extend(paragraph(child, story))
        elif child.tag == TABLE:
            yield from prose(waiting, in_table=in_table, gap=gap)
            waiting, gap = [], True
            tables += 1
            yield from entries(child, story, _within(outer, f"table {tables}"), _framed)
        else:
            story.saw(seen.FOREIGN_CONTENT)
    yield from prose(waiting, in_table=in_table, gap=gap)


def _framed(cell: Element, story: Story) -> Iterator[Part]:
    yield from parts(cell, story, in_table=True)


def _within(outer: str, place: str) -> str:
    return f"{outer}, {place}" if outer else place
