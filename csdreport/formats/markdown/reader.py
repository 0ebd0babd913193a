"""Markdown to a document: our own files by their structure, others as they come."""

from __future__ import annotations

from collections.abc import Iterator

from csdreport.document.model import Document, Part, Prose
from csdreport.formats.markdown import frontmatter, other, own
from csdreport.formats.markdown.frontmatter import FrontMatter
from csdreport.formats.markdown.scan import scan
from csdreport.formats.text.decode import decode
from csdreport.text import literal
from csdreport.text.normal import clean


def read_document(data: bytes) -> Document:
    """Read a Markdown file.

    Raises:
        InputError: The bytes are no text.
    """
    text, notices = decode(data)
    front, body = frontmatter.split(clean(text).removeprefix("\ufeff"))
    chunks = scan(body.split("\n"), front.lines + 1)
    ours = "template" in front.meta and "copy" in front.meta
    parts = own.parts(chunks) if ours else other.parts(chunks, front)
    return Document(
        parts=(*_rest(front), *parts),
        meta=front.meta,
        language=front.meta.get("language", ""),
        notices=notices,
        ours=ours,
    )


def _rest(front: FrontMatter) -> Iterator[Part]:
    for block in literal.parse(front.rest):
        yield Prose((block,), source="front matter")
