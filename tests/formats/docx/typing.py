"""Type answers into a Word form as a person does, into the file that some program saved last."""

from __future__ import annotations

import copy
from collections.abc import Iterator, Mapping, Sequence

from lxml import etree

from csdreport.document import words
from csdreport.formats.docx.reading.xml import Element
from tests.formats.docx.build import W, zipped
from tests.formats.docx.edit import parts

_MAIN = "word/document.xml"


def typed(data: bytes, answers: Mapping[str, Sequence[str]]) -> bytes:
    """Type over the prompts of a form.

    Args:
        data: The form.
        answers: The paragraphs to type, by bookmark; one that ends in ":" and a text, such as
            "Speaker: Ada", goes behind its printed label.
    """
    found = parts(data)
    root = etree.fromstring(found[_MAIN])
    marks = {each.get(_w("name")): each for each in root.iter(_w("bookmarkStart"))}
    for name, paragraphs in answers.items():
        _type(next(marks[name].iterancestors(_w("tc"))), paragraphs)
    found[_MAIN] = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
    return zipped(found)


def _type(cell: Element, paragraphs: Sequence[str]) -> None:
    labelled = {text.partition(":")[0]: text for text in paragraphs if _is_labelled(text, cell)}
    plain = [text for text in paragraphs if text not in labelled.values()]
    place = next(each for each in cell.iter(_w("p")) if words.is_prompt(_text(each)))
    for flag in [*cell.iter(_w("showingPlcHdr"))]:
        _remove(flag)
    for style in [*place.iter(_w("rStyle"))]:
        _remove(style)
    further = [copy.deepcopy(place) for _ in plain[1:]]
    _say(place, plain[0])
    for text, each in zip(plain[1:], further, strict=True):
        for mark in [*each.iter(_w("bookmarkStart"), _w("bookmarkEnd"))]:
            _remove(mark)
        _unwrapped(each)
        _say(each, text)
        place.addnext(each)
        place = each
    for label, text in labelled.items():
        line = next(each for each in cell.iter(_w("p")) if _text(each).startswith(f"{label}:"))
        _say(line, text)


def _is_labelled(text: str, cell: Element) -> bool:
    label = text.partition(":")[0] + ":"
    return any(_text(each).strip() == label for each in cell.iter(_w("p")))


def _unwrapped(paragraph: Element) -> None:
    """A new paragraph stands behind the control that LibreOffice keeps in one line."""
    for control in [*paragraph.iter(_w("sdt"))]:
        for run in [*control.iter(_w("r"))]:
            control.addprevious(run)
        _remove(control)


def _say(paragraph: Element, text: str) -> None:
    runs = [*paragraph.iter(_w("t"))]
    runs[0].text = text
    for each in runs[1:]:
        each.text = ""


def _text(paragraph: Element) -> str:
    return "".join(_texts(paragraph))


def _texts(paragraph: Element) -> Iterator[str]:
    for each in paragraph.iter(_w("t")):
        yield each.text or ""


def _remove(element: Element) -> None:
    parent = element.getparent()
    assert parent is not None
    parent.remove(element)


def _w(name: str) -> str:
    return f"{{{W}}}{name}"
