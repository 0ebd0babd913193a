"""XML parts as trees: no DTD, no entities, no network, transitional names only."""

from __future__ import annotations

import codecs
import re

from lxml import etree

from csdreport.errors import InputError
from csdreport.formats.docx.reading.names import OFF, VAL, w

Element = etree._Element

# A part with more tags is no report; parsing it would take seconds and gigabytes.
MOST_TAGS = 800_000

_PARSER = etree.XMLParser(
    resolve_entities=False,
    load_dtd=False,
    no_network=True,
    huge_tree=False,
    remove_comments=True,
    remove_pis=True,
)
_BOMS = ((codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))
_DECLARATION = re.compile(r"^\s*<\?xml[^>]*\?>")
_PURL = b"http://purl.oclc.org/ooxml/"
_STRICT = {
    b"http://purl.oclc.org/ooxml/officeDocument/": (
        b"http://schemas.openxmlformats.org/officeDocument/2006/"
    ),
    b"http://purl.oclc.org/ooxml/wordprocessingml/main": (
        b"http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    ),
    b"http://purl.oclc.org/ooxml/drawingml/": (
        b"http://schemas.openxmlformats.org/drawingml/2006/"
    ),
}


def parse(data: bytes, name: str) -> Element:
    """Parse a part. Raises InputError when it is no XML, or holds a DTD, or far too much."""
    data = _transitional(_utf8(data, name))
    if b"<!DOCTYPE" in data or b"<!ENTITY" in data:
        raise _damaged(name, "holds a document type definition, which no Word file does")
    if data.count(b"<") > MOST_TAGS:
        raise _damaged(name, "holds more than any report does")
    try:
        root = etree.fromstring(data, _PARSER)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise _damaged(name, "is damaged") from error
    if root.getroottree().docinfo.internalDTD is not None:
        raise _damaged(name, "holds a document type definition, which no Word file does")
    return root


def value(parent: Element | None, name: str) -> str | None:
    """Give `w:val` of a child of the main namespace; None when there is no such child."""
    found = None if parent is None else parent.find(w(name))
    return None if found is None else found.get(VAL, "")


def switched(parent: Element | None, name: str) -> bool | None:
    """Tell whether a property is on, or off; None when nothing is said about it."""
    said = value(parent, name)
    return None if said is None else said not in OFF


def number(text: str | None) -> int | None:
    """Read a decimal number as Word writes it; None for anything else."""
    try:
        return int(text or "")
    except ValueError:
        return None


def _utf8(data: bytes, name: str) -> bytes:
    for bom, encoding in _BOMS:
        if data.startswith(bom):
            try:
                text = data[len(bom) :].decode(encoding)
            except UnicodeDecodeError as error:
                raise _damaged(name, "is damaged") from error
            return _DECLARATION.sub("", text, count=1).encode("utf-8", "replace")
    return data


def _transitional(data: bytes) -> bytes:
    if _PURL in data:
        for strict, transitional in _STRICT.items():
            data = data.replace(strict, transitional)
    return data


def _damaged(name: str, how: str) -> InputError:
    return InputError(
        f"The part {name!r} of this Word file {how}.",
        hint="Open the file in Word or LibreOffice, save it under a new name, and try again.",
    )
