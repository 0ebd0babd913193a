"""Read the characters and looks of one paragraph's Markdown, and where each one stood.

The inline half of CommonMark for the marks that answers have: emphasis, links, `<u>`, hard
breaks and escapes. Entities, code, images and other HTML are ordinary text here.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from csdreport.text.delimiters import Delimiter, delimiter, pair
from csdreport.text.links import Target, find_target

_TOKEN = re.compile(
    r"(?P<break>\\\n\s*)"
    r"|(?P<line>\n\s*)"
    r"|(?P<escape>\\[!-/:-@\[-`{-~])"
    r"|(?P<run>\*+|_+)"
    r"|(?P<tag></?u>)"
    r"|(?P<bracket>[\[\]])"
    r"|(?P<text>[^\\\n*_<\[\]]+|.)",
    re.DOTALL,
)

_SPECIAL = re.compile(r"[\\\n*_<\[\]]")


class Span(NamedTuple):
    """Characters of one look; the one at `text[i]` stood at `offset + i`."""

    text: str
    offset: int
    emphasis: bool = False
    strong: bool = False
    underline: bool = False
    link: str = ""


class _Node:
    """A piece of text, or a tag or bracket that is text unless it has a `role`.

    `role` is "underline" or "link" with `step` 1 where that begins and -1 where it ends.
    """

    def __init__(self, text: str, offset: int) -> None:
        self.text = text
        self.offset = offset
        self.role = ""
        self.step = 0
        self.address = ""


def read(text: str) -> list[Span]:
    """Read one paragraph: its lines joined by "\\n", each without leading white space."""
    if text and not _SPECIAL.search(text):
        return [Span(text, 0)]
    return list(_flat(_Reader(text).read()))


class _Reader:
    def __init__(self, text: str) -> None:
        self.text = text
        self.nodes: list[_Node | Delimiter] = []
        # What waits for its partner: places of "[" among the nodes, and open tags.
        self.brackets: list[int] = []
        self.tags: list[_Node] = []

    def read(self) -> list[_Node | Delimiter]:
        position = 0
        while match := _TOKEN.match(self.text, position):
            position = self._take(match)
        self._pair(0)
        return self.nodes

    def _take(self, match: re.Match[str]) -> int:
        """Take a token and give the place where the next one begins."""
        start, found = match.start(), match[0]
        match match.lastgroup:
            case "break":
                self._add("\n", start)
            case "line":
                self._line_end(start)
            case "escape":
                self._add(found[1], start + 1)
            case "run":
                self.nodes.append(delimiter(self.text, start, match.end()))
            case "tag":
                self._tag(found, start)
            case "bracket":
                return self._bracket(found, start)
            case _:
                self._add(found, start)
        return match.end()

    def _add(self, text: str, offset: int) -> _Node:
        node = _Node(text, offset)
        self.nodes.append(node)
        return node

    def _line_end(self, start: int) -> None:
        """Take a line end for a space; behind two spaces it is a hard break."""
        hard = self.text.endswith("  ", 0, start)
        last = self.nodes[-1] if self.nodes else None
        if isinstance(last, _Node):
            last.text = last.text.rstrip()
        self._add("\n" if hard else " ", start)

    def _tag(self, found: str, start: int) -> None:
        node = self._add(found, start)
        if found == "<u>":
            self.tags.append(node)
        elif self.tags:
            opener = self.tags.pop()
            opener.role = node.role = "underline"
            opener.step, node.step = 1, -1

    def _bracket(self, found: str, start: int) -> int:
        if found == "[":
            self.brackets.append(len(self.nodes))
        elif self.brackets:
            place = self.brackets.pop()
            if target := find_target(self.text, start + 1):
                self._link(place, start, target[0])
                return target[1]
        self._add(found, start)
        return start + 1

    def _link(self, place: int, start: int, target: Target) -> None:
        self._pair(place + 1)
        opener, closer = self.nodes[place], self._add("]", start)
        assert isinstance(opener, _Node)
        opener.role = closer.role = "link"
        opener.step, closer.step = 1, -1
        opener.address = target.address
        # A link holds no link: what opened before it is text.
        self.brackets.clear()
        if target.title:
            # The words of a title are words: they stay, as text behind the link.
            self._add(" (", start)
            for char, offset in target.title:
                self._add(char, offset)
            self._add(")", start)

    def _pair(self, place: int) -> None:
        pair(node for node in self.nodes[place:] if isinstance(node, Delimiter))


def _flat(nodes: list[_Node | Delimiter]) -> Iterator[Span]:
    depth = [0, 0, 0]
    underline = 0
    link = ""
    for node in nodes:
        if isinstance(node, Delimiter):
            for size in node.closes:
                depth[size] -= 1
        elif node.role == "underline":
            underline += node.step
            continue
        elif node.role == "link":
            link = node.address
            continue
        if node.text:
            yield Span(node.text, node.offset, depth[1] > 0, depth[2] > 0, underline > 0, link)
        if isinstance(node, Delimiter):
            for size in node.opens:
                depth[size] += 1
