"""LibreOffice and pandoc as independent judges, where they are installed."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

SOFFICE = shutil.which("soffice")
PANDOC = shutil.which("pandoc")

needs_libreoffice = pytest.mark.skipif(SOFFICE is None, reason="LibreOffice is not installed")
needs_pandoc = pytest.mark.skipif(PANDOC is None, reason="pandoc is not installed")


def converted(data: bytes, folder: Path, kind: str, suffix: str = "docx") -> bytes:
    """Let LibreOffice open a file and save it as another kind, with a profile of its own."""
    assert SOFFICE is not None
    source = folder / f"given.{suffix}"
    source.write_bytes(data)
    target = folder / "saved"
    subprocess.run(
        [
            SOFFICE,
            f"-env:UserInstallation={(folder / 'profile').as_uri()}",
            "--headless",
            "--convert-to",
            kind,
            "--outdir",
            str(target),
            str(source),
        ],
        check=True,
        capture_output=True,
        timeout=100,
    )
    return (target / f"given.{kind.partition(':')[0]}").read_bytes()


def resaved(data: bytes, folder: Path, times: int = 1) -> bytes:
    """Let LibreOffice open and save a Word file several times."""
    for _ in range(times):
        data = converted(data, folder, "docx:MS Word 2007 XML")
    return data
