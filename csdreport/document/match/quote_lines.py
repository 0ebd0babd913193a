"""The labelled lines below a quote as people change them: out of order, twice, misspelt, bare.

They are put back into the order that our form prints, so that one reader reads them all.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

from csdreport.document import labelled, words as printed
from csdreport.document.match import attribution, box_lines, quotations, unmarked
from csdreport.document.match.box_lines import Line
from csdreport.document.quotes import TWO_CAPITALS
from csdreport.text import literal, normal
from csdreport.text.blocks import Block, Blocks, Paragraph
from csdreport.text.colons import COLONS

_FEWEST = 2
_LONGEST_ALONE = 20
_LONGEST_ANSWER = 160
_FEWEST_WORDS = 4
_STOPS = (".", "!", "?", "…")


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
    """

    parts: tuple[Blocks, ...]
    guesses: tuple[Guess, ...] = ()
    moved: bool = False
    run_on: tuple[Guess, ...] = ()
    stray: tuple[str, ...] = ()


@dataclass(slots=True)
class _Set:
    """A quote that is being read: its words, and the values of each label."""

    text: list[Block] = field(default_factory=list)
    values: dict[str, list[str]] = field(default_factory=dict)
    last: str = ""
    gap: list[Block] = field(default_factory=list)
    stray: list[Block] = field(default_factory=list)


def settle(blocks: Blocks) -> Settled | None:
    """Put the lines of a cell that somebody filled into order; None where it has none."""
    lines = box_lines.parted(box_lines.whole(blocks))
    if not is_box(lines):
        return None
    lines = list(_answered(lines))
    named = [line for line in lines if line.key]
    guesses = tuple(
        Guess(line.key, _taken(line)) for line in named if line.label and not line.run_on
    )
    run_on = tuple(
        Guess(line.key, " ".join(filter(None, (_coded(above), _taken(line)))))
        for above, line in zip((None, *lines), lines, strict=False)
        if line.run_on
    )
    sets = list(_sets(lines))
    return Settled(
        tuple(map(_ordered, sets)),
        guesses,
        _moved(lines),
        run_on,
        tuple(text for one in sets for text in _left(one)),
    )


def is_box(lines: Sequence[Line]) -> bool:
    """Tell whether lines have labels that are no chance: two, or one that is written as printed."""
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
        if waiting and not line.key:
            yield replace(waiting, value=_as_line((line.block,)))
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


def _sets(lines: Sequence[Line]) -> Iterator[_Set]:
    now = _Set()
    for line in lines:
        if not line.key:
            (now.gap if now.values else now.text).append(line.block)
            continue
        if now.gap and _lacks_words(now.text) and _are_words(now.gap):
            # The lines stand above the words that they speak of.
            now.text, now.gap = [*now.text, *now.gap], []
        elif now.gap and _begins_another(now, line.key):
            yield replace(now, gap=[])
            said = _are_words(now.gap)
            now = _Set(text=now.gap) if said else _Set(stray=now.gap)
        elif now.gap:
            _go_on(now, now.gap)
            now.gap = []
        now.values.setdefault(line.key, []).append(line.value)
        now.last = line.key
    yield from _closed(now)


def _begins_another(now: _Set, key: str) -> bool:
    """Tell whether another quote begins with the lines between two labels.

    Where the labels of one set go on, the lines go on with the upper one's value: a name must not
    slip into a quote.
    """
    if any(map(_opens, now.gap)):
        return True
    return key in now.values and (_are_words(now.gap) or "consent" in now.values)


def _go_on(now: _Set, blocks: Sequence[Block]) -> None:
    """Add lines to the value above, in which Enter was pressed."""
    *above, last = now.values[now.last]
    now.values[now.last] = [*above, " ".join(filter(None, (last, _as_line(blocks))))]


def _closed(now: _Set) -> Iterator[_Set]:
    """Tell what stands below the last label: the words themselves, a remark, another quote."""
    if now.gap and _lacks_words(now.text) and _are_words(now.gap):
        now.text, now.gap = [*now.text, *now.gap], []
    at = next((at for at, block in enumerate(now.gap) if _opens(block)), len(now.gap))
    below, more = now.gap[:at], now.gap[at:]
    now.gap = []
    if sum(len(literal.render((block,))) for block in below) > _LONGEST_ANSWER:
        now.stray += below
    elif below:
        # Such as "PS: ask her sister first": nobody else may see it.
        now.values.setdefault("consent_note", []).append(_as_line(below))
    yield now
    if more:
        yield _Set(text=more)


def is_said(text: str) -> bool:
    """Tell whether a text is surely words that somebody said, and names nobody."""
    if quotations.opens(text):
        return True
    return _is_sentence(text) and len(text.split()) >= _FEWEST_WORDS


def _are_words(blocks: Sequence[Block]) -> bool:
    """Tell whether lines are surely words that somebody said; each other one says who it was."""
    if any(map(_opens, blocks)):
        return True
    texts = [_unsigned(_as_line((block,))) for block in blocks]
    said = [text for text in texts if not _is_name(text)]
    return any(map(is_said, said)) and all(map(_is_sentence, said))


def _lacks_words(blocks: Sequence[Block]) -> bool:
    """Tell whether lines above a label say at most who spoke."""
    return all(_is_name(_as_line((block,))) for block in blocks)


def _is_name(text: str) -> bool:
    return attribution.stands_alone(text.rstrip(f"{COLONS} "))


def _unsigned(text: str) -> str:
    """Take off who said it, behind the words."""
    found = unmarked.tail(text)
    return text[: found[0]].rstrip() if found else text


def _is_sentence(text: str) -> bool:
    return text.endswith(_STOPS) and not TWO_CAPITALS.search(text)


def _opens(block: Block) -> bool:
    return isinstance(block, Paragraph) and quotations.opens(block.plain)


def _as_line(blocks: Sequence[Block]) -> str:
    return normal.line(literal.render(tuple(blocks)))


def _ordered(one: _Set) -> Blocks:
    if not one.values:
        return tuple(one.text)
    values = {key: list(dict.fromkeys(filter(None, found))) for key, found in one.values.items()}
    said = {key: "; ".join(found) for key, found in values.items()}
    return (*one.text, *labelled.write(said, printed.labels("quote")))


def _left(one: _Set) -> Iterator[str]:
    """Give what is no part of a set: its stray lines, and values that stand there again."""
    yield from (literal.render((block,)) for block in one.stray)
    for found in one.values.values():
        for value in dict.fromkeys(filter(None, found)):
            yield from [value] * (found.count(value) - 1)
