"""Bytes of any encoding to characters."""

from __future__ import annotations

import codecs
import re

from csdreport.document import notices
from csdreport.document.amount import refuse_text
from csdreport.errors import InputError
from csdreport.findings import Notice
from csdreport.formats.text import quoted_printable
from csdreport.text import mojibake

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_SAMPLE = 4096
_PASTED = "csdreport.pasted"
# In Windows-1252 text two letters look like UTF-8 by chance; not most of them.
_MOST_PASTED = 3
_CONTROLS = re.compile("[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_SENT = Notice(
    notices.ENCODING,
    "The text was written as mail is sent, such as “=C3=A9” for “é”, with “=” where lines were "
    "broken; it was decoded.",
    confidence=0.95,
)
# Text has none; a picture or a program has more than one in twenty characters.
_MOST_CONTROLS = 0.05


def decode(data: bytes) -> tuple[str, tuple[Notice, ...]]:
    """Decode a text file: by its byte order mark, else UTF-8, UTF-16, at last Windows-1252.

    Raises:
        InputError: The bytes are no text, or far more than a report has.
    """
    # A character takes four bytes at most.
    refuse_text(len(data) // 4)
    for mark, encoding in _BOMS:
        if data.startswith(mark):
            return _text(data[len(mark) :].decode(encoding, "replace")), ()
    wide = _wide(data)
    if wide:
        return _text(data.decode(wide, "replace")), (_guess("UTF-16", 0.9),)
    try:
        return _text(data.decode("utf-8")), ()
    except UnicodeDecodeError:
        refuse_text(len(data.decode("utf-8", "replace")))
        mixed = _mixed(data)
        if mixed:
            return _text(mixed), (_guess("UTF-8, and Windows-1252 where it is not", 0.7),)
        return _text(_western(data)), (_guess("Windows-1252", 0.7),)


def mended(text: str) -> tuple[str, tuple[Notice, ...]]:
    """Mend letters that mail, or some program before us, wrote in a way of its own; say so."""
    meant = quoted_printable.decoded(text)
    sent = (_SENT,) if meant != text else ()
    found = mojibake.mended(meant)
    if not found.stretches:
        return meant, sent
    count = "1 line" if found.stretches == 1 else f"{found.stretches} lines"
    return found.text, (
        *sent,
        Notice(
            notices.MOJIBAKE,
            f"Letters with accents and quotation marks were garbled in {count}, such as “Ã©” "
            "for “é”; they were mended. Look whether the names are right.",
            confidence=0.95,
        ),
    )


def _wide(data: bytes) -> str:
    # ASCII in UTF-16 has a zero in every second byte.
    sample = data[:_SAMPLE]
    low, high = sample[0::2].count(0), sample[1::2].count(0)
    if high > len(sample) / 5 and low < high / 4:
        return "utf-16-le"
    if low > len(sample) / 5 and high < low / 4:
        return "utf-16-be"
    return ""


def _mixed(data: bytes) -> str:
    """Decode UTF-8 into which other bytes were pasted; "" when there is more of those."""
    text = data.decode("utf-8", _PASTED)
    pasted = data.decode("utf-8", "replace").count("\ufffd")
    letters = sum(1 for char in text if not char.isascii())
    return text if letters > pasted * _MOST_PASTED else ""


def _decode_pasted(error: UnicodeError) -> tuple[str, int]:
    assert isinstance(error, UnicodeDecodeError)
    return _western(error.object[error.start : error.end]), error.end


def _western(data: bytes) -> str:
    # Windows-1252 leaves five bytes undefined; Latin-1 has control characters there.
    try:
        return data.decode("cp1252")
    except UnicodeDecodeError:
        return "".join(
            piece.decode("cp1252") if piece not in _UNDEFINED else piece.decode("latin-1")
            for piece in (data[at : at + 1] for at in range(len(data)))
        )


_UNDEFINED = frozenset(bytes([code]) for code in (0x81, 0x8D, 0x8F, 0x90, 0x9D))


codecs.register_error(_PASTED, _decode_pasted)


def _text(text: str) -> str:
    refuse_text(len(text), text.count("\n") + text.count("\r"))
    if len(_CONTROLS.findall(text)) > len(text) * _MOST_CONTROLS:
        raise InputError(
            "The file holds no text.",
            hint="Save the report as Word (.docx), Markdown or plain text, then run this again.",
        )
    return text


def _guess(encoding: str, confidence: float) -> Notice:
    return Notice(
        notices.ENCODING,
        f"The file does not say how its letters are encoded; it was read as {encoding}. "
        "Look whether letters with accents are right.",
        confidence=confidence,
    )
