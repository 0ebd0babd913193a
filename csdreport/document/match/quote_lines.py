"""The labelled lines below a quote as people change them: out of order, twice, misspelt, bare.

They are put back into the order that our form prints, so that one reader reads them all.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from csdreport.document import labelled, words as printed
from csdreport.document.match import box_lines, quote_sets
from csdreport.document.match.box_lines import Line
from csdreport.document.match.quote_sets import Said
from csdreport.text.blocks import Blocks, Paragraph
from csdreport.text.colons import COLONS

_FEWEST = 2
_LONGEST_ALONE = 20


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
        moved: Whether lines stood in another order, more than once, or above the words.
        run_on: Labels that stood behind other words, on the same line.
        stray: What is neither words of a quote nor a new answer behind a label.
        joined: Lines without a label that may go on with the name above them, or may not.
        apart: Lines without a label that were taken for another quote, and may be none.
        below: Lines without a label that were taken for how and when somebody agreed.
    """

    parts: tuple[Blocks, ...]
    guesses: tuple[Guess, ...] = ()
    moved: bool = False
    run_on: tuple[Guess, ...] = ()
    stray: tuple[str, ...] = ()
    joined: tuple[str, ...] = ()
    apart: tuple[str, ...] = ()
    below: tuple[str, ...] = ()


def settle(blocks: Blocks) -> Settled | None:
    """Put the lines of a cell that somebody filled into order; None where it has none."""
    lines = box_lines.parted(box_lines.whole(blocks))
    if not is_box(lines):
        return None
    lines = list(_answered(lines))
    named = [line for line in lines if line.key or line.said]
    guesses = tuple(
        Guess(line.key or box_lines.TEXT, _taken(line))
        for line in named
        if line.label and not line.run_on
    )
    run_on = tuple(
        Guess(line.key or box_lines.TEXT, " ".join(filter(None, (_coded(above), _taken(line)))))
        for above, line in zip((None, *lines), lines, strict=False)
        if line.run_on
    )
    sets = list(quote_sets.of(lines))
    return Settled(
        tuple(map(_ordered, sets)),
        guesses,
        _moved(lines),
        run_on,
        tuple(text for one in sets for text in quote_sets.left(one)),
        tuple(text for one in sets for text in one.joined),
        tuple(text for one in sets for text in one.apart),
        tuple(text for one in sets for text in one.below),
    )


def is_box(lines: Sequence[Line]) -> bool:
    """Tell whether lines have labels that are no chance: two, or one that is written as printed."""
    if any(line.said for line in lines):
        return True
    named = [line for line in lines if line.key]
    if len(named) >= _FEWEST:
        return True
    return any(
        (line.run_on or not line.label or _is_alone(line))
        and len(line.value.split()) <= _LONGEST_ALONE
        for line in named
    )


def _answered(lines: Sequence[Line]) -> Iterator[Line]:
    """Give the label that stands alone the line below it."""
    waiting: Line | None = None
    for line in lines:
        if waiting and not line.key and not line.said:
            yield replace(waiting, value=quote_sets.as_line((line.block,)))
            waiting = None
            continue
        if waiting:
            yield waiting
        waiting = line if _is_alone(line) else None
        if not waiting:
            yield line
    if waiting:
        yield waiting


def _is_alone(line: Line) -> bool:
    """Tell whether a line is nothing but a label without a colon: its answer stands below."""
    return bool(line.key and line.label and not line.value and not line.run_on) and (
        isinstance(line.block, Paragraph) and line.block.plain.strip()[-1:] not in COLONS
    )


def _taken(line: Line) -> str:
    """Give the words of a line that are said by what they mean: its label, and a consent."""
    return " ".join(filter(None, (line.label, _coded(line))))


def _coded(line: Line | None) -> str:
    is_code = line and line.key == "consent" and printed.consent_of(line.value)
    return line.value if line and is_code else ""


def _moved(lines: Sequence[Line]) -> bool:
    """Tell whether a label follows a later one, or itself, or stands above all words."""
    order = printed.LABELS["quote"]
    if lines[0].key and not all(line.key for line in lines):
        return True
    return any(
        line.key and above.key and order.index(line.key) <= order.index(above.key)
        for above, line in pairwise(lines)
    )


def _ordered(one: Said) -> Blocks:
    if not one.values:
        return tuple(one.text)
    values = {key: list(dict.fromkeys(filter(None, found))) for key, found in one.values.items()}
    said = {key: "; ".join(found) for key, found in values.items()}
    return (*one.text, *labelled.write(said, printed.labels("quote")))
