"""Tracked changes, resolved on the tree before anything is read: what a person would accept.

Insertions and the new place of moved text stay, deletions and its old place go, and a paragraph
whose mark is deleted runs on into the next one.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

from csdreport.formats.docx.reading.names import w
from csdreport.formats.docx.reading.xml import Element

_KEPT = (w("ins"), w("moveTo"))
_GONE = (w("del"), w("moveFrom"))
_OLD_PROPERTIES = tuple(
    w(name)
    for name in (
        "pPrChange",
        "rPrChange",
        "tblPrChange",
        "tblPrExChange",
        "tblGridChange",
        "trPrChange",
        "tcPrChange",
        "sectPrChange",
        "numberingChange",
    )
)
_P = w("p")
_PARAGRAPH_PROPERTIES = w("pPr")
_RUN_PROPERTIES = w("rPr")
_TEXTS = (w("t"), w("delText"))
_REFERENCES = (w("commentReference"), w("footnoteReference"), w("endnoteReference"))


@dataclass(slots=True)
class Revisions:
    """What was resolved.

    Attributes:
        count: Insertions, deletions and moves, by element name without namespace.
        authors: Who made them, in order.
        deleted: Each stretch of text that went, with its author.
        gone: Kind and id of the notes and comments whose references went.
    """

    count: Counter[str] = field(default_factory=Counter)
    authors: dict[str, None] = field(default_factory=dict)
    deleted: list[tuple[str, str]] = field(default_factory=list)
    gone: set[tuple[str, str]] = field(default_factory=set)


def resolve(root: Element) -> Revisions:
    """Accept every tracked change in a tree, in place."""
    found = Revisions()
    changed = list(root.iter(*_KEPT, *_GONE, w("cellDel"), *_OLD_PROPERTIES))
    marks: list[Element] = []
    for element in changed:
        tag = element.tag
        if tag in _OLD_PROPERTIES:
            _remove(element)
        elif not _inside(element, root):
            continue
        elif _is_mark(element):
            _mark(element, found, marks)
        elif tag == w("cellDel"):
            _note(element, found)
            _drop(element.getparent().getparent(), found, element)  # type: ignore[union-attr]
        elif tag in _GONE:
            _note(element, found)
            _drop(element, found, element)
        else:
            _note(element, found)
            _unwrap(element)
    # From the last to the first, so that nothing is carried more than once.
    for paragraph in reversed(marks):
        _run_on(paragraph)
    return found


def _mark(element: Element, found: Revisions, marks: list[Element]) -> None:
    """Take note of a change to a paragraph's mark or to a row."""
    properties = element.getparent()
    assert properties is not None
    if properties.tag == w("trPr"):
        _note(element, found)
        if element.tag in _GONE:
            _drop(properties.getparent(), found, element)
        return
    if element.tag in _GONE:
        _note(element, found)
        paragraph = properties.getparent().getparent()  # type: ignore[union-attr]
        if paragraph is not None and paragraph.tag == _P:
            marks.append(paragraph)


def _is_mark(element: Element) -> bool:
    parent = element.getparent()
    return parent is not None and parent.tag in (_RUN_PROPERTIES, w("trPr"))


def _inside(element: Element, root: Element) -> bool:
    """Tell whether an element still hangs on the tree: what it stood in may have gone."""
    return element is root or any(above is root for above in element.iterancestors())


def _note(element: Element, found: Revisions) -> None:
    found.count[element.tag.rpartition("}")[2]] += 1
    author = (element.get(w("author")) or "").strip()
    if author:
        found.authors.setdefault(author)


def _drop(element: Element | None, found: Revisions, change: Element) -> None:
    if element is None:
        return
    if change.tag != w("moveFrom"):
        text = "".join(_words(element)).strip()
        if text:
            found.deleted.append((text, (change.get(w("author")) or "").strip()))
        for each in element.iter(*_REFERENCES):
            kind = each.tag.rpartition("}")[2].removesuffix("Reference")
            found.gone.add((kind, each.get(w("id")) or ""))
    _remove(element)


def _words(element: Element) -> Iterator[str]:
    for each in element.iter(*_TEXTS, _P, w("tab"), w("br")):
        yield each.text or "" if each.tag in _TEXTS else " "


def _remove(element: Element) -> None:
    parent = element.getparent()
    if parent is not None:
        parent.remove(element)


def _unwrap(element: Element) -> None:
    parent = element.getparent()
    if parent is None:
        return
    for child in reversed(element):
        element.addnext(child)
    parent.remove(element)


def _run_on(paragraph: Element) -> None:
    """Put what a paragraph holds at the beginning of the next one, whose properties stay."""
    following = paragraph.getnext()
    while following is not None and following.tag.rpartition("}")[2].startswith("bookmark"):
        following = following.getnext()
    if following is None or following.tag != _P:
        if not any(True for _ in _words(paragraph)):
            _keep_bookmarks_or_remove(paragraph)
        return
    # Not find(), which looks through all that was carried here before.
    first = next(following.iterchildren(), None)
    properties = first if first is not None and first.tag == _PARAGRAPH_PROPERTIES else None
    content = [child for child in paragraph if child.tag != _PARAGRAPH_PROPERTIES]
    for child in reversed(content):
        if properties is None:
            following.insert(0, child)
        else:
            properties.addnext(child)
    _remove(paragraph)


def _keep_bookmarks_or_remove(paragraph: Element) -> None:
    """Remove an empty paragraph, unless it is the last of its cell, which must have one."""
    if len(paragraph) <= 1 and paragraph.getnext() is not None:
        _remove(paragraph)
