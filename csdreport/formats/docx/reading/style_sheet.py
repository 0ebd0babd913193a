"""What the styles part says of a paragraph or run: names, headings, looks, numbers, indents."""

from __future__ import annotations

import re
from dataclasses import dataclass

from csdreport.formats.docx.reading.names import VAL, w
from csdreport.formats.docx.reading.xml import Element, number, switched, value

_HEADING = re.compile(r"heading ([1-9])", re.IGNORECASE)
_BODY_TEXT = 9
"""The outline level, counted from 0, that is none."""
_LONGEST_CHAIN = 20
"""Styles based on styles; a longer chain, or a circle, is cut."""


@dataclass(frozen=True, slots=True)
class Look:
    """How characters look; None where nothing is said."""

    strong: bool | None = None
    emphasis: bool | None = None
    underline: str | None = None
    hidden: bool | None = None
    struck: bool | None = None

    def over(self, below: Look) -> Look:
        """Lay this over what a style says."""
        return Look(
            below.strong if self.strong is None else self.strong,
            below.emphasis if self.emphasis is None else self.emphasis,
            below.underline if self.underline is None else self.underline,
            below.hidden if self.hidden is None else self.hidden,
            below.struck if self.struck is None else self.struck,
        )


@dataclass(frozen=True, slots=True)
class Style:
    """One style with what it inherits.

    Attributes:
        name: As people see it, in lower case.
        level: Heading level, 0 for the title, None for no heading.
        number: Id of a numbering and its level; an id of "0" means none.
        indent: Left indent in twentieths of a point; None when nothing is said.
        hidden: Whether a paragraph of this style is hidden.
    """

    name: str = ""
    level: int | None = None
    number: tuple[str | None, int | None] = (None, None)
    indent: int | None = None
    look: Look = Look()


PLAIN = Style()


def look(properties: Element | None) -> Look:
    """Read the look that a w:rPr gives."""
    if properties is None or len(properties) == 0:
        return _NO_LOOK
    struck = switched(properties, "strike") or switched(properties, "dstrike")
    return Look(
        _either(properties, "b", "bCs"),
        _either(properties, "i", "iCs"),
        value(properties, "u"),
        switched(properties, "vanish"),
        struck,
    )


_NO_LOOK = Look()


def _either(properties: Element, name: str, complex_name: str) -> bool | None:
    """Read a toggle; scripts such as Arabic carry it under another name."""
    said = switched(properties, name)
    if said is None and properties.find(w("rtl")) is not None:
        return switched(properties, complex_name)
    return said


def indent(properties: Element | None) -> int | None:
    """Read where the text of a paragraph begins, in twentieths of a point."""
    found = None if properties is None else properties.find(w("ind"))
    if found is None:
        return None
    return number(found.get(w("start")) or found.get(w("left")))


def numbering(properties: Element | None) -> tuple[str | None, int | None]:
    """Read the id of a numbering and the level, where a w:pPr says so."""
    found = None if properties is None else properties.find(w("numPr"))
    if found is None:
        return None, None
    return value(found, "numId"), number(value(found, "ilvl"))


class StyleSheet:
    """All styles of a file by id; an unknown id is the plain style."""

    def __init__(self, root: Element | None) -> None:
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
        properties = element.find(w("pPr"))
        own_number, own_level = numbering(properties)
        said = indent(properties)
        return Style(
            name,
            _level(name, properties, base),
            (own_number or base.number[0], base.number[1] if own_level is None else own_level),
            base.indent if said is None else said,
            look(element.find(w("rPr"))).over(base.look),
        )


def heading_level(properties: Element | None, style: Style) -> int | None:
    """Say which heading a paragraph is: its own outline level goes before its style's."""
    outline = number(value(properties, "outlineLvl"))
    if outline is not None:
        return outline + 1 if 0 <= outline < _BODY_TEXT else None
    return style.level


def _level(name: str, properties: Element | None, base: Style) -> int | None:
    if name == "title":
        return 0
    named = _HEADING.fullmatch(name)
    return int(named[1]) if named else heading_level(properties, base)


def style_key(properties: Element | None, name: str) -> str | None:
    """Read the id of the style that a w:pPr or w:rPr names; None when it names none."""
    found = None if properties is None else properties.find(w(name))
    return None if found is None else found.get(VAL, "")
