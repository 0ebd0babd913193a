"""Cut blocks: at an offset of a paragraph's plain text, and at literal tags."""

from __future__ import annotations

from csdreport.text import tags
from csdreport.text.blocks import Block, Blocks, ListBlock, Paragraph
from csdreport.text.markdown import canonical_blocks
from csdreport.text.slices import cut


def after(paragraph: Paragraph, offset: int) -> Blocks:
    """Give what stands behind an offset, trimmed; empty when nothing visible does."""
    return piece(paragraph, offset, len(paragraph.plain))


def piece(paragraph: Paragraph, start: int, end: int) -> Blocks:
    """Give the characters from `start` up to `end`, trimmed, with their looks."""
    return canonical_blocks((Paragraph(cut(paragraph.runs, start, end)),))


def without_tags(blocks: Blocks) -> tuple[Blocks, int]:
    """Resolve tags such as <p> and <i> that stand as text; count them.

    A paragraph with looks of its own was typed in a word processor: its tags stay as they are.
    """
    found: list[Block] = []
    count = 0
    for block in blocks:
        resolved, tagged = _resolved(block)
        found += resolved
        count += tagged
    return (canonical_blocks(found), count) if count else (blocks, 0)


def _resolved(block: Block) -> tuple[Blocks, int]:
    if isinstance(block, ListBlock):
        items = [without_tags(item) for item in block.items]
        whole = ListBlock(tuple(item for item, _ in items), block.ordered, block.start)
        return (whole,), sum(count for _, count in items)
    if "<" not in block.plain or any(any(run.look) for run in block.runs):
        return (block,), 0
    return tags.resolve(block.plain)


def joined(above: Blocks, below: Blocks) -> Blocks:
    """Put blocks below others; a list that goes on becomes one list again."""
    if not above or not below:
        return above or below
    last, first = above[-1], below[0]
    if (
        isinstance(last, ListBlock)
        and isinstance(first, ListBlock)
        and last.ordered == first.ordered
        and (not last.ordered or first.start == last.start + len(last.items))
    ):
        merged = ListBlock((*last.items, *first.items), last.ordered, last.start)
        return (*above[:-1], merged, *below[1:])
    return (*above, *below)
