"""The blocks that the text of an answer means, whatever file it came from.

Blocks are canonical when `text.markdown.parse(text.markdown.render(blocks)) == blocks`; every
function that returns blocks returns canonical ones.
"""

from __future__ import annotations

from typing import NamedTuple


class Run(NamedTuple):
    """Characters of one look.

    Attributes:
        text: Never empty. "\\n" is a hard break (Shift+Enter in Word); a tab is one character.
        emphasis: Italic in Word, `*…*` in Markdown.
        strong: Bold in Word, `**…**` in Markdown.
        underline: `<u>…</u>` in Markdown.
        link: The address; empty when the run is no link.
    """

    text: str
    emphasis: bool = False
    strong: bool = False
    underline: bool = False
    link: str = ""

    @property
    def look(self) -> tuple[bool, bool, bool, str]:
        """Give everything but the text, to compare neighbours."""
        return (self.emphasis, self.strong, self.underline, self.link)


class Paragraph(NamedTuple):
    """Runs without equal neighbours in look; never empty in canonical blocks."""

    runs: tuple[Run, ...]

    @property
    def plain(self) -> str:
        """Give the characters without their look."""
        return "".join(run.text for run in self.runs)


class ListBlock(NamedTuple):
    """A bullet or a numbered list.

    Attributes:
        items: One tuple of blocks an item; never empty in canonical blocks.
        ordered: Numbered when true, bullets otherwise.
        start: The number of the first item; 1 for bullets.
    """

    items: tuple[Blocks, ...]
    ordered: bool = False
    start: int = 1


Block = Paragraph | ListBlock
Blocks = tuple[Block, ...]
