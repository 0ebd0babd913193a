"""The numbers that Word prints before paragraphs and never stores: computed as Word does."""

from __future__ import annotations

import re
from dataclasses import dataclass

from csdreport.formats.docx.reading.names import OFF, VAL, w
from csdreport.formats.docx.reading.properties import shape
from csdreport.formats.docx.reading.style_sheet import StyleSheet
from csdreport.formats.docx.reading.xml import Element, number, value

_PLACE = re.compile(r"%([1-9])")
_LEVEL, _LEVEL_NUMBER, _SHAPE = w("lvl"), w("ilvl"), w("pPr")
_BEGINNING, _FORMAT, _PRINTED = w("start"), w("numFmt"), w("lvlText")
_LEGAL, _RESTART = w("isLgl"), w("lvlRestart")
_ROMAN = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"),
    (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip
_LARGEST_ROMAN = 4000
_LEVELS = 9


@dataclass(frozen=True, slots=True)
class Level:
    """How one level of a list counts."""

    start: int = 1
    format: str = "decimal"
    text: str = ""
    indent: int | None = None
    legal: bool = False
    restarts: bool = True


@dataclass(frozen=True, slots=True)
class Mark:
    """What stands before a numbered paragraph.

    Attributes:
        list: Which list it belongs to; paragraphs of one list share it.
        level: From 0.
        ordered: False for a bullet.
        value: The number; 1 for a bullet.
        text: What is printed, such as "2.1."; "" for a bullet.
        indent: Where the paragraph's text begins, if the level says so.
    """

    list: str
    level: int
    ordered: bool
    value: int
    text: str
    indent: int | None


class Counting:
    """Give each numbered paragraph its mark, in document order."""

    def __init__(self, root: Element | None, styles: StyleSheet) -> None:
        self._styles = styles
        self._definitions: dict[str, Element] = {}
        self._lists: dict[str, Element] = {}
        self._levels: dict[str, tuple[str, dict[int, Level], set[int]]] = {}
        self._defined_levels: dict[str, dict[int, Level]] = {}
        self._counts: dict[str, dict[int, int]] = {}
        self._begun: set[str] = set()
        for element in () if root is None else root.iter(w("abstractNum")):
            self._definitions[element.get(w("abstractNumId")) or ""] = element
        for element in () if root is None else root.iter(w("num")):
            self._lists[element.get(w("numId")) or ""] = element

    def mark(self, number_id: str, level: int) -> Mark | None:
        """Count the next paragraph of a list; None when the list prints nothing."""
        if number_id not in self._lists or number_id == "0":
            return None
        level = min(max(level, 0), _LEVELS - 1)
        definition, levels, overridden = self._list(number_id)
        shape = levels.get(level, Level())
        value = self._count(number_id, definition, levels, overridden, level)
        if shape.format == "bullet":
            return Mark(definition, level, False, 1, "", shape.indent)
        text = self._text(definition, levels, level)
        if not text.strip():
            return None
        return Mark(definition, level, True, value, text, shape.indent)

    def _count(
        self,
        number_id: str,
        definition: str,
        levels: dict[int, Level],
        overridden: set[int],
        level: int,
    ) -> int:
        counts = self._counts.setdefault(definition, {})
        if number_id not in self._begun:
            # A list with its own start begins anew; others on one definition go on counting.
            self._begun.add(number_id)
            for each in overridden:
                counts.pop(each, None)
        for above in range(level):
            counts.setdefault(above, levels.get(above, Level()).start)
        shape = levels.get(level, Level())
        counts[level] = counts[level] + 1 if level in counts else shape.start
        for below in [each for each in counts if each > level]:
            if levels.get(below, Level()).restarts:
                del counts[below]
        return counts[level]

    def _text(self, definition: str, levels: dict[int, Level], level: int) -> str:
        shape = levels.get(level, Level(text=f"%{level + 1}."))
        counts = self._counts[definition]

        def printed(match: re.Match[str]) -> str:
            place = int(match[1]) - 1
            form = "decimal" if shape.legal else levels.get(place, Level()).format
            return spell(counts.get(place, levels.get(place, Level()).start), form)

        return _PLACE.sub(printed, shape.text)

    def _list(self, number_id: str) -> tuple[str, dict[int, Level], set[int]]:
        known = self._levels.get(number_id)
        if known is None:
            known = self._levels[number_id] = self._read(number_id)
        return known

    def _defined(self, definition: str, element: Element | None) -> dict[int, Level]:
        """Give the levels of a definition, which several lists may share, to be changed."""
        known = self._defined_levels.get(definition)
        if known is None:
            known = self._defined_levels[definition] = _levels(element)
        return dict(known)

    def _read(self, number_id: str) -> tuple[str, dict[int, Level], set[int]]:
        element = self._lists[number_id]
        definition = value(element, "abstractNumId") or ""
        found = self._definitions.get(definition)
        linked = value(found, "numStyleLink")
        if linked:
            target = self._lists.get(self._styles.paragraph(linked).number or "")
            definition = value(target, "abstractNumId") or definition
            found = self._definitions.get(definition)
        levels = self._defined(definition, found)
        overridden: set[int] = set()
        for override in element.iter(w("lvlOverride")):
            place = number(override.get(w("ilvl"))) or 0
            levels.update(_levels(override))
            start = number(value(override, "startOverride"))
            if start is not None:
                overridden.add(place)
                old = levels.get(place, Level())
                levels[place] = Level(
                    start, old.format, old.text, old.indent, old.legal, old.restarts
                )
        return definition, levels, overridden


def _levels(parent: Element | None) -> dict[int, Level]:
    found = () if parent is None else parent.iterchildren(_LEVEL)
    return {number(element.get(_LEVEL_NUMBER)) or 0: _level(element) for element in found}


def _level(element: Element) -> Level:
    # One pass: a file holds nine levels for each of its lists.
    said = {child.tag: child for child in element}
    values = {tag: child.get(VAL, "") for tag, child in said.items()}
    return Level(
        number(values.get(_BEGINNING)) or 0,
        values.get(_FORMAT) or "decimal",
        values.get(_PRINTED) or "",
        shape(said.get(_SHAPE)).indent,
        values.get(_LEGAL, "0") not in OFF,
        values.get(_RESTART) != "0",
    )


def spell(count: int, form: str) -> str:
    """Print a number in one of Word's formats; unknown ones are printed as decimals."""
    if form == "none":
        return ""
    if form == "decimalZero":
        return f"{count:02d}"
    if form in ("lowerLetter", "upperLetter") and count > 0:
        letter = chr(ord("a") + (count - 1) % 26) * min((count - 1) // 26 + 1, 10)
        return letter.upper() if form == "upperLetter" else letter
    if form in ("lowerRoman", "upperRoman") and 0 < count < _LARGEST_ROMAN:
        roman = _roman(count)
        return roman.upper() if form == "upperRoman" else roman
    return str(count)


def _roman(count: int) -> str:
    written = ""
    for size, letters in _ROMAN:
        while count >= size:
            written += letters
            count -= size
    return written
