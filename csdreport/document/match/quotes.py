"""Quotes as people type them: several in one cell, and who said each in many places.

Recognised are an attribution after the closing mark, after a dash, in brackets, before a colon,
and on a line of its own. Marks are kept as typed; nothing is said about consent.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from csdreport.document.match import cut
from csdreport.template.kinds import QUOTE_KEYS
from csdreport.text import items, literal, markdown, normal
from csdreport.text.blocks import Blocks, ListBlock, Paragraph
from csdreport.text.enumerators import leading

Quote = dict[str, str]

_PAIRS = {"“": "”", "«": "»", "„": "“”", '"': '"', "‟": "”", "”": "”", "‹": "›", "「": "」"}
_LONGEST_ATTRIBUTION = 14
_FEWEST_QUOTED = 3
_LONGEST_NAME = 8
# "of", "de", "van" stand in names without a capital.
_SHORT_WORD = 3
_LEAD = re.compile(r"^[\s.,;:]*(?:[-–—―~]+\s*)?")
_DASHED = re.compile(r"[-–—―]{1,2}\s*(?=[^\s\d])")
_END_DASH = re.compile(r"(?:(?<=[.!?…”\"»'’])|\s)\s*(?:--|[–—―]|-(?=\s))\s*(?P<who>[^–—―]+)$")
_END_BRACKET = re.compile(r"[\s.]*[(\[](?P<who>[^()\[\]]+)[)\]]\s*\.?$")
_BY = re.compile(r"^(?:by|said|says|according to)\s+", re.IGNORECASE)
_ORGANISATION = re.compile(r"\s*,\s*|\s+[-–—|/]\s+|\s+of\s+the\s+|\s+from\s+")


@dataclass(frozen=True, slots=True)
class Quotes:
    """The quotes of one cell, and whether anything about them was guessed."""

    quotes: tuple[Quote, ...]
    guessed: bool = False


@dataclass(frozen=True, slots=True)
class _Span:
    """A quotation in a paragraph: from its opening mark to behind its closing one."""

    start: int
    end: int


def parse(blocks: Blocks) -> Quotes:
    """Read the quotes of a cell in somebody else's file."""
    found: list[Quote] = []
    marked = any(_spans(paragraph.plain) for paragraph in _paragraphs(blocks))
    for paragraph in _paragraphs(blocks):
        for text, who in _pieces(paragraph):
            if not text:
                found = _attributed(found, who)
            elif found and marked and who is None and not _spans(literal.render(text)):
                found = _with_text_below(found, text)
            else:
                found.append(_quote(text, who or ""))
    if marked:
        found = _with_names_above(found)
    kept = tuple(quote for quote in found if any(quote.values()))
    return Quotes(kept, guessed=bool(kept))


def attribution(text: str) -> tuple[str, str]:
    """Part "Name, Organisation" or "Name (Organisation)"; the organisation may be empty."""
    text = normal.line(_BY.sub("", _LEAD.sub("", text)))
    inner = re.fullmatch(r"[(\[](.*)[)\]]\.?", text)
    if inner and not re.search(r"[()\[\]]", inner[1]):
        text = inner[1].strip()
    bracket = re.fullmatch(r"(.+?)\s*[(\[]([^()\[\]]+)[)\]]\.?", text)
    if bracket:
        return bracket[1].strip(" ,"), bracket[2].strip()
    parts = _ORGANISATION.split(text, maxsplit=1)
    if len(parts) == 2 and all(part.strip() for part in parts):
        return parts[0].strip(), _without_stop(parts[1].strip())
    # "Anon." is an abbreviation, "Anonymous." the end of a sentence.
    return (text if text.casefold() == "anon." else _without_stop(text)), ""


def _without_stop(text: str) -> str:
    short = text.rsplit(" ", 1)[-1]
    return text if not text.endswith(".") or short.count(".") > 1 or len(short) < 5 else text[:-1]


def _paragraphs(blocks: Blocks) -> Iterator[Paragraph]:
    """Walk the paragraphs of a cell; a list's enumerators are no part of a quote."""
    for block in blocks:
        if isinstance(block, ListBlock):
            for item in block.items:
                yield from _paragraphs(item)
        else:
            yield from _lines(block)


def _lines(paragraph: Paragraph) -> Iterator[Paragraph]:
    """Part a paragraph at its hard breaks where they stand outside of a quotation."""
    split = items.split_items((paragraph,))
    pieces = [block for item in split for block in item] if len(split) > 1 else [paragraph]
    for piece in pieces:
        if not isinstance(piece, Paragraph):
            yield from _paragraphs((piece,))
            continue
        text = piece.plain
        inside = [range(span.start, span.end) for span in _spans(text)]
        breaks = [
            at
            for at, char in enumerate(text)
            if char == "\n" and not any(at in span for span in inside)
        ]
        for start, end in zip([0, *breaks], [*breaks, len(text)], strict=True):
            begin = start + _enumerator_length(text[start:end])
            for block in cut.piece(piece, begin, end):
                if isinstance(block, Paragraph):
                    yield block


