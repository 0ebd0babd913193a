"""Empty paragraphs that make room: one stays, with the room of the others below it."""

from __future__ import annotations

from collections.abc import Iterator

from csdreport.formats.docx.patching.outline import Outline
from csdreport.formats.docx.patching.packing import Splice, Unplaceable
from csdreport.formats.docx.reading.names import w
from csdreport.formats.docx.reading.properties import shape
from csdreport.formats.docx.reading.style_sheet import StyleSheet
from csdreport.formats.docx.reading.xml import Element, number, value

# Half-points, where nothing says how large the letters are; and of the room that letters take.
_USUAL_SIZE = 22
_LINE_OF_HALF_POINT = 12
_MOST_ROOM = 31_680
_SHOWN = tuple(w(name) for name in ("drawing", "pict", "object", "br", "sectPr", "sym", "ruby"))
# What an empty paragraph may hold and be nothing but empty: no mark that anything refers to, no
# line round it, no number before it, no change that waits for somebody.
_PLAIN_NAMES = """
    pPr pStyle keepNext keepLines widowControl suppressAutoHyphens autoSpaceDE autoSpaceDN bidi
    adjustRightInd snapToGrid spacing ind contextualSpacing jc tabs r t tab proofErr
    lastRenderedPageBreak rPr
"""
# What the rules of a paragraph put before its spacing.
_NAMES_BEFORE_SPACING = """
    pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr
    shd tabs suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE
    autoSpaceDN bidi adjustRightInd snapToGrid
"""
_PLAIN = frozenset(map(w, _PLAIN_NAMES.split()))
_BEFORE_SPACING = frozenset(map(w, _NAMES_BEFORE_SPACING.split()))
_TRACKED = frozenset(map(w, ("ins", "del", "moveFrom", "moveTo", "rPrChange")))
Change = tuple[str, int, list[Splice]]


def runs(body: Element | None, styles: StyleSheet) -> Iterator[list[Element]]:
    """Walk the paragraphs of the body that show nothing, one behind the other."""
    run: list[Element] = []
    for element in () if body is None else body:
        if _is_empty(element, styles):
            run.append(element)
            continue
        if len(run) > 1:
            yield run
        run = []
    if len(run) > 1:
        yield run


def gathered(outline: Outline, styles: StyleSheet) -> Iterator[Change]:
    """Walk where empty paragraphs become one: after what, how many they were, and the changes."""
    for run in runs(outline.root.find(w("body")), styles):
        kept = run[0]
        gone = [one for one in run[1:] if _is_plain(one) and _style(one) == _style(kept)]
        if not gone:
            continue
        try:
            own = _room(kept, "after", styles)
            room = _spaced(outline, kept, own + sum(_height(one, styles) for one in gone))
        except Unplaceable:
            continue
        yield _behind(kept), len(gone) + 1, [room, *map(outline.without, gone)]


def _is_empty(element: Element, styles: StyleSheet) -> bool:
    if element.tag != w("p") or next(element.iter(*_SHOWN), None) is not None:
        return False
    own = shape(element.find(w("pPr")))
    numbering = styles.paragraph(own.style).number if own.number is None else own.number
    text = "".join(each.text or "" for each in element.iter(w("t"))).strip()
    return not text and numbering in (None, "0")


def _is_plain(paragraph: Element) -> bool:
    for each in paragraph.iterdescendants("*"):
        looks = next(each.iterancestors(w("rPr"), w("tabs")), None) is not None
        if each.tag in _TRACKED or (each.tag not in _PLAIN and not looks):
            return False
    return True


def _style(paragraph: Element) -> str | None:
    return value(paragraph.find(w("pPr")), "pStyle")


def _height(paragraph: Element, styles: StyleSheet) -> int:
    """Say how much room a paragraph takes, in twentieths of a point."""
    mark = paragraph.find(f"{w('pPr')}/{w('rPr')}")
    size = number(value(mark, "sz")) or _USUAL_SIZE
    around = _room(paragraph, "before", styles) + _room(paragraph, "after", styles)
    return size * _LINE_OF_HALF_POINT + around


def _spacing(paragraph: Element) -> Element | None:
    return paragraph.find(f"{w('pPr')}/{w('spacing')}")


def _room(paragraph: Element, side: str, styles: StyleSheet) -> int:
    spacing = _spacing(paragraph)
    own = None if spacing is None else number(spacing.get(w(side)))
    return styles.room(_style(paragraph), side) if own is None else own


def _spaced(outline: Outline, paragraph: Element, wanted: int) -> Splice:
    prefix = outline.prefix(paragraph)
    room = str(min(wanted, _MOST_ROOM))
    spacing, properties = _spacing(paragraph), paragraph.find(w("pPr"))
    if spacing is not None:
        if spacing.get(w("afterAutospacing")) or spacing.get(w("afterLines")):
            raise Unplaceable
        return outline.with_attribute(spacing, "after", room)
    if not prefix:
        raise Unplaceable
    new = f'<{prefix}spacing {prefix}after="{room}"/>'
    if properties is None:
        return outline.first(paragraph, f"<{prefix}pPr>{new}</{prefix}pPr>")
    behind = next((one for one in properties if one.tag not in _BEFORE_SPACING), None)
    return outline.last(properties, new) if behind is None else outline.before(behind, new)


def _behind(paragraph: Element) -> str:
    """Say where a paragraph of the body stands, without a word of the report."""
    tables = sum(1 for _ in paragraph.itersiblings(w("tbl"), preceding=True))
    return f"after table {tables}" if tables else "before the first table"
