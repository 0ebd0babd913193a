"""The prompts of our blank form, where a program kept their words and dropped their mark.

Only a blank form has prompts, and it carries no id; so no answer of an export is taken for one.
Source: docs/develop/decisions/prompts-only-in-blank-forms.md.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from csdreport.document import words
from csdreport.document.model import Entry, Part
from csdreport.text.blocks import Block, Blocks, ListBlock, Paragraph


def is_blank_form(facts: Mapping[str, str] | None) -> bool:
    """Tell by our footer line whether a file began as a blank form; None is no line of ours."""
    return facts is not None and not facts.get("id")


def taken_out(parts: Iterable[Part]) -> Iterator[Part]:
    """Take prompts out of the answers that stand at an anchor."""
    for part in parts:
        yield _without(part) if isinstance(part, Entry) and part.anchor else part


def _without(entry: Entry) -> Entry:
    left = tuple(block for block in map(_left, entry.blocks) if block is not None)
    if left == entry.blocks:
        return entry
    said = entry.prompt or "\n".join(_prompts(entry.blocks))
    return replace(entry, blocks=left, prompt=said)


def _left(block: Block) -> Block | None:
    """Give what is left of a block: None of a prompt, a list without the items that are one."""
    if isinstance(block, Paragraph):
        return None if words.is_prompt(block.plain) else block
    items = tuple(item for item in block.items if not _is_prompt(item))
    return replace(block, items=items) if items else None


def _is_prompt(item: Blocks) -> bool:
    return len(item) == 1 and isinstance(item[0], Paragraph) and words.is_prompt(item[0].plain)


def _prompts(blocks: Blocks) -> Iterator[str]:
    for block in blocks:
        if isinstance(block, ListBlock):
            for item in block.items:
                yield from _prompts(item)
        elif words.is_prompt(block.plain):
            yield block.plain
