"""The styles part: what a style is called, and what it says of paragraphs and characters."""

from __future__ import annotations

import re
from dataclasses import dataclass

from csdreport.formats.docx.reading.names import w
from csdreport.formats.docx.reading.properties import NO_LOOK, Look, Shape, look, shape
from csdreport.formats.docx.reading.xml import Element, number, value

_HEADING = re.compile(r"heading ([1-9])", re.IGNORECASE)
_LONGEST_CHAIN = 20
"""Styles based on styles; a longer chain, or a circle, is cut."""


@dataclass(frozen=True, slots=True)
class Style:
    """One style with what it inherits.

    Attributes:
        name: As people see it, in lower case.
        heading: Its level, 0 for the title, None for no heading.
        number: Id of a numbering; None and "0" mean none.
        level: Of the numbering, from 0.
        indent: Left indent in twentieths of a point; None when nothing is said.
        look: Of its characters.
    """

    name: str = ""
    heading: int | None = None
    number: str | None = None
    level: int | None = None
    indent: int | None = None
    look: Look = NO_LOOK


PLAIN = Style()


class StyleSheet:
    """All styles of a file by id; an unknown id is the plain style."""

    def __init__(self, root: Element | None) -> None:
        self._root = root
        self._elements: dict[str, Element] = {}
        self._known: dict[str, Style] = {}
        self._default = ""
        for element in () if root is None else root.iter(w("style")):
            key = element.get(w("styleId")) or ""
            self._elements.setdefault(key, element)
            is_default = element.get(w("default"), "0") in ("1", "true", "on")
            if is_default and element.get(w("type")) == "paragraph":
                self._default = key

    def paragraph(self, key: str | None) -> Style:
        """Find the style of a paragraph; no id means the default style."""
        return self._style(key if key is not None else self._default)

    def character(self, key: str) -> Style:
        """Find a character style."""
        return self._style(key)

    def room(self, key: str | None, side: str) -> int:
        """Say how much room a style leaves at a side, in twentieths of a point.

        Args:
            key: Id of the paragraph's style; None means the default style.
            side: "before" or "after".
        """
        wanted = key if key is not None else self._default
        for _ in range(_LONGEST_CHAIN):
            element = self._elements.get(wanted)
            if element is None:
                break
            if (said := _room(element.find(w("pPr")), side)) is not None:
                return said
            wanted = value(element, "basedOn") or ""
        defaults = f"{w('docDefaults')}/{w('pPrDefault')}/{w('pPr')}"
        return _room(None if self._root is None else self._root.find(defaults), side) or 0

    def _style(self, key: str, depth: int = 0) -> Style:
        known = self._known.get(key)
        if known is not None:
            return known
        element = self._elements.get(key)
        if element is None or depth > _LONGEST_CHAIN:
            return PLAIN
        base_key = value(element, "basedOn")
        base = self._style(base_key, depth + 1) if base_key and base_key != key else PLAIN
        style = self._read(element, base)
        self._known[key] = style
        return style

    def _read(self, element: Element, base: Style) -> Style:
        name = (value(element, "name") or "").lower()
        own = shape(element.find(w("pPr")))
        return Style(
            name,
            _heading(name, own, base),
            own.number or base.number,
            base.level if own.level is None else own.level,
            base.indent if own.indent is None else own.indent,
            look(element.find(w("rPr"))).over(base.look),
        )


def _room(properties: Element | None, side: str) -> int | None:
    spacing = None if properties is None else properties.find(w("spacing"))
    return None if spacing is None else number(spacing.get(w(side)))


def _heading(name: str, own: Shape, base: Style) -> int | None:
    if name == "title":
        return 0
    named = _HEADING.fullmatch(name)
    return int(named[1]) if named else heading_level(own, base)


def heading_level(own: Shape, style: Style) -> int | None:
    """Say which heading a paragraph is: its own outline level goes before its style's."""
    return style.heading if own.outline is None else own.outline or None
