"""The Markdown of an answer: text to blocks, blocks to text, and the one canonical form."""

from __future__ import annotations

from collections.abc import Iterable

from csdreport.text.blocks import Block, Blocks, ListBlock, Paragraph
from csdreport.text.marks import settle
from csdreport.text.normal import clean
from csdreport.text.spans import read
from csdreport.text.structure import Lines, Node, find
from csdreport.text.tidy import LARGEST_START, Runs, tidy_blocks
from csdreport.text.writing import meaning

_BULLETS = ("-", "*")
_NUMBERED = (".", ")")


def parse(markdown: str) -> Blocks:
    """Read Markdown into canonical blocks."""
    return canonical_blocks(_raw(find(clean(markdown))))


def render(blocks: Iterable[Block]) -> str:
    """Write blocks as canonical Markdown: equal blocks give equal text and the other way round."""
    return "\n".join(_lines(canonical_blocks(blocks), within=False))


def canonical(markdown: str) -> str:
    """Give the one text among all that mean the same."""
    return render(parse(markdown))


def canonical_blocks(blocks: Iterable[Block]) -> Blocks:
    """Bring any blocks to the form that Markdown can express and that shows what it holds."""
    return tidy_blocks(blocks, _settled)


def _settled(runs: Runs) -> Runs:
    return settle(runs)[0]


def _raw(nodes: list[Node]) -> Blocks:
    return tuple(
        Paragraph(meaning(read("\n".join(node.texts))))
        if isinstance(node, Lines)
        else ListBlock(tuple(_raw(item) for item in node.items), node.ordered, node.start)
        for node in nodes
    )


def _lines(blocks: Blocks, *, within: bool) -> list[str]:
    """Write blocks as lines; `within` an item a list follows its paragraph directly."""
    lines: list[str] = []
    previous: Block | None = None
    turn = 0
    for block in blocks:
        if isinstance(block, Paragraph):
            if previous is not None:
                lines.append("")
            lines += settle(block.runs)[1].split("\n")
        else:
            follows = isinstance(previous, ListBlock) and previous.ordered == block.ordered
            turn = 1 - turn if follows else 0
            tight = within and isinstance(previous, Paragraph) and block.start == 1
            if previous is not None and not tight:
                lines.append("")
            lines += _list_lines(block, turn)
        previous = block
    return lines


def _list_lines(block: ListBlock, turn: int) -> list[str]:
    lines: list[str] = []
    for index, item in enumerate(block.items):
        marker = _marker(block, index, turn)
        first, *others = _lines(item, within=True)
        lines.append(f"{marker} {first}")
        indent = " " * (len(marker) + 1)
        lines += (indent + other if other else "" for other in others)
    return lines


def _marker(block: ListBlock, index: int, turn: int) -> str:
    """Write an item's marker; lists in turn have other ones, so that they stay apart."""
    if not block.ordered:
        return _BULLETS[turn]
    # CommonMark reads nine digits, and counts by itself from the first item on.
    return f"{min(block.start + index, LARGEST_START)}{_NUMBERED[turn]}"
