"""Whether csdreport was the last program that wrote a Word file.

A form of ours that somebody filled in and saved has a history: the names of its parts, of who
saved it, of when, are the word processor's then. Only a file that carries no such trace has none.
"""

from __future__ import annotations

import zipfile
from io import BytesIO

# What csdreport's files consist of, and the one moment that all of it bears (`writing.writer`).
PARTS = frozenset(
    {
        "[Content_Types].xml",
        "_rels/.rels",
        "docProps/core.xml",
        "word/_rels/document.xml.rels",
        "word/document.xml",
        "word/fontTable.xml",
        "word/footer1.xml",
        "word/numbering.xml",
        "word/settings.xml",
        "word/styles.xml",
    }
)
MOMENT = (1980, 1, 1, 0, 0, 0)
# Who and when, in the properties; which session of editing, in the settings and the text.
_TRACES = {
    "docProps/core.xml": (b"creator>", b"lastModifiedBy", b"modified", b"revision>"),
    "word/settings.xml": (b"rsid",),
    "word/document.xml": (b"w:rsid",),
}


def is_last_written_here(content: bytes) -> bool:
    """Tell whether no other program has saved a Word file since csdreport wrote it."""
    try:
        with zipfile.ZipFile(BytesIO(content)) as package:
            return _has_our_parts(package) and not any(
                trace in package.read(part) for part, traces in _TRACES.items() for trace in traces
            )
    except (zipfile.BadZipFile, KeyError, NotImplementedError, RuntimeError):
        return False


def _has_our_parts(package: zipfile.ZipFile) -> bool:
    entries = package.infolist()
    return {entry.filename for entry in entries} == PARTS and all(
        entry.date_time == MOMENT for entry in entries
    )
