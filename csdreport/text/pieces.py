"""Lay the runs of a paragraph out as text and marks, in the order in which they are written."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import takewhile
from typing import NamedTuple

from csdreport.text.blocks import Run
from csdreport.text.links import written
from csdreport.text.structure import MARKER, opens_list

MARKUP = -1


class Wording(NamedTuple):
    """Which delimiters write the emphasis of a run.

    `crossed` puts `<u>` outside of emphasis that begins or ends at the same place, even where
    the two then overlap: a delimiter needs a letter beside it more than the tag does.
    """

    emphasis: str = "*"
    strong: str = "**"
    crossed: bool = False


NESTED = Wording()


class Piece:
    """A run's text, or a mark between runs (`run` is MARKUP then).

    Attributes:
        near: The run that a mark belongs to.
        escaped: Which characters of the text get a backslash.
    """

    def __init__(
        self, text: str, run: int, near: int = 0, *, escaped: set[int] | None = None
    ) -> None:
        self.text = text
        self.run = run
        self.near = near
        self.escaped = set() if escaped is None else escaped

    @property
    def written(self) -> str:
        """Give the piece with its backslashes; a newline has one always."""
        if not self.escaped and (self.run == MARKUP or "\n" not in self.text):
            return self.text
        return "".join(
            "\\" + char if index in self.escaped or char == "\n" else char
            for index, char in enumerate(self.text)
        )


class _Mark(NamedTuple):
    """One mark that is open: how it was opened, and how it is closed."""

    kind: str
    opening: str
    closing: str

    @property
    def tag(self) -> bool:
        """Tell whether it is a tag, which may overlap with delimiters."""
        return self.kind == "underline"


def lay_out(runs: Sequence[Run], wordings: Sequence[Wording]) -> list[Piece]:
    """Put marks between runs; what reaches further is opened first, so that marks nest."""
    ends = _ends(runs)
    found: list[Piece] = []
    opened: list[_Mark] = []
    for index, run in enumerate(runs):
        wanted = _wanted(run, wordings[index])
        crossed = wordings[index].crossed or (index > 0 and wordings[index - 1].crossed)
        found += _turn(opened, wanted, ends[index], index, crossed=crossed)
        found.append(Piece(run.text, index, index))
    found += _turn(opened, [], {}, len(runs) - 1, crossed=bool(runs) and wordings[-1].crossed)
    return found


def string(pieces: Sequence[Piece]) -> str:
    """Write pieces one after the other."""
    return "".join(piece.written for piece in pieces)


def guard_lines(pieces: list[Piece]) -> list[Piece]:
    """Escape what would make a list of a line of the paragraph."""
    lines = string(pieces).split("\n")
    for number, (piece, start) in enumerate(_line_starts(pieces)):
        if opens_list(lines[number], first=number == 0):
            match = MARKER.match(lines[number])
            assert match is not None
            piece.escaped.add(start + len(match[2] or ""))
    return pieces


def _turn(
    opened: list[_Mark], wanted: list[_Mark], ends: dict[str, int], near: int, *, crossed: bool
) -> Iterator[Piece]:
    """Close what ends at a place and open what begins there."""
    tags = [mark for mark in opened if crossed and mark.tag and mark not in wanted]
    nested = [mark for mark in opened if mark not in tags]
    kept = list(takewhile(wanted.__contains__, nested))
    for mark in (*reversed(nested[len(kept) :]), *tags):
        yield Piece(mark.closing, MARKUP, max(near - 1, 0))
    fresh = [mark for mark in wanted if mark not in kept]
    fresh.sort(key=lambda mark: (not (crossed and mark.tag), -ends[mark.kind]))
    for mark in fresh:
        yield Piece(mark.opening, MARKUP, near)
    opened[:] = [*kept, *fresh]


def _wanted(run: Run, wording: Wording) -> list[_Mark]:
    """List a run's marks, the outermost first where they reach equally far."""
    found = []
    if run.underline:
        found.append(_Mark("underline", "<u>", "</u>"))
    if run.link:
        found.append(_Mark("link", "[", "]" + written(run.link)))
    if run.strong:
        found.append(_Mark("strong", wording.strong, wording.strong))
    if run.emphasis:
        found.append(_Mark("emphasis", wording.emphasis, wording.emphasis))
    return found


def _ends(runs: Sequence[Run]) -> list[dict[str, int]]:
    """Find, for each run, the last run in a row that has the same value of each mark."""
    found: list[dict[str, int]] = []
    last = dict.fromkeys(("underline", "link", "strong", "emphasis"), len(runs) - 1)
    for index in range(len(runs) - 1, -1, -1):
        if index + 1 < len(runs):
            for mark in last:
                if getattr(runs[index], mark) != getattr(runs[index + 1], mark):
                    last[mark] = index
        found.append(dict(last))
    found.reverse()
    return found


def _line_starts(pieces: list[Piece]) -> Iterator[tuple[Piece, int]]:
    if pieces:
        yield pieces[0], 0
    for piece in pieces:
        if piece.run != MARKUP:
            index = piece.text.find("\n") + 1
            while index:
                yield piece, index
                index = piece.text.find("\n", index) + 1
