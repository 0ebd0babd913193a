"""Find the paragraphs and lists of a Markdown text, before anything is read in their lines.

The block half of CommonMark for the two blocks that answers have. Everything else CommonMark
knows (headings, quotes, code, rules, HTML) is ordinary text here.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

DEEPEST_LIST = 8
"""Lists nest no deeper; Word has nine levels, and a numbered cell uses up one of them."""

# The end of the line may follow the marker; then the item is empty so far.
MARKER = re.compile(r"(?:([-+*])|(\d{1,9})([.)]))(?=[ \t]|$)")
_MARKERS = "-+*"
_BLANK = re.compile(r"\s*")
_TAB_STOP = 4
_NEVER = 1 << 30


class Lines(NamedTuple):
    """The lines of one paragraph, without leading white space, and where each begins.

    `items` has the columns of the items that it stands in: of the marker, and of its text.
    """

    texts: list[str]
    offsets: list[int]
    items: tuple[tuple[int, int], ...]


class Listing(NamedTuple):
    """A list: one sequence of children an item; `offset` is where its first line begins."""

    marker: str
    start: int
    items: list[list[Node]]
    offset: int

    @property
    def ordered(self) -> bool:
        """Tell whether the items are numbered."""
        return self.marker in ".)"


Node = Lines | Listing


class _Item:
    """An item that following lines may still belong to, if they stand at `column` or deeper."""

    def __init__(self, listing: Listing, marker: int, column: int, children: list[Node]) -> None:
        self.listing = listing
        self.marker = marker
        self.column = column
        self.children = children


def find(markdown: str) -> list[Node]:
    """Part clean Markdown into paragraphs and lists."""
    return _Finder().find(markdown)


def paragraphs(nodes: list[Node]) -> Iterator[Lines]:
    """Give the paragraphs of nodes in their order, those of lists too."""
    waiting = nodes[::-1]
    while waiting:
        node = waiting.pop()
        if isinstance(node, Lines):
            yield node
        else:
            waiting.extend(child for item in reversed(node.items) for child in reversed(item))


def paragraph_starts(markdown: str) -> tuple[int, ...]:
    """Say where the paragraphs of a text begin, those of lists too, but for the first."""
    starts = (paragraph.offsets[0] for paragraph in paragraphs(find(markdown)))
    return tuple(sorted(starts)[1:])


def opens_list(line: str, *, first: bool) -> bool:
    """Tell whether a line of a paragraph, its `first` or a later one, would begin a list."""
    match = MARKER.match(line)
    if match is None:
        return False
    return first or _interrupts(match, line)


def _may_mark(first: str) -> bool:
    """Tell fast whether a marker may begin with a character; in most lines none does."""
    return first in _MARKERS or first.isdecimal()


def _interrupts(match: re.Match[str], line: str) -> bool:
    """Tell whether a list may begin directly below a paragraph's line."""
    empty = not line[match.end() :].strip()
    return not empty and (match[2] is None or int(match[2]) == 1)


class _Finder:
    def __init__(self) -> None:
        self.top: list[Node] = []
        self.open: list[_Item] = []
        # The paragraph that a following line continues.
        self.tip: Lines | None = None

    def find(self, markdown: str) -> list[Node]:
        for offset, line in _lines(markdown):
            start = _BLANK.match(line)
            assert start is not None
            if start.end() == len(line):
                self._blank()
            else:
                self._line(line, start.end(), offset)
        return self.top

    def _blank(self) -> None:
        self.tip = None
        if self.open and not self.open[-1].children:
            # An item may begin with one blank line, not with two.
            self.open[-1].column = _NEVER

    def _line(self, line: str, start: int, offset: int) -> None:
        column = _column(line, start)
        kept = self._kept(column)
        lazy = kept < len(self.open)
        while kept < DEEPEST_LIST:
            match = MARKER.match(line, start) if _may_mark(line[start : start + 1]) else None
            if match is None or not self._may_open(line[start:], lazy=lazy):
                break
            self._open_item(match, line, kept, offset)
            start, column = self._content(match, line)
            kept, lazy = len(self.open), False
            if start == len(line):
                return
        self._text(line[start:], offset + start, kept)

    def _kept(self, column: int) -> int:
        kept = 0
        while kept < len(self.open) and column >= self.open[kept].column:
            kept += 1
        return kept

    def _may_open(self, line: str, *, lazy: bool) -> bool:
        return opens_list(line, first=self.tip is None or lazy)

    def _open_item(self, match: re.Match[str], line: str, kept: int, offset: int) -> None:
        marker = match[1] or match[3]
        siblings = self._children(kept)
        same = kept < len(self.open) and self.open[kept].listing.marker == marker
        del self.open[kept + 1 :]
        if same:
            listing = self.open.pop().listing
        else:
            del self.open[kept:]
            listing = Listing(marker, int(match[2]) if match[2] else 1, [], offset)
            siblings.append(listing)
        item: list[Node] = []
        listing.items.append(item)
        column = _column(line, match.start())
        self.open.append(_Item(listing, column, _content_column(match, line), item))
        self.tip = None

    def _children(self, depth: int) -> list[Node]:
        return self.open[depth - 1].children if depth else self.top

    def _content(self, match: re.Match[str], line: str) -> tuple[int, int]:
        start = match.end()
        while start < len(line) and line[start].isspace():
            start += 1
        return start, _column(line, start)

    def _text(self, text: str, offset: int, kept: int) -> None:
        if self.tip is None:
            del self.open[kept:]
            self.tip = Lines([], [], tuple((each.marker, each.column) for each in self.open))
            self._children(kept).append(self.tip)
        self.tip.texts.append(text)
        self.tip.offsets.append(offset)


def _content_column(match: re.Match[str], line: str) -> int:
    after = _column(line, match.end())
    spaces = _BLANK.match(line, match.end())
    assert spaces is not None
    content = _column(line, spaces.end())
    if spaces.end() == len(line) or content - after > _TAB_STOP:
        return after + 1
    return content


def _column(line: str, end: int) -> int:
    if "\t" not in line[:end]:
        return end
    column = 0
    for char in line[:end]:
        column += _TAB_STOP - column % _TAB_STOP if char == "\t" else 1
    return column


def _lines(text: str) -> Iterator[tuple[int, str]]:
    offset = 0
    for line in text.split("\n"):
        yield offset, line
        offset += len(line) + 1
