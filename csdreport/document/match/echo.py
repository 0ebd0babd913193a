"""The name of a speaker that stands behind the words too, although it has a line of its own.

However it is written: what the lines say once more is no part of the words, which are public.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from csdreport.document.match import naming
from csdreport.text import slices
from csdreport.text.blocks import Block, Blocks, Paragraph
from csdreport.text.markdown import canonical_blocks

_FEWEST = 2
_FARTHEST = 300
_LINE = r"(?:\A|\n|(?<=[.!?…”\"»])\s)\W*"
# "ana sol, kelp union": few words, and a sign before the organisation.
_SOMEBODY = r"\w[\w.’'-]*(?:[^\S\n]+\w[\w.’'-]*){0,3}\s*[,(/–—|-]\W*"


def parted(blocks: Blocks, speaker: str, organisation: str) -> tuple[Blocks, tuple[str, ...]]:
    """Part the words of a quote from what only says again who spoke."""
    kept: list[Block] = []
    again: list[str] = []
    patterns = list(_behind(speaker, organisation))
    for block in blocks:
        text = block.plain if isinstance(block, Paragraph) else ""
        far = max(len(text) - _FARTHEST, 0)
        found = next((match for each in patterns if (match := each.search(text, far))), None)
        if any(map(str.isalnum, text)) and naming.same_words(text, speaker, organisation):
            again.append(text)
        elif found and isinstance(block, Paragraph):
            kept.append(Paragraph(slices.cut(block.runs, 0, found.start())))
            again.append(found[0].strip())
        else:
            kept.append(block)
    return (canonical_blocks(kept), tuple(again)) if again else (blocks, ())


def _behind(speaker: str, organisation: str) -> Iterator[re.Pattern[str]]:
    name, house = (r"\W+".join(map(re.escape, text.split())) for text in (speaker, organisation))
    if len(speaker.split()) >= _FEWEST:
        # One word may end a sentence: "… we asked Ana".
        more = rf"(?:\W+{house})?" if house else ""
        yield re.compile(rf"(?<=\S)\s+\W*{name}{more}[^\w”\"»]*$", re.IGNORECASE)
    if house:
        yield re.compile(rf"{_LINE}{_SOMEBODY}{house}[^\w”\"»]*$", re.IGNORECASE)