def _enumerator_length(text: str) -> int:
    """Measure a number before a quote; a letter with a dot may be somebody's initial."""
    indent = len(text) - len(text.lstrip())
    begins = leading(text[indent:])
    counted = begins and (begins.label.isdecimal() or begins.style == "both")
    return indent + begins.end if begins and counted else 0


def _pieces(paragraph: Paragraph) -> Iterator[tuple[Blocks, str | None]]:
    """Give each quote of a paragraph with its attribution; no text where only that stands."""
    text = paragraph.plain
    spans = _spans(text)
    if not spans:
        yield from _unmarked(paragraph)
        return
    before = text[: spans[0].start].strip()
    leading = before.removesuffix(":").strip() if before.endswith(":") else ""
    start = spans[0].start if leading else 0
    for at, span in enumerate(spans):
        following = spans[at + 1].start if at + 1 < len(spans) else len(text)
        # A full stop or comma behind the mark belongs to the sentence.
        end = (
            span.end
            + len(text[span.end : following])
            - len(text[span.end : following].lstrip(".,;!?"))
        )
        who = text[end:following].strip()
        if len(who.split()) > _LONGEST_ATTRIBUTION:
            yield cut.piece(paragraph, start, following), leading or None
        else:
            yield cut.piece(paragraph, start, end), who or leading or None
        start, leading = following, ""


def _unmarked(paragraph: Paragraph) -> Iterator[tuple[Blocks, str | None]]:
    text = paragraph.plain
    if _DASHED.match(text) and len(text.split()) <= _LONGEST_ATTRIBUTION:
        yield (), text
        return
    if re.fullmatch(r"[(\[][^()\[\]]+[)\]]\.?", text) and _is_short(text):
        yield (), text
        return
    for pattern in (_END_DASH, _END_BRACKET):
        match = pattern.search(text)
        if match and _is_short(match["who"]) and text[: match.start()].strip():
            yield cut.piece(paragraph, 0, match.start()), match["who"]
            return
    yield (paragraph,), None


def _is_short(text: str) -> bool:
    return len(text.split()) <= _LONGEST_ATTRIBUTION


def _spans(text: str) -> list[_Span]:
    """Find the quotations that are quotes of somebody, rather than words in quotation marks."""
    found: list[_Span] = []
    position = 0
    while position < len(text):
        char = text[position]
        closing = _PAIRS.get(char, "")
        end = _closing(text, position + 1, closing, char) if closing else -1
        if end < 0:
            position += 1
            continue
        if _may_open(text, position, found) and _is_long(text[position:end]):
            found.append(_Span(position, end + 1))
        position = end + 1
    return found


def _closing(text: str, start: int, closing: str, opening: str) -> int:
    depth = 1
    for at in range(start, len(text)):
        if text[at] in closing:
            depth -= 1
            if depth == 0:
                return at
        elif text[at] == opening:
            depth += 1
    return -1


def _may_open(text: str, at: int, found: Sequence[_Span]) -> bool:
    before = text[found[-1].end if found else 0 : at].strip()
    if not before:
        return True
    return before.endswith(":") or (bool(found) and _is_short(before))


def _is_long(text: str) -> bool:
    return len(text.split()) >= _FEWEST_QUOTED


def _quote(text: Blocks, who: str) -> Quote:
    speaker, organisation = attribution(who)
    values = (markdown.render(text), speaker, organisation, "", "")
    return dict(zip(QUOTE_KEYS, values, strict=True))


def _attributed(found: list[Quote], who: str | None) -> list[Quote]:
    """Give the last quote its attribution; a second one is kept with the first."""
    if not found:
        return [_quote(literal.parse(who or ""), "")]
    last = found[-1]
    if last["speaker"]:
        return [*found[:-1], {**last, "speaker": f"{last['speaker']}, {normal.line(who or '')}"}]
    speaker, organisation = attribution(who or "")
    return [*found[:-1], {**last, "speaker": speaker, "organisation": organisation}]


def _with_names_above(found: list[Quote]) -> list[Quote]:
    """Give a name that stands alone above a quote to that quote, if nobody else said it."""
    kept: list[Quote] = []
    for quote in found:
        above = kept[-1] if kept else None
        if above and not quote["speaker"] and _is_name(above) and _spans(quote["text"]):
            speaker, organisation = attribution(literal.render(markdown.parse(above["text"])))
            kept[-1] = {**quote, "speaker": speaker, "organisation": organisation}
        else:
            kept.append(quote)
    return kept


def _is_name(quote: Quote) -> bool:
    """Tell whether what was read as a quote is but a name: few words, each with a capital."""
    words = quote["text"].split()
    named = all(word[:1].isupper() for word in words if len(word) > _SHORT_WORD)
    return not quote["speaker"] and 1 < len(words) <= _LONGEST_NAME and named


def _with_text_below(found: list[Quote], text: Blocks) -> list[Quote]:
    """Take a line without marks below a marked quote: who said it, or more of the quote."""
    last = found[-1]
    plain = literal.render(text)
    if not last["speaker"] and _is_short(plain):
        return _attributed(found, plain)
    more = markdown.render((*markdown.parse(last["text"]), *text))
    return [*found[:-1], {**last, "text": more}]
