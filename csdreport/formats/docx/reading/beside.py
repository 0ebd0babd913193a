"""Text beside the text: footnotes, endnotes, comments, headers and footers."""

from __future__ import annotations

from collections.abc import Iterator

from csdreport.document.model import Remark
from csdreport.formats.docx import meta
from csdreport.formats.docx.reading import cells, controls, fields, revisions
from csdreport.formats.docx.reading.counting import Counting
from csdreport.formats.docx.reading.lines import Line
from csdreport.formats.docx.reading.names import RELATION_ID, w
from csdreport.formats.docx.reading.package import Package
from csdreport.formats.docx.reading.story import Story
from csdreport.formats.docx.reading.style_sheet import StyleSheet
from csdreport.formats.docx.reading.xml import Element
from csdreport.text import normal

_NOTES = (
    ("footnotes", "footnote"),
    ("endnotes", "endnote"),
    ("comments", "comment"),
)
_SEPARATORS = frozenset({"separator", "continuationSeparator", "continuationNotice"})
_EDGES = (w("headerReference"), w("footerReference"))


def notes(package: Package, body: Story, gone: set[tuple[str, str]]) -> Iterator[Remark]:
    """Read footnotes, endnotes and comments, but for those whose reference was deleted.

    Args:
        package: The file.
        body: The walked body, which knows where each of them is referred to.
        gone: Kind and id of those that tracked changes removed.
    """
    for part, kind in _NOTES:
        found = package.fellow(part)
        if found is None:
            continue
        name, root = found
        story = _story(package, name, root, body.styles)
        for element in root.iterchildren(w(kind)):
            key = (kind, element.get(w("id")) or "")
            if element.get(w("type")) in _SEPARATORS or key in gone:
                continue
            text = _text(element, story)
            if text:
                place = body.references.get(key, "")
                author = element.get(w("author")) or ""
                yield Remark(kind, text, element.get(w("date")) or "", author, place)
        yield from story.remarks


def edges(package: Package, root: Element, body: Story) -> Iterator[tuple[str, str]]:
    """Walk the paragraphs of headers and footers: where each stands, and its text."""
    seen = set()
    for reference in root.iter(*_EDGES):
        relation = body.relations.get(reference.get(RELATION_ID) or "")
        if relation is None or relation.external or relation.target in seen:
            continue
        seen.add(relation.target)
        tree = package.tree(relation.target)
        if tree is None:
            continue
        story = _story(package, relation.target, tree, body.styles)
        place = "header" if reference.tag == _EDGES[0] else "footer"
        for line in cells.lines(tree, story):
            yield place, _without_page_numbers(line)


def _without_page_numbers(line: Line) -> str:
    """Leave out the numbers of pages, and what stands between them."""
    text = normal.plain(line.plain)
    if not line.numbers:
        return text
    before, tab, after = text.rpartition("\t")
    if tab and not any(character.isalpha() for character in after):
        text = before
    return text if any(character.isalpha() for character in text) else ""


def facts(texts: list[tuple[str, str]]) -> tuple[dict[str, str] | None, list[tuple[str, str]]]:
    """Part our own footer line from the rest; None when there is no such line."""
    found: dict[str, str] | None = None
    others = []
    for place, text in texts:
        said = meta.facts(text) if found is None else None
        if said is not None:
            found = said
        elif text:
            others.append((place, text))
    return found, others


def _story(package: Package, name: str, root: Element, styles: StyleSheet) -> Story:
    revisions.resolve(root)
    controls.prepare(root, styles)
    fields.without_open_ends(root)
    return Story(styles, Counting(None, styles), package.relations(name))


def _text(element: Element, story: Story) -> str:
    return normal.plain("\n".join(line.spoken() for line in cells.lines(element, story)))
