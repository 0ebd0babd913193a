"""The items that stand in one answer, however they were typed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from csdreport.text.blocks import Block, Blocks, ListBlock, Paragraph, Run
from csdreport.text.enumerators import Enumerator, ascending, without_bullet
from csdreport.text.markdown import canonical_blocks
from csdreport.text.normal import visible
from csdreport.text.pattern import pattern
from csdreport.text.plain import of_blocks
from csdreport.text.slices import cut
from csdreport.text.tidy import split_lines

_PAIRS = {"(": ")", "[": "]", "{": "}", "“": "”", "«": "»", "„": "“"}
_PARTING = r'[";()\[\]{}“”«»„]'


def split_items(blocks: Blocks) -> tuple[Blocks, ...]:
    """Split a foreign cell at its lists, enumerators or bullets, else at its paragraphs.

    Semicolons never part items. Words before the first item belong to it, words behind an item
    to that item.
    """
    for split in (_listed, _enumerated, _bulleted):
        found = split(blocks)
        if len(found) > 1:
            return found
    return tuple((block,) for block in _unlisted(blocks))


def count_items(blocks: Blocks) -> int:
    """Count items as limits do: where nothing else parts them, semicolons do.

    Returns:
        0 for no blocks at all.

    Source: COUNT_ITEMS of the lint notes.
    """
    split = split_items(blocks)
    if len(split) != 1:
        return len(split)
    return count_clauses(of_blocks(split[0]))


def count_clauses(text: str) -> int:
    """Count what semicolons part in one text, at least 1."""
    return max(1, sum(1 for clause in _clauses(text) if visible(clause)))


def count_typed(blocks: Blocks) -> int:
    """Count the items of a text that is a list, however it was typed; 0 when it is none.

    A list below a sentence that introduces it is part of one item.
    """
    listed = _listed(blocks) if blocks and isinstance(blocks[0], ListBlock) else ()
    return len(listed) or len(_series(blocks)[1])


def _listed(blocks: Blocks) -> tuple[Blocks, ...]:
    if sum(len(block.items) for block in blocks if isinstance(block, ListBlock)) < 2:
        return ()
    items: list[list[Block]] = []
    before: list[Block] = []
    for block in blocks:
        if isinstance(block, ListBlock):
            items += (list(item) for item in block.items)
        elif items:
            items[-1].append(block)
        else:
            before.append(block)
    items[0] = [*before, *items[0]]
    return _canonical(items)


def _unlisted(blocks: Blocks) -> Iterator[Block]:
    """Give paragraphs, those of a list with a single item too."""
    for block in blocks:
        if isinstance(block, Paragraph):
            yield block
        elif len(block.items) == 1:
            yield from block.items[0]
        else:
            yield block


def _enumerated(blocks: Blocks) -> tuple[Blocks, ...]:
    paragraphs, found = _series(blocks)
    if not found:
        return ()
    text = _plain(paragraphs)
    ends = [*(each.start for each in found[1:]), len(text)]
    items = [_between(paragraphs, each.end, end) for each, end in zip(found, ends, strict=True)]
    items[0] = _introduced(paragraphs, found[0].start, items[0], text)
    return _canonical(items)


def _series(blocks: Blocks) -> tuple[list[Paragraph], tuple[Enumerator, ...]]:
    """Find the enumerators that count upwards, and the paragraphs in which they stand."""
    for retyped in _retyped(blocks):
        paragraphs = _paragraphs(retyped)
        if (found := ascending(_plain(paragraphs))) and found[0].start == 0:
            return paragraphs, found
    paragraphs = _paragraphs(blocks)
    return paragraphs, ascending(_plain(paragraphs))


def _retyped(blocks: Blocks) -> Iterator[Blocks]:
    """Write the number before the text of a list with one item: "1. Sing. 2. Dance."

    Markdown and Word take the first number of such a line for the mark of a list.
    """
    first = blocks[0] if blocks else None
    if not isinstance(first, ListBlock) or len(first.items) != 1:
        return
    opening, *rest = first.items[0]
    if first.ordered and first.start == 1 and isinstance(opening, Paragraph):
        for number in ("1. ", "1) "):
            yield (Paragraph((Run(number), *opening.runs)), *rest, *blocks[1:])


def _plain(paragraphs: list[Paragraph]) -> str:
    return "\n".join(paragraph.plain for paragraph in paragraphs)


def _introduced(
    paragraphs: list[Paragraph], start: int, item: list[Paragraph], text: str
) -> list[Paragraph]:
    """Put the words before the first enumerator into its item, on one line if they were."""
    before = _between(paragraphs, 0, start)
    if not before or not item or text[start - 1] == "\n":
        return [*before, *item]
    return [*before[:-1], Paragraph(before[-1].runs + item[0].runs), *item[1:]]


def _paragraphs(blocks: Blocks) -> list[Paragraph]:
    """Give paragraphs where there is nothing else."""
    paragraphs = [block for block in _unlisted(blocks) if isinstance(block, Paragraph)]
    return paragraphs if len(paragraphs) == len(list(_unlisted(blocks))) else []


def _between(paragraphs: list[Paragraph], start: int, end: int) -> list[Paragraph]:
    found: list[Paragraph] = []
    position = 0
    for paragraph in paragraphs:
        runs = cut(paragraph.runs, max(start - position, 0), max(end - position, 0))
        position += len(paragraph.plain) + 1
        if runs:
            found.append(Paragraph(runs))
    return found


def _bulleted(blocks: Blocks) -> tuple[Blocks, ...]:
    """Split where lines begin with a typed bullet."""
    items: list[list[Block]] = []
    before: list[Block] = []
    for line in (line for paragraph in _paragraphs(blocks) for line in split_lines(paragraph.runs)):
        text = "".join(run.text for run in line)
        rest = without_bullet(text)
        if rest is not None:
            items.append([Paragraph(cut(line, len(text) - len(rest), len(text)))])
        else:
            (items[-1] if items else before).append(Paragraph(tuple(line)))
    if items:
        items[0] = [*before, *items[0]]
    return _canonical(items)


def _canonical(items: Sequence[Sequence[Block]]) -> tuple[Blocks, ...]:
    found = (canonical_blocks(item) for item in items)
    return tuple(item for item in found if item)


def _clauses(text: str) -> Iterator[str]:
    """Give the clauses between semicolons that stand in no brackets or quotation marks."""
    waiting: list[str] = []
    start = 0
    straight = False
    for sign in pattern(_PARTING).finditer(text):
        index, char = sign.start(), sign[0]
        if char == '"':
            straight = not straight
        elif waiting and char == waiting[-1]:
            waiting.pop()
        elif char in _PAIRS:
            waiting.append(_PAIRS[char])
        elif char == ";" and not waiting and not straight:
            yield text[start:index]
            start = index + 1
    if waiting or straight:
        # A bracket or mark that is never closed holds nothing together.
        yield from text[start:].split(";")
    else:
        yield text[start:]
