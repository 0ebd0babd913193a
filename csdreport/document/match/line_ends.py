"""Part paragraphs of Markdown at their line ends where one of the lines begins with a label.

Markdown joins lines that stand directly below one another, and ordinary text is typed so. But who
types "Speaker: …" at the beginning of a line means that line.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from csdreport.document import words
from csdreport.document.match.labels import Printed
from csdreport.document.match.tokens import tokens
from csdreport.document.model import Entry, Part, Prose
from csdreport.text.blocks import Block, Blocks, ListBlock, Paragraph, Run
from csdreport.text.colons import COLON, COLONS
from csdreport.text.fold import fold
from csdreport.text.markdown import canonical_blocks
from csdreport.text.tidy import Runs, split_lines

_LONGEST_LABEL = 200
# A line that is shorter was ended by whoever typed it, not by an editor at its margin.
_FEWEST_WRAPPED = 50
_BEHIND = re.compile(rf"[\s.)\]]*[{COLONS}]")
_COLON = re.compile(COLON)


def parted(parts: Sequence[Part], printed: Printed) -> Iterator[Part]:
    """Give the parts with labelled lines as paragraphs of their own; others as they are."""
    for part in parts:
        if not isinstance(part, Prose | Entry) or not part.lines:
            yield part
            continue
        blocks = tuple(_blocks(part.blocks, part.lines, printed))
        if isinstance(part, Entry):
            yield replace(part, blocks=blocks, lines=())
            continue
        for at, block in enumerate(blocks):
            yield replace(part, blocks=(block,), lines=(), gap=part.gap and not at)


def _blocks(joined: Blocks, ended: Blocks, printed: Printed) -> Iterator[Block]:
    """Choose, block by block, whether its lines are joined."""
    if len(joined) != len(ended):
        yield from joined
        return
    for block, lines in zip(joined, ended, strict=True):
        if isinstance(block, ListBlock) and isinstance(lines, ListBlock):
            pairs = zip(block.items, lines.items, strict=True)
            items = tuple(tuple(_blocks(*pair, printed)) for pair in pairs)
            yield from canonical_blocks((replace(block, items=items),))
        elif isinstance(block, Paragraph) and isinstance(lines, Paragraph) and block != lines:
            yield from _paragraphs(block, lines, printed)
        else:
            yield block


def _paragraphs(block: Paragraph, ended: Paragraph, printed: Printed) -> Iterator[Block]:
    lines = [tuple(line) for line in split_lines(ended.runs)]
    if not any(_is_labelled(_text(line), printed) for line in lines):
        yield block
        return
    yield from canonical_blocks(Paragraph(runs) for runs in _unwrapped(lines, printed))


def _unwrapped(lines: Sequence[Runs], printed: Printed) -> Iterator[Runs]:
    """Join the lines again that an editor may have broken at its margin."""
    whole, above = lines[0], _text(lines[0])
    for line in lines[1:]:
        text = _text(line)
        if _goes_on(text, above, whole) and not _is_labelled(text, printed):
            whole = (*whole, Run(" "), *line)
        else:
            yield whole
            whole = line
        above = text
    yield whole


def _goes_on(text: str, above: str, whole: Runs) -> bool:
    """Tell whether a line may go on with the sentence above; who spoke is no sentence."""
    if len(above) < _FEWEST_WRAPPED:
        return False
    return text[:1].islower() or not _names_a_line(_text(whole))


def _is_labelled(text: str, printed: Printed) -> bool:
    if not any(char in COLONS for char in text[:_LONGEST_LABEL]):
        return False
    if _names_a_line(text):
        return True
    begun = printed.begin(tokens(text[:_LONGEST_LABEL]))
    return any(_BEHIND.match(text, one.end) for found in begun for one in found)


def _names_a_line(text: str) -> bool:
    """Tell whether a line begins as those below a quote do."""
    colon = _COLON.search(text, 0, _LONGEST_LABEL)
    label = fold(text[: colon.start()]) if colon else ""
    return any(label in words.line_labels(each) for each in ("quote", "person"))


def _text(runs: Runs) -> str:
    return "".join(run.text for run in runs).strip()
