"""Lay blocks out as lines of Markdown: empty lines, markers, indents."""

from __future__ import annotations

from collections.abc import Callable

from csdreport.text.blocks import Block, Blocks, ListBlock, Paragraph
from csdreport.text.tidy import LARGEST_START, Runs

_BULLETS = ("-", "*")
_NUMBERED = (".", ")")


def lines(blocks: Blocks, paragraph: Callable[[Runs], str], *, within: bool = False) -> list[str]:
    """Lay canonical blocks out as lines of Markdown.

    Args:
        blocks: What to write.
        paragraph: Writes the runs of one paragraph; hard breaks are newlines in what it gives.
        within: Whether the blocks are an item; a list then follows its paragraph directly.
    """
    found: list[str] = []
    previous: Block | None = None
    turn = 0
    for block in blocks:
        if isinstance(block, Paragraph):
            if previous is not None:
                found.append("")
            found += paragraph(block.runs).split("\n")
        else:
            follows = isinstance(previous, ListBlock) and previous.ordered == block.ordered
            turn = 1 - turn if follows else 0
            tight = within and isinstance(previous, Paragraph) and block.start == 1
            if previous is not None and not tight:
                found.append("")
            found += _list(block, turn, paragraph)
        previous = block
    return found


def _list(block: ListBlock, turn: int, paragraph: Callable[[Runs], str]) -> list[str]:
    found: list[str] = []
    for index, item in enumerate(block.items):
        marker = _marker(block, index, turn)
        first, *others = lines(item, paragraph, within=True)
        found.append(f"{marker} {first}")
        indent = " " * (len(marker) + 1)
        found += (indent + other if other else "" for other in others)
    return found


def _marker(block: ListBlock, index: int, turn: int) -> str:
    """Write an item's marker; lists in turn have other ones, so that they stay apart."""
    if not block.ordered:
        return _BULLETS[turn]
    # CommonMark reads nine digits, and counts by itself from the first item on.
    return f"{min(block.start + index, LARGEST_START)}{_NUMBERED[turn]}"
