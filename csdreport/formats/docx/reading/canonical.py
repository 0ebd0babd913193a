"""Blocks as read, made canonical: at once where they plainly are, which most of them are."""

from __future__ import annotations

import re

from csdreport.text.blocks import Block, Blocks, ListBlock, Paragraph
from csdreport.text.markdown import canonical_blocks

# Characters that no normal form changes and that can be seen, with spaces between them.
_SEEN = "!-~\u00a1-\u00ac\u00ae-\u02ff\u2010-\u2027\u2030-\u205e"
_CANONICAL = re.compile(f"[{_SEEN}](?:[ {_SEEN}]*[{_SEEN}])?")


def canonical(block: Block) -> Blocks:
    """Make one block canonical: none when nothing in it can be seen, several where it parts."""
    return (block,) if _is_canonical(block) else canonical_blocks((block,))


def canonical_items(block: Block) -> Blocks:
    """Make a block of a numbered cell canonical.

    The numbers of the cell are no level of the text: its items may hold lists as deep as any.
    """
    if isinstance(block, Paragraph):
        return canonical(block)
    items = tuple(filter(None, map(_all, block.items)))
    return (ListBlock(items, block.ordered, block.start),) if items else ()


def _all(blocks: Blocks) -> Blocks:
    return tuple(found for block in blocks for found in canonical(block))


def _is_canonical(block: Block) -> bool:
    if isinstance(block, ListBlock) or len(block.runs) != 1:
        return False
    run = block.runs[0]
    return not any(run.look) and _CANONICAL.fullmatch(run.text) is not None
