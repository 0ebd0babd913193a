"""Read the characters and looks of one paragraph's Markdown, and where each one stood.

The inline half of CommonMark for the marks that answers have: emphasis, links, `<u>`, hard
breaks and escapes. Entities, code, images and other HTML are ordinary text here.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field

from csdreport.text.links import Target, find_target

# What may follow a backslash that escapes it.
ESCAPABLE = frozenset("!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~")

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


@dataclass(frozen=True, slots=True)
class Span:
    """Characters of one look; the one at `text[i]` stood at `offset + i`."""

    text: str
    offset: int
    emphasis: bool = False
    strong: bool = False
    underline: bool = False
    link: str = ""


@dataclass(slots=True)
class _Node:
    """A piece of the paragraph: text, or a mark that turns out to be text or not."""

    text: str
    offset: int
    kind: str = "text"
    # Of a delimiter run: what stands before and after its remaining characters.
    closes: list[int] = field(default_factory=list)
    opens: list[int] = field(default_factory=list)
    length: int = 0
    can_open: bool = False
    can_close: bool = False
    # Of an underline tag or a bracket: whether it found its partner.
    matched: bool = False
    target: Target | None = None


def read(text: str) -> list[Span]:
    """Read one paragraph: its lines joined by "\\n", each without leading white space."""
    return list(_flat(_Reader(text).read()))


class _Reader:
    def __init__(self, text: str) -> None:
        self.text = text
        self.nodes: list[_Node] = []
        self.brackets: list[int] = []
        self.tags: list[_Node] = []

    def read(self) -> list[_Node]:
        position = 0
        while position < len(self.text):
            match = _TOKEN.match(self.text, position)
            assert match is not None
            position = self._take(match)
        _pair_delimiters(self.nodes, 0)
        return self.nodes

    def _take(self, match: re.Match[str]) -> int:
        kind, start, found = match.lastgroup, match.start(), match[0]
        if kind == "break":
            self.nodes.append(_Node("\n", start))
        elif kind == "line":
            self._line_end(start)
        elif kind == "escape":
            self.nodes.append(_Node(found[1], start + 1))
        elif kind == "run":
            self.nodes.append(self._delimiters(match))
        elif kind == "tag":
            self._tag(found, start)
        elif found == "[":
            self.brackets.append(len(self.nodes))
            self.nodes.append(_Node(found, start, "open"))
        elif found == "]":
            return self._close(start)
        else:
            self.nodes.append(_Node(found, start))
        return match.end()

    def _line_end(self, start: int) -> None:
        """Take a line end for a space, behind two spaces for a hard break."""
        hard = self.text.endswith("  ", 0, start)
        if self.nodes and self.nodes[-1].kind == "text":
            self.nodes[-1].text = self.nodes[-1].text.rstrip()
        self.nodes.append(_Node("\n" if hard else " ", start))

    def _delimiters(self, match: re.Match[str]) -> _Node:
        before = self.text[match.start() - 1] if match.start() else " "
        after = self.text[match.end()] if match.end() < len(self.text) else " "
        left = _flanks(after, before)
        right = _flanks(before, after)
        node = _Node(match[0], match.start(), "run", length=len(match[0]))
        if match[0][0] == "*":
            node.can_open, node.can_close = left, right
        else:
            node.can_open = left and (not right or is_punctuation(before))
            node.can_close = right and (not left or is_punctuation(after))
        return node

    def _tag(self, found: str, start: int) -> None:
        node = _Node(found, start, "tag")
        self.nodes.append(node)
        if found == "<u>":
            self.tags.append(node)
        elif self.tags:
            self.tags.pop().matched = node.matched = True

    def _close(self, start: int) -> int:
        """Take a "]": the end of a link when an address follows."""
        node = _Node("]", start)
        self.nodes.append(node)
        if not self.brackets:
            return start + 1
        opener = self.brackets.pop()
        found = find_target(self.text, start + 1)
        if found is None:
            return start + 1
        target, end = found
        self.nodes[opener].target = target
        node.kind, node.target = "close", target
        _pair_delimiters(self.nodes, opener + 1)
        # A link holds no link: what opened before it is text.
        self.brackets.clear()
        if target.title:
            self._title(target, start + 1)
        return end

    def _title(self, target: Target, start: int) -> None:
        """Keep the words of a link's title as text behind the link."""
        self.nodes.append(_Node(" (", start))
        self.nodes += (_Node(char, offset) for char, offset in target.title)
        self.nodes.append(_Node(")", start))


