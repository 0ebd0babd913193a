"""Escape, beyond what answers need, what a code host would take for Markdown of its own.

Stored text escapes only against the few marks of answers. A file is also read by programs that
know headings, quotes, code, HTML, entities, images, tables, footnotes and formulas. Every escape
is a backslash before punctuation, which our own reader takes off again.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from csdreport.text.spans import read
from csdreport.text.writing import meaning

_ANYWHERE = re.compile(r"`|<(?=[A-Za-z/!?])|&(?=#?\w+;)|!(?=\[)|\[(?=[\^!])")
# A paragraph without any of these needs nothing but its line starts looked at.
_SUSPECT = re.compile(r"[`<&!\[~$]")
# These mean something in pairs only: strikethrough and formulas.
_IN_PAIRS = "~$"
_AT_LINE_START = re.compile(r"#{1,6}(?=\s|\\?$)|>|([-*_])[ \t]*(?:\1[ \t]*){2,}$")
# The address of a reference or a footnote, whose name may have line ends; or a box to tick.
_AT_BEGINNING = re.compile(r"\[.*\]:|\[[ xX]\](?:\s|\\?$)", re.DOTALL)
# Below a line of text: the underline of a heading, or the second line of a table.
_BELOW_TEXT = re.compile(r"=+[ \t]*$|[|: \t]*-[-|: \t]*$")
_CLOSING_HASHES = re.compile(r"(?:^|(?<=\s))#+$")
_ENTITY = re.compile(r"&(?=#?\w+;)")


def paragraph(markdown: str) -> str:
    """Shield one paragraph of canonical Markdown."""
    found = set(_line_starts(markdown))
    if not found and _SUSPECT.search(markdown) is None:
        return markdown
    if _AT_BEGINNING.match(markdown):
        found.add(0)
    literal = _literal(markdown)
    found.update(_inline(markdown, literal))
    return _escaped(markdown, found & literal, literal)


def heading(markdown: str) -> str:
    """Shield the text of a heading, which is one line."""
    literal = _literal(markdown)
    found = set(_inline(markdown, literal))
    found.update(match.start() for match in _CLOSING_HASHES.finditer(markdown))
    return _escaped(markdown, found & literal, literal)


def _line_starts(markdown: str) -> Iterator[int]:
    start = 0
    for number, line in enumerate(markdown.split("\n")):
        if _AT_LINE_START.match(line) or (number and _BELOW_TEXT.match(line)):
            # Delimiters pair by the length of their run: it is escaped whole or not at all.
            yield from range(start, start + max(1, _run(line)))
        start += len(line) + 1


def _run(line: str) -> int:
    return len(line) - len(line.lstrip(line[0])) if line[:1] in ("*", "_") else 0


def _literal(markdown: str) -> set[int]:
    """Find the places of characters that are text, as against marks and backslashes."""
    return {
        at
        for span in read(markdown)
        for at, char in enumerate(span.text, span.offset)
        if char != "\n"
    }


def _inline(markdown: str, literal: set[int]) -> Iterator[int]:
    yield from (match.start() for match in _ANYWHERE.finditer(markdown))
    for mark in _IN_PAIRS:
        if markdown.count(mark) > 1:
            places = [at for at, char in enumerate(markdown) if char == mark and at in literal]
            yield from places if len(places) > 1 else ()


def _escaped(markdown: str, places: set[int], literal: set[int]) -> str:
    brackets = _linked(markdown, "[]")
    if not brackets.isdisjoint(places):
        # Brackets in a link's text pair with each other; one alone would end the link.
        places = places | brackets
    delimiters = _linked(markdown, "*_") - places
    shielded = _with_backslashes(markdown, places | delimiters, literal)
    if delimiters and meaning(shielded) != meaning(markdown):
        return _with_backslashes(markdown, places, literal)
    return shielded


def _with_backslashes(markdown: str, places: set[int], literal: set[int]) -> str:
    bare = {at for at in places if not _is_escaped(markdown, at, literal)}
    # An address is no text, but entities are read in it, too.
    bare |= {match.start() for match in _ENTITY.finditer(markdown)} - literal
    if not bare:
        return markdown
    return "".join("\\" + char if at in bare else char for at, char in enumerate(markdown))


def _linked(markdown: str, chars: str) -> set[int]:
    """Find characters in the text of links, where some readers pair delimiters otherwise."""
    return {
        at
        for span in read(markdown)
        if span.link
        for at, char in enumerate(span.text, span.offset)
        if char in chars
    }


def _is_escaped(markdown: str, at: int, literal: set[int]) -> bool:
    return at > 0 and markdown[at - 1] == "\\" and at - 1 not in literal
