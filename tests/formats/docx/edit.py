"""A Word file changed as another program would change it."""

from __future__ import annotations

import zipfile
from io import BytesIO

from tests.formats.docx.build import zipped


def parts(data: bytes) -> dict[str, bytes]:
    """Take a file apart."""
    with zipfile.ZipFile(BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def replaced(data: bytes, old: str, new: str, name: str = "word/document.xml") -> bytes:
    """Replace a text in one part, which must hold it."""
    found = parts(data)
    assert old.encode() in found[name]
    found[name] = found[name].replace(old.encode(), new.encode())
    return zipped(found)
