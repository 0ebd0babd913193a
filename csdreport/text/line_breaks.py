"""Read Markdown as though an empty line stood above some of its lines.

Markdown takes a line end for a space, and a line directly below a list for a part of its last item.
Whoever typed the line may have meant a line: who asks decides which.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence, Set
from dataclasses import dataclass
from itertools import accumulate, pairwise

from csdreport.text.blocks import Blocks, Paragraph
from csdreport.text.markdown import parse_each, render
from csdreport.text.normal import clean
from csdreport.text.structure import MARKER, Lines, find, paragraphs
from csdreport.text.tidy import Runs, merged, split_lines
from csdreport.text.writing import meaning

_TAB_STOP = 4
_NUMBER = re.compile(r"^(\d{1,9})([.)])")


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a paragraph.

    Attributes:
        runs: What it says.
        width: How many columns it was typed in, with marks and what stands before it.
        is_hard: Whether its end is a hard break.
    """

    runs: Runs
    width: int
    is_hard: bool

    @property
    def text(self) -> str:
        """Give the words."""
        return "".join(run.text for run in self.runs).strip()


@dataclass(frozen=True, slots=True)
class Wrapped:
    """The lines of one paragraph; whether it stands in a list, and whether text follows it."""

    lines: tuple[Line, ...]
    is_listed: bool
    is_followed: bool


Choice = Callable[[Wrapped], Set[int]]
"""Gives the numbers of the lines, from 0, that are to begin a paragraph."""


def parted(markdown: str, choose: Choice, *, within: bool = False) -> list[tuple[int, Blocks]]:
    """Read Markdown with further paragraphs; empty where none was chosen.

    A chosen line that stands left of the text of a list ends the list, but for `within`: then it
    belongs to the item above.

    Returns:
        The blocks, each with the number of lines above it.
    """
    text = clean(markdown)
    opened = _Opened(text, within=within)
    for paragraph in paragraphs(find(text)):
        opened.open(paragraph, choose)
    return list(opened.blocks()) if opened.above else []


class _Opened:
    """A text whose lines are changed: `above` has those that an empty line was set above."""

    def __init__(self, text: str, *, within: bool) -> None:
        self.rows = text.split("\n")
        self.within = within
        self.starts = _starts(self.rows)
        self.last = max((at for at, row in enumerate(self.rows) if row.strip()), default=0)
        self.above: set[int] = set()

    def open(self, paragraph: Lines, choose: Choice) -> None:
        texts = paragraph.texts
        said = _said(texts) if len(texts) > 1 else []
        if len(said) != len(texts) or len(texts) == 1:
            return
        first = bisect_right(self.starts, paragraph.offsets[0]) - 1
        rows = range(first, first + len(texts))
        lines = tuple(
            Line(runs, len(self.rows[row].rstrip()), _is_hard(text))
            for runs, row, text in zip(said, rows, texts, strict=True)
        )
        chosen = choose(Wrapped(lines, bool(paragraph.items), rows[-1] < self.last))
        if chosen:
            self._part(paragraph, rows, sorted(chosen), said)

    def _part(
        self, paragraph: Lines, rows: range, chosen: Sequence[int], said: Sequence[Runs]
    ) -> None:
        bounds = [0, *chosen, len(rows)]
        texts = paragraph.texts
        whole = all(_said(texts[start:end]) == said[start:end] for start, end in pairwise(bounds))
        if MARKER.match("".join(self.rows[rows.stop : rows.stop + 1]).lstrip()):
            # An item of the list above begins another list, whatever its number.
            self.above.add(rows.stop)
        for at, row in enumerate(rows):
            # Emphasis that goes over a line end has to be closed there.
            text = texts[at] if whole else render((Paragraph(said[at]),))
            before = self.rows[row][: len(self.rows[row]) - len(texts[at])]
            if at in chosen:
                before = " " * _column(before, paragraph.items, within=self.within)
                # The number was read as text before, and stays text.
                text = _NUMBER.sub(r"\1\\\2", text)
                self.above.add(row)
            text = _without_break(text) if at + 1 in bounds else text
            self.rows[row] = f"{before}{text}"

    def blocks(self) -> Iterator[tuple[int, Blocks]]:
        found: list[str] = []
        origin: list[int] = []
        for at, row in enumerate(self.rows):
            found += ["", row] if at in self.above else [row]
            origin += [at, at] if at in self.above else [at]
        starts = _starts(found)
        for offset, blocks, _ in parse_each("\n".join(found)):
            yield origin[bisect_right(starts, offset) - 1], blocks


def _starts(rows: Sequence[str]) -> list[int]:
    """Say where each row begins in the text, with a line end between two of them."""
    return [0, *accumulate(len(row) + 1 for row in rows)]


def _said(texts: Sequence[str]) -> list[Runs]:
    """Read lines that stand below one another; emphasis may go from one to the next."""
    *others, last = texts
    hard = "".join(f"{text.rstrip()}{'' if _is_slashed(text) else chr(92)}\n" for text in others)
    return [merged(runs) for runs in split_lines(meaning(hard + last))]


def _is_hard(text: str) -> bool:
    return _is_slashed(text) or text.endswith("  ")


def _is_slashed(text: str) -> bool:
    text = text.rstrip()
    return (len(text) - len(text.rstrip("\\"))) % 2 == 1


def _without_break(text: str) -> str:
    return text.rstrip()[:-1] if _is_slashed(text) else text


def _column(before: str, items: Sequence[tuple[int, int]], *, within: bool) -> int:
    """Find the column of the text of the innermost item that a line belongs to."""
    indent = len(before.expandtabs(_TAB_STOP))
    columns = [0, *(column for marker, column in items if marker < indent or within)]
    return columns[-1]
