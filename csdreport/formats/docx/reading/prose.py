"""Lines outside of entries: headings, paragraphs and lists, by what their styles are for."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from csdreport.document.model import Heading, Part, Prose, ProseRole
from csdreport.formats.docx.reading.canonical import canonical
from csdreport.formats.docx.reading.lines import Line, pieces
from csdreport.formats.docx.styles import ROLE_STYLES
from csdreport.text import normal

_ROLES: dict[str, ProseRole] = {name.lower(): role for role, name in ROLE_STYLES.items()}


def prose(lines: Sequence[Line], *, in_table: bool = False, gap: bool = False) -> Iterator[Part]:
    """Give a heading, a paragraph or a list at a time.

    Args:
        lines: Consecutive lines of one container.
        in_table: Whether they stood in a table.
        gap: Whether an empty line, or the end of a table, stood before the first one.
    """
    waiting: list[Line] = []
    after_gap = gap
    for line in lines:
        heading = line.heading is not None and not line.empty
        if heading or (waiting and _role(line) != _role(waiting[0]) and line.mark is None):
            yield from _blocks(waiting, in_table, after_gap)
            waiting, after_gap = [], False
        if heading:
            yield Heading(line.heading or 0, normal.line(line.spoken()), line.source)
        elif line.empty and line.mark is None:
            yield from _blocks(waiting, in_table, after_gap)
            waiting, after_gap = [], True
        else:
            waiting.append(line)
    yield from _blocks(waiting, in_table, after_gap)


def _role(line: Line) -> ProseRole:
    return _ROLES.get(line.style, "text")


def _blocks(lines: list[Line], in_table: bool, gap: bool) -> Iterator[Prose]:
    for block, first in pieces(lines):
        found = canonical(block)
        if found:
            yield Prose(found, _role(first), in_table, gap, first.source)
        gap = False
