"""The quotes in a box, each with the labelled lines that speak of it.

What stands between two labels without one of its own goes on with a name, or is another quote.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from csdreport.document.match import attribution, quotations, unmarked
from csdreport.document.match.box_lines import Line
from csdreport.document.quotes import TWO_CAPITALS
from csdreport.document.words import consent_of
from csdreport.text import literal, normal
from csdreport.text.blocks import Block, Paragraph
from csdreport.text.colons import COLONS

_LONGEST_ANSWER = 160
_FEWEST_WORDS = 4
_STOPS = (".", "!", "?", "…")
_NAMING = ("speaker", "organisation")
# What a name does not end with.
_CUT = (",", "&", "/", "-", "–")
_JOINING = unmarked.JOINING


@dataclass(slots=True)
class Said:
    """A quote that is being read: its words, and the values of each label.

    Attributes:
        text: Its words.
        values: What stands behind each label.
        last: The label that was read last.
        gap: The lines below it that have none.
        stray: Those that belong nowhere.
        joined: Those that may go on with the name above them.
        below: Those that were taken for how and when somebody agreed.
        apart: Those that were taken for its words, and are no sentence of some length.
        led: Whether the labels stand above the words: "Speaker: …", "Quote: …".
    """

    text: list[Block] = field(default_factory=list)
    values: dict[str, list[str]] = field(default_factory=dict)
    last: str = ""
    gap: list[Block] = field(default_factory=list)
    stray: list[Block] = field(default_factory=list)
    joined: list[str] = field(default_factory=list)
    below: list[str] = field(default_factory=list)
    apart: list[str] = field(default_factory=list)
    led: bool = False


def of(lines: Sequence[Line]) -> Iterator[Said]:
    now = Said()
    for line in lines:
        if line.said and (now.gap or not _lacks_words(now.text)):
            yield from _closed(now)
            now = Said()
        if line.said:
            now.led, now.text = bool(now.values), [*now.text, *_filled(line)]
            continue
        if not line.key:
            (now.gap if now.values and not now.led else now.text).append(line.block)
            continue
        if now.led and line.key in now.values:
            # Speaker, quote, speaker, quote: the lines stand above the words.
            yield now
            now = Said()
        if now.gap and _lacks_words(now.text) and _are_words(now.gap):
            # The lines stand above the words that they speak of.
            now.text, now.gap = [*now.text, *now.gap], []
        elif now.gap:
            more = _another(now, line.key)
            if more:
                yield now
                now = more
        now.values.setdefault(line.key, []).append(line.value)
        now.last = line.key
    yield from _closed(now)


def _filled(line: Line) -> tuple[Block, ...]:
    return (line.block,) if as_line((line.block,)) else ()


def _another(now: Said, key: str) -> Said | None:
    """Give the quote that begins between two labels; else add the lines to the value above.

    Where the same label stands again, lines that do not surely go on with the value are the words
    of another quote. Where the labels of one set go on, nobody can tell: a name must not slip into
    a quote, nor a quote into a name.
    """
    again = key in now.values
    opened = any(map(_opens, now.gap))
    gap, now.gap = now.gap if opened else _rest(now, again=again), []
    if opened or (gap and again):
        is_beside = all(_is_beside(as_line((block,))) for block in gap)
        if _are_words(gap):
            return Said(text=gap)
        return Said(stray=gap) if is_beside else Said(text=gap, apart=[as_line(gap)])
    now.stray += gap
    return Said() if again and "consent" in now.values else None


def _rest(now: Said, *, again: bool) -> list[Block]:
    """Add the lines to the value above that go on with it; give the others."""
    gap = list(now.gap)
    while gap:
        value, line = now.values[now.last][-1], as_line(gap[:1])
        sure = (now.last not in _NAMING and not again) or _surely_goes_on(value, line)
        if not sure and (again or not _may_go_on(value, line)):
            break
        _go_on(now, [gap.pop(0)])
        now.joined += [] if sure else [line]
    return gap


def _surely_goes_on(value: str, line: str) -> bool:
    """Tell whether a line goes on with a value that Enter was pressed in, or stands below."""
    if not value:
        return not is_said(line)
    cut = value.endswith(_CUT) or value.split()[-1].casefold() in _JOINING
    return cut or line.split(maxsplit=1)[0] in _JOINING


def _may_go_on(value: str, line: str) -> bool:
    """Tell whether a line may go on with a name, such as "director": it is no sentence."""
    if value.endswith(_STOPS) or line.endswith(_STOPS):
        return False
    return line[:1].islower() or _is_beside(line)


def _is_beside(text: str) -> bool:
    """Tell whether a line says who spoke or what was agreed, and is nobody's words."""
    return _is_name(text) or consent_of(text) is not None


def _go_on(now: Said, blocks: Sequence[Block]) -> None:
    """Add lines to the value above, in which Enter was pressed."""
    *above, last = now.values[now.last]
    now.values[now.last] = [*above, " ".join(filter(None, (last, as_line(blocks))))]


def _closed(now: Said) -> Iterator[Said]:
    """Tell what stands below the last label: the words themselves, a remark, another quote."""
    if now.gap and _lacks_words(now.text) and _are_words(now.gap):
        now.text, now.gap = [*now.text, *now.gap], []
    if now.gap and now.last in _NAMING:
        now.gap = _rest(now, again=True)
    at = next((at for at, block in enumerate(now.gap) if _begins(block, now.last)), len(now.gap))
    below, more = now.gap[:at], now.gap[at:]
    now.gap = []
    if sum(len(literal.render((block,))) for block in below) > _LONGEST_ANSWER:
        now.stray += below
    elif below:
        # Such as "PS: ask her sister first": nobody else may see it.
        now.values.setdefault("consent_note", []).append(as_line(below))
        now.below.append(as_line(below))
    yield now
    if more:
        yield Said(text=more)


def _begins(block: Block, above: str) -> bool:
    """Tell whether a quote begins below the last label: a remark has a colon, or is short."""
    text = as_line((block,))
    is_remark = any(colon in text for colon in COLONS) or _is_beside(text)
    if _opens(block) or above not in _NAMING or is_remark:
        return _opens(block)
    return text.endswith(_STOPS) or len(text.split()) > _FEWEST_WORDS


def is_said(text: str) -> bool:
    """Tell whether a text is surely words that somebody said, and names nobody."""
    if quotations.opens(text):
        return True
    return _is_sentence(text) and len(text.split()) >= _FEWEST_WORDS


def _are_words(blocks: Sequence[Block]) -> bool:
    """Tell whether lines are surely words that somebody said; each other one says who it was."""
    if any(map(_opens, blocks)):
        return True
    texts = [_unsigned(as_line((block,))) for block in blocks]
    said = [text for text in texts if not _is_name(text)]
    return any(map(is_said, said)) and all(map(_is_sentence, said))


def _lacks_words(blocks: Sequence[Block]) -> bool:
    """Tell whether lines above a label say at most who spoke."""
    return all(_is_name(as_line((block,))) for block in blocks)


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


def as_line(blocks: Sequence[Block]) -> str:
    return normal.line(literal.render(tuple(blocks)))


def left(one: Said) -> Iterator[str]:
    """Give what is no part of a set: its stray lines, and values that stand there again."""
    yield from (literal.render((block,)) for block in one.stray)
    for found in one.values.values():
        for value in dict.fromkeys(filter(None, found)):
            yield from [value] * (found.count(value) - 1)
