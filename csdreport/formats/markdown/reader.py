"""Markdown to a document: our own files by their structure, others as they come."""

from __future__ import annotations

import re
from collections.abc import Iterator

from csdreport.document.model import Document, Entry, Heading, Part, Prose, ProseRole
from csdreport.formats.markdown import frontmatter
from csdreport.formats.markdown.foreign import plainer
from csdreport.formats.markdown.frontmatter import FrontMatter
from csdreport.formats.markdown.scan import Chunk, scan
from csdreport.formats.text.decode import decode
from csdreport.text import literal, markdown, spans
from csdreport.text.blocks import Blocks
from csdreport.text.normal import clean, line
from csdreport.text.plain import of_blocks

_BREAK = re.compile(r"(\\.)|<br ?/?>")
_ATTRIBUTES = re.compile(r"[ \t]*\{[#.][^{}]*\}$")
_COMMENT_ONLY = re.compile(r"(?:\s*<!--[^\w]*?-->\s*)+")


def read_document(data: bytes) -> Document:
    """Read a Markdown file.

    Raises:
        InputError: The bytes are no text.
    """
    text, notices = decode(data)
    front, body = frontmatter.split(clean(text).removeprefix("\ufeff"))
    chunks = scan(body.split("\n"), front.lines + 1)
    ours = "template" in front.meta and "copy" in front.meta
    parts = _Own(chunks).parts() if ours else _foreign(chunks, front)
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


class _Own:
    """Reads the structure that the writer gives its files."""

    def __init__(self, chunks: list[Chunk]) -> None:
        self.chunks = chunks
        self.titled = False
        # Whether the section and the part of the annex have begun, and what is being filled.
        self.section = False
        self.part = False
        self.entry: Entry | None = None

    def parts(self) -> Iterator[Part]:
        for at, chunk in enumerate(self.chunks):
            if chunk.kind == "heading":
                yield from self._heading(at, chunk)
            elif chunk.kind == "quote" and self.entry is None and self.titled:
                role: ProseRole = "guidance" if self.section else "copy"
                yield Prose(_blocks(chunk), role, gap=chunk.gap, source=_at(chunk))
            else:
                yield from self._text(chunk)
        yield from self._close()

    def _heading(self, at: int, chunk: Chunk) -> Iterator[Part]:
        label = _label(chunk.text)
        if chunk.level >= 5 or (chunk.level == 4 and not self.part):
            yield from self._add(literal.parse(label), chunk)
            return
        yield from self._close()
        if chunk.level <= 2:
            self.titled, self.section, self.part = True, chunk.level == 2, False
            yield Heading(chunk.level - 1, label, _at(chunk))
        elif chunk.level == 3 and self._has_parts(at):
            self.part = True
            yield Heading(2, label, _at(chunk))
        else:
            self.part = self.part and chunk.level == 4
            self.entry = Entry(label, (), source=_at(chunk))

    def _has_parts(self, at: int) -> bool:
        """Tell whether a smaller heading follows, with nothing between."""
        following = self.chunks[at + 1] if at + 1 < len(self.chunks) else None
        return following is not None and following.kind == "heading" and following.level == 4

    def _text(self, chunk: Chunk) -> Iterator[Part]:
        yield from self._add(_blocks(chunk), chunk)

    def _add(self, blocks: Blocks, chunk: Chunk) -> Iterator[Part]:
        if not blocks:
            return
        if self.entry is not None:
            self.entry = Entry(
                self.entry.label, (*self.entry.blocks, *blocks), source=self.entry.source
            )
        elif self.section:
            self.entry = Entry("", blocks, source=_at(chunk))
        else:
            for number, block in enumerate(blocks):
                event = not self.titled and not number
                role: ProseRole = "event" if event else "text"
                yield Prose((block,), role, gap=chunk.gap, source=_at(chunk))

    def _close(self) -> Iterator[Part]:
        if self.entry is not None:
            yield self.entry
            self.entry = None


def _foreign(chunks: list[Chunk], front: FrontMatter) -> Iterator[Part]:
    levels = _levels(chunks, titled=bool(front.title))
    if front.title:
        yield Heading(0, front.title, "front matter")
    for chunk in chunks:
        if chunk.kind == "heading":
            text = _label(plainer(_ATTRIBUTES.sub("", chunk.text)))
            yield Heading(levels[chunk.level], text, _at(chunk))
        elif chunk.kind == "table":
            yield from _rows(chunk)
        elif not _COMMENT_ONLY.fullmatch(chunk.text):
            yield from _paragraphs(chunk)


def _levels(chunks: list[Chunk], *, titled: bool) -> dict[int, int]:
    """Give each level of headings its meaning: a lone largest one on top is the title."""
    found = [chunk.level for chunk in chunks if chunk.kind == "heading"]
    used = sorted(set(found))
    lone = bool(found) and not titled and found[0] == used[0] and found.count(used[0]) == 1
    return {level: min(index + (not lone), 2) for index, level in enumerate(used)}


def _rows(chunk: Chunk) -> Iterator[Part]:
    for row in chunk.rows:
        cells = [markdown.parse(plainer(cell)) for cell in row]
        if any(cells):
            first, *others = cells
            blocks, *more = others or [()]
            filled = tuple(cell for cell in more if cell)
            yield Entry(of_blocks(first), blocks, more=filled, source=_at(chunk))


def _paragraphs(chunk: Chunk) -> Iterator[Part]:
    for number, (above, blocks) in enumerate(_placed(chunk)):
        for block in blocks:
            source = f"line {chunk.line + above}"
            yield Prose((block,), gap=chunk.gap or number > 0, source=source)


def _placed(chunk: Chunk) -> Iterator[tuple[int, Blocks]]:
    """Give the blocks of a chunk with the number of lines above each."""
    if chunk.kind == "code":
        yield 0, literal.parse(chunk.text)
        return
    text = plainer(chunk.text)
    for offset, blocks in markdown.parse_each(text):
        yield text.count("\n", 0, offset), blocks


def _blocks(chunk: Chunk) -> Blocks:
    """Read what stands in an answer of our own file."""
    if chunk.kind == "code":
        return literal.parse(chunk.text)
    if chunk.kind == "table":
        rows = (" | ".join(row).replace("\n", " ") for row in chunk.rows)
        return markdown.parse("\n\n".join(rows))
    return markdown.parse(chunk.text)


def _label(text: str) -> str:
    """Read the text of a heading; `<br>` is a line end."""
    lines = _BREAK.sub(lambda match: match[1] or "\n", text).split("\n")
    return "\n".join(line(_plain(each)) for each in lines)


def _plain(text: str) -> str:
    return "".join(span.text for span in spans.read(text))


def _at(chunk: Chunk) -> str:
    return f"line {chunk.line}"
