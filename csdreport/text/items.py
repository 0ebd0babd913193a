"""The items that stand in one answer, however they were typed."""

from __future__ import annotations

import re
from collections.abc import Iterator

from csdreport.text.blocks import Block, Blocks, ListBlock, Paragraph, Run
from csdreport.text.enumerators import ascending, without_bullet
from csdreport.text.markdown import canonical_blocks
from csdreport.text.plain import of_blocks
from csdreport.text.slices import cut

_PAIRS = {"(": ")", "[": "]", "{": "}", "“": "”", "«": "»", "„": "“", "‘": "’"}
_CLOSERS = frozenset(_PAIRS.values())


def split_items(blocks: Blocks) -> tuple[Blocks, ...]:
    """Split a foreign cell at its enumerators, list items or bullets, else at its paragraphs.

    Semicolons never part items. Words before the first enumerator belong to the first item.
    """
    if any(isinstance(block, ListBlock) for block in blocks):
        return tuple(_of_lists(blocks))
    paragraphs = [block for block in blocks if isinstance(block, Paragraph)]
    for split in (_enumerated, _bulleted):
        found = split(paragraphs)
        if found:
            return found
    return tuple((paragraph,) for paragraph in paragraphs)


def count_items(blocks: Blocks) -> int:
    """Count items as limits do: where nothing else parts them, semicolons do.

    Source: COUNT_ITEMS of the lint notes.
    """
    split = split_items(blocks)
    if len(split) != 1:
        return len(split)
    return max(1, sum(1 for clause in _clauses(of_blocks(split[0])) if clause.strip()))


def _of_lists(blocks: Blocks) -> Iterator[Blocks]:
    """Give the items of lists; a paragraph before or between them is an item of its own."""
    for block in blocks:
        if isinstance(block, ListBlock):
            yield from block.items
        else:
            yield (block,)


def _enumerated(paragraphs: list[Paragraph]) -> tuple[Blocks, ...]:
    text = "\n".join(paragraph.plain for paragraph in paragraphs)
    found = ascending(text)
    if not found:
        return ()
    starts = [each.start for each in found]
    items: list[list[Block]] = []
    if text[: starts[0]].strip():
        items.append(_between(paragraphs, 0, starts[0]))
    for index, each in enumerate(found):
        end = starts[index + 1] if index + 1 < len(found) else len(text)
        items.append(_between(paragraphs, each.end, end))
    if text[: starts[0]].strip():
        items[1] = [*items[0], *items[1]]
        del items[0]
    return _canonical(items)


def _between(paragraphs: list[Paragraph], start: int, end: int) -> list[Block]:
    found: list[Block] = []
    position = 0
    for paragraph in paragraphs:
        runs = cut(paragraph.runs, max(start - position, 0), max(end - position, 0))
        if runs:
            found.append(Paragraph(runs))
        position += len(paragraph.plain) + 1
    return found


def _bulleted(paragraphs: list[Paragraph]) -> tuple[Blocks, ...]:
    """Split where lines begin with a typed bullet; other lines continue the item above."""
    lines = [line for paragraph in paragraphs for line in _lines(paragraph)]
    items: list[list[Block]] = []
    bullets = 0
    for line in lines:
        text = "".join(run.text for run in line)
        rest = without_bullet(text)
        if rest is not None:
            bullets += 1
            items.append([Paragraph(cut(line, len(text) - len(text.lstrip()) + 1, len(text)))])
        elif items:
            items[-1].append(Paragraph(line))
        else:
            items.append([Paragraph(line)])
    return _canonical(items) if bullets > 1 else ()


def _lines(paragraph: Paragraph) -> Iterator[tuple[Run, ...]]:
    start = 0
    for match in re.finditer(r"\n|$", paragraph.plain):
        yield cut(paragraph.runs, start, match.start())
        start = match.end()


def _canonical(items: list[list[Block]]) -> tuple[Blocks, ...]:
    found = (canonical_blocks(item) for item in items)
    return tuple(item for item in found if item)


def _clauses(text: str) -> Iterator[str]:
    """Give the clauses between semicolons that stand in no brackets or quotation marks."""
    waiting: list[str] = []
    start = 0
    straight = False
    for index, char in enumerate(text):
        if char == '"':
            straight = not straight
        elif waiting and char == waiting[-1]:
            waiting.pop()
        elif char in _PAIRS and char not in "‘":
            waiting.append(_PAIRS[char])
        elif char == ";" and not waiting and not straight:
            yield text[start:index]
            start = index + 1
    yield text[start:]
