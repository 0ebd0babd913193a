"""What a file is that somebody took for a Word file, and how to get from there to one."""

from __future__ import annotations

from collections.abc import Collection

from csdreport.errors import InputError

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_SAVE_AS = "Open it in Word or LibreOffice and choose File › Save As › Word (.docx)."
_BEGINNINGS = (
    (b"%PDF", "a PDF file", "Ask for the Word file, or copy the text into a new document."),
    (b"{\\rtf", "an RTF file", _SAVE_AS),
    (b"<!DOCTYPE html", "a web page", _SAVE_AS),
    (b"<html", "a web page", _SAVE_AS),
    (b"<?xml", "an XML file, not a Word file", _SAVE_AS),
)
_ZIPS = (
    ("xl/", "an Excel workbook", "Copy the text into a Word document and save it as .docx."),
    ("ppt/", "a PowerPoint file", "Copy the text into a Word document and save it as .docx."),
    ("index/", "an Apple Pages file", "In Pages choose File › Export To › Word."),
    ("index.zip", "an Apple Pages file", "In Pages choose File › Export To › Word."),
)


def refuse_other_kinds(data: bytes) -> None:
    """Raise InputError for bytes that are no zip archive, naming what they are."""
    if data.startswith(_OLE):
        if _ENCRYPTED in data:
            raise InputError(
                "This Word file is password-protected.",
                hint="Open it in Word, remove the password (File › Info), save, and try again.",
            )
        raise InputError(
            "This file is an old Word file (.doc) or another old format.", hint=_SAVE_AS
        )
    beginning = data[:200].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    for start, what, hint in _BEGINNINGS:
        if beginning.startswith(start.lower()):
            raise InputError(f"This file is {what}.", hint=hint)
    if not data:
        raise InputError("This file is empty.", hint="Ask for it again.")
    if b"PK" not in data:
        raise InputError(
            "This file is not a Word file.",
            hint="csdreport reads .docx, .md, .txt and .json; check the file's ending.",
        )


def refuse_other_zips(names: Collection[str], mimetype: bytes) -> None:
    """Raise InputError for a zip archive of another program; names are in lower case."""
    if mimetype.startswith(b"application/vnd.oasis.opendocument"):
        raise InputError("This file is an OpenDocument file, such as .odt.", hint=_SAVE_AS)
    if any(name.startswith("word/") for name in names):
        return
    for start, what, hint in _ZIPS:
        if any(name.startswith(start) for name in names):
            raise InputError(f"This file is {what}.", hint=hint)
