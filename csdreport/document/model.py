"""A document as every text format shares it: headings, prose, and labelled entries.

`assemble` makes one of a report, a writer turns it into bytes; a reader gives one back without
knowing the template, and `match` lays it onto the template.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Literal

from csdreport.findings import Notice
from csdreport.text.blocks import Blocks

ProseRole = Literal["text", "event", "copy", "guidance", "signature"]


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading: level 0 is the document's title, 1 a section, 2 a part of a section.

    `source` says where it stood in a file that was read ("line 3", "paragraph 2").
    """

    level: int
    text: str
    source: str = ""


@dataclass(frozen=True, slots=True)
class Prose:
    """Paragraphs and lists outside of any labelled entry.

    Attributes:
        blocks: Canonical blocks; readers give one `Prose` a paragraph or list.
        role: What `assemble` means it for; a reader that cannot tell says "text". Only a reader
            says "signature", of the last lines of a mail.
        in_table: Whether it stood in a table (a row with one filled or merged cell).
        soft: Whether mail may have broken it off the part above.
        gap: Whether an empty line or paragraph, or the end of a table, stood before it.
        source: Where it stood, such as "table 2 row 9", "line 14", "hidden text".
        typed: The Markdown of the blocks where a paragraph in it has several lines, one of which
            may be a label; else empty.
    """

    blocks: Blocks
    role: ProseRole = "text"
    in_table: bool = False
    gap: bool = False
    source: str = ""
    soft: bool = False
    typed: str = ""


@dataclass(frozen=True, slots=True)
class Entry:
    """A label and what stands beside it: a table row in Word, a small heading in Markdown.

    Attributes:
        label: Plain text of the label cell; "\\n" between its paragraphs. May be empty.
        blocks: The answer; empty for a blank one.
        anchor: `document.anchors.name(path)` when the file carries one (a Word bookmark).
        numbered: Whether the answer is a list in one cell, printed with our own numbering even
            for a single item.
        more: Further cells of a wider row that was read.
        prompt: What an empty answer shows in a form to fill ("Click here to answer"). Only a
            blank form has prompts, so that no answer is ever taken for one.
        source: Where it stood.
        tail: How many of the last blocks are labelled lines ("Speaker: …"), which stand there even
            when the answer is empty: writers may set them smaller, and put the prompt, or an empty
            paragraph to type into, above them. Readers leave it at 0.
        soft: As in `Prose`: the label may be the end of a line above.
        joined: Whether the label's cell is one with the label's cell in the row above.
        typed: As in `Prose`.
    """

    label: str
    blocks: Blocks
    anchor: str = ""
    numbered: bool = False
    more: tuple[Blocks, ...] = ()
    prompt: str = ""
    source: str = ""
    tail: int = 0
    soft: bool = False
    joined: bool = False
    typed: str = ""


@dataclass(frozen=True, slots=True)
class Remark:
    """Text beside the text of a file that was read.

    `kind` is "comment", "footnote", "endnote", "hidden", "header", "textbox" or "deleted".
    `author` is never stored; it only helps to mask messages.
    """

    kind: str
    text: str
    at: str = ""
    author: str = ""
    source: str = ""


Part = Heading | Prose | Entry


@dataclass(frozen=True, slots=True)
class Document:
    """Parts in reading order, and the facts that stand in the front matter or footer.

    Attributes:
        parts: In reading order; the first ones are the title block.
        meta: Front matter in Markdown, footer line in Word. Keys of our own files: "id",
            "revision", "template" ("csd-2016/1"), "language", "copy" ("working" or "public").
        language: BCP 47 code of the text for the file's own properties; may be empty.
        remarks: Comments, footnotes and other text beside the text.
        notices: What the reader saw.
        ours: Whether csdreport wrote the file (it carries our meta line).
        protect: For a blank form: lock everything but the answers.
    """

    parts: tuple[Part, ...]
    meta: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    language: str = ""
    remarks: tuple[Remark, ...] = ()
    notices: tuple[Notice, ...] = ()
    ours: bool = False
    protect: bool = False

    @property
    def exact(self) -> bool:
        """Whether it is an exported report; a blank form, filled by hand, has no revision."""
        return self.ours and "revision" in self.meta
