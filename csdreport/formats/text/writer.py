"""A document as plain text that reads well in a mail: headings underlined, labels above answers."""

from __future__ import annotations

from collections.abc import Iterator

from csdreport.document.model import Document, Entry, Heading, Part, Prose
from csdreport.text import literal
from csdreport.text.blocks import Block, Blocks, ListBlock

_BULLET = "•"
_INDENT = "    "
_LONGEST_RULE = 80


def write(document: Document) -> bytes:
    """Write a document as UTF-8 text; the same document gives the same bytes."""
    paragraphs = ("\n".join(_part(part)) for part in document.parts)
    return ("\n\n".join(text for text in paragraphs if text) + "\n").encode("utf-8")


def _part(part: Part) -> Iterator[str]:
    if isinstance(part, Heading):
        yield part.text
        yield ("=" if part.level == 0 else "-") * min(max(len(part.text), 3), _LONGEST_RULE)
    elif isinstance(part, Prose):
        yield from _blocks(part.blocks)
    else:
        yield from _entry(part)


def _entry(entry: Entry) -> Iterator[str]:
    yield " ".join(entry.label.split("\n"))
    for blocks in (entry.blocks, *entry.more):
        yield from _blocks(blocks)


def _blocks(blocks: Blocks, indent: str = "") -> Iterator[str]:
    for block in blocks:
        if isinstance(block, ListBlock):
            yield from _list(block, indent + _INDENT)
        else:
            yield from (f"{indent}{line}" for line in literal.render((block,)).split("\n"))


def _list(block: ListBlock, indent: str) -> Iterator[str]:
    for number, item in enumerate(block.items, start=block.start):
        mark = f"{number}." if block.ordered else _BULLET
        first, *rest = _lines(item) or [""]
        yield f"{indent}{mark} {first}"
        yield from (f"{indent}{line}" for line in rest)


def _lines(blocks: tuple[Block, ...]) -> list[str]:
    return list(_blocks(blocks))
