"""Plain text with its newlines as blocks, and back: one empty line parts paragraphs.

Blocks know no second empty line and no space at the beginning of a line. A line that needs one
begins with a bar, which is taken off on reading.
"""

from __future__ import annotations

from collections.abc import Iterator

from csdreport.text import literal, normal
from csdreport.text.blocks import Blocks

BAR = "¦"


def to_blocks(text: str) -> Blocks:
    """Print a canonical plain text; `from_blocks` gives it back."""
    return literal.parse("\n".join(_barred(text.split("\n"))))


def from_blocks(blocks: Blocks) -> str:
    """Read a plain text; looks and links of what somebody typed are given up, never words."""
    lines = literal.render(blocks).split("\n")
    return normal.plain("\n".join(line.removeprefix(BAR) for line in lines))


def _barred(lines: list[str]) -> Iterator[str]:
    above = "."
    for line in lines:
        parts = not line and bool(above)
        bare = parts or (normal.visible(line) and line == line.lstrip() and line[0] != BAR)
        yield line if bare else BAR + line
        # An empty line after a barred one still parts paragraphs.
        above = line if parts else "."
