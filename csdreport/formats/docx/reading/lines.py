"""The paragraphs of a container, one line each, and the lists that they make together."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace

from csdreport.formats.docx.reading.canonical import canonical, canonical_items
from csdreport.formats.docx.reading.counting import Mark
from csdreport.formats.docx.styles import LINES
from csdreport.text.blocks import Block, Blocks, ListBlock, Paragraph, Run


@dataclass(frozen=True, slots=True)
class Line:
    """One paragraph as read.

    Attributes:
        style: Name of its style, in lower case.
        heading: Its level; None for no heading.
        mark: Its number or bullet.
        indent: Where its text begins, in twentieths of a point.
        prompt: Text of a control that nobody typed over.
        source: Where it stood.
    """

    runs: tuple[Run, ...] = ()
    style: str = ""
    heading: int | None = None
    mark: Mark | None = None
    indent: int = 0
    prompt: str = ""
    source: str = ""
    numbers: bool = False

    @property
    def plain(self) -> str:
        """Give the characters without their look."""
        return "".join(run.text for run in self.runs)

    @property
    def empty(self) -> bool:
        """Tell whether nothing can be read here."""
        return not self.plain.strip()

    def spoken(self) -> str:
        """Give the text with the number that is printed before it, but no bullet."""
        number = self.mark.text if self.mark is not None else ""
        return f"{number} {self.plain}".strip() if number else self.plain

    def unmarked(self) -> Line:
        """Turn the printed number into text."""
        if self.mark is None or not self.mark.text:
            return replace(self, mark=None)
        return replace(self, mark=None, runs=(Run(f"{self.mark.text} "), *self.runs))


@dataclass(slots=True)
class _Open:
    """A list that the next line may belong to."""

    mark: Mark
    indent: int
    items: list[list[_Node]] = field(default_factory=list)
    values: list[int] = field(default_factory=list)
    first: Line = field(default_factory=Line)

    def takes(self, mark: Mark) -> bool:
        """Tell whether a mark at this level goes on with this list."""
        if (mark.list, mark.ordered) != (self.mark.list, self.mark.ordered):
            return False
        return not mark.ordered or mark.value == self.values[-1] + 1


_Node = Line | _Open


def blocks(lines: Iterable[Line], *, in_items: bool = False) -> Blocks:
    """Make canonical blocks of the lines of a cell.

    Args:
        lines: All paragraphs of the cell, empty ones too.
        in_items: Whether paragraphs without a number belong to the item above them.
    """
    settle = canonical_items if in_items else canonical
    return tuple(found for block, _ in pieces(lines, in_items=in_items) for found in settle(block))


def pieces(lines: Iterable[Line], *, in_items: bool = False) -> Iterator[tuple[Block, Line]]:
    """Make a block of each paragraph or list, with the line that it begins with."""
    for node in _nest(lines, in_items):
        block = _block(node)
        if block is not None:
            yield block, node if isinstance(node, Line) else node.first


def _nest(lines: Iterable[Line], in_items: bool) -> list[_Node]:
    top: list[_Node] = []
    opened: list[_Open] = []
    for line in lines:
        mark = line.mark
        if mark is not None:
            _add_item(line, mark, opened, top)
        elif not line.empty:
            least = 1 if in_items and line.style != LINES.lower() else 0
            while len(opened) > least and not 0 < opened[-1].indent <= line.indent:
                opened.pop()
            (opened[-1].items[-1] if opened else top).append(line)
    return top


def _add_item(line: Line, mark: Mark, opened: list[_Open], top: list[_Node]) -> None:
    while opened and opened[-1].mark.level > mark.level:
        opened.pop()
    if opened and opened[-1].mark.level == mark.level and not opened[-1].takes(mark):
        opened.pop()
    if not opened or opened[-1].mark.level < mark.level:
        new = _Open(mark, line.indent, first=line)
        (opened[-1].items[-1] if opened else top).append(new)
        opened.append(new)
    opened[-1].items.append([] if line.empty else [line])
    opened[-1].values.append(mark.value)


def _block(node: _Node) -> Block | None:
    if isinstance(node, Line):
        return Paragraph(node.runs)
    kept: list[Blocks] = []
    start = 1
    for value, item in zip(node.values, node.items, strict=True):
        inside = tuple(block for block in map(_block, item) if block is not None)
        if inside:
            start = value if not kept else start
            kept.append(inside)
    return ListBlock(tuple(kept), node.mark.ordered, start) if kept else None
