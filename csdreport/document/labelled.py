"""Labelled lines: the last paragraphs of a cell, such as "Speaker: …", in fixed order.

A whole set can always be read back, whatever text stands above it: reading begins at the end and
stops when every label is found. A set with some lines left out is for people's own typing.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from csdreport.document.words import Label
from csdreport.text import literal, markdown, normal
from csdreport.text.blocks import Block, Blocks, Paragraph, Run
from csdreport.text.colons import COLON
from csdreport.text.fold import fold

_COLON = re.compile(COLON)
_LONGEST_LABEL = 200
# How many paragraphs between two labelled lines are taken for one value.
_GAP = 2


def write(values: Mapping[str, str], labels: Sequence[Label], *, empty: bool = True) -> Blocks:
    """Print one paragraph a label, in order; `empty=False` leaves out those without a value."""
    shown = (label for label in labels if empty or values.get(label.key))
    return tuple(line(label.printed, values.get(label.key, "")) for label in shown)


def line(label: str, value: str) -> Block:
    """Print one line of plain text after its label."""
    return literal.parse(f"{label}: {value}".strip())[0]


def read(blocks: Blocks, labels: Sequence[Label]) -> tuple[dict[str, str], Blocks]:
    """Take the labelled lines off the end: the values found, and the blocks before them.

    A paragraph between two labelled lines goes on with the value above it, because Enter was
    pressed inside of a value.
    """
    found: dict[str, str] = {}
    rest, allowed = unfolded(blocks, labels), tuple(labels)
    while allowed:
        at = _last(rest, allowed) if found else _only_last(rest, allowed)
        if at is None:
            break
        label, value = _split(rest[at], allowed) or (allowed[0], "")
        more = (literal.render((block,)) for block in rest[at + 1 :])
        found[label.key] = normal.line(" ".join((value, *more)))
        rest, allowed = rest[:at], allowed[: allowed.index(label)]
    return (found, rest) if found else ({}, blocks)


def begun(text: str) -> str:
    """Give the folded label that a line begins with, up to its first colon; "" without one."""
    colon = _COLON.search(text, 0, _LONGEST_LABEL)
    return fold(text[: colon.start()]) if colon else ""


def read_lines(text: str, labels: Sequence[Label]) -> dict[str, str] | None:
    """Read a text whose every line is labelled, in order, none left out; else None."""
    values = [_value(part, label) for part, label in zip(text.split("\n"), labels, strict=False)]
    if len(values) != len(labels) or text.count("\n") != len(labels) - 1 or None in values:
        return None
    return {label.key: value or "" for label, value in zip(labels, values, strict=True)}


def unfolded(blocks: Blocks, labels: Sequence[Label]) -> Blocks:
    """Part the last paragraph where Shift+Enter was pressed before a labelled line."""
    last = blocks[-1] if blocks else None
    if not isinstance(last, Paragraph) or "\n" not in last.plain:
        return blocks
    lines = _lines(last)
    for at, line in enumerate(lines):
        if _split(line, labels):
            above = Run("\n")
            runs = [run for part in lines[:at] for run in (*part.runs, above)]
            return (
                *blocks[:-1],
                *markdown.canonical_blocks((Paragraph(tuple(runs)),)),
                *lines[at:],
            )
    return blocks


def value_after(block: Block, accepted: frozenset[str]) -> str | None:
    """Read the value of a paragraph that begins with one of these folded labels; else None."""
    return _value(block.plain, Label("", "", accepted)) if isinstance(block, Paragraph) else None


def _only_last(blocks: Blocks, labels: Sequence[Label]) -> int | None:
    at = len(blocks) - 1
    return at if blocks and _split(blocks[at], labels) else None


def _last(blocks: Blocks, labels: Sequence[Label]) -> int | None:
    for at in range(len(blocks) - 1, max(len(blocks) - 2 - _GAP, -1), -1):
        if not isinstance(blocks[at], Paragraph):
            return None
        if _split(blocks[at], labels):
            return at
    return None


def _split(block: Block, labels: Sequence[Label]) -> tuple[Label, str] | None:
    if not isinstance(block, Paragraph):
        return None
    # The last label first: two labels of a set may accept the same word.
    for label in reversed(labels):
        value = _value(block.plain, label)
        if value is not None:
            return label, value
    return None


def _value(text: str, label: Label) -> str | None:
    for colon in _COLON.finditer(text, 0, _LONGEST_LABEL):
        if fold(text[: colon.start()]) in label.accepted:
            return normal.line(text[colon.end() :])
    return None


def _lines(paragraph: Paragraph) -> list[Paragraph]:
    lines: list[list[Run]] = [[]]
    for run in paragraph.runs:
        first, *others = run.text.split("\n")
        for number, text in enumerate((first, *others)):
            if number:
                lines.append([])
            if text:
                lines[-1].append(run._replace(text=text))
    return [Paragraph(tuple(line)) for line in lines]
