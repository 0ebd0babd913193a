"""Plain facts about a Word file: what it says of itself, and what gets in a reader's way.

The tree is looked at as it is in the file, before tracked changes are resolved.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from csdreport.document import facts as kinds
from csdreport.errors import InputError
from csdreport.findings import Fact
from csdreport.formats.docx import pictures
from csdreport.formats.docx.contrast import contrast
from csdreport.formats.docx.patching import empty_lines, rows
from csdreport.formats.docx.patching.properties import language_of
from csdreport.formats.docx.reading.names import w
from csdreport.formats.docx.reading.package import Package
from csdreport.formats.docx.reading.properties import look, shape
from csdreport.formats.docx.reading.style_sheet import StyleSheet, heading_level
from csdreport.formats.docx.reading.xml import Element, number, value

MEDIA = "word/media/"
# Half-points: 9 pt is the smallest that most people read without effort.
SMALLEST = 18
LEAST_CONTRAST = 4.5
LONGEST_HEADING = 14
_FEWEST_TYPED = 2
_QUOTED = 60
_DRAWING = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
_DECORATIVE = "{http://schemas.microsoft.com/office/drawing/2017/decorative}decorative"
_DC = "{http://purl.org/dc/elements/1.1/}"
# In the core, extended and custom properties: element to what people call it.
_PERSONAL = {
    "creator": "author",
    "lastModifiedBy": "last modified by",
    "Company": "company",
    "Manager": "manager",
    "Template": "template",
    "HyperlinkBase": "hyperlink base",
}
_PROPERTIES = ("core-properties", "extended-properties", "custom-properties")
_TYPED = re.compile(r"^\s*(?:\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)]|[•·▪\-–*])\s+\S")
Line = tuple[Element, str]
_BARE = re.compile(r"(?i)\s*(?:https?://\S+|www\.\S+|(?:click )?here|click|link|this link)\s*")


def facts(package: Package, root: Element) -> tuple[Fact, ...]:
    """Gather the facts about a file and its main part."""
    found = _styles(package)
    styles = StyleSheet(found)
    paragraphs = [(each, _text(each)) for each in root.iter(w("p")) if not _within(each, w("p"))]
    return (
        *_about(package),
        *_language(found),
        *_origins(package),
        *_tables(root),
        *_headings(paragraphs, styles),
        *_empty_lines(root, styles),
        *_objects(root),
        *_links(root),
        *_runs(root),
        *_typed_lists(paragraphs),
    )


def _styles(package: Package) -> Element | None:
    found = package.fellow("styles")
    return None if found is None else found[1]


def _about(package: Package) -> Iterator[Fact]:
    title = ""
    for relation in package.relations("").values():
        if relation.kind not in _PROPERTIES or relation.external:
            continue
        for element in _told(package, relation.target):
            if not isinstance(element.tag, str):
                continue
            text = "".join(str(part) for part in element.itertext()).strip()
            if element.tag == f"{_DC}title":
                title = text
            name = element.get("name") or _PERSONAL.get(element.tag.rpartition("}")[2], "")
            if name and text and not _is_usual(name, text):
                yield Fact(kinds.PROPERTY, name, text)
    yield Fact(kinds.TITLE, quote=title)


def _told(package: Package, part: str) -> Iterator[Element]:
    """Walk the properties of a part; a damaged one tells nothing, as nobody misses it."""
    try:
        tree = package.tree(part)
    except InputError:
        return
    yield from () if tree is None else tree


def _is_usual(name: str, text: str) -> bool:
    """Tell whether a template is Word's own, whose name tells nothing of anybody."""
    return name == "template" and not any(sign in text for sign in "/\\:")


def _language(styles: Element | None) -> Iterator[Fact]:
    yield Fact(kinds.LANGUAGE, quote=language_of(styles))


def _origins(package: Package) -> Iterator[Fact]:
    for name in package.names():
        if name.startswith(MEDIA):
            told = pictures.origin(package.beginning(name, pictures.HEAD))
            if told:
                yield Fact(kinds.PICTURE_ORIGIN, name.removeprefix(MEDIA), " and ".join(told))


def _tables(root: Element) -> Iterator[Fact]:
    for name, table in rows.of_several_rows(root):
        if not rows.has_heading(table):
            first = rows.cells(next(table.iterchildren(w("tr"))))
            yield Fact(kinds.TABLE_WITHOUT_HEAD, name, kinds.CELL_END.join(first))
        if rows.may_break(table):
            yield Fact(kinds.TABLE_THAT_BREAKS, name)


