"""Part the lines of a Markdown file: headings, quotes, tables, code, and the text between."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Literal

from csdreport.formats.markdown import htmltables, tables
from csdreport.formats.markdown.plainer import plainer
from csdreport.text import markdown
from csdreport.text.blocks import Blocks

Kind = Literal["heading", "quote", "table", "code", "rule", "text"]

_HEADING = re.compile(r" {0,3}(#{1,6})(?=[ \t]|$)")
_UNDERLINE = re.compile(r" {0,3}(=+|-+)[ \t]*$")
_RULE = re.compile(r" {0,3}([-*_])[ \t]*(?:\1[ \t]*){2,}$")
_QUOTE = re.compile(r"[ \t]*>[ \t]?")
_FENCE = re.compile(r" {0,3}(?P<fence>`{3,}|~{3,})(?P<info>[^`]*)$")
_LIST = re.compile(r"\s*(?:[-+*]|\d{1,9}[.)])(?:\s|$)")


@dataclass(slots=True)
class Chunk:
    """Lines that belong together.

    Attributes:
        kind: What they are; "text" holds paragraphs and lists as they stand.
        line: The number of the first line in the file, from 1.
        lines: The text: of a heading one line without its marks, of a quote without ">".
        level: Of a heading, from 1.
        gap: Whether an empty line stood above.
        rows: Of a table: the blocks of each cell.
    """

    kind: Kind
    line: int
    lines: list[str] = field(default_factory=list)
    level: int = 0
    gap: bool = False
    rows: list[list[Blocks]] = field(default_factory=list)

    @property
    def text(self) -> str:
        """Give the lines as one text."""
        return "\n".join(self.lines)

    @property
    def source(self) -> str:
        """Say where it stood."""
        return f"line {self.line}"


def scan(lines: list[str], first: int) -> list[Chunk]:
    """Part lines, of which the first has the number `first` in the file."""
    return list(_Scanner(lines, first).chunks())


class _Scanner:
    def __init__(self, lines: list[str], first: int) -> None:
        self.lines = lines
        self.first = first
        self.at = 0
        self.text: Chunk | None = None
        self.html_ends = htmltables.last_end(lines)

    def chunks(self) -> Iterator[Chunk]:
        while self.at < len(self.lines):
            start = self.at
            found = self._next()
            if found is None:
                self._keep()
                continue
            found.line = self.first + start
            found.gap = start > 0 and not self.lines[start - 1].strip()
            yield from self._flush()
            yield found
        yield from self._flush()

    def _next(self) -> Chunk | None:
        """Take the chunk that begins here; None for a line of text."""
        line = self.lines[self.at]
        if not line.strip() or self._in_list(line):
            return None
        for take in (self._fence, self._heading, self._quote, self._table, self._underlined):
            found = take(line)
            if found is not None:
                return found
        if _RULE.match(line):
            self.at += 1
            return Chunk("rule", 0)
        return None

    def _in_list(self, line: str) -> bool:
        """Tell whether an indented line goes on with a list above it."""
        return line[:1].isspace() and self.text is not None and bool(_LIST.match(self.text.text))

    def _keep(self) -> None:
        line = self.lines[self.at]
        if self.text is None and line.strip():
            gap = self.at > 0 and not self.lines[self.at - 1].strip()
            self.text = Chunk("text", self.first + self.at, gap=gap)
        if self.text is not None:
            self.text.lines.append(line)
        self.at += 1

    def _flush(self) -> Iterator[Chunk]:
        if self.text is not None:
            yield self.text
            self.text = None

    def _fence(self, line: str) -> Chunk | None:
        match = _FENCE.match(line)
        if match is None:
            return None
        closing = re.compile(rf" {{0,3}}{re.escape(match['fence'])}{match['fence'][0]}*[ \t]*$")
        found = Chunk("code", 0, [match["info"].strip()])
        self.at += 1
        while self.at < len(self.lines) and not closing.match(self.lines[self.at]):
            found.lines.append(self.lines[self.at])
            self.at += 1
        self.at += 1
        return found

    def _heading(self, line: str) -> Chunk | None:
        match = _HEADING.match(line)
        if match is None:
            return None
        self.at += 1
        text = line[match.end() :].strip(" \t")
        open_end = text.rstrip("#")
        if not open_end or open_end[-1] in " \t":
            text = open_end.rstrip(" \t")
        return Chunk("heading", 0, [text], len(match[1]))

    def _quote(self, line: str) -> Chunk | None:
        if not _QUOTE.match(line):
            return None
        found = Chunk("quote", 0)
        while self.at < len(self.lines) and (match := _QUOTE.match(self.lines[self.at])):
            found.lines.append(self.lines[self.at][match.end() :])
            self.at += 1
        return found

    def _table(self, line: str) -> Chunk | None:
        if self.at < self.html_ends and (found := htmltables.take(self.lines, self.at)):
            rows, self.at = found
            return Chunk("table", 0, rows=rows)
        if (taken := tables.take(self.lines, self.at)) is not None:
            cells, self.at = taken
            rows = [[markdown.parse(plainer(cell)) for cell in row] for row in cells]
            return Chunk("table", 0, rows=rows)
        return None

    def _underlined(self, line: str) -> Chunk | None:
        """Take a line of text with a line of = or - below it."""
        below = self.lines[self.at + 1] if self.at + 1 < len(self.lines) else ""
        match = _UNDERLINE.match(below)
        alone = self.at == 0 or not self.lines[self.at - 1].strip() or self.text is None
        if match is None or not alone or _LIST.match(line) or _RULE.match(line):
            return None
        self.at += 2
        return Chunk("heading", 0, [line.strip()], 1 if match[1][0] == "=" else 2)
