"""The Markdown of an answer: text to blocks, blocks to text, and the one canonical form."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import pairwise

from csdreport.text.bare import bare_paragraphs
from csdreport.text.blocks import Block, Blocks, ListBlock, Paragraph, Run
from csdreport.text.emphasised import is_emphasised
from csdreport.text.layout import lines
from csdreport.text.marks import settle
from csdreport.text.normal import clean
from csdreport.text.structure import Lines, Node, find, paragraphs
from csdreport.text.tidy import Runs, means_itself, tidy_blocks
from csdreport.text.writing import meaning

_LONGEST_KEPT = 20_000


def parse(markdown: str) -> Blocks:
    """Read Markdown into canonical blocks."""
    if bare := bare_paragraphs(markdown):
        return tuple(Paragraph((Run(text),)) for text in bare)
    return _kept(markdown) if len(markdown) <= _LONGEST_KEPT else _kept_long(markdown)


def _parsed(markdown: str) -> Blocks:
    return canonical_blocks(_raw(find(clean(markdown))))


# On its way between two formats the same text is read several times.
_kept = lru_cache(maxsize=512)(_parsed)
# Few of the long ones: they are the most costly to read, and the largest to keep.
_kept_long = lru_cache(maxsize=4)(_parsed)


def parse_each(markdown: str) -> Iterator[tuple[int, Blocks, str]]:
    """Read Markdown block by block.

    Each comes with the place where it begins in the clean text, and with its own text where a
    paragraph in it has several lines.
    """
    text = clean(markdown)
    nodes = find(text)
    starts = [text.rfind("\n", 0, _first(node)) + 1 for node in nodes]
    for node, (start, end) in zip(nodes, pairwise((*starts, len(text))), strict=True):
        several = any(len(each.texts) > 1 for each in paragraphs([node]))
        yield _offset(node), canonical_blocks(_raw([node])), text[start:end] if several else ""


def render(blocks: Iterable[Block]) -> str:
    """Write blocks as canonical Markdown: equal blocks give equal text and the other way round."""
    return _rendered(canonical_blocks(blocks))


def canonical(markdown: str) -> str:
    """Give the one text among all that mean the same."""
    if not markdown or bare_paragraphs(markdown) or is_emphasised(markdown):
        return markdown
    return _rendered(parse(markdown))


def canonical_blocks(blocks: Iterable[Block]) -> Blocks:
    """Bring any blocks to the form that Markdown can express and that shows what it holds."""
    return tidy_blocks(blocks, _settled)


def _rendered(blocks: Blocks) -> str:
    """Write canonical blocks."""
    return "\n".join(lines(blocks, _written))


def _settled(runs: Runs) -> Runs:
    return settle(runs)[0]


def _written(runs: Runs) -> str:
    return runs[0].text if means_itself(runs) else settle(runs)[1]


def _offset(node: Node) -> int:
    """Find where a block begins; for a list, where the first words of an item do."""
    if isinstance(node, Lines):
        return node.offsets[0]
    inner = (child for item in node.items for child in item)
    return min((_offset(child) for child in inner), default=0)


def _first(node: Node) -> int:
    """Find a place in the first line of a block."""
    return node.offsets[0] if isinstance(node, Lines) else node.offset


def _raw(nodes: list[Node]) -> Blocks:
    return tuple(
        Paragraph(meaning("\n".join(node.texts)))
        if isinstance(node, Lines)
        else ListBlock(tuple(_raw(item) for item in node.items), node.ordered, node.start)
        for node in nodes
    )
