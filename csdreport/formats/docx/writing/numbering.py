"""The numbering part: one definition a list, so that no two lists share a count.

Different lists on one definition go on counting in Word and start anew in LibreOffice.
Source: notes on Word files, pitfall 13.
"""

from __future__ import annotations

from csdreport.formats.docx.writing.names import NAMESPACES
from csdreport.formats.docx.writing.xml import HEADER

INDENT = 360
"""Twentieths of a point that each level of a list stands further in."""
DEEPEST = 8
"""The last level, counted from 0, that Word's numbering knows."""

_BULLETS = "•◦▪"


class Numbering:
    """Collect the lists while the body is written."""

    def __init__(self) -> None:
        self._lists: list[tuple[bool, int, int]] = []

    def add(self, *, ordered: bool, start: int, level: int) -> int:
        """Define a list whose items stand at a level, counted from 0; give its number id."""
        self._lists.append((ordered, start, min(level, DEEPEST)))
        return len(self._lists)

    def xml(self) -> str:
        """Write the part: all definitions, then all lists, as the schema orders them."""
        definitions = (_definition(n, *facts) for n, facts in enumerate(self._lists, 1))
        lists = (
            f'<w:num w:numId="{n}"><w:abstractNumId w:val="{n}"/></w:num>'
            for n in range(1, len(self._lists) + 1)
        )
        body = "".join(definitions) + "".join(lists)
        return f"{HEADER}<w:numbering {NAMESPACES}>{body}</w:numbering>"


def _definition(number: int, ordered: bool, start: int, level: int) -> str:
    levels = "".join(_level(n, ordered, start if n == level else 1) for n in range(DEEPEST + 1))
    return (
        f'<w:abstractNum w:abstractNumId="{number}"><w:nsid w:val="{0x43534400 + number:08X}"/>'
        f'<w:multiLevelType w:val="hybridMultilevel"/>{levels}</w:abstractNum>'
    )


def _level(level: int, ordered: bool, start: int) -> str:
    shape = f"%{level + 1}." if ordered else _BULLETS[level % len(_BULLETS)]
    return (
        f'<w:lvl w:ilvl="{level}"><w:start w:val="{start}"/>'
        f'<w:numFmt w:val="{"decimal" if ordered else "bullet"}"/>'
        f'<w:lvlText w:val="{shape}"/><w:lvlJc w:val="left"/>'
        f'<w:pPr><w:ind w:left="{INDENT * (level + 1)}" w:hanging="{INDENT}"/></w:pPr></w:lvl>'
    )
