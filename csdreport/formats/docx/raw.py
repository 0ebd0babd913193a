"""Every text of a Word file's main part, gathered by tags alone: what the reader is held against.

`convert --check` compares it with what was read, so nothing here is shared with the readers but
the names of the tags. Left out is what nobody sees: deleted text, text that was moved away, second
versions of a shape, and prompts that Word itself shows in an empty box.
"""

from __future__ import annotations

from collections.abc import Iterator

from csdreport.formats.docx.reading.names import ALTERNATE, CHOICE, FALLBACK, MATH_TEXT, w
from csdreport.formats.docx.reading.package import Package
from csdreport.formats.docx.reading.xml import Element

_PARAGRAPH, _TEXT = w("p"), w("t")
_GAPS = frozenset(w(name) for name in ("tab", "ptab", "br", "cr", "tc", "drawing", "pict", "sym"))
_UNSEEN = frozenset(w(name) for name in ("del", "moveFrom", "instrText", "delText"))
_BOX = w("txbxContent")


def texts(data: bytes) -> Iterator[tuple[str, str]]:
    """Give each paragraph with its place. Raises InputError for bytes that are no Word file."""
    package = Package(data)
    root = package.tree(package.main)
    if root is None:
        return
    found = [piece for piece in _pieces(root) if piece]
    paragraphs = "".join(found).split("\n")
    yield from ((text, "Word file") for text in paragraphs if text.strip())


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
