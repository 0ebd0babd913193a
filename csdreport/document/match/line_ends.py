"""Part paragraphs and lists of Markdown above the lines that begin with a label.

Markdown joins lines that stand directly below one another, and ordinary text is typed so. But who
types "Speaker: …" at the beginning of a line means that line, below an item of a list too.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence, Set
from dataclasses import replace
from functools import partial
from itertools import pairwise

from csdreport.document.match import wrapped
from csdreport.document.match.label_lines import (
    begins_label,
    is_label,
    is_line_label,
    names_a_line,
)
from csdreport.document.match.labels import Printed
from csdreport.document.model import Entry, Heading, Part, Prose
from csdreport.text import literal
from csdreport.text.blocks import Blocks, ListBlock, Run
from csdreport.text.colons import COLON, COLONS
from csdreport.text.fold import fold
from csdreport.text.line_breaks import Line, Wrapped, parted as opened
from csdreport.text.structure import MARKER

_LINE = re.compile(r"line (\d+)")
_COLON = re.compile(COLON)
_WIDE = 50
# No quotation is looked for further above.
_MOST_OPEN = 40


def parted(parts: Sequence[Part], printed: Printed) -> Iterator[Part]:
    """Give the parts with labelled lines as paragraphs of their own; others as they are."""
    for at, part in enumerate(parts):
        if not isinstance(part, Prose | Entry) or not part.typed:
            yield part
            continue
        below = parts[at + 1] if at + 1 < len(parts) else None
        is_followed = below is not None and not isinstance(below, Heading)
        seen: list[str] = []
        choose = partial(_begun, printed=printed, is_followed=is_followed, seen=seen)
        found = opened(part.typed, choose)
        above = parts[at - 1] if at else None
        if _recur(seen) and _is_listed_alone(part, above, printed):
            found = opened(part.typed, choose, within=True)
        part = replace(part, typed="")
        if not found:
            yield part
        elif isinstance(part, Entry):
            yield replace(part, blocks=tuple(one for _, each in found for one in each))
        else:
            yield from _parts(part, found)


def _parts(part: Prose, found: Sequence[tuple[int, Blocks]]) -> Iterator[Prose]:
    first = found[0][0]
    for above, blocks in found:
        for block in blocks:
            source, gap = _further(part.source, above - first), part.gap and above == first
            yield replace(part, blocks=(block,), source=source, gap=gap)


def _further(source: str, by: int) -> str:
    """Say where a line stands so many lines below another one."""
    line = _LINE.fullmatch(source)
    return f"line {int(line[1]) + by}" if line else source


def _is_listed_alone(part: Prose | Entry, above: Part | None, printed: Printed) -> bool:
    """Tell whether a part is a list that no label stands above."""
    if not isinstance(part, Prose) or not isinstance(part.blocks[0], ListBlock):
        return False
    if not isinstance(above, Prose):
        return above is None or isinstance(above, Heading)
    lines = (above.typed or literal.render(above.blocks)).split("\n")
    bare = (Line((Run(line.strip(" \t*_")),), len(line), False) for line in lines if line.strip())
    return not any(begins_label(line, printed) or is_label(line, printed) for line in bare)


def _recur(labelled: Sequence[str]) -> bool:
    """Tell whether lines with the same label stand below several items: each belongs to its item.

    No list of one answer begins behind any of them.
    """
    heads = [fold(_COLON.split(line, maxsplit=1)[0]) for line in labelled]
    if any(names_a_line(line) or line[-1] in COLONS for line in labelled):
        return False
    return len(set(heads)) < len(heads)


def _begun(paragraph: Wrapped, *, printed: Printed, is_followed: bool, seen: list[str]) -> Set[int]:
    """Choose the lines of a paragraph that begin one of their own; `seen` gets those labelled."""
    lines = paragraph.lines
    is_followed = is_followed or paragraph.is_followed
    asked = range(len(lines) if is_followed else len(lines) - 1)
    alone = {at for at in asked if _may_begin(lines, at) and is_label(lines[at], printed)}
    labelled = alone | {
        at for at, line in enumerate(lines) if _may_begin(lines, at) and begins_label(line, printed)
    }
    if not labelled:
        return set()
    seen += [lines[at].text for at in sorted(labelled)]
    bounds = sorted({0, *labelled, len(lines)})
    margin = max(_margin(lines[start:end]) for start, end in pairwise(bounds))
    found = labelled - {0}
    for start, end in pairwise(bounds):
        if start in labelled or not paragraph.is_listed:
            found |= _ended(lines, start, end, margin, is_alone=start in alone)
    return found


def _may_begin(lines: Sequence[Line], at: int) -> bool:
    """Tell whether a line is no evident middle of a sentence: "those of the / women: they …"."""
    is_small = lines[at].text[:1].islower() and not lines[at].runs[0].strong
    return not at or not is_small or not wrapped.breaks_off(lines[at - 1])


def _margin(lines: Sequence[Line]) -> int:
    """Find where an editor broke a text, below its label if that stands alone."""
    below = lines[1:] if lines[0].text.endswith(tuple(COLONS)) else ()
    return max(wrapped.margin(lines), wrapped.margin(below) if below else 0)


def _ended(lines: Sequence[Line], start: int, end: int, margin: int, *, is_alone: bool) -> set[int]:
    """Find the lines below a labelled one that whoever typed them began anew."""
    found: set[int] = set()
    begin = start
    for at in range(start + 1, end):
        line, above = lines[at], lines[at - 1]
        if at == start + 1 and is_alone:
            # The name of who spoke stays beside its label, other answers stand below theirs.
            goes_on = is_line_label(above.text)
        elif MARKER.match(line.text):
            goes_on = begin > start or at > start + 1
            goes_on = goes_on and not MARKER.match(lines[begin].text)
        elif names_a_line(lines[begin].text):
            goes_on = _goes_on_with_a_line(above, line)
        else:
            goes_on = wrapped.goes_on(lines[max(begin, at - _MOST_OPEN) : at], line, margin)
        if not goes_on:
            found.add(at)
            begin = at
    return found


def _goes_on_with_a_line(above: Line, line: Line) -> bool:
    """Tell whether a line goes on with one below a quote: who spoke is no sentence."""
    if not line.text[:1].islower() and not line.text[:1].isdigit():
        return False
    return not above.is_hard and (
        len(above.text) >= _WIDE or above.text.endswith(",") or wrapped.is_joined(line)
    )
