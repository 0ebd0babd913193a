"""Files of other programs: known by their first bytes or their suffix, and how to get to DOCX."""

from __future__ import annotations

import io
import re
import zipfile
from typing import NamedTuple


class Foreign(NamedTuple):
    """A kind of file that csdreport cannot read.

    Attributes:
        title: With its article, such as "an Apple Pages file".
        hint: How a person gets from there to a file that can be read.
    """

    title: str
    hint: str


_WORD = "Open it in Word or LibreOffice, choose File › Save As › Word (.docx), then run this again."
_LIBREOFFICE = "Open it in LibreOffice, choose File › Save As › Word (.docx), then run this again."

OLD_WORD = Foreign("an old Word file (.doc)", _WORD)
ENCRYPTED = Foreign(
    "protected with a password",
    "Open it in Word, choose File › Info › Protect Document › Encrypt with Password, empty the "
    "password, save, then run this again.",
)
PDF = Foreign(
    "a PDF file",
    "Ask for the Word file it was made from; or open the PDF in Word, which turns it into a "
    "document, and save that as .docx.",
)
PAGES = Foreign(
    "an Apple Pages file", "In Pages choose File › Export To › Word, then run this again."
)
ODT = Foreign("an OpenDocument text (.odt)", _WORD)
RTF = Foreign("an RTF file", _WORD)
SHEET = Foreign("a spreadsheet", "Copy the answers into the Word form, then run this again.")
SLIDES = Foreign("a presentation", "Copy the answers into the Word form, then run this again.")
PICTURE = Foreign("a picture", "csdreport cannot read text in pictures. Type it into the form.")
WEB = Foreign("a web page", _WORD)
BOOK = Foreign(
    "an e-book (.epub)",
    "Ask for the Word file it was made from; or copy the text into a .txt file, and read that.",
)
WORKS = Foreign("a Microsoft Works file (.wps)", _LIBREOFFICE)
PERFECT = Foreign("a WordPerfect file (.wpd)", _LIBREOFFICE)
WORD_XML = Foreign("a Word file in XML", _WORD)
GOOGLE = Foreign(
    "only a link to a Google document",
    "Open it in Google Docs, choose File › Download › Microsoft Word (.docx), then read that file.",
)
XPS = Foreign("an XPS file", "Ask for the Word file it was made from.")
ZIP = Foreign(
    "a zip archive that is no Word file", "Unpack it, and name the report that is inside."
)
MAIL = Foreign("a saved mail", "Save the report that is attached, or copy the text into a .txt.")

_BY_SUFFIX = {
    ".doc": OLD_WORD,
    ".dot": OLD_WORD,
    ".pdf": PDF,
    ".pages": PAGES,
    ".odt": ODT,
    ".fodt": ODT,
    ".rtf": RTF,
    ".wps": WORKS,
    ".wpd": PERFECT,
    ".sxw": Foreign("an OpenOffice text (.sxw)", _LIBREOFFICE),
    ".hwp": Foreign("a Hangul file (.hwp)", _LIBREOFFICE),
    ".epub": BOOK,
    ".xml": WORD_XML,
    ".gdoc": GOOGLE,
    ".xps": XPS,
    ".oxps": XPS,
    ".xls": SHEET,
    ".xlsx": SHEET,
    ".ods": SHEET,
    ".numbers": SHEET,
    ".csv": SHEET,
    ".ppt": SLIDES,
    ".pptx": SLIDES,
    ".odp": SLIDES,
    ".key": SLIDES,
    ".png": PICTURE,
    ".jpg": PICTURE,
    ".jpeg": PICTURE,
    ".heic": PICTURE,
    ".tif": PICTURE,
    ".tiff": PICTURE,
    ".gif": PICTURE,
    ".webp": PICTURE,
    ".bmp": PICTURE,
    ".svg": PICTURE,
    ".htm": WEB,
    ".mht": WEB,
    ".mhtml": WEB,
    ".xhtml": WEB,
    ".html": WEB,
    ".zip": ZIP,
    ".eml": MAIL,
    ".msg": MAIL,
}

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_BY_START = (
    (b"%PDF", PDF),
    (b"{\\rtf", RTF),
    (b"\x89PNG\r\n", PICTURE),
    (b"\xff\xd8\xff", PICTURE),
    (b"GIF8", PICTURE),
    (b"II*\x00", PICTURE),
    (b"MM\x00*", PICTURE),
    (b"\xffWPC", PERFECT),
)
_BY_ENTRY = (
    ("Index/Document.iwa", PAGES),
    ("index.apxl", PAGES),
    ("xl/workbook.xml", SHEET),
    ("ppt/presentation.xml", SLIDES),
    ("META-INF/container.xml", BOOK),
    ("FixedDocSeq.fdseq", XPS),
    ("FixedDocumentSequence.fdseq", XPS),
)
_WEB = re.compile(
    rb"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype html|html)\b", re.I | re.S
)
_XML = re.compile(rb"\s*<\?xml.*?(?:progid=\"Word\.Document\"|<pkg:package|<w:wordDocument)", re.S)
_BEGINNING = 2048


def by_suffix(suffix: str) -> Foreign | None:
    """Tell what a lower-case suffix with its dot stands for; None for one not known."""
    return _BY_SUFFIX.get(suffix)


def suffixes() -> tuple[str, ...]:
    """List the suffixes that are known."""
    return tuple(_BY_SUFFIX)


def by_content(data: bytes) -> Foreign | None:
    """Tell what the bytes are for certain; None for text, Word files and anything unknown."""
    for start, kind in _BY_START:
        if data.startswith(start):
            return kind
    if data.startswith(_OLE):
        return _ole(data)
    if is_zip(data):
        return _zip(data)
    return None


def by_beginning(data: bytes) -> Foreign | None:
    """Tell what text a file holds that should be a Word file; None for any other bytes."""
    start = data[:_BEGINNING].removeprefix(b"\xef\xbb\xbf")
    if _XML.match(start):
        return WORD_XML
    return WEB if _WEB.match(start) else None


def is_zip(data: bytes) -> bool:
    """Tell whether the bytes begin as a zip archive does."""
    return data.startswith((b"PK\x03\x04", b"PK\x05\x06"))


def _ole(data: bytes) -> Foreign:
    # The directory of an OLE file names its streams in UTF-16.
    if "EncryptedPackage".encode("utf-16-le") in data:
        return ENCRYPTED
    if "Workbook".encode("utf-16-le") in data:
        return SHEET
    if "MatOST".encode("utf-16-le") in data:
        return WORKS
    if "PowerPoint Document".encode("utf-16-le") in data:
        return SLIDES
    return OLD_WORD


def _zip(data: bytes) -> Foreign | None:
    # Only the list of names is read here; nothing is unpacked.
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            names = set(archive.namelist())
    except (zipfile.BadZipFile, ValueError, NotImplementedError, OSError):
        # The Word reader says better what is wrong with a damaged archive.
        return None
    if "[Content_Types].xml" in names and not names.intersection(("xl/workbook.xml",)):
        return SLIDES if "ppt/presentation.xml" in names else None
    for entry, kind in _BY_ENTRY:
        if entry in names:
            return kind
    if "content.xml" in names and "mimetype" in names:
        return ODT
    # Some programs leave the list of its parts out of a Word file; its reader looks closer.
    return None if "word/document.xml" in names else ZIP
