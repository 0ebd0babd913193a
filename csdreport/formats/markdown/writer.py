"""A document as Markdown.

the event                 a paragraph above the title
the title                 `# …`
a section                 `## …`
instructions              a quote
an entry                  `### label`, and the answer below
a part of a section       `### …`; its entries have `#### label`
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence
from functools import lru_cache

from csdreport.document.model import Document, Entry, Heading, Part, Prose
from csdreport.formats.markdown import frontmatter, shield
from csdreport.text.blocks import Blocks
from csdreport.text.layout import lines
from csdreport.text.marks import literal_line, settle
from csdreport.text.normal import clean, line
from csdreport.text.tidy import Runs

BREAK = "<br>"
_LONGEST_KNOWN = 200


def write_document(document: Document) -> bytes:
    """Write a document; two runs give the same bytes."""
    body = "\n\n".join(chunk for chunk in _chunks(document.parts) if chunk)
    head = frontmatter.dump(document.meta)
    text = "\n".join(part for part in (head, body) if part)
    return (clean(text).rstrip("\n") + "\n").encode()


def _chunks(parts: Sequence[Part]) -> Iterator[str]:
    entries = "###"
    headed = False
    for part in parts:
        if isinstance(part, Heading):
            entries = "####" if part.level >= 2 else "###"
            headed = part.level == 1
            yield _heading("#" * (min(part.level, 2) + 1), part.text)
        elif isinstance(part, Prose):
            yield _prose(part)
        else:
            yield from _entry(part, entries, bare=headed and not part.label and bool(part.blocks))
            headed = False


def _heading(hashes: str, text: str) -> str:
    return _known_heading(hashes, text) if len(text) <= _LONGEST_KNOWN else _headed(hashes, text)


def _headed(hashes: str, text: str) -> str:
    first, *others = (shield.heading(literal_line(line(each))) for each in text.split("\n"))
    for other in others:
        # A combining mark would join with the tag, and the two be one character.
        gap = " " if unicodedata.combining(other[:1] or "a") else ""
        first = f"{_closed(first)}{BREAK}{gap}{other}"
    return f"{hashes} {first}".rstrip()


# The labels of a template stand in every file.
_known_heading = lru_cache(maxsize=512)(_headed)


def _closed(text: str) -> str:
    """Keep a backslash at the end from escaping what is put behind it."""
    backslashes = len(text) - len(text.rstrip("\\"))
    return text + "\\" * (backslashes % 2)


def _prose(part: Prose) -> str:
    written = _lines(part.blocks)
    if part.role in ("guidance", "copy"):
        written = [f"> {each}".rstrip() for each in written]
    return "\n".join(written)


def _entry(part: Entry, hashes: str, *, bare: bool) -> Iterator[str]:
    """Write a label and its answer; `bare` leaves out an empty label below a heading."""
    if not bare:
        yield _heading(hashes, part.label)
    for cell in (part.blocks, *part.more):
        yield "\n".join(_lines(cell))


def _lines(blocks: Blocks) -> list[str]:
    return lines(blocks, _paragraph)


def _paragraph(runs: Runs) -> str:
    return shield.paragraph(settle(runs)[1])
