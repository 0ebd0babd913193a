"""Markdown to a document: our own files by their structure, others as they come."""

from __future__ import annotations

from collections.abc import Iterator

from csdreport.document.model import Document, Part, Prose
from csdreport.formats.markdown import frontmatter, other, own
from csdreport.formats.markdown.frontmatter import FrontMatter
from csdreport.formats.markdown.scan import scan
from csdreport.formats.markdown.unseen import apart
from csdreport.formats.text.decode import decode, mended
from csdreport.text import literal
from csdreport.text.normal import clean


def read_document(data: bytes) -> Document:
    """Read a Markdown file.

    Raises:
        InputError: The bytes are no text.
    """
    text, notices = decode(data)
    front, body = frontmatter.split(clean(text).removeprefix("\ufeff"))
    # An export of ours says what its report says, letter by letter.
    right, garbled = (text, ()) if "revision" in front.meta else mended(text)
    if garbled:
        front, body = frontmatter.split(clean(right).removeprefix("\ufeff"))
    body, remarks, unseen = apart(body, front.lines + 1)
    chunks = scan(body.split("\n"), front.lines + 1)
    ours = "template" in front.meta and "copy" in front.meta
    parts = (
        own.parts(chunks, exact="revision" in front.meta) if ours else other.parts(chunks, front)
    )
    return Document(
        parts=(*_rest(front), *parts),
        meta=front.meta,
        language=front.meta.get("language", ""),
        remarks=tuple(remarks),
        notices=(*notices, *garbled, *unseen),
        ours=ours,
    )


def _rest(front: FrontMatter) -> Iterator[Part]:
    for block in literal.parse(front.rest):
        yield Prose((block,), source="front matter")
