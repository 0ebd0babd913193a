"""The plain text of an answer, with the way back to its Markdown."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from csdreport.text.blocks import Blocks, Paragraph
from csdreport.text.normal import clean
from csdreport.text.spans import read
from csdreport.text.structure import MARKER, Lines, Node, find

_MARKERS = "-+*"


class Plain(NamedTuple):
    """What an answer says without its markup.

    Attributes:
        text: Paragraphs and items joined by "\\n".
        offsets: Where each character of the text stands in the Markdown, which is the input
            itself when that is canonical; one more at the end for what follows the last one.
    """

    text: str
    offsets: tuple[int, ...]


def is_plain(markdown: str) -> bool:
    """Tell whether clean Markdown is one paragraph and its own plain text, as most answers are."""
    # Every text of a report is looked at, and to look for each sign by itself is fastest.
    if (
        "\n" in markdown
        or "*" in markdown
        or "_" in markdown
        or "<" in markdown
        or "[" in markdown
        or "]" in markdown
        or "\\" in markdown
        or markdown != markdown.strip()
    ):
        return False
    first = markdown[:1]
    return not (first in _MARKERS or first.isdecimal()) or not MARKER.match(markdown)


def plain_text(markdown: str) -> Plain:
    """Take the markup off an answer."""
    source = clean(markdown)
    text: list[str] = []
    offsets: list[int] = []
    for lines in _paragraphs(find(source)):
        if text:
            text.append("\n")
            offsets.append(offsets[-1] + 1)
        for char, offset in _characters(lines):
            text.append(char)
            offsets.append(offset)
    return Plain("".join(text), (*offsets, len(source)))


def of_blocks(blocks: Blocks) -> str:
    """Give the characters of blocks: paragraphs and items joined by "\\n"."""
    return "\n".join(
        block.plain
        if isinstance(block, Paragraph)
        else "\n".join(of_blocks(item) for item in block.items)
        for block in blocks
    )


def _paragraphs(nodes: Iterable[Node]) -> Iterable[Lines]:
    for node in nodes:
        if isinstance(node, Lines):
            yield node
        else:
            for item in node.items:
                yield from _paragraphs(item)


def _characters(lines: Lines) -> Iterable[tuple[str, int]]:
    starts: list[int] = []
    position = 0
    for line in lines.texts:
        starts.append(position)
        position += len(line) + 1
    number = 0
    for span in read("\n".join(lines.texts)):
        for at, char in enumerate(span.text, span.offset):
            while number + 1 < len(starts) and starts[number + 1] <= at:
                number += 1
            while starts[number] > at:
                number -= 1
            yield char, lines.offsets[number] + at - starts[number]