def is_punctuation(char: str) -> bool:
    """Tell whether CommonMark (0.31) takes a character for punctuation: it and symbols."""
    return char in ESCAPABLE or unicodedata.category(char)[0] in "PS"


def _flanks(inner: str, outer: str) -> bool:
    """Tell whether a delimiter run hugs what stands on its inner side."""
    if inner.isspace():
        return False
    return not is_punctuation(inner) or outer.isspace() or is_punctuation(outer)


def _pair_delimiters(nodes: list[_Node], bottom: int) -> None:
    """Match the delimiter runs from `bottom` on, as the CommonMark appendix describes."""
    openers: dict[str, list[_Node]] = {"*": [], "_": []}
    floors: dict[tuple[str, bool, int], int] = {}
    order = {id(node): index for index, node in enumerate(nodes[bottom:])}
    for node in nodes[bottom:]:
        if node.kind != "run":
            continue
        marker = node.text[0]
        if node.can_close:
            _close_run(node, openers, floors, order)
        if node.can_open and node.text:
            openers[marker].append(node)
        else:
            node.kind = "done"
    for left in openers.values():
        for node in left:
            node.kind = "done"


def _close_run(
    node: _Node,
    openers: dict[str, list[_Node]],
    floors: dict[tuple[str, bool, int], int],
    order: dict[int, int],
) -> None:
    marker = node.text[0]
    other = openers["_" if marker == "*" else "*"]
    stack = openers[marker]
    while node.text:
        floor_key = (marker, node.can_open, node.length % 3)
        at = _opener_for(node, stack, floors.get(floor_key, 0))
        if at is None:
            floors[floor_key] = len(stack)
            return
        opener = stack[at]
        used = 2 if len(opener.text) >= 2 and len(node.text) >= 2 else 1
        opener.opens.insert(0, used)
        node.closes.append(used)
        opener.text, node.text = opener.text[used:], node.text[used:]
        node.offset += used
        # Runs between the two can match nothing any more.
        del stack[at + 1 :]
        while other and order[id(other[-1])] > order[id(opener)]:
            other.pop()
        if not opener.text:
            stack.pop()
        for key, floor in floors.items():
            if key[0] == marker and floor > len(stack):
                floors[key] = len(stack)
            elif key[0] != marker and floor > len(other):
                floors[key] = len(other)


def _opener_for(node: _Node, stack: list[_Node], floor: int) -> int | None:
    for at in range(len(stack) - 1, floor - 1, -1):
        opener = stack[at]
        odd = (opener.can_close or node.can_open) and (opener.length + node.length) % 3 == 0
        if not odd or (opener.length % 3 == 0 and node.length % 3 == 0):
            return at
    return None


def _flat(nodes: list[_Node]) -> Iterator[Span]:
    emphasis = strong = underline = 0
    link = ""
    for node in nodes:
        for used in node.closes:
            emphasis, strong = (emphasis - 1, strong) if used == 1 else (emphasis, strong - 1)
        if node.kind == "tag" and node.matched:
            underline += 1 if node.text == "<u>" else -1
        elif node.target is not None:
            link = "" if node.kind == "close" else node.target.address
        elif node.text:
            yield Span(node.text, node.offset, emphasis > 0, strong > 0, underline > 0, link)
        for used in node.opens:
            emphasis, strong = (emphasis + 1, strong) if used == 1 else (emphasis, strong + 1)
