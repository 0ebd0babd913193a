"""Markdown files: headings, paragraphs and lists that read well raw and on a code host."""

from __future__ import annotations

from csdreport.document.model import Document
from csdreport.formats.base import Format


def read(data: bytes) -> Document:
    """Read a Markdown file, ours or somebody else's. Raises InputError when it is no text."""
    from csdreport.formats.markdown.reader import read_document

    return read_document(data)


def write(document: Document) -> bytes:
    """Write a Markdown file; the same document gives the same bytes."""
    from csdreport.formats.markdown.writer import write_document

    return write_document(document)


FORMAT = Format("markdown", "Markdown", (".md", ".markdown"), read, write)
