"""Rows of a table as labelled entries: the first cell is the label, the second the answer."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from copy import deepcopy
from dataclasses import dataclass

from csdreport.document import anchors, columns, notices as seen
from csdreport.document.model import Entry, Part
from csdreport.formats.docx.reading.cells import CELL, ROW, TABLE, lines
from csdreport.formats.docx.reading.containers import children
from csdreport.formats.docx.reading.lines import Line, blocks
from csdreport.formats.docx.reading.names import VAL, w
from csdreport.formats.docx.reading.prose import prose
from csdreport.formats.docx.reading.story import Story
from csdreport.formats.docx.reading.xml import Element, number, value
from csdreport.formats.docx.styles import CELL_END, COLUMN, ITEMS
from csdreport.text import normal
from csdreport.text.blocks import Blocks

Within = Callable[[Element, Story], Iterator[Part]]

_FORM_ROWS = 6
_BOOKMARK, _CONTROL = w("bookmarkStart"), w("sdt")


@dataclass(frozen=True, slots=True)
class Cell:
    """One real cell of a row: its lines, and the anchors that stand in it."""

    lines: tuple[Line, ...]
    bookmarks: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    # Whether it is the lower part of a cell that goes over several rows.
    joined: bool = False

    @property
    def empty(self) -> bool:
        """Tell whether nothing can be read in the cell."""
        return all(line.empty for line in self.lines)


def entries(table: Element, story: Story, place: str, within: Within) -> Iterator[Part]:
    """Read a table; a row of one cell is prose, or holds a table that is read in its stead.

    Args:
        table: The w:tbl.
        story: Shared by the walk.
        place: What the table is called, such as "table 2".
        within: Reads the parts of a cell that frames a whole form.
    """
    rows = list(children(table, ROW))
    for count, row in enumerate(rows, 1):
        story.place = f"{place} row {count}"
        real = list(_real_cells(row, story))
        if _is_layout(real, alone=len(rows) == 1):
            for cell in real:
                yield from within(cell, story)
            continue
        cells = [_cell(element, story) for element in real]
        indented = number(value(row.find(w("trPr")), "gridBefore")) or 0
        if indented and cells:
            cells.insert(0, Cell(()))
        yield from _row(cells, story)


def _row(cells: list[Cell], story: Story) -> Iterator[Part]:
    if len(cells) == 1:
        yield from prose(_printed(cells[0].lines), in_table=True)
    elif len(cells) > 1 and not _is_head(cells):
        yield _entry(cells, story)


def _printed(found: tuple[Line, ...]) -> list[Line]:
    """Turn the number of a row that has a single line into text: it is a heading, no list."""
    filled = [line for line in found if not line.empty]
    return [line.unmarked() for line in filled] if len(filled) == 1 else list(found)


def _entry(cells: list[Cell], story: Story) -> Entry:
    label, answer, *further = cells
    anchor = _anchor(cells)
    more = [_blocks(cell) for cell in further]
    while more and not more[-1]:
        more.pop()
    prompt = "\n".join(line.prompt for line in answer.lines if line.prompt)
    found = _blocks(answer)
    return Entry(
        _label(label),
        found,
        anchor,
        _numbered(answer, found),
        tuple(more),
        prompt,
        story.place,
        joined=label.joined,
    )


def _label(cell: Cell) -> str:
    return normal.plain("\n".join(line.spoken() for line in cell.lines))


def _blocks(cell: Cell) -> Blocks:
    return blocks(cell.lines, in_items=_has_items(cell))


def _has_items(cell: Cell) -> bool:
    return any(line.style == ITEMS.lower() for line in cell.lines)


def _numbered(cell: Cell, found: Blocks) -> bool:
    """Tell whether the answer has our own numbering, or would have it if something stood there."""
    in_items = [line for line in cell.lines if line.style == ITEMS.lower()]
    return bool(in_items) and (not found or any(line.mark is not None for line in in_items))


def _anchor(cells: list[Cell]) -> str:
    """Find the anchor of a row: a bookmark in the answer first, else one anywhere, else a tag."""
    answer_first = [*cells[1:], cells[0]]
    for cell in answer_first:
        if cell.bookmarks:
            return cell.bookmarks[0]
    for cell in answer_first:
        if cell.tags:
            return cell.tags[0]
    return ""


def _is_head(cells: list[Cell]) -> bool:
    """Tell whether a row is the one that our writer puts above the columns, unchanged."""
    found = [line for cell in cells for line in cell.lines]
    if len(cells) != 2 or any(line.style != COLUMN.lower() for line in found):
        return False
    return columns.are_heads(*(_label(cell) for cell in cells))


def _cell(element: Element, story: Story) -> Cell:
    found = tuple(
        line
        for line in lines(element, story)
        if not (line.empty and line.style == CELL_END.lower())
    )
    bookmarks = tuple(_ours(each.get(w("name"))) for each in element.iter(_BOOKMARK))
    anchored = tuple(filter(None, bookmarks))
    return Cell(found, anchored, tuple(_tags(element)), _is_joined(element))


def _tags(element: Element) -> Iterator[str]:
    """Give the anchors that controls carry: in the cell, and round nothing but the cell."""
    around = [above for above in (element.getparent(), _grandparent(element)) if above is not None]
    controls = [each for each in around if each.tag == _CONTROL]
    for control in (*element.iter(_CONTROL), *controls):
        properties = control.find(w("sdtPr"))
        tag = _ours(value(properties, "tag"))
        if tag:
            yield tag


def _grandparent(element: Element) -> Element | None:
    parent = element.getparent()
    return None if parent is None else parent.getparent()


def _ours(name: str | None) -> str:
    return name if name is not None and name.startswith(anchors.PREFIX) else ""


def _real_cells(row: Element, story: Story) -> Iterator[Element]:
    """Walk the cells that a person sees: the lower parts of a merged cell show nothing."""
    for element in children(row, CELL):
        if _is_joined(element):
            story.saw(seen.MERGED_CELLS)
            for line in lines(element, story):
                if not line.empty:
                    story.remark("hidden", line.plain)
            blank = row.makeelement(CELL)
            blank.extend(map(deepcopy, element.findall(w("tcPr"))))
            yield blank
        else:
            yield element


def _is_joined(cell: Element) -> bool:
    """Tell whether a cell is merged with the one above it."""
    merge = cell.find(f"{w('tcPr')}/{w('vMerge')}")
    return merge is not None and merge.get(VAL, "continue") == "continue"


def _is_layout(cells: list[Element], *, alone: bool) -> bool:
    """Tell whether a row frames a form: what is a table in an answer, it reads as parts.

    A row of a single cell, and one whose label would be a table, is no row of the form; nor is
    the only row of a table that holds a table of so many rows.
    """
    held = [list(children(cell, TABLE)) for cell in cells]
    if not any(held):
        return False
    most = max(len(list(children(each, ROW))) for tables in held for each in tables)
    return len(cells) == 1 or bool(held[0]) or (alone and most >= _FORM_ROWS)
