"""Find the reports that somebody means: files, and the reports in folders."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from csdreport.cli import console
from csdreport.errors import InputError
from csdreport.formats import exchange

# What Word leaves beside an open file.
LOCK = "~$"


class Given(NamedTuple):
    """A file to read, or a folder in which there is none.

    Attributes:
        file: As it was named.
        is_found: Whether it was only found in a folder: it need not be a report.
        trouble: Why there is nothing to read.
    """

    file: str
    is_found: bool = False
    trouble: InputError | None = None


def gather(words: Iterable[str]) -> Iterator[Given]:
    """Walk the files that some words mean, each once; a folder gives its reports, sorted."""
    seen: set[str] = set()
    for word in words:
        for given in _meant(word):
            same = given.file if given.file == "-" else os.path.normpath(given.file)
            if same not in seen:
                seen.add(same)
                yield given


def _meant(word: str) -> Iterator[Given]:
    if word == "-" or not os.path.isdir(word):
        yield Given(word)
        return
    files = sorted(_in_folder(word))
    yield from (Given(file, is_found=True) for file in files)
    if not files:
        trouble = InputError(
            f"No report lies in the folder {console.quoted(word)}.",
            hint="Reports end in .docx, .json, .md or .txt.",
        )
        yield Given(word, trouble=trouble)


def _in_folder(folder: str) -> Iterator[str]:
    """Walk the files of a folder and those in it whose suffix is that of a report.

    Hidden names are no reports: beside a draft lie its journal and its notes.
    """
    suffixes = {suffix for kind in exchange.formats() for suffix in kind.suffixes}
    for place, folders, names in os.walk(folder):
        folders[:] = [name for name in folders if not name.startswith(".")]
        for name in names:
            if Path(name).suffix.lower() in suffixes and not name.startswith((".", LOCK)):
                yield os.path.normpath(f"{place}/{name}")
