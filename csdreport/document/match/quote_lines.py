"""The labelled lines below a quote as people change them: out of order, twice, misspelt, bare.

They are put back into the order that our form prints, so that one reader reads them all. What is
left as it was is left alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from csdreport.document import labelled, words as printed
from csdreport.document.match import quotations, similar
from csdreport.document.words import Label
from csdreport.text import literal, normal
from csdreport.text.blocks import Block, Blocks, Paragraph
from csdreport.text.colons import COLONS
from csdreport.text.fold import fold
from csdreport.text.tidy import split_lines

_FEWEST = 2
_GAP = 2
_SHORT = 3
_ALIKE = 0.8
_LONGEST_VALUE = 10
_COLON = re.compile(rf"(?P<label>[^{COLONS}\n]{{3,30}}?)\s*[{COLONS}](?P<value>.*)", re.DOTALL)
_NAMES = ("speaker", "organisation")


@dataclass(frozen=True, slots=True)
class Guess:
    """A label that is written in another way: its key, and the words that it took."""

    key: str
    quote: str


@dataclass(frozen=True, slots=True)
class Settled:
    """A cell with its lines in order.

    Attributes:
        parts: A quote and its lines each.
        guesses: Labels that were read though nobody prints them so.
        moved: Whether lines stood in another order, or more than once.
    """

    parts: tuple[Blocks, ...]
    guesses: tuple[Guess, ...] = ()
    moved: bool = False


@dataclass(frozen=True, slots=True)
class _Line:
    block: Block
    key: str = ""
    value: str = ""
    label: str = ""
    """As typed, where it is not one that csdreport prints or accepts."""


@dataclass(slots=True)
class _Set:
    """A quote that is being read: its words, and the values of each label."""

    text: list[Block] = field(default_factory=list)
    values: dict[str, list[str]] = field(default_factory=dict)
    last: str = ""
    gap: list[Block] = field(default_factory=list)


def settle(blocks: Blocks) -> Settled | None:
    """Put the lines of a cell that somebody filled into order; None where they are, or are none."""
    lines = [line for block in blocks for line in _unfolded(block)]
    named = [line for line in lines if line.key]
    guessed = [line for line in named if line.label]
    if len(named) < _FEWEST:
        return None
    moved = _moved(lines)
    if not guessed and not moved:
        return None
    guesses = tuple(Guess(line.key, _taken(line)) for line in guessed)
    return Settled(tuple(map(_ordered, _sets(lines))), guesses, moved)


def _taken(line: _Line) -> str:
    """Give the words of a line that are said by what they mean: its label, and a consent."""
    coded = line.key == "consent" and printed.consent_of(line.value)
    return f"{line.label} {line.value}" if coded else line.label


def _moved(lines: Sequence[_Line]) -> bool:
    """Tell whether a label follows a later one, or itself, with nothing between the two."""
    order = printed.LABELS["quote"]
    return any(
        line.key and above.key and order.index(line.key) <= order.index(above.key)
        for above, line in pairwise(lines)
    )


def _unfolded(block: Block) -> Iterator[_Line]:
    """Give the lines of a paragraph in which some have labels; else the paragraph."""
    if isinstance(block, Paragraph) and "\n" in block.plain:
        split = [_line(Paragraph(tuple(runs))) for runs in split_lines(block.runs)]
        if any(line.key for line in split):
            yield from (line for line in split if line.key or line.block.plain.strip())  # type: ignore[union-attr]
            return
    yield _line(block)


def _line(block: Block) -> _Line:
    if not isinstance(block, Paragraph):
        return _Line(block)
    names = printed.labels("quote")
    known = labelled.read((block,), names)[0]
    for key, value in known.items():
        return _Line(block, key, value)
    return _misspelt(block, names) or _bare(block) or _Line(block)


def _misspelt(block: Paragraph, names: Sequence[Label]) -> _Line | None:
    found = _COLON.fullmatch(block.plain.strip())
    if found is None:
        return None
    spelt = {text: label.key for label in names for text in label.accepted if len(text) > _SHORT}
    near = similar.nearest([fold(found["label"])], list(spelt), _ALIKE)
    if not near:
        return None
    key = spelt[list(spelt)[near[0][0]]]
    return _Line(block, key, normal.line(found["value"]), found["label"])


def _bare(block: Paragraph) -> _Line | None:
    """Read "Speaker – Ana Sol" and "Speaker Ana Sol": only words that csdreport prints."""
    text = normal.line(block.plain)
    for words in printed.every():
        for key in printed.LABELS["quote"]:
            label = words.labels["quote"][key]
            behind = text[len(label) :]
            if fold(text[: len(label)]) != fold(label) or behind[:1].isalnum():
                continue
            value = behind.strip(" \t-–—=.")
            if len(value.split()) <= _LONGEST_VALUE:
                return _Line(block, key, value, text[: len(label)])
    return None


def _sets(lines: Sequence[_Line]) -> Iterator[_Set]:
    now = _Set()
    for line in lines:
        if not line.key:
            (now.gap if now.values else now.text).append(line.block)
            continue
        if now.gap:
            if line.key in now.values or not _is_value(now.gap):
                yield _Set(now.text, now.values)
                now = _Set(text=now.gap)
            else:
                now.values[now.last].append(normal.line(literal.render(tuple(now.gap))))
                now.gap = []
        now.values.setdefault(line.key, []).append(line.value)
        now.last = line.key
    yield now


def _is_value(gap: Sequence[Block]) -> bool:
    """Tell whether lines between two labels go on with the upper one's value."""
    opens = isinstance(gap[0], Paragraph) and quotations.opens(gap[0].plain)
    return len(gap) <= _GAP and not opens


def _ordered(one: _Set) -> Blocks:
    if not one.values:
        return (*one.text, *one.gap)
    values = {key: list(dict.fromkeys(filter(None, found))) for key, found in one.values.items()}
    if any(len(values.get(key, ())) > 1 for key in _NAMES):
        # Nobody knows which of them agreed.
        values["consent_note"] = [*values.pop("consent", []), *values.get("consent_note", [])]
    said = {key: "; ".join(found) for key, found in values.items()}
    return (*one.text, *labelled.write(said, printed.labels("quote")), *one.gap)
