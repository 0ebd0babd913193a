"""Word files (DOCX): a form that is pleasant to fill, and a reader that sees what a person sees."""

from __future__ import annotations

from collections.abc import Iterator

from csdreport.document.model import Document
from csdreport.findings import Fact
from csdreport.formats.base import Format


def read(data: bytes) -> Document:
    """Read a Word file. Raises InputError for anything that is none, whatever the bytes."""
    from csdreport.formats.docx.reading.reader import read_document

    return read_document(data)


def write(document: Document) -> bytes:
    """Write a Word file; the same document gives the same bytes."""
    from csdreport.formats.docx.writing.writer import write_document

    return write_document(document)


def inspect(data: bytes) -> tuple[Fact, ...]:
    """Gather plain facts about a Word file for lint; raises InputError as `read` does."""
    from csdreport.formats.docx.reading.reader import facts_of

    return facts_of(data)


def raw(data: bytes) -> Iterator[tuple[str, str]]:
    """Gather the texts of a Word file without the reader, to hold it against them."""
    from csdreport.formats.docx.raw import texts

    return texts(data)


FORMAT = Format(
    "docx", "Word (DOCX)", (".docx", ".docm", ".dotx", ".dotm"), read, write, inspect, raw
)
