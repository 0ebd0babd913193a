"""Blocks of Markdown beside the same blocks with their line ends kept, as a label may begin a line.

Only the template tells what a label is: `document.match.line_ends` chooses between the two.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from csdreport.text import markdown
from csdreport.text.blocks import Blocks
from csdreport.text.colons import COLONS

# A colon in any line of a paragraph that has more than one.
_MAY_BE_LABELLED = re.compile(rf"[{COLONS}].*\n|\n.*[{COLONS}]")


def each(text: str) -> Iterator[tuple[int, Blocks, Blocks]]:
    """Give where each block begins, the block, and it with its line ends; empty without any."""
    if not _MAY_BE_LABELLED.search(text):
        yield from ((offset, blocks, ()) for offset, blocks in markdown.parse_each(text))
        return
    both = zip(markdown.parse_each(text), markdown.parse_lines(text), strict=True)
    for (offset, blocks), lines in both:
        differ = blocks != lines and len(blocks) == len(lines)
        yield offset, blocks, lines if differ else ()


def kept(text: str) -> Blocks:
    """Give the blocks of a text with their line ends; empty where no label can begin a line."""
    if not _MAY_BE_LABELLED.search(text):
        return ()
    return tuple(block for blocks in markdown.parse_lines(text) for block in blocks)
