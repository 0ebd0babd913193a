"""Tables that pandoc and word processors leave in Markdown as HTML."""

from __future__ import annotations

import html
import re
from dataclasses import dataclass, field
from html.parser import HTMLParser

from csdreport.text import tags
from csdreport.text.blocks import Block, Blocks, ListBlock, Paragraph
from csdreport.text.markdown import canonical_blocks

BlockRow = list[Blocks]

_OPENS = re.compile(r"\s*<table\b", re.IGNORECASE)
_CLOSES = re.compile(r"</table\s*>\s*$", re.IGNORECASE)
_KEPT = frozenset(["p", "br", "i", "em", "b", "strong", "u", "li", "ul", "ol", "a"])
_CELLS = frozenset(("td", "th", "caption"))
_SPACES = re.compile(r"\s+")


def take(lines: list[str], at: int) -> tuple[list[BlockRow], int] | None:
    """Take the HTML table that begins at a line: its rows, and the line behind it.

    A caption is a row of its own. None when the table never ends.
    """
    if not _OPENS.match(lines[at]):
        return None
    for end in range(at, len(lines)):
        if _CLOSES.search(lines[end]):
            reader = _Reader()
            reader.feed("\n".join(lines[at : end + 1]))
            reader.close()
            return [[_blocks(cell) for cell in row] for row in reader.rows], end + 1
    return None


def last_end(lines: list[str]) -> int:
    """Count the lines up to the last that ends a table; none begins behind them."""
    ends = (index for index in range(len(lines), 0, -1) if _CLOSES.search(lines[index - 1]))
    return next(ends, 0)


@dataclass(slots=True)
class _Cell:
    text: list[str] = field(default_factory=list)


class _Reader(HTMLParser):
    """Gathers cells as text with the tags that answers know; entities stay for later."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=False)
        self.rows: list[list[str]] = []
        self.cell: _Cell | None = None

    def handle_starttag(self, tag: str, attrs: object) -> None:
        if tag == "tr":
            self._end_cell()
            self.rows.append([])
        elif tag in _CELLS:
            self._end_cell()
            if tag == "caption" or not self.rows:
                self.rows.append([])
            self.cell = _Cell()
        elif tag in _KEPT:
            self._add(self.get_starttag_text() or "")

    def handle_endtag(self, tag: str) -> None:
        if tag in _CELLS or tag in ("tr", "table"):
            self._end_cell()
        elif tag in _KEPT:
            self._add(f"</{tag}>")

    def handle_data(self, data: str) -> None:
        self._add(_SPACES.sub(" ", data))

    def handle_entityref(self, name: str) -> None:
        self._add(f"&{name};")

    def handle_charref(self, name: str) -> None:
        self._add(f"&#{name};")

    def handle_comment(self, data: str) -> None:
        self._add(data)

    def _add(self, text: str) -> None:
        if self.cell is None and text.strip():
            # Text between the cells is somebody's text all the same.
            self.rows.append([])
            self.cell = _Cell()
        if self.cell is not None:
            self.cell.text.append(text)

    def _end_cell(self) -> None:
        if self.cell is not None:
            self.rows[-1].append("".join(self.cell.text).strip())
            self.cell = None


def _blocks(cell: str) -> Blocks:
    blocks, _ = tags.resolve(cell)
    return canonical_blocks(_unescaped(block) for block in blocks)


def _unescaped(block: Block) -> Block:
    """Resolve entities after the tags, so that "&lt;b&gt;" stays text."""
    if isinstance(block, ListBlock):
        items = tuple(tuple(_unescaped(inner) for inner in item) for item in block.items)
        return block._replace(items=items)
    return Paragraph(
        tuple(
            run._replace(text=html.unescape(run.text), link=html.unescape(run.link))
            for run in block.runs
        )
    )
