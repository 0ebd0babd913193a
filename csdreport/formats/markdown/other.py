"""Read other people's Markdown: whatever they use, as headings, table rows and prose."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from csdreport.document.model import Entry, Heading, Part, Prose
from csdreport.formats.markdown.frontmatter import FrontMatter
from csdreport.formats.markdown.labels import label
from csdreport.formats.markdown.plainer import plainer
from csdreport.formats.markdown.scan import Chunk
from csdreport.text import literal, markdown, tags
from csdreport.text.blocks import Blocks
from csdreport.text.fold import bare
from csdreport.text.plain import of_blocks

_ATTRIBUTES = re.compile(r"\{[#.][^{}]*\}$")
_HTML_HEADING = re.compile(r"\s*<h([1-6])(?:\s[^<>]*)?>(.+?)</h\1\s*>\s*", re.IGNORECASE)


def parts(chunks: list[Chunk], front: FrontMatter) -> Iterator[Part]:
    """Give the parts of the document; what is no heading or table row is prose."""
    chunks = [found for chunk in chunks for found in _headings(chunk)]
    levels = _levels(chunks, titled=bool(front.title))
    if front.title:
        yield Heading(0, front.title, "front matter")
    heading = above = ""
    for chunk in chunks:
        if chunk.kind == "heading":
            heading = label(plainer(_ATTRIBUTES.sub("", chunk.text)))
            yield Heading(levels[chunk.level], heading, chunk.source)
        elif chunk.kind == "table":
            yield from _rows(chunk, heading)
        else:
            yield from _paragraphs(chunk, heading if above == "table" else "")
        above = chunk.kind


def _headings(chunk: Chunk) -> Iterator[Chunk]:
    """Take lines that are nothing but an HTML heading out of a text."""
    if chunk.kind != "text" or "</h" not in chunk.text.lower():
        yield chunk
        return
    start = 0
    for at, line in enumerate(chunk.lines):
        found = _HTML_HEADING.fullmatch(line)
        if found:
            yield from _lines(chunk, start, at)
            text = of_blocks(tags.resolve(found[2])[0])
            yield Chunk("heading", chunk.line + at, [text], int(found[1]))
            start = at + 1
    yield from _lines(chunk, start, len(chunk.lines))


def _lines(chunk: Chunk, start: int, end: int) -> Iterator[Chunk]:
    filled = [at for at in range(start, end) if chunk.lines[at].strip()]
    if filled:
        gap = chunk.gap if not start else filled[0] > start
        lines = chunk.lines[filled[0] : end]
        yield replace(chunk, line=chunk.line + filled[0], lines=lines, gap=gap)


def _levels(chunks: list[Chunk], *, titled: bool) -> dict[int, int]:
    """Give each level of headings its meaning: a lone largest one on top is the title."""
    found = [chunk.level for chunk in chunks if chunk.kind == "heading"]
    used = sorted(set(found))
    lone = bool(found) and not titled and found[0] == used[0] and found.count(used[0]) == 1
    return {level: min(index + (not lone), 2) for index, level in enumerate(used)}


def _rows(chunk: Chunk, heading: str) -> Iterator[Part]:
    for cells in chunk.rows:
        if any(cells) and not (len(cells) == 1 and _repeats(cells[0], heading)):
            first, *others = cells
            blocks, *more = others or [()]
            filled = tuple(cell for cell in more if cell)
            yield Entry(of_blocks(first), blocks, more=filled, source=chunk.source)


def _repeats(blocks: Blocks, heading: str) -> bool:
    """Tell whether a caption says again what the heading above its table said."""
    return bool(heading) and bare(of_blocks(blocks).lstrip(": ")) == bare(heading)


def _paragraphs(chunk: Chunk, heading: str) -> Iterator[Part]:
    for number, (above, blocks, typed) in enumerate(_placed(chunk)):
        if not number and _repeats(blocks, heading):
            continue
        source, gap = f"line {chunk.line + above}", chunk.gap or number > 0
        for block in blocks:
            typed = typed if len(blocks) == 1 else ""
            yield Prose((block,), gap=gap, source=source, typed=typed)


def _placed(chunk: Chunk) -> Iterator[tuple[int, Blocks, str]]:
    """Give the blocks of a chunk, the number of lines above each, and how lines were typed."""
    if chunk.kind == "code":
        yield 0, literal.parse(chunk.text), ""
        return
    text = plainer(chunk.text)
    for offset, blocks, typed in markdown.parse_each(text):
        yield text.count("\n", 0, offset), blocks, typed
