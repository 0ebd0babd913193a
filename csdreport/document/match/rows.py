"""Rows of a table: their anchors, and labels that are no labels."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from csdreport.document import anchors
from csdreport.document.match.labels import NUMBER
from csdreport.document.match.placing import has_rows
from csdreport.document.model import Entry, Part
from csdreport.template.model import Field
from csdreport.text import literal
from csdreport.text.blocks import Blocks, ListBlock

_LONGEST_ENUMERATOR = 5
_COUNT = re.compile(r"\s*\(?\d{1,3}\s*[.):]*\s*")
# Rows beyond are found by their labels.
_MOST_ANCHORED = 1_000


def anchored(fields: Mapping[str, Field], parts: Sequence[Part]) -> dict[str, str]:
    """Give the path of every anchor that a file with these parts may hold."""
    found: dict[str, str] = {}
    count = sum(1 for part in parts if isinstance(part, Entry) and part.anchor)
    if not count:
        return found
    most = min(count, _MOST_ANCHORED)
    for pattern, asked in fields.items():
        if asked.kind == "group":
            continue
        numbered = pattern if NUMBER in pattern or not has_rows(asked) else f"{pattern}.{NUMBER}"
        for number in range(1, most + 1 if NUMBER in numbered else 2):
            path = numbered.replace(NUMBER, str(number))
            found[anchors.name(path)] = path
    return found


def table_of(source: str) -> str:
    """Give the table that a row says it stands in."""
    return source.rpartition(" row ")[0] or source


def label_blocks(entry: Entry) -> Blocks:
    """Give the paragraphs of a label's cell."""
    return literal.parse(entry.label.replace("\n", "\n\n"))


def is_enumerator(label: str) -> bool:
    """Tell whether a label is only the number of an item of a list."""
    label = label.strip()
    return len(label) <= _LONGEST_ENUMERATOR and label.endswith((".", ")"))


def is_count(label: str) -> bool:
    """Tell whether a label is nothing but a number, or empty."""
    return not label.strip().strip("().:").strip() or bool(_COUNT.fullmatch(label))


def is_mark(label: str) -> bool:
    """Tell whether a label is a dash or a bullet, which says no more than an empty one."""
    return not any(map(str.isalnum, label))


def numbered_item(label: str, blocks: Blocks) -> Blocks:
    """Make an item of a list out of a number and what stands beside it."""
    digits = "".join(char for char in label if char.isdecimal())
    if digits.isascii() and digits:
        return (ListBlock((blocks,), ordered=True, start=int(digits)),)
    return (*literal.parse(f"{label.strip()} {literal.render(blocks[:1])}"), *blocks[1:])
