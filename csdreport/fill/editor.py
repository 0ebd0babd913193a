"""Write in an editor of one's own: on a file beside the draft, which a crash does not take away."""

from __future__ import annotations

import contextlib
import os
import shlex
import shutil
import subprocess
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from csdreport.draft.companions import PRIVATE, beside
from csdreport.errors import CsdReportError
from csdreport.text import normal, words

ENDING = "edit.txt"
USUAL = ("nano", "micro", "vim", "vi", "emacs") if sys.platform != "win32" else ("notepad",)


@dataclass(frozen=True, slots=True)
class Edited:
    """How a visit to the editor ended.

    Attributes:
        text: The new text; None when the box stays as it was.
        message: What happened, as a sentence.
    """

    text: str | None
    message: str


def command(environment: Mapping[str, str] = os.environ) -> list[str]:
    """Find the editor: VISUAL, EDITOR, else one that is there.

    Raises:
        CsdReportError: None is there; the message names what to set.
    """
    for variable in ("VISUAL", "EDITOR"):
        wanted = environment.get(variable, "").strip()
        if not wanted:
            continue
        parts = _split(wanted)
        if not parts or shutil.which(parts[0]) is None:
            raise CsdReportError(
                f"{variable} names the editor '{wanted}', which is not there.",
                hint=f"Set {variable} to one that is, such as nano.",
            )
        return parts
    for name in USUAL:
        if shutil.which(name):
            return [name]
    raise CsdReportError(
        "No editor was found.", hint="Set the variable EDITOR to yours, such as EDITOR=nano."
    )


def _split(wanted: str) -> list[str]:
    """Part a command line; on Windows a backslash is part of a path, and quotes stay around it."""
    if sys.platform != "win32":
        return shlex.split(wanted)
    return [part.strip('"') for part in shlex.split(wanted, posix=False)]


def edit(draft: Path, text: str, editor: Sequence[str]) -> Edited:
    """Let somebody edit a text; runs until the editor is closed.

    The file stays when the editor failed and had written something, so that no word is lost.
    """
    file = beside(draft, ENDING)
    if file.exists():
        return Edited(None, f"An earlier text of the editor still lies in {file.name}.")
    try:
        _write(file, text)
        ended = subprocess.run([*editor, str(file)], check=False).returncode
        if not file.exists():
            return Edited(None, f"'{editor[0]}' left no file behind, so the box stays as it was.")
        after = file.read_bytes().decode("utf-8", errors="replace")
    except OSError as error:
        return Edited(None, f"'{editor[0]}' could not be used: {error.strerror or error}.")
    after = normal.clean(after)
    unchanged = after.rstrip("\n") == text.rstrip("\n")
    if ended != 0 and not unchanged:
        return Edited(
            None, f"'{editor[0]}' ended with error {ended}. What it wrote is in {file.name}."
        )
    _remove(file)
    if unchanged:
        return Edited(None, "Nothing was changed.")
    return Edited(after.rstrip("\n"), _kept(words.count(after)))


def _kept(count: int) -> str:
    return f"Kept {count} word{'s' if count != 1 else ''} from the editor."


def left_behind(draft: Path) -> str:
    """Give what an editor wrote before a crash; "" for nothing."""
    file = beside(draft, ENDING)
    try:
        text = file.read_bytes().decode("utf-8", errors="replace")
    except OSError:
        return ""
    return normal.plain(text)


def forget(draft: Path) -> None:
    """Take the editor's file away, once its words are in the draft."""
    _remove(beside(draft, ENDING))


def _write(file: Path, text: str) -> None:
    handle = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, PRIVATE)
    with os.fdopen(handle, "wb") as stream:
        stream.write(text.encode())


def _remove(file: Path) -> None:
    with contextlib.suppress(OSError):
        file.unlink()
