"""The lines of a cell with quotes, each note right below the line that its mark stands in."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from csdreport.document.match import footmarks, quotations
from csdreport.document.match.footmarks import Note
from csdreport.text import items
from csdreport.text.blocks import Blocks, ListBlock
from csdreport.text.enumerators import leading, without_bullet
from csdreport.text.slices import cut
from csdreport.text.tidy import Runs, split_lines

# One of these before a name is no bullet.
_DASHES = "-–—"
# The letter that Word's second level of bullets is made of.
_ROUND = re.compile(r"\s*o\s+(?=[A-ZÀ-ÖØ-Þ“„\"«])")


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a cell: `skip` is where it begins behind a number; no paragraph, if `soft`.

    It is a `note` if its mark stood at the end of the line above, and `listed` as an item of a
    list.
    """

    runs: Runs
    skip: int = 0
    soft: bool = False
    note: bool = False
    listed: bool = False

    @property
    def text(self) -> str:
        return "".join(run.text for run in self.runs)


def of(blocks: Blocks) -> list[Line]:
    """Walk the lines of a cell, without the marks of its notes."""
    return _with_notes(list(_lines(blocks)))


def _with_notes(lines: Sequence[Line]) -> list[Line]:
    """Put every note right below what its mark stands at, without the mark."""
    notes = footmarks.find([line.text for line in lines])
    below = {note.note for note in notes}
    above: dict[int, list[Note]] = {}
    for note in sorted(notes, key=lambda each: each.start):
        above.setdefault(note.line, []).append(note)
    found: list[Line] = []
    for at, line in enumerate(lines):
        if at in above:
            found += _noted(lines, line, above[at])
        elif at not in below:
            found.append(line)
    return found


def _noted(lines: Sequence[Line], line: Line, notes: Sequence[Note]) -> Iterator[Line]:
    """Part a line behind each mark that ends it, or that a quotation follows."""
    runs: Runs = ()
    waiting: list[Line] = []
    text, start = line.text, 0
    for at, note in enumerate(notes):
        until = notes[at + 1].start if at + 1 < len(notes) else len(text)
        end = footmarks.closed(text, note.end)
        runs += cut(line.runs, start, note.start) + cut(line.runs, note.end, end)
        below = lines[note.note]
        words = cut(below.runs, note.begin, len(below.text))
        waiting.append(Line(words, note=True))
        start = end
        rest = text[end:until]
        if not rest.strip() or quotations.opens(rest):
            yield from (replace(line, runs=runs), *waiting)
            line, runs, waiting = replace(line, skip=0, soft=False), (), []
    runs += cut(line.runs, start, len(text))
    if "".join(run.text for run in runs).strip():
        yield replace(line, runs=runs)
    yield from waiting


def _lines(blocks: Blocks, *, listed: bool = False) -> Iterator[Line]:
    """Walk the lines of a cell; a list's enumerators are no part of a quote."""
    for block in blocks:
        if isinstance(block, ListBlock):
            for item in block.items:
                yield from _lines(item, listed=True)
            continue
        split = items.split_items((block,))
        if len(split) > 1:
            yield from _lines(tuple(each for item in split for each in item), listed=True)
            continue
        for at, runs in enumerate(split_lines(block.runs)):
            text = "".join(run.text for run in runs)
            if text.strip():
                skip = _enumerator_length(text)
                yield Line(tuple(runs), skip, soft=at > 0, listed=listed or bool(skip))


def _enumerator_length(text: str) -> int:
    """Measure a number or a bullet before a quote; a letter with a dot may be an initial."""
    indent = len(text) - len(text.lstrip())
    round_bullet = _ROUND.match(text)
    if round_bullet:
        return round_bullet.end()
    bare = without_bullet(text)
    if bare and (quotations.opens(bare) or text[indent] not in _DASHES):
        return len(text) - len(bare)
    begins = leading(text[indent:])
    counted = begins and (begins.label.isdecimal() or begins.style == "both")
    return indent + begins.end if begins and counted else 0
