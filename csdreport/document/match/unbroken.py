"""Join the lines that mail had broken, but for those that begin a label or an instruction.

The lines of Markdown that begin with a label are parted before.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from csdreport.document.match import line_ends
from csdreport.document.match.labels import Printed
from csdreport.document.match.tokens import words
from csdreport.document.model import Entry, Part, Prose
from csdreport.text import literal
from csdreport.text.blocks import Blocks, ListBlock, Paragraph, Run
from csdreport.text.markdown import canonical_blocks

# A broken label is known by so many of its first words.
_FEWEST_WORDS = 3


def unbroken(parts: Sequence[Part], printed: Printed) -> list[Part]:
    """Give the parts with broken lines joined; files without any come back as they are."""
    found: list[Part] = []
    for part in line_ends.parted(parts, printed):
        joined = None
        if found and isinstance(part, Prose | Entry) and part.soft and not _begins(part, printed):
            joined = _joined(found[-1], part)
        if joined is None:
            found.append(part)
        else:
            found[-1] = joined
    return found


def _begins(part: Prose | Entry, printed: Printed) -> bool:
    """Tell whether a line is a label, or the first piece of a printed text."""
    text = part.label if isinstance(part, Entry) else literal.render(part.blocks)
    said = words(text)
    if any(label.words == said for label in printed.labels if len(said) > 1):
        return True
    texts = [label.words for label in printed.labels] + [one.words for one in printed.guidance]
    return any(_share_a_beginning(said, one) for one in texts)


def _share_a_beginning(said: tuple[str, ...], printed: tuple[str, ...]) -> bool:
    shared = min(len(said), len(printed))
    return shared >= _FEWEST_WORDS and all(map(_same, said[:shared], printed[:shared]))


def _same(said: str, printed: str) -> bool:
    return said == printed or (printed == "{}" and said.isdigit())


def _joined(above: Part, below: Prose | Entry) -> Part | None:
    """Join a line to the part above it; None where the two cannot be one."""
    if isinstance(below, Entry):
        if not isinstance(above, Prose) or above.in_table:
            return None
        label = f"{literal.render(above.blocks)} {below.label}"
        return replace(below, label=label, source=above.source, soft=above.soft)
    if isinstance(above, Prose):
        blocks = _continued(above.blocks, below.blocks)
        return replace(above, blocks=blocks) if blocks else None
    if not isinstance(above, Entry) or above.more:
        return None
    if not above.blocks:
        return replace(above, label=f"{above.label} {literal.render(below.blocks)}")
    blocks = _continued(above.blocks, below.blocks)
    return replace(above, blocks=blocks) if blocks else None


def _continued(above: Blocks, below: Blocks) -> Blocks:
    """Go on with the last paragraph; empty where there is none to go on with."""
    last, first = above[-1], below[0]
    if not isinstance(first, Paragraph):
        return ()
    if isinstance(last, ListBlock):
        item = _continued(last.items[-1], below)
        whole = ListBlock((*last.items[:-1], item), last.ordered, last.start)
        return (*above[:-1], whole) if item else ()
    runs = (*last.runs, Run(" "), *first.runs)
    return canonical_blocks((*above[:-1], Paragraph(runs), *below[1:]))
