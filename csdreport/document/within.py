"""Fields whose one line stands last in the cell of a sibling, such as "Targeted to: a; b"."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

from csdreport.document import choices, labelled
from csdreport.document.words import Label
from csdreport.template.model import Field, Template
from csdreport.text import normal
from csdreport.text.blocks import Block, Blocks, Paragraph
from csdreport.text.colons import COLON
from csdreport.text.fold import fold
from csdreport.text.plain import of_blocks

LINE_KINDS = frozenset({"tags", "choice", "count"})
"""Kinds that fit on one line; a field of another kind has a cell of its own."""

SEPARATOR = "; "


_LONGEST_TAG, _LONGEST_LABEL = 8, 80
_COLON = re.compile(COLON)
_END = re.compile(r"[.;!?()\[\]…]\s*")


def hosts(fields: Iterable[Field]) -> dict[str, tuple[Field, ...]]:
    """Give, for each field that has a cell, the siblings that print their line in it."""
    fields = tuple(fields)
    ids = {field.id for field in fields}
    found: dict[str, tuple[Field, ...]] = {}
    for field in fields:
        if is_line(field) and field.within in ids:
            found[field.within] = (*found.get(field.within, ()), field)
    return {field.id: found.get(field.id, ()) for field in fields if not is_line(field, ids)}


def is_line(field: Field, siblings: Iterable[str] | None = None) -> bool:
    """Tell whether a field stands in a sibling's cell rather than in its own."""
    known = siblings is None or field.within in siblings
    return bool(field.within) and known and field.kind in LINE_KINDS


def line(field: Field, text: str, template: Template, language: str = "") -> Block:
    """Print the line of a field after its label, even an empty one."""
    return labelled.line(template.say(field.label, language) or field.id, text)


def parse(blocks: Blocks, field: Field) -> tuple[Any, Blocks]:
    """Take the line of a field off the end of a cell: its value, and the blocks before it.

    The value is None where no such line stands last; nothing is inferred.
    """
    label = Label(field.id, "", _accepted(field))
    parted = labelled.unfolded(blocks, (label,))
    value = labelled.value_after(parted[-1], label.accepted) if parted else None
    if value is None:
        return None, blocks
    return _read(value, field), parted[:-1]


def parse_below(blocks: Blocks, field: Field) -> tuple[Any, Blocks]:
    """Take the lines that somebody typed below the label instead of behind it, if they are short.

    The value is None where no label stands alone, or a sentence stands below it.
    """
    parted = labelled.unfolded(blocks, (Label(field.id, "", _accepted(field)),))
    for at in range(len(parted) - 2, -1, -1):
        if labelled.value_after(parted[at], _accepted(field)) == "":
            lines = of_blocks(parted[at + 1 :]).split("\n")
            if any(_is_sentence(line) for line in lines):
                return None, blocks
            return _read(SEPARATOR.join(lines), field), parted[:at]
    return None, blocks


def stands_in(blocks: Blocks, field: Field) -> bool:
    """Tell whether the label of a field begins any paragraph, or stands behind a sentence."""
    accepted = _accepted(field)
    parted = labelled.unfolded(blocks, (Label(field.id, "", accepted),))
    return any(
        labelled.value_after(block, accepted) is not None or _is_behind(block, accepted)
        for block in parted
    )


def _is_behind(block: Block, accepted: frozenset[str]) -> bool:
    """Tell whether a label follows the end of a sentence, or a bracket: "Pay. Targeted to: all"."""
    text = block.plain if isinstance(block, Paragraph) else ""
    heads = (
        text[max(colon.start() - _LONGEST_LABEL, 0) : colon.start()]
        for colon in _COLON.finditer(text)
    )
    return any(fold(_END.split(head)[-1]) in accepted for head in heads if _END.search(head))


def is_empty(block: Block, field: Field) -> bool:
    """Tell whether a block is the label of a field with nothing behind it, as forms print it."""
    return labelled.value_after(block, _accepted(field)) == ""


def _read(value: str, field: Field) -> Any:
    return split_tags(value) if field.kind == "tags" else choices.read(field, value)


def _is_sentence(line: str) -> bool:
    return len(line.split()) > _LONGEST_TAG or line.rstrip().endswith(".")


def split_tags(text: str) -> list[str]:
    """Split a line at semicolons into tags; empty ones go."""
    return [tag for tag in map(normal.line, text.split(";")) if tag]


def _accepted(field: Field) -> frozenset[str]:
    aliases = (alias for language in field.aliases.values() for alias in language)
    return frozenset(map(fold, (*field.label.values(), *aliases, field.id)))
