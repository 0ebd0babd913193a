"""What the empty answers of a blank form show, taken out of the text that people handed in."""

from __future__ import annotations

import re
from collections.abc import Iterator

from csdreport.document import words
from csdreport.text.blocks import Block, Blocks, ListBlock, Paragraph

# A text made of a form has the number of a list as letters.
_NUMBERED = re.compile(r"^\s*(?:\d{1,2}[.)]|[-•*])\s+")


def without(blocks: Blocks) -> Blocks:
    """Give what is left of blocks: no prompt, and no list without the items that are one."""
    found = tuple(map(_left, blocks))
    return blocks if found == blocks else tuple(block for block in found if block is not None)


def within(blocks: Blocks) -> Iterator[str]:
    """Walk the prompts that stand in blocks."""
    for block in blocks:
        if isinstance(block, ListBlock):
            for item in block.items:
                yield from within(item)
        elif _is_prompt(block):
            yield block.plain


def _left(block: Block) -> Block | None:
    if isinstance(block, Paragraph):
        return None if _is_prompt(block) else block
    items = tuple(item for item in block.items if len(item) > 1 or not _is_prompt(item[0]))
    return block._replace(items=items) if items else None


def _is_prompt(block: Block) -> bool:
    return isinstance(block, Paragraph) and words.is_prompt(_NUMBERED.sub("", block.plain))
