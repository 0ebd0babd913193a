"""What a w:pPr or a w:rPr says, read in one pass: most paragraphs and runs say little."""

from __future__ import annotations

from dataclasses import dataclass

from csdreport.formats.docx.reading.names import OFF, VAL, w
from csdreport.formats.docx.reading.xml import Element, number, value

_BODY_TEXT = 9
"""The outline level, counted from 0, that is none."""

_STYLE, _NUMBER, _INDENT, _OUTLINE = w("pStyle"), w("numPr"), w("ind"), w("outlineLvl")
_START, _LEFT = w("start"), w("left")
_CHARACTER_STYLE, _RIGHT_TO_LEFT = w("rStyle"), w("rtl")
_BOLD, _ITALIC, _COMPLEX_BOLD, _COMPLEX_ITALIC = w("b"), w("i"), w("bCs"), w("iCs")
_UNDERLINE, _HIDDEN = w("u"), w("vanish")
_STRUCK = (w("strike"), w("dstrike"))


@dataclass(frozen=True, slots=True)
class Shape:
    """What a paragraph, or a paragraph style, says of itself; None where it says nothing.

    Attributes:
        style: Id of its style.
        number: Id of its numbering; "0" means none.
        level: Of the numbering, from 0.
        indent: Where its text begins, in twentieths of a point.
        outline: Level of its heading, from 1; 0 means that it is none.
    """

    style: str | None = None
    number: str | None = None
    level: int | None = None
    indent: int | None = None
    outline: int | None = None


@dataclass(frozen=True, slots=True)
class Look:
    """How characters look; None where nothing is said.

    Attributes:
        style: Id of a character style.
        underline: The kind of line; "none" for none.
    """

    strong: bool | None = None
    emphasis: bool | None = None
    underline: str | None = None
    hidden: bool | None = None
    struck: bool | None = None
    style: str | None = None

    def over(self, below: Look) -> Look:
        """Lay this over what a style says."""
        return Look(
            below.strong if self.strong is None else self.strong,
            below.emphasis if self.emphasis is None else self.emphasis,
            below.underline if self.underline is None else self.underline,
            below.hidden if self.hidden is None else self.hidden,
            below.struck if self.struck is None else self.struck,
        )


NO_SHAPE = Shape()
NO_LOOK = Look()


def shape(properties: Element | None) -> Shape:
    """Read a w:pPr."""
    if properties is None:
        return NO_SHAPE
    style = numbering = level = indented = outline = None
    for child in properties:
        tag = child.tag
        if tag == _STYLE:
            style = child.get(VAL, "")
        elif tag == _NUMBER:
            numbering, level = value(child, "numId"), number(value(child, "ilvl"))
        elif tag == _INDENT:
            indented = number(child.get(_START) or child.get(_LEFT))
        elif tag == _OUTLINE:
            said = number(child.get(VAL))
            outline = said + 1 if said is not None and 0 <= said < _BODY_TEXT else 0
    return Shape(style, numbering, level, indented, outline)


def look(properties: Element | None) -> Look:
    """Read a w:rPr."""
    if properties is None or len(properties) == 0:
        return NO_LOOK
    said = {child.tag: child.get(VAL, "") for child in properties}
    # Scripts such as Arabic carry bold and italic under other names.
    right = _RIGHT_TO_LEFT in said
    struck = [_is_on(said, tag) for tag in _STRUCK]
    return Look(
        _is_on(said, _COMPLEX_BOLD if right and _BOLD not in said else _BOLD),
        _is_on(said, _COMPLEX_ITALIC if right and _ITALIC not in said else _ITALIC),
        said.get(_UNDERLINE),
        _is_on(said, _HIDDEN),
        True if True in struck else struck[0],
        said.get(_CHARACTER_STYLE),
    )


def _is_on(said: dict[str, str], tag: str) -> bool | None:
    value = said.get(tag)
    return None if value is None else value not in OFF
