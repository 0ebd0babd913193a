"""Lists that stand in one cell: one numbered list in our own files, anything in others."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from csdreport.text import items, markdown, slices
from csdreport.text.blocks import Blocks, ListBlock, Paragraph

_FIRST = re.compile(r"1[.)]\s+(?=\S)")


def blocks(texts: Sequence[str]) -> Blocks:
    """Print items as one numbered list, even a single one; an item's own lists stand deeper."""
    parsed = tuple(found for found in map(markdown.parse, texts) if found)
    return (ListBlock(parsed, ordered=True),) if parsed else ()


def parse(blocks: Blocks, *, ours: bool = False) -> list[str]:
    """Read the items of a cell.

    Args:
        blocks: What stands in the cell.
        ours: Whether csdreport wrote the file. Numbered items are then never split again, and an
            unnumbered paragraph goes on with the item above it.
    """
    numbered = ours and any(isinstance(block, ListBlock) and block.ordered for block in blocks)
    found = _numbered(blocks) if numbered else _without_lone_number(items.split_items(blocks))
    return [text for text in map(markdown.render, found) if text]


def _numbered(blocks: Blocks) -> Iterator[Blocks]:
    """Part a cell at its outer numbers; what stands before the first is an item of its own."""
    current: Blocks = ()
    for block in blocks:
        if isinstance(block, ListBlock) and block.ordered:
            yield current
            yield from block.items[:-1]
            current = block.items[-1]
        else:
            current = (*current, block)
    yield current


def _without_lone_number(found: tuple[Blocks, ...]) -> tuple[Blocks, ...]:
    """Leave out the number of an only item: its form had more, which were left empty."""
    first = found[0][0] if len(found) == 1 else None
    number = _FIRST.match(first.plain) if isinstance(first, Paragraph) else None
    if first is None or number is None or not isinstance(first, Paragraph):
        return found
    bare = Paragraph(slices.cut(first.runs, number.end(), len(first.plain)))
    return (markdown.canonical_blocks((bare, *found[0][1:])),)
