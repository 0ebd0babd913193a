"""Read a Markdown file that csdreport wrote, by the structure that its writer gives it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from csdreport.document.model import Entry, Heading, Part, Prose, ProseRole
from csdreport.document.words import is_annex_title
from csdreport.formats.markdown.labels import label
from csdreport.formats.markdown.scan import Chunk
from csdreport.text import literal, markdown
from csdreport.text.blocks import Blocks
from csdreport.text.structure import find, paragraphs


def parts(chunks: list[Chunk], *, exact: bool) -> Iterator[Part]:
    """Give the parts of the document; entries take everything up to the next heading.

    `exact` tells an export of ours from a blank form, in which somebody typed.
    """
    return _Own(chunks, exact).parts()


class _Own:
    """Reads the structure that the writer gives its files."""

    def __init__(self, chunks: list[Chunk], exact: bool) -> None:
        self.chunks = chunks
        self.exact = exact
        self.titled = False
        # Whether a section, the annex and a part of it have begun, and what is being filled.
        self.section = False
        self.annex = False
        self.part = False
        self.entry: Entry | None = None

    def parts(self) -> Iterator[Part]:
        for at, chunk in enumerate(self.chunks):
            if chunk.kind == "heading":
                yield from self._heading(at, chunk)
            elif chunk.kind == "quote" and self.entry is None and self.titled:
                role: ProseRole = "guidance" if self.section else "copy"
                yield Prose(_blocks(chunk), role, gap=chunk.gap, source=chunk.source)
            else:
                yield from self._text(chunk)
        yield from self._close()

    def _heading(self, at: int, chunk: Chunk) -> Iterator[Part]:
        text = label(chunk.text)
        if chunk.level >= 5 or (chunk.level == 4 and not self.part):
            yield from self._add(literal.parse(text), chunk)
            return
        yield from self._close()
        if chunk.level <= 2:
            self.titled, self.section, self.part = True, chunk.level == 2, False
            self.annex = is_annex_title(text)
            yield Heading(chunk.level - 1, text, chunk.source)
        elif chunk.level == 3 and self.annex and self._has_entries(at):
            self.part = True
            yield Heading(2, text, chunk.source)
        else:
            self.part = self.part and chunk.level == 4
            self.entry = Entry(text, (), source=chunk.source)

    def _has_entries(self, at: int) -> bool:
        """Tell whether a smaller heading follows, with nothing between."""
        following = self.chunks[at + 1] if at + 1 < len(self.chunks) else None
        return following is not None and following.kind == "heading" and following.level == 4

    def _text(self, chunk: Chunk) -> Iterator[Part]:
        blocks = _blocks(chunk)
        typed = "" if self.exact or chunk.kind in ("code", "table") else _lines(chunk.text)
        yield from self._add(blocks, chunk, typed)

    def _add(self, blocks: Blocks, chunk: Chunk, typed: str = "") -> Iterator[Part]:
        if not blocks:
            return
        if self.entry is not None:
            self.entry = _longer(self.entry, blocks, typed)
        elif self.section:
            self.entry = Entry("", blocks, source=chunk.source, typed=typed)
        else:
            for number, block in enumerate(blocks):
                event = not self.titled and not number
                role: ProseRole = "event" if event else "text"
                yield Prose((block,), role, gap=chunk.gap, source=chunk.source)

    def _close(self) -> Iterator[Part]:
        if self.entry is not None:
            yield self.entry
            self.entry = None


def _longer(entry: Entry, blocks: Blocks, typed: str) -> Entry:
    if entry.typed or typed:
        above = entry.typed or markdown.render(entry.blocks)
        typed = f"{above}\n\n{typed or markdown.render(blocks)}"
    return replace(entry, blocks=(*entry.blocks, *blocks), typed=typed)


def _lines(text: str) -> str:
    """Give a text as it was typed where one of its paragraphs has several lines, else nothing."""
    return text if any(len(each.texts) > 1 for each in paragraphs(find(text))) else ""


def _blocks(chunk: Chunk) -> Blocks:
    """Read what stands in an answer of our own file."""
    if chunk.kind == "code":
        return literal.parse(chunk.text)
    if chunk.kind == "table":
        return tuple(block for row in chunk.rows for cell in row for block in cell)
    return markdown.parse(chunk.text)
