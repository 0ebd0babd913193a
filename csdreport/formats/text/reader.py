"""Plain text to a document, in the two shapes that a Word form takes as text.

Either a tab parts the cells of a row, or every cell is a line of its own (LibreOffice), with four
spaces before the marks of lists. Prose between underlined headings is read too, and so are the
headings and the bold letters of Markdown that somebody saved as text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from csdreport.document import notices
from csdreport.document.model import Document, Entry, Heading, Part, Prose
from csdreport.findings import Notice
from csdreport.formats.text import mail, signature
from csdreport.formats.text.decode import decode, mended
from csdreport.formats.text.mail import Line
from csdreport.text import literal, markdown, normal
from csdreport.text.blocks import Blocks, ListBlock, Paragraph
from csdreport.text.enumerators import BULLETS

_UNDERLINE = re.compile(r"^\s*(={3,}|-{3,})\s*$")
_HASHES = re.compile(r"^ {0,3}(#{1,6})\s+(?=[^\s#])")
_BOLD = re.compile(r"\s*\*\*[^\s*][^*]*\*\*")
_RULE = re.compile(r"^\s*[-=_*~]{2,}\s*$")
# What Word's own marks become where its text is copied: letters, and signs of its symbol fonts.
_OF_WORD = r"[\uf0a7\uf0b7\uf0d8\uf0fc]|[o§](?=\t|\s{2})|(?<=\s)o|o(?=\s[A-ZÀ-ÖØ-Þ])"
_BULLET = re.compile(rf"^\s*(?:[{re.escape(BULLETS)}]|{_OF_WORD})\s+(?=\S)")
_NUMBER = re.compile(r"^\s{4,}(\d{1,3})[.)]\s+(?=\S)")
_INDENT = "    "


def read(data: bytes) -> Document:
    """Read a text file.

    Raises:
        InputError: The bytes are no text, or far longer than a report.
    """
    text, guessed = decode(data)
    text, garbled = mended(text)
    found = (*guessed, *garbled)
    lines = [Line(one, at) for at, one in enumerate(normal.clean(text).split("\n"), start=1)]
    lines, quoted = mail.unquote(lines)
    end = signature.begins(lines)
    lines, signed = lines[:end], lines[len(lines) if end is None else end :]
    lines, broken = mail.find_broken(lines)
    if quoted or broken:
        found = (*found, _MAIL)
    return Document((*_parts(lines), *_signature(signed)), notices=found)


_MAIL = Notice(
    notices.MAIL,
    "The text came through mail: marks at the line starts were taken away, and lines that mail "
    "had broken were joined.",
    confidence=0.8,
)


def _parts(lines: list[Line]) -> list[Part]:
    indented = _tabs_indent(lines)
    marked = any(_HASHES.match(line.text) or _BOLD.match(line.text) for line in lines)
    parts: list[Part] = []
    gap, skip = False, False
    for at, line in enumerate(lines):
        if skip or not line.text.strip():
            gap, skip = gap or not skip, False
            continue
        level = _heading_level(lines, at)
        if level is not None:
            parts.append(_heading(level, line, parts))
            skip = True
        elif (hashes := _HASHES.match(line.text)) and (gap or _is_heading(parts)):
            title = line.text[hashes.end() :].rstrip("# ")
            parts.append(Heading(len(hashes[1]), normal.line(title), _source(line)))
        elif not _RULE.match(line.text):
            parts.append(_part(line, gap, indented, marked))
        gap = False
    return parts


def _signature(lines: list[Line]) -> Iterator[Part]:
    for line in lines:
        blocks = literal.parse(line.text.strip())
        if blocks and not _RULE.match(line.text):
            yield Prose(blocks, "signature", source=_source(line))


def _heading(level: int, line: Line, parts: list[Part]) -> Heading:
    """Make a heading, with the lines above that mail had broken it off."""
    texts, source, soft = [line.text], _source(line), line.soft
    while soft and parts and isinstance(above := parts[-1], Prose):
        texts.insert(0, literal.render(above.blocks))
        source, soft = above.source, above.soft
        parts.pop()
    return Heading(level, normal.line(" ".join(texts)), source)


def _heading_level(lines: list[Line], at: int) -> int | None:
    underline = _UNDERLINE.match(lines[at + 1].text) if at + 1 < len(lines) else None
    if underline is None or "\t" in lines[at].text or _RULE.match(lines[at].text):
        return None
    return 0 if underline.group(1).startswith("=") else 1


def _is_heading(parts: list[Part]) -> bool:
    return not parts or isinstance(parts[-1], Heading)


def _part(line: Line, gap: bool, indented: bool, marked: bool) -> Part:
    text = line.text.lstrip("\t") if indented else line.text
    if "\t" in text and not _BULLET.match(text):
        label, *cells = text.split("\t")
        blocks, *more = [literal.parse(cell.strip()) for cell in cells]
        filled = tuple(cell for cell in more if cell)
        return Entry(label.strip(), blocks, more=filled, source=_source(line), soft=line.soft)
    blocks = _marked(text.strip()) if marked else ()
    return Prose(blocks or _prose(text), gap=gap, source=_source(line), soft=line.soft)


def _marked(text: str) -> Blocks:
    """Read a paragraph as Markdown; nothing for any other line."""
    blocks = markdown.parse(text)
    return blocks if len(blocks) == 1 and isinstance(blocks[0], Paragraph) else ()


def _prose(text: str) -> Blocks:
    number = _NUMBER.match(text)
    if number:
        item = literal.parse(text[number.end() :].strip())
        return (ListBlock((item,), ordered=True, start=int(number.group(1))),)
    bullet = _BULLET.match(text)
    # A dash at the very margin opens a quote's attribution as often as a list.
    if bullet and (text.startswith(_INDENT) or text.lstrip()[0] not in "–—-"):
        return (ListBlock((literal.parse(text[bullet.end() :].strip()),)),)
    return literal.parse(text.strip())


def _tabs_indent(lines: list[Line]) -> bool:
    tabbed = [line.text for line in lines if "\t" in line.text.rstrip()]
    leading = sum(1 for text in tabbed if "\t" not in text.lstrip("\t").rstrip())
    return leading * 2 > len(tabbed)


def _source(line: Line) -> str:
    return f"line {line.number}"