def _headings(paragraphs: Sequence[Line], styles: StyleSheet) -> Iterator[Fact]:
    last = 0
    for at, (paragraph, text) in enumerate(paragraphs):
        own = shape(paragraph.find(w("pPr")))
        level = heading_level(own, styles.paragraph(own.style))
        if level and text:
            if last and level > last + 1:
                yield Fact(kinds.HEADING_SKIPPED, f"heading {last} to {level}", text[:_QUOTED])
            last = level
        elif level is None and _is_bold_line(paragraph, text):
            following = paragraphs[at + 1 : at + 2]
            if any(behind and not _is_bold_line(one, behind) for one, behind in following):
                yield Fact(kinds.BOLD_LINE, quote=text[:_QUOTED])


def _is_bold_line(paragraph: Element, text: str) -> bool:
    if not 0 < len(text.split()) <= LONGEST_HEADING or _within(paragraph, w("tbl")):
        return False
    runs = [run for run in paragraph.iter(w("r")) if _text(run)]
    return bool(runs) and all(look(run.find(w("rPr"))).strong for run in runs)


def _empty_lines(root: Element, styles: StyleSheet) -> Iterator[Fact]:
    for run in empty_lines.runs(root.find(w("body")), styles):
        yield from (Fact(kinds.EMPTY_LINES) for _ in run[1:])


def _objects(root: Element) -> Iterator[Fact]:
    for _ in root.iter(f"{_DRAWING}anchor"):
        yield Fact(kinds.FLOATING)
    for properties in root.iter(f"{_DRAWING}docPr"):
        described = (properties.get("descr") or properties.get("title") or "").strip()
        decorative = any(each.get("val") != "0" for each in properties.iter(_DECORATIVE))
        if not described and not decorative:
            yield Fact(kinds.UNDESCRIBED, quote=(properties.get("name") or "")[:_QUOTED])


def _links(root: Element) -> Iterator[Fact]:
    for link in root.iter(w("hyperlink")):
        text = _text(link)
        if text and _BARE.fullmatch(text):
            yield Fact(kinds.BARE_LINK, quote=text[:_QUOTED])


def _runs(root: Element) -> Iterator[Fact]:
    for run in root.iter(w("r")):
        properties = run.find(w("rPr"))
        if properties is None or len(properties) == 0:
            continue
        size = number(value(properties, "sz"))
        colour = value(properties, "color")
        if not (size or colour) or not _text(run):
            continue
        if size and size < SMALLEST and value(properties, "vertAlign") is None:
            yield Fact(kinds.SMALL, f"{size / 2:g} pt", _text(run)[:_QUOTED])
        if colour and contrast(colour, _ground(run)) < LEAST_CONTRAST:
            yield Fact(kinds.PALE, quote=_text(run)[:_QUOTED])


def _ground(run: Element) -> str:
    """Give the colour behind a run: its own, its paragraph's or its cell's; white else."""
    for element, name in _holders(run):
        properties = element.find(w(name))
        shade = None if properties is None else properties.find(w("shd"))
        fill = "" if shade is None else shade.get(w("fill"), "")
        if fill and fill != "auto":
            return fill
    return "FFFFFF"


def _holders(run: Element) -> Iterator[tuple[Element, str]]:
    yield run, "rPr"
    for above in run.iterancestors(w("p"), w("tc")):
        yield above, "pPr" if above.tag == w("p") else "tcPr"


def _typed_lists(paragraphs: Sequence[Line]) -> Iterator[Fact]:
    typed: list[str] = []
    for paragraph, text in paragraphs:
        if _TYPED.match(text) and not _is_numbered(paragraph):
            typed.append(text)
            if len(typed) == _FEWEST_TYPED:
                yield Fact(kinds.TYPED_LIST, quote=typed[0][:_QUOTED])
        else:
            typed = []


def _is_numbered(paragraph: Element) -> bool:
    return shape(paragraph.find(w("pPr"))).number not in (None, "0")


def _within(element: Element, tag: str) -> bool:
    return next(element.iterancestors(tag), None) is not None


def _text(element: Element) -> str:
    return "".join(each.text or "" for each in element.iter(w("t"))).strip()
