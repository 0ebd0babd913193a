"""Put new words into answers of a Word file; every other byte of its parts stays.

Where an answer stands is found by its words. That may be in two places, or in none: so this
offers every way to place the words, and the caller takes the one that reads back as it should.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby, islice, product

from csdreport.formats.docx.patching.packing import Splice, Unplaceable, packed, spliced
from csdreport.formats.docx.patching.scan import Place, scan
from csdreport.formats.docx.patching.splice import Line, filled, splices
from csdreport.formats.docx.reading.package import Package

MOST_PLACES = 12
MOST_WAYS = 48


@dataclass(frozen=True, slots=True)
class Swap:
    """An answer to change: its plain text, lines and paragraphs parted by "\\n", then and now.

    `anchor` helps to find a blank one.
    """

    before: str
    after: str
    anchor: str = ""


class Patching:
    """A Word file whose answers are to be changed.

    Attributes:
        met_tracked: Whether an answer was passed over because of tracked changes in it.
    """

    def __init__(self, data: bytes) -> None:
        self._data = data
        package = Package(data)
        self._name = package.main
        self._part = package.read(package.main) or b""
        self._places = scan(self._part)
        self.met_tracked = False

    def ways(self, swaps: Sequence[Swap]) -> Iterator[bytes]:
        """Walk the files in which all the changes are made, one for each way to place them."""
        choices = [list(islice(self._ways(swap), MOST_PLACES)) for swap in swaps]
        for chosen in islice(product(*choices), MOST_WAYS):
            try:
                part = spliced(self._part, [each for one in chosen for each in one])
            except Unplaceable:
                continue
            yield packed(self._data, {self._name: part})

    def _ways(self, swap: Swap) -> Iterator[list[Splice]]:
        if not swap.before:
            yield from self._blank(swap)
            return
        for lines in self._found(swap.before):
            if any(line.place.tracked for line in lines):
                self.met_tracked = True
                continue
            try:
                yield splices(self._part, lines, swap.after)
            except Unplaceable:
                continue

    def _found(self, text: str) -> Iterator[list[Line]]:
        """Walk the places where an answer's lines follow each other in one cell."""
        joined = r"[ \t]*\n\s*".join(f"({re.escape(line)})" for line in text.split("\n"))
        wanted = re.compile(joined)
        for _, group in groupby(self._places, key=lambda place: place.cell):
            places = list(group)
            whole = "\n".join(place.text for place in places)
            if text.split("\n", 1)[0] not in whole:
                continue
            for match in wanted.finditer(whole):
                yield [_line(places, *match.span(n), match[n]) for n in range(1, len(match.regs))]

    def _blank(self, swap: Swap) -> Iterator[list[Splice]]:
        """Walk blank cells: those that carry the answer's anchor, else from the last one up."""
        cells = [list(group) for _, group in groupby(self._places, key=lambda place: place.cell)]
        blank = [
            cell
            for cell in reversed(cells)
            if cell[0].cell >= 0 and not any(place.text.strip() for place in cell)
        ]
        named = [cell for cell in blank if swap.anchor in cell[0].anchors]
        for cell in named or blank:
            if cell[0].tracked:
                self.met_tracked = True
                continue
            try:
                yield filled(self._part, cell[0], swap.after.split("\n"))
            except Unplaceable:
                continue


def _line(places: list[Place], start: int, end: int, text: str) -> Line:
    at = 0
    for place in places:
        if start <= at + len(place.text):
            return Line(place, start - at, text)
        at += len(place.text) + 1
    raise AssertionError(end)
