"""Every text of a Word file, gathered by tags alone: what the reader is held against.

`convert --check` compares it with what was read, so nothing here is shared with the readers but
the names of the tags. Left out is what nobody sees: deleted text, text that was moved away, second
versions of a shape, prompts that Word itself shows in an empty box, notes of
deleted text; and our own line in the footer, which is no text of the report.
"""

from __future__ import annotations

from collections.abc import Iterator

from csdreport.formats.docx import meta
from csdreport.formats.docx.reading.names import (
    ALTERNATE,
    CHOICE,
    FALLBACK,
    MATH_TEXT,
    RELATION_ID,
    w,
)
from csdreport.formats.docx.reading.package import Package
from csdreport.formats.docx.reading.xml import Element

_PARAGRAPH, _TEXT = w("p"), w("t")
_GAPS = frozenset(w(name) for name in ("tab", "ptab", "br", "cr", "tc", "drawing", "pict", "sym"))
_UNSEEN = frozenset(w(name) for name in ("del", "moveFrom", "instrText", "delText"))
_BOX = w("txbxContent")
_NOTES = {
    "footnote": w("footnoteReference"),
    "endnote": w("endnoteReference"),
    "comment": w("commentReference"),
}
_SEPARATORS = ("separator", "continuationSeparator", "continuationNotice")
_EDGES = (w("headerReference"), w("footerReference"))


def texts(data: bytes) -> Iterator[tuple[str, str]]:
    """Give each paragraph with its place. Raises InputError for bytes that are no Word file."""
    package = Package(data)
    root = package.tree(package.main)
    if root is None:
        return
    yield from ((text, "Word file") for text in _paragraphs(root))
    gone = _deleted(root)
    for kind in _NOTES:
        found = package.fellow(f"{kind}s")
        for note in found[1].iterchildren(w(kind)) if found else ():
            if note.get(w("type")) not in _SEPARATORS and (kind, note.get(w("id"))) not in gone:
                yield from ((text, kind) for text in _paragraphs(note))
    yield from _edges(package, root)


def _edges(package: Package, root: Element) -> Iterator[tuple[str, str]]:
    """Walk headers and footers; a line that only counts pages has no words."""
    known, seen = package.relations(package.main), set[str]()
    for reference in root.iter(*_EDGES):
        relation = known.get(reference.get(RELATION_ID) or "")
        if relation is None or relation.external or relation.target in seen:
            continue
        seen.add(relation.target)
        edge = package.tree(relation.target)
        for text in _paragraphs(edge) if edge is not None else ():
            if meta.facts(text) is None:
                yield text, "header" if reference.tag == _EDGES[0] else "footer"


def _deleted(root: Element) -> set[tuple[str, str | None]]:
    """Gather the notes whose references went with deleted text."""
    return {
        (kind, reference.get(w("id")))
        for kind, tag in _NOTES.items()
        for reference in root.iter(tag)
        if any(each.tag in _UNSEEN or _is_row_deleted(each) for each in reference.iterancestors())
    }


def _paragraphs(root: Element) -> list[str]:
    return [text for text in "".join(_pieces(root)).split("\n") if text.strip()]


def _pieces(root: Element) -> Iterator[str]:
    """Walk the text in the order of the file; a line ends where a paragraph does."""
    waiting: list[Element | str] = [root]
    hidden = False
    while waiting:
        element = waiting.pop()
        if isinstance(element, str):
            yield element
            continue
        tag = element.tag
        if tag in _UNSEEN or _is_prompt(element) or _is_row_deleted(element):
            continue
        if tag in (_TEXT, MATH_TEXT):
            if (now := _is_hidden(element.getparent())) != hidden:
                hidden = now
                yield " "
            yield (element.text or "").replace("\n", " ").replace("\r", " ")
        elif tag in _GAPS:
            yield " "
        if tag in (_PARAGRAPH, _BOX) and not _runs_on(element):
            waiting.append("\n")
        inner = _version(element) if tag == ALTERNATE else list(element)
        waiting += reversed(inner)
        if tag == _BOX:
            waiting.append("\n")


def _version(alternate: Element) -> list[Element]:
    """Give the version of a shape that says the most; the others say the same again."""
    versions = [*alternate.iterchildren(CHOICE), *alternate.iterchildren(FALLBACK)]
    return [max(versions, key=_length)] if versions else []


def _length(element: Element) -> int:
    return sum(len(each.text or "") for each in element.iter(_TEXT))


def _is_prompt(element: Element) -> bool:
    """Tell whether a box says that it shows its prompt, in the look of one."""
    if element.tag != w("sdt"):
        return False
    showing = element.find(f"{w('sdtPr')}/{w('showingPlcHdr')}")
    runs = [run for run in element.iter(w("r")) if run.find(_TEXT) is not None]
    return showing is not None and all(
        run.find(f"{w('rPr')}/{w('rStyle')}") is not None for run in runs
    )


def _is_hidden(run: Element | None) -> bool:
    """Tell whether a run is hidden text, which is kept apart from the words beside it."""
    return run is not None and run.find(f"{w('rPr')}/{w('vanish')}") is not None


def _is_row_deleted(element: Element) -> bool:
    return element.tag == w("tr") and element.find(f"{w('trPr')}/{w('del')}") is not None


def _runs_on(element: Element) -> bool:
    """Tell whether the mark at the end of a paragraph was deleted, so that the next one joins."""
    mark = f"{w('pPr')}/{w('rPr')}/"
    return any(element.find(mark + w(name)) is not None for name in ("del", "moveFrom"))
