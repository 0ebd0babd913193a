"""Text as people type it: no character in it is a mark."""

from __future__ import annotations

import re

from csdreport.text.blocks import Block, Blocks, ListBlock, Paragraph, Run
from csdreport.text.markdown import canonical_blocks
from csdreport.text.normal import clean, visible

_ITEM = re.compile(r"(?:(-)|(\d{1,9})\.)[ \t]+(?=\S)")


def parse(text: str, lists: bool = False) -> Blocks:
    """Read typed text: an empty line parts paragraphs, a single line end is a hard break.

    Args:
        text: Whatever was typed; all of it is meant.
        lists: Whether a line that begins "- " or "1. " is an item, as `fill` promises.
    """
    found: list[Block] = []
    for chunk in _chunks(text):
        found += _listed(chunk) if lists else [_paragraph(chunk)]
    return canonical_blocks(_joined_lists(found))


def render(blocks: Blocks) -> str:
    """Show blocks as somebody would have typed them: no backslashes, no marks."""
    return "\n\n".join(
        block.plain if isinstance(block, Paragraph) else _list_text(block) for block in blocks
    )


def is_plain(blocks: Blocks) -> bool:
    """Tell whether blocks hold nothing but what can be typed."""
    return parse(render(blocks), lists=True) == blocks


def _chunks(text: str) -> list[list[str]]:
    chunks: list[list[str]] = [[]]
    for line in clean(text).split("\n"):
        if visible(line):
            chunks[-1].append(line.strip())
        elif chunks[-1]:
            chunks.append([])
    return [chunk for chunk in chunks if chunk]


def _paragraph(lines: list[str]) -> Paragraph:
    return Paragraph((Run("\n".join(lines)),))


def _listed(lines: list[str]) -> list[Block]:
    found: list[Block] = []
    words: list[str] = []
    for line in lines:
        match = _ITEM.match(line)
        if match is None:
            words.append(line)
            continue
        if words:
            found.append(_paragraph(words))
            words = []
        item: Blocks = (_paragraph([line[match.end() :]]),)
        found.append(ListBlock((item,), match[2] is not None, int(match[2] or 1)))
    return [*found, _paragraph(words)] if words else found


def _joined_lists(blocks: list[Block]) -> list[Block]:
    found: list[Block] = []
    for block in blocks:
        last = found[-1] if found else None
        if (
            isinstance(block, ListBlock)
            and isinstance(last, ListBlock)
            and last.ordered == block.ordered
        ):
            found[-1] = ListBlock(last.items + block.items, last.ordered, last.start)
        else:
            found.append(block)
    return found


def _list_text(block: ListBlock) -> str:
    return "\n".join(
        f"{block.start + index}. {render(item)}" if block.ordered else f"- {render(item)}"
        for index, item in enumerate(block.items)
    )
