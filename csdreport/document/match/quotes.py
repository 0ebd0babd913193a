"""Quotes as people type them: several in one cell, and who said each in many places.

Marks are kept as typed; nothing is said about consent. A cell is read as words that were said and
words beside them; those beside go to the quote that they speak of, or stay without a place where
that is not certain, because nobody's words may become another one's.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from csdreport.document.amount import refuse_items
from csdreport.document.match import attribution, cell_lines, quotations, unmarked
from csdreport.document.match.beside import Beside, Part, Quotes, Said, attributed
from csdreport.document.match.cell_lines import Line
from csdreport.document.match.quotations import Span
from csdreport.text import literal
from csdreport.text.blocks import Blocks, Paragraph, Run
from csdreport.text.colons import COLONS
from csdreport.text.markdown import canonical_blocks
from csdreport.text.slices import cut

_PARTING = re.compile(r"\s*[;/|•]\s+(?=\w)")
_MOST_PARAGRAPHS = 3
_PUNCTUATION = ".,;!?"
# The form's own label of a quote is no name.
_LABEL = re.compile(rf"\s*(?:quote|citation|cita)\s*\d*\s*[{COLONS}]\s*", re.IGNORECASE)
_BEFORE_COLON = re.compile(rf"(?P<who>[^{COLONS}.!?“”\"«»]{{2,80}})[{COLONS}]\s+(?=\S)")


def parse(blocks: Blocks, *, box: bool = False) -> Quotes:
    """Read the quotes of a cell in somebody else's file.

    Args:
        blocks: The cell.
        box: Whether it is asked to hold one quote: that may have several paragraphs.
    """
    parts = _parts(blocks)
    if not box or not _is_one_quote(parts, blocks):
        return attributed(parts)
    paragraphs = [part for part in parts if isinstance(part, Said)]
    whole = Said(tuple(block for part in paragraphs for block in part.text))
    return replace(attributed([whole, parts[-1]]), paragraphs=len(paragraphs))


def _is_one_quote(parts: Sequence[Part], blocks: Blocks) -> bool:
    """Tell whether a few paragraphs end with the only name beside them.

    They stand without marks, or each opens one that only the last one closes.
    """
    *said, who = parts or [Beside("")]
    if not 1 < len(said) <= _MOST_PARAGRAPHS or not isinstance(who, Beside) or not who.may_be_who:
        return False
    *above, _ = said
    if not all(isinstance(part, Said) for part in said) or not all(map(_is_sentence, above)):
        return False
    lines = cell_lines.of(blocks)
    if any(line.listed or line.note for line in lines):
        return False
    return all(map(_runs_on, above)) or not any(quotations.in_marks(line.text) for line in lines)


def _is_sentence(part: Part) -> bool:
    return isinstance(part, Said) and unmarked.ends_sentence(literal.render(part.text))


def _runs_on(part: Part) -> bool:
    """Tell whether a quotation mark opens before words and closes nowhere in them."""
    text = literal.render(part.text) if isinstance(part, Said) else ""
    return quotations.opens(text) and not quotations.in_marks(text)


def said_and_beside(blocks: Blocks) -> tuple[Blocks, tuple[str, ...]]:
    """Part a cell whose speaker is known: the words of the quote, and what stands beside them."""
    parts = _parts(blocks)
    said = [part.text for part in parts if isinstance(part, Said)]
    others = (part.text for part in parts if isinstance(part, Beside))
    return tuple(block for text in said for block in text), tuple(others)


def _parts(blocks: Blocks) -> list[Part]:
    lines = cell_lines.of(blocks)
    spans = quotations.find([quotations.Line(line.text, line.skip, line.note) for line in lines])
    refuse_items(max(len(spans), len(lines)), "quotes or lines beside them")
    return list(_marked(lines, spans) if spans else _unmarked(lines))


def _unmarked(lines: Sequence[Line]) -> Iterator[Part]:
    """Part a cell without quotation marks, line by line."""
    above = ""
    for line in lines:
        if unmarked.ends_sentence(above) and unmarked.is_small(line.text):
            yield Beside(line.text.strip())
        else:
            yield from _typed(line)
        above = line.text


def _marked(lines: Sequence[Line], spans: Sequence[Span]) -> Iterator[Part]:
    """Part a cell in which quotes stand in quotation marks."""
    line, start = 0, lines[0].skip
    for at, span in enumerate(spans):
        found = list(_between(lines, (line, start), (span.line, span.start), left=at > 0))
        begin = span.start
        if found and isinstance(found[-1], Beside) and _LABEL.fullmatch(found[-1].text):
            begin = lines[span.line].text.rfind(found.pop().text.strip(), 0, begin)  # type: ignore[union-attr]
        yield from found
        line, start = span.last, _behind(lines[span.last].text, span.end)
        yield Said(_cut(lines, (span.line, begin), (line, start)))
    end = (len(lines) - 1, len(lines[-1].text))
    yield from _between(lines, (line, start), end, left=True, closed=True)


def _behind(text: str, end: int) -> int:
    """Find the end of the sentence: a full stop or comma behind the mark belongs to it."""
    while end < len(text) and text[end] in _PUNCTUATION:
        end += 1
    return end


def _between(
    lines: Sequence[Line],
    first: tuple[int, int],
    last: tuple[int, int],
    *,
    left: bool,
    closed: bool = False,
) -> Iterator[Part]:
    """Part what stands between two quotations; `closed` when no other follows."""
    for at in range(first[0], last[0] + 1):
        line = lines[at]
        start = first[1] if at == first[0] else line.skip
        end = last[1] if at == last[0] else len(line.text)
        touches = left and at == first[0], not closed and at == last[0]
        text = line.text[start:end]
        if not text.strip():
            continue
        if line.note:
            yield Beside(text.strip(), left=True, marked=True)
            continue
        behind = _introduced(text) if all(touches) else 0
        if behind:
            yield Beside(text[:behind].strip(" ;/|•"), left=True)
            yield Beside(text[behind:].strip(), right=True)
        elif any(touches) or not _is_own_quote(text):
            yield Beside(text.strip(), *touches)
        else:
            yield from _typed(line)


def _introduced(text: str) -> int:
    """Find a second name between two quotations that leads to the lower one; 0 for none."""
    for parting in _PARTING.finditer(text):
        if attribution.leads(text[parting.end() :]) or text.rstrip()[-1] in COLONS:
            return parting.end()
    return 0


def _is_own_quote(text: str) -> bool:
    """Tell whether a line without closed marks is a quote: it opens some, or names its speaker."""
    if attribution.stands_alone(text):
        return False
    if not quotations.opens(text) and quotations.in_marks(text):
        return False
    found = unmarked.tail(text)
    return quotations.opens(text) or bool(found and not unmarked.is_small(text[: found[0]]))


def _typed(line: Line) -> Iterator[Part]:
    """Part a line without quotation marks: what was said, and who said it."""
    text, start = line.text, line.skip
    if attribution.is_from(text[start:]):
        yield Beside(text[start:].strip())
        return
    lead = _lead(text, start)
    alone = attribution.stands_alone(text[start:]) or attribution.leads(text[start:])
    if line.note or (not lead and alone):
        yield Beside(text[start:].strip(), left=line.note, marked=line.note)
        return
    if lead:
        yield Beside(text[start:lead].strip(), right=True)
        start = lead
    passed = start
    for begin, end in unmarked.sentences(text[start:]):
        yield from _said(line, passed, start + begin)
        passed = start + end
        yield Beside(text[start + begin : passed].strip(), left=begin > 0, right=True)
    yield from _last_typed(line, passed)


def _lead(text: str, start: int) -> int:
    """Find where the words end that name a speaker before the quote; 0 where there are none."""
    lead = _BEFORE_COLON.match(text, start)
    is_other = _LABEL.match(text, start) or attribution.begins_from(text[start:])
    if lead and not is_other and _names_speaker(lead):
        return lead.end()
    reported = unmarked.reported(text[start:])
    return start + reported if reported else 0


def _names_speaker(lead: re.Match[str]) -> bool:
    return attribution.is_name(lead["who"]) or attribution.leads(lead[0])


def _last_typed(line: Line, start: int) -> Iterator[Part]:
    """Part the end of a line, where the speaker stands as a rule."""
    text = line.text
    found = unmarked.tail(text[start:])
    end, name = (start + at for at in found) if found else (len(text), len(text))
    mixed = unmarked.behind_mark(text[start:end])
    if mixed is not None:
        end = name = start + mixed
    yield from _said(line, start, end)
    if text[name:].strip():
        yield Beside(text[name:].strip(), left=True, mixed=mixed is not None)


def _said(line: Line, start: int, end: int) -> Iterator[Part]:
    if line.text[start:end].strip():
        yield Said(canonical_blocks((Paragraph(cut(line.runs, start, end)),)))


def _cut(lines: Sequence[Line], first: tuple[int, int], last: tuple[int, int]) -> Blocks:
    """Give the words between two places, paragraphs and hard breaks as they stood."""
    paragraphs: list[list[Run]] = []
    for at in range(first[0], last[0] + 1):
        line = lines[at]
        start = first[1] if at == first[0] else 0
        end = last[1] if at == last[0] else len(line.text)
        runs = cut(line.runs, start, end)
        if line.soft and paragraphs:
            paragraphs[-1] += [Run("\n"), *runs]
        else:
            paragraphs.append(list(runs))
    return canonical_blocks(Paragraph(tuple(runs)) for runs in paragraphs)
