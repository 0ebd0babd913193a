"""Entries as one simple table: a narrow, shaded column of labels and a wide one of answers."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from csdreport.document.model import Entry
from csdreport.formats.docx.styles import ANSWER, COLUMN, LABEL
from csdreport.formats.docx.writing.blocks import Line, Pen, lines
from csdreport.formats.docx.writing.controls import Controls, answer
from csdreport.formats.docx.writing.direction import begins_right
from csdreport.formats.docx.writing.runs import plain
from csdreport.formats.docx.writing.sheet import TEXT_WIDTH
from csdreport.formats.docx.writing.xml import attribute
from csdreport.text.blocks import Blocks, ListBlock

_LABEL_WIDTH = 2900
_LABEL_SHADE = '<w:shd w:val="clear" w:color="auto" w:fill="EEF2F7"/>'
_HEAD_SHADE = '<w:shd w:val="clear" w:color="auto" w:fill="D9E2EC"/>'
# A row that may not break leaves a gap on the page before it; a long answer would leave a big one.
_LONGEST_UNBROKEN = 900
_BLANK_HEIGHT = 600


def table(
    entries: Sequence[Entry],
    pen: Pen,
    *,
    title: str,
    heads: tuple[str, str],
    right: bool,
    controls: Controls,
) -> str:
    """Write entries that follow each other as one table.

    Args:
        entries: At least one.
        pen: Collects lists, links and ids.
        title: What a screen reader calls the table.
        heads: What stands above the columns, again on every page.
        right: Whether the columns run from right to left.
        controls: Which answers get a content control.
    """
    cells = 1 + max(len(entry.more) for entry in entries)
    widths = [_LABEL_WIDTH] + [(TEXT_WIDTH - _LABEL_WIDTH) // cells] * cells
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    rows = "".join(_row(entry, widths, pen, controls, title) for entry in entries)
    bidi = "<w:bidiVisual/>" if right else ""
    return (
        f'<w:tbl><w:tblPr><w:tblStyle w:val="FormTable"/>{bidi}'
        f'<w:tblW w:w="{sum(widths)}" w:type="dxa"/><w:tblLayout w:type="fixed"/>'
        '<w:tblLook w:val="0460" w:firstRow="1" w:lastRow="0" w:firstColumn="0" '
        'w:lastColumn="0" w:noHBand="1" w:noVBand="1"/>'
        f'<w:tblCaption w:val="{attribute(title)}"/></w:tblPr><w:tblGrid>{grid}</w:tblGrid>'
        f"{_head(heads, widths)}{rows}</w:tbl>"
    )


def _head(heads: tuple[str, str], widths: list[int]) -> str:
    left, right = (
        Line(COLUMN, right=begins_right(head), content=plain(head)).xml() for head in heads
    )
    return (
        "<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>"
        + _cell(left, widths[:1], _HEAD_SHADE)
        + _cell(right, widths[1:], _HEAD_SHADE)
        + "</w:tr>"
    )


def _row(entry: Entry, widths: list[int], pen: Pen, controls: Controls, section: str) -> str:
    properties = ""
    if _length(entry.blocks) <= _LONGEST_UNBROKEN:
        properties += "<w:cantSplit/>"
    if len(entry.blocks) == entry.tail:
        properties += f'<w:trHeight w:val="{_BLANK_HEIGHT}" w:hRule="atLeast"/>'
    head = f"<w:trPr>{properties}</w:trPr>" if properties else ""
    further = "".join(
        _cell(_paragraphs(blocks, ANSWER, pen), [widths[2 + n]])
        for n, blocks in enumerate(entry.more)
    )
    room = widths[1 : len(widths) - len(entry.more)]
    label = _cell(_label(entry.label), widths[:1], _LABEL_SHADE)
    filled = _cell(answer(entry, pen, controls, section), room)
    return f"<w:tr>{head}{label}{filled}{further}</w:tr>"


def _cell(content: str, widths: list[int], shade: str = "") -> str:
    span = f'<w:gridSpan w:val="{len(widths)}"/>' if len(widths) > 1 else ""
    return (
        f'<w:tc><w:tcPr><w:tcW w:w="{sum(widths)}" w:type="dxa"/>{span}{shade}</w:tcPr>'
        f"{content}</w:tc>"
    )


def _label(label: str) -> str:
    return "".join(
        Line(LABEL, right=begins_right(text), content=plain(text) if text else "").xml()
        for text in label.split("\n")
    )


def _paragraphs(blocks: Blocks, style: str, pen: Pen) -> str:
    written: Iterable[Line] = lines(blocks, style, pen) if blocks else [Line(style)]
    return "".join(line.xml() for line in written)


def _length(blocks: Blocks) -> int:
    total = 0
    for block in blocks:
        if isinstance(block, ListBlock):
            total += sum(_length(item) for item in block.items)
        else:
            total += len(block.plain)
    return total
