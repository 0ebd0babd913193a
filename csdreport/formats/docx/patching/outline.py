"""Where the elements of a part stand in its bytes: what the tree says, and bytes to change."""

from __future__ import annotations

import re
from dataclasses import dataclass
from xml.parsers import expat

from csdreport.formats.docx.patching.packing import Splice, Unplaceable
from csdreport.formats.docx.reading.xml import Element, parse

# A sign that ends a tag may stand in a value.
_TAG = re.compile(rb"<([^\s/>]+)(?:[^>\"']|\"[^\"]*\"|'[^']*')*>")
_WORD = "w"


@dataclass(frozen=True, slots=True)
class Span:
    """Bytes of one element.

    Attributes:
        start: Its first byte.
        inside: The first byte behind its start tag.
        close: The first byte of its end tag; where it has none, the byte behind it.
        end: The byte behind it.
    """

    start: int
    inside: int
    close: int
    end: int

    @property
    def is_one_tag(self) -> bool:
        """Tell whether it is closed where it is opened."""
        return self.inside == self.end


class Outline:
    """A part as a tree, whose elements know their bytes.

    Raises Unplaceable for a part in another encoding than UTF-8.
    """

    def __init__(self, part: bytes, name: str) -> None:
        self.part = part
        self.root = parse(part, name)
        elements = list(self.root.iter("*"))
        spans = _spans(part)
        if len(elements) != len(spans):
            raise Unplaceable
        self._spans = dict(zip(elements, spans, strict=True))

    def span(self, element: Element) -> Span:
        """Give the bytes of an element."""
        return self._spans[element]

    def prefix(self, element: Element) -> str:
        """Give what stands before the local name in its tag, with the colon."""
        name = self._name(element)
        return name[: name.index(":") + 1] if ":" in name else ""

    def filled(self, element: Element, content: str) -> Splice:
        """Put content into an element that has none yet; what is blank in it goes."""
        span = self.span(element)
        if not span.is_one_tag:
            return Splice(span.inside, span.close, content.encode())
        tag = self.part[span.start : span.end].rpartition(b"/")[0].rstrip()
        close = f">{content}</{self._name(element)}>"
        return Splice(span.start, span.end, tag + close.encode())

    def first(self, element: Element, content: str) -> Splice:
        """Put content before all that stands in an element."""
        span = self.span(element)
        if span.is_one_tag:
            return self.filled(element, content)
        return Splice(span.inside, span.inside, content.encode())

    def last(self, element: Element, content: str) -> Splice:
        """Put content behind all that stands in an element."""
        span = self.span(element)
        if span.is_one_tag:
            return self.filled(element, content)
        return Splice(span.close, span.close, content.encode())

    def before(self, element: Element, content: str) -> Splice:
        """Put content before an element."""
        start = self.span(element).start
        return Splice(start, start, content.encode())

    def behind(self, element: Element, content: str) -> Splice:
        """Put content behind an element."""
        end = self.span(element).end
        return Splice(end, end, content.encode())

    def without(self, element: Element) -> Splice:
        """Take an element out."""
        span = self.span(element)
        return Splice(span.start, span.end, b"")

    def with_attribute(self, element: Element, name: str, value: str) -> Splice:
        """Set an attribute of Word's own namespace. Raises Unplaceable where it has no prefix."""
        span = self.span(element)
        prefix = self.prefix(element)
        if not prefix:
            raise Unplaceable
        tag = self.part[span.start : span.inside]
        there = re.search(
            rb"\s%b%b\s*=\s*(\"[^\"]*\"|'[^']*')" % (prefix.encode(), name.encode()), tag
        )
        said = f'"{value}"'.encode()
        if there:
            return Splice(span.start + there.start(1), span.start + there.end(1), said)
        at = span.start + 1 + len(self._name(element).encode())
        return Splice(at, at, f" {prefix}{name}=".encode() + said)

    def _name(self, element: Element) -> str:
        found = _TAG.match(self.part, self.span(element).start)
        if found is None:
            raise Unplaceable
        return found[1].decode()


def _spans(part: bytes) -> list[Span]:
    """List the bytes of all elements, in the order in which they begin."""
    try:
        part.decode("utf-8")
    except UnicodeDecodeError:
        raise Unplaceable from None
    parser = expat.ParserCreate("UTF-8")
    begun: list[tuple[int, int]] = []
    done: dict[int, Span] = {}
    opened: list[int] = []

    def start(_name: str, _attributes: dict[str, str]) -> None:
        at = parser.CurrentByteIndex
        tag = _TAG.match(part, at)
        if tag is None:
            raise Unplaceable
        opened.append(len(begun))
        begun.append((at, tag.end()))

    def end(_name: str) -> None:
        number = opened.pop()
        first, inside = begun[number]
        if part[inside - 2 : inside] == b"/>":
            done[number] = Span(first, inside, inside, inside)
        else:
            close = parser.CurrentByteIndex
            done[number] = Span(first, inside, close, part.index(b">", close) + 1)

    parser.StartElementHandler, parser.EndElementHandler = start, end
    try:
        parser.Parse(part, True)
    except expat.ExpatError:
        raise Unplaceable from None
    return [done[number] for number in range(len(begun))]
