"""One quote of our own form: the words, and below them who said them and what was agreed."""

from __future__ import annotations

import re
from typing import NamedTuple

from csdreport.document import labelled, words as printed
from csdreport.document.words import Words
from csdreport.text import literal, markdown, normal
from csdreport.text.blocks import Blocks, Paragraph
from csdreport.text.colons import COLONS

LINES = 4
"""How many labelled lines end a quote."""

Quote = dict[str, str]

# What somebody types below the last line goes on with "How and when", unless it is a new quote.
_OPENING = tuple("\"'“”„«‹‘‚「『*")
_LONGEST_ANSWER = 160
# How somebody agreed is said in fewer words than a quote; opening marks tell one in any case.
_FEWEST_WORDS = 12
_LABEL_LIKE = re.compile(
    rf"([^\W\d_][^\d_{COLONS}“”\"«»]{{0,30}})[{COLONS}]\s*([^\s“”\"«»][^“”\"«»\n]*)"
)
_LONGEST_NAME = 10
_LONGEST_LABEL = 3
_CAPITAL = r"[^\W\d_a-zß-ÿ]"
_TWO_CAPITALS = rf"{_CAPITAL}[\w.’'-]*\s+{_CAPITAL}"
_BEGINS_CAPITALS = re.compile(_TWO_CAPITALS)
# Looked for once in each word: from every capital of a long one it would take for ever.
TWO_CAPITALS = re.compile(rf"(?<![\w.’'-])[a-zß-öø-ÿ\d_.’'-]*+{_TWO_CAPITALS}")
"""Two words with a capital in a row, as names have."""
_STOPS = (".", "!", "?", "…")
_FEWEST_SAID = 4


class QuoteCell(NamedTuple):
    """A quote, whether its lines were found, and what stood below them: a quote of its own."""

    quote: Quote
    labelled: bool
    below: Blocks


def blocks(quote: Quote, words: Words) -> Blocks:
    """Print a quote: its text, then all labelled lines, even empty ones."""
    consent = words.consent.get(quote["consent"], "")  # type: ignore[call-overload]
    lines = labelled.write({**quote, "consent": consent}, printed.labels("quote", words.language))
    return (*markdown.parse(quote["text"]), *lines)


def parse(blocks: Blocks) -> QuoteCell:
    """Read a quote by its last labelled lines; without any, all is text."""
    names = printed.labels("quote")
    found, text = labelled.read(blocks, names)
    below: Blocks = ()
    if not found:
        found, text, below = _above(blocks)
    if found and _goes_on(below):
        # Such as "PS: ask her sister first": nobody else may see it.
        notes = found.get("consent_note", ""), normal.line(literal.render(below))
        found["consent_note"], below = "; ".join(filter(None, notes)), ()
    return QuoteCell(_quote(text, found), bool(found), below)


def is_as_printed(cell: Blocks) -> bool:
    """Tell whether a cell is exactly what csdreport prints for the quote that it reads there."""
    quote = parse(cell).quote
    return any(blocks(quote, words) == cell for words in printed.every())


def unknown_label(text: Blocks) -> tuple[Blocks, str, str]:
    """Take a line such as "Speeker: Ann" off the end of a text: what is left, label and value.

    A label has no name in it, and no sentence behind it.
    """
    # What stands alone are the words themselves, whatever they begin with.
    last = text[-1] if len(text) > 1 else None
    found = _LABEL_LIKE.fullmatch(last.plain.strip()) if isinstance(last, Paragraph) else None
    if found is None or len(found[2].split()) > _LONGEST_NAME or TWO_CAPITALS.search(found[1]):
        return text, "", ""
    if len(found[1].split()) > _LONGEST_LABEL or not _BEGINS_CAPITALS.match(found[2]):
        return text, "", ""
    if found[2].endswith(_STOPS) and len(found[2].split()) >= _FEWEST_SAID:
        return text, "", ""
    return text[:-1], found[1].strip(), normal.line(found[2])


def is_behind_its_lines(cell: QuoteCell) -> bool:
    """Tell whether somebody typed a quote behind "How and when", where a cell ends in Word."""
    note = cell.quote["consent_note"]
    is_quote = note.startswith(_OPENING) or len(note.split()) >= _FEWEST_WORDS
    return cell.labelled and not cell.quote["text"] and not cell.below and is_quote


def _above(blocks: Blocks) -> tuple[dict[str, str], Blocks, Blocks]:
    """Find the last labelled lines although text stands below them; one alone may be chance."""
    names = printed.labels("quote")
    for end in range(len(blocks) - 1, 0, -1):
        if labelled.read(blocks[end - 1 : end], names)[0]:
            found, text = labelled.read(blocks[:end], names)
            return (found, text, blocks[end:]) if len(found) > 1 else ({}, blocks, ())
    return {}, blocks, ()


def _goes_on(below: Blocks) -> bool:
    if len(below) != 1 or not isinstance(below[0], Paragraph):
        return False
    text = below[0].plain
    return len(text) <= _LONGEST_ANSWER and not text.startswith(_OPENING)


def _quote(text: Blocks, found: dict[str, str]) -> Quote:
    said = found.get("consent", "")
    consent = printed.consent_of(said)
    # Words that are no known answer are kept with how and when, so that none is lost.
    unread = "" if consent else said
    note = "; ".join(filter(None, (unread, found.get("consent_note", ""))))
    return {
        "text": markdown.render(text),
        "speaker": found.get("speaker", ""),
        "organisation": found.get("organisation", ""),
        "consent": consent or "",
        "consent_note": note,
    }
