"""What a format is: bytes to a document or a report, and back."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from csdreport.document.model import Document
    from csdreport.findings import Fact


class Format(NamedTuple):
    """One file format. A format module offers it as `FORMAT`, and imports heavy things late.

    Attributes:
        name: What `--from` and `--to` take, such as "markdown".
        title: What messages call it, such as "Markdown" or "Word (DOCX)".
        suffixes: With the dot, lower case; the first one is written.
        read: Bytes to a document. Raises InputError; never anything else, whatever the bytes.
        write: A document to bytes; None when the format can only be read. The same document
            gives the same bytes.
        inspect: Bytes to what the file is beside what it says, for the last stage of lint; None
            for formats that have nothing to tell. Raises InputError.
        raw: Bytes to their texts with their places, gathered without `read`, so that what it
            leaves out shows; None where a file is all text. Raises InputError.

    JSON carries reports rather than documents: its `read` and `write` are None, and
    `formats.exchange` handles it through `report.store`.
    """

    name: str
    title: str
    suffixes: tuple[str, ...]
    read: Callable[[bytes], Document] | None = None
    write: Callable[[Document], bytes] | None = None
    inspect: Callable[[bytes], tuple[Fact, ...]] | None = None
    raw: Callable[[bytes], Iterator[tuple[str, str]]] | None = None
