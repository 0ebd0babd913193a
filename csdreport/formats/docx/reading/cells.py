"""A container of paragraphs, a cell above all, as lines of text."""

from __future__ import annotations

from collections.abc import Iterator

from csdreport.document import notices as seen
from csdreport.formats.docx.reading import inline
from csdreport.formats.docx.reading.containers import children
from csdreport.formats.docx.reading.counting import Mark
from csdreport.formats.docx.reading.lines import Line
from csdreport.formats.docx.reading.names import w
from csdreport.formats.docx.reading.properties import Shape, shape
from csdreport.formats.docx.reading.story import Story
from csdreport.formats.docx.reading.style_sheet import Style, heading_level
from csdreport.formats.docx.reading.xml import Element
from csdreport.text.blocks import Run

PARAGRAPH, TABLE = w("p"), w("tbl")
ROW, CELL = w("tr"), w("tc")
CHUNK, SUBDOCUMENT = w("altChunk"), w("subDoc")
_PROPERTIES = w("pPr")


def lines(container: Element, story: Story) -> Iterator[Line]:
    """Walk the lines of a container; a table in it gives one line a row."""
    for child in children(container, PARAGRAPH, TABLE, CHUNK):
        if child.tag == PARAGRAPH:
            yield from paragraph(child, story)
        elif child.tag == TABLE:
            story.saw(seen.NESTED_TABLE)
            yield from rows_as_lines(child, story)
        else:
            story.saw(seen.FOREIGN_CONTENT)


def paragraph(element: Element, story: Story) -> Iterator[Line]:
    """Read one paragraph, and the text boxes that hang on it, as lines."""
    own = shape(element.find(_PROPERTIES))
    style = story.styles.paragraph(own.style)
    mark = _mark(own, style, story)
    indent = own.indent
    if indent is None:
        indent = mark.indent if mark is not None and mark.indent is not None else style.indent
    found = inline.read(element, style, story)
    yield Line(
        tuple(found.runs),
        style.name,
        heading_level(own, style),
        mark,
        indent or 0,
        "".join(found.prompts),
        story.place,
        found.numbers,
    )
    for box in found.boxes:
        yield from lines(box, story)


def rows_as_lines(table: Element, story: Story) -> Iterator[Line]:
    """Read a table in a cell: each row is a line, a tab between its cells."""
    for row in children(table, ROW):
        cells = [
            [line for line in lines(cell, story) if not line.empty] for cell in children(row, CELL)
        ]
        if len(cells) == 1:
            yield from cells[0]
        else:
            runs = _joined(cells)
            if runs:
                yield Line(tuple(runs), source=story.place)


def _joined(cells: list[list[Line]]) -> list[Run]:
    runs: list[Run] = []
    for number, cell in enumerate(cells):
        if number:
            runs.append(Run("\t"))
        for place, line in enumerate(cell):
            if place:
                runs.append(Run("\n"))
            runs.extend(line.unmarked().runs)
    return runs if any(run.text.strip() for run in runs) else []


def _mark(own: Shape, style: Style, story: Story) -> Mark | None:
    number = own.number or style.number
    if number is None:
        return None
    return story.counting.mark(number, (style.level if own.level is None else own.level) or 0)
