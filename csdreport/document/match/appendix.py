"""Our annex in a file whose tables are gone: lines of text become rows again."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from csdreport.document import words as printed
from csdreport.document.columns import are_heads
from csdreport.document.model import Entry, Heading, Part, Prose
from csdreport.text import literal
from csdreport.text.fold import fold

_NUMBER = re.compile(r"\d+")


def begins(part: Part) -> bool:
    """Tell whether a part is the title of the annex, in any language."""
    if isinstance(part, Entry):
        return not part.blocks and printed.is_annex_title(part.label)
    return printed.is_annex_title(_text(part))


def rows(parts: Sequence[Part]) -> Iterator[Part]:
    """Give the headings and rows of an annex that was read as lines of text."""
    current: Entry | None = None
    for at, part in enumerate(parts):
        if _is_column_head(parts, at):
            continue
        opened = _opened(part)
        if opened is None and current is not None and isinstance(part, Prose):
            current = replace(current, blocks=(*current.blocks, *part.blocks))
            continue
        if current is not None:
            yield current
        current = opened if isinstance(opened, Entry) else None
        if current is None:
            yield opened or part
    if current is not None:
        yield current


def _opened(part: Part) -> Heading | Entry | None:
    """Read a line of text as the heading of a part or as the label of a row."""
    if not isinstance(part, Prose):
        return part
    text = _text(part)
    for words in printed.every():
        if fold(text) in {fold(title) for title in words.parts.values()}:
            return Heading(2, text, part.source)
        label = fold(_NUMBER.sub("{n}", text.partition(":")[0], count=1))
        if label in {fold(item) for item in words.items.values()}:
            return Entry(text, (), source=part.source)
    return None


def _is_column_head(parts: Sequence[Part], at: int) -> bool:
    part = parts[at]
    if isinstance(part, Entry):
        return are_heads(part.label, literal.render(part.blocks))
    before = _text(parts[at - 1]) if at else ""
    after = _text(parts[at + 1]) if at + 1 < len(parts) else ""
    here = _text(part)
    return isinstance(part, Prose) and (are_heads(here, after) or are_heads(before, here))


def _text(part: Part) -> str:
    if isinstance(part, Prose):
        return literal.render(part.blocks)
    return part.text if isinstance(part, Heading) else part.label
