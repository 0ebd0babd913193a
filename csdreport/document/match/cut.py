"""Cut blocks: at an offset of a paragraph's plain text, and at literal tags."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise

from csdreport.text import tags
from csdreport.text.blocks import Block, Blocks, ListBlock, Paragraph
from csdreport.text.enumerators import ascending
from csdreport.text.markdown import canonical_blocks
from csdreport.text.slices import cut


def after(paragraph: Paragraph, offset: int) -> Blocks:
    """Give what stands behind an offset, trimmed; empty when nothing visible does."""
    return piece(paragraph, offset, len(paragraph.plain))


def piece(paragraph: Paragraph, start: int, end: int) -> Blocks:
    """Give the characters from `start` up to `end`, trimmed, with their looks."""
    return canonical_blocks((Paragraph(cut(paragraph.runs, start, end)),))


def at_numbers(block: Block) -> Blocks:
    """Part a paragraph whose lines are numbered: line breaks stand where paragraphs are meant."""
    if not isinstance(block, Paragraph) or "\n" not in block.plain:
        return (block,)
    starts = [each.start for each in ascending(block.plain)]
    if not starts or any(block.plain[:at].rpartition("\n")[2].strip() for at in starts):
        return (block,)
    if block.plain[: starts[0]].strip():
        return (block,)
    pieces = pairwise((*starts, len(block.plain)))
    return tuple(one for start, end in pieces for one in piece(block, start, end))


def without_tags(blocks: Blocks) -> tuple[Blocks, int]:
    """Resolve tags such as <p> and <i> that stand as text; count them.

    In a paragraph with looks of its own only the tags count that give none.
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
    if "<" not in block.plain:
        return (block,), 0
    if any(any(run.look) for run in block.runs):
        runs, count = tags.resolve_runs(block.runs)
        return (Paragraph(runs),), count
    return tags.resolve(block.plain)


def joined(pieces: Iterable[Blocks]) -> Blocks:
    """Put blocks below each other; a list that goes on in the next piece becomes one list again."""
    found: list[Block] = []
    items: list[Blocks] = []
    for piece_at, piece_found in enumerate(pieces):
        for at, block in enumerate(piece_found):
            last = found[-1] if found else None
            goes_on = piece_at > 0 and at == 0 and _goes_on(last, block, len(items))
            if goes_on and isinstance(block, ListBlock):
                items += block.items
                continue
            _close(found, items)
            found.append(block)
            items = list(block.items) if isinstance(block, ListBlock) else []
    _close(found, items)
    return tuple(found)


def _goes_on(last: Block | None, block: Block, count: int) -> bool:
    """Tell whether a list goes on with the one above it, which has so many items."""
    if not isinstance(last, ListBlock) or not isinstance(block, ListBlock):
        return False
    follows = not last.ordered or block.start == last.start + count
    return last.ordered == block.ordered and follows


def _close(found: list[Block], items: list[Blocks]) -> None:
    last = found[-1] if found else None
    if isinstance(last, ListBlock) and len(items) > len(last.items):
        found[-1] = ListBlock(tuple(items), last.ordered, last.start)
