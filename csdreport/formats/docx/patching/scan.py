"""Where the words of a Word file stand, in bytes.

A tree cannot say this, and writing one anew changes bytes all over the part; expat can.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from xml.parsers import expat

_WORD = (
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "http://purl.oclc.org/ooxml/wordprocessingml/main",
)
_CHARACTERS = {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "\u2011"}
_TRACKED = frozenset({"ins", "del", "moveFrom", "moveTo", "rPrChange", "pPrChange"})


@dataclass(slots=True)
class Piece:
    """Characters of a paragraph; `start` and `end` are their bytes, None where they are a tag.

    `tag` is where the start tag of the text element begins.
    """

    text: str
    tag: int
    start: int | None = None
    end: int | None = None


@dataclass(slots=True)
class Place:
    """One paragraph.

    Attributes:
        start: Its first byte.
        end: The byte behind its last.
        cell: The first byte of the cell it stands in; -1 outside of tables.
        properties: Bytes of its own properties; None without.
        run_properties: Bytes of those of its first run; None without.
        tracked: Whether a change stands in it that nobody accepted or rejected.
        anchors: Names of bookmarks and tags of controls in it or round it.
    """

    start: int
    cell: int
    end: int = -1
    pieces: list[Piece] = field(default_factory=list)
    properties: tuple[int, int] | None = None
    run_properties: tuple[int, int] | None = None
    tracked: bool = False
    anchors: set[str] = field(default_factory=set)

    @property
    def text(self) -> str:
        """Give the characters."""
        return "".join(piece.text for piece in self.pieces)


def scan(part: bytes) -> list[Place]:
    """List the paragraphs of a main part, in their order; none when it is not plain UTF-8 XML."""
    walk = _Walk(part)
    try:
        part.decode("utf-8")
        walk.parser.Parse(part, True)
    except (expat.ExpatError, UnicodeDecodeError, ValueError):
        return []
    return walk.done


class _Walk:
    def __init__(self, part: bytes) -> None:
        self.part = part
        self.parser = expat.ParserCreate("UTF-8", " ")
        self.parser.buffer_text = False
        self.parser.StartElementHandler = self._start
        self.parser.EndElementHandler = self._end
        self.parser.CharacterDataHandler = self._characters
        self.done: list[Place] = []
        self._open: list[tuple[str, int]] = []
        self._paragraphs: list[Place] = []
        self._cells: list[tuple[int, set[str]]] = []
        self._piece: Piece | None = None

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        at = self.parser.CurrentByteIndex
        tag = _local(name)
        self._open.append((tag, at))
        place = self._paragraphs[-1] if self._paragraphs else None
        if tag == "tc":
            self._cells.append((at, set()))
        elif tag == "p":
            cell = self._cells[-1][0] if self._cells else -1
            inside = any(each in _TRACKED for each, _ in self._open)
            self._paragraphs.append(Place(at, cell, tracked=inside))
            self.done.append(self._paragraphs[-1])
        elif tag in _TRACKED and place:
            place.tracked = True
        elif tag == "t" and place:
            self._piece = Piece("", at)
            place.pieces.append(self._piece)
        elif tag in _CHARACTERS and place and self._open[-2:-1] and self._open[-2][0] == "r":
            place.pieces.append(Piece(_CHARACTERS[tag], at))
        elif tag in ("bookmarkStart", "tag"):
            self._anchor(attributes, place)

    def _anchor(self, attributes: dict[str, str], place: Place | None) -> None:
        for name, value in attributes.items():
            if _local(name) in ("name", "val"):
                if place:
                    place.anchors.add(value)
                if self._cells:
                    self._cells[-1][1].add(value)

    def _characters(self, text: str) -> None:
        if self._piece is not None:
            if self._piece.start is None:
                self._piece.start = self.parser.CurrentByteIndex
            self._piece.text += text

    def _end(self, name: str) -> None:
        at = self.parser.CurrentByteIndex
        tag, start = self._open.pop()
        if tag == "t" and self._piece is not None:
            self._piece.end = at if self._piece.start is not None else None
            self._piece = None
        elif tag == "p":
            self._paragraphs.pop().end = self._behind(at)
        elif tag == "tc":
            cell, names = self._cells.pop()
            for place in self.done:
                if place.cell == cell:
                    place.anchors |= names
        elif tag in ("pPr", "rPr") and self._paragraphs and self._open:
            self._properties(tag, (start, self._behind(at)))

    def _properties(self, tag: str, span: tuple[int, int]) -> None:
        place, parent = self._paragraphs[-1], self._open[-1][0]
        if tag == "pPr" and parent == "p":
            place.properties = span
        elif tag == "rPr" and parent == "r" and place.run_properties is None:
            place.run_properties = span

    def _behind(self, at: int) -> int:
        return self.part.index(b">", at) + 1


def _local(name: str) -> str:
    """Give the local name in Word's namespace; other names never match."""
    space, _, local = name.rpartition(" ")
    return local if space in _WORD else name
