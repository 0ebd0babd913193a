"""The files beside a draft: their names, and how lines are added to them."""

from __future__ import annotations

import contextlib
import errno
import os
import sys
from pathlib import Path

from csdreport.errors import CsdReportError
from csdreport.report.file_names import reason, shown

JOURNAL = "journal"
NOTES = "notes.jsonl"
PRIVATE = 0o600
LONGEST_STEM = 200
_APPEND = os.O_RDWR | os.O_APPEND | os.O_CREAT | getattr(os, "O_BINARY", 0)


def beside(draft: Path, ending: str) -> Path:
    """Name the file beside a draft: `report.json` has `.report.journal`, and so on.

    The draft is the file a symbolic link leads to, so that every name of it finds one journal.
    """
    return Path(f"{_beginning(os.path.realpath(draft))}{ending}")


def has_companions(draft: Path) -> bool:
    """Tell whether a journal or notes stand beside a draft."""
    # Each draft is looked at: to follow each folder to its real place, and to make two paths, costs
    # more than all else that is done to read it.
    beginning = _beginning(os.path.realpath(draft) if draft.is_symlink() else str(draft))
    return any(os.path.exists(beginning + ending) for ending in (JOURNAL, NOTES))


def append_line(path: Path, line: bytes) -> None:
    """Add a line in one write and bring it to the disk; a torn line before it stays apart.

    Raises:
        CsdReportError: It cannot be written; what stood in the file is untouched.
    """
    try:
        handle = os.open(path, _APPEND, PRIVATE)
    except (OSError, ValueError) as error:
        raise cannot_append(path, error) from None
    try:
        append_to(handle, line)
    except OSError as error:
        raise cannot_append(path, error) from None
    finally:
        os.close(handle)


def append_to(handle: int, line: bytes) -> None:
    """Add a line to an open file, as `append_line`.

    Raises:
        OSError: It cannot be written whole; a part of it may stand there, without a line end.
    """
    data = line + b"\n"
    if _is_torn(handle):
        data = b"\n" + data
    written = os.write(handle, data)
    if written < len(data):
        # A disk that filled up in mid-line. Written again later, the line stands on its own.
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
    os.fsync(handle)


def open_to_append(path: Path) -> int:
    """Open a file for `append_to`, making it readable to its owner alone if it is new.

    Raises:
        OSError: It cannot be opened.
    """
    return os.open(path, _APPEND, PRIVATE)


def still_named(handle: int, path: Path) -> bool:
    """Tell whether an open file still has its name: it may have been deleted, moved, replaced."""
    try:
        there = path.stat()
        # Windows lets nobody take the name of an open file; there is only a stick to pull out.
        return sys.platform == "win32" or os.path.samestat(os.fstat(handle), there)
    except OSError:
        return False


def read_if_there(path: Path) -> bytes | None:
    """Read a companion file; None when there is none, or it is no regular file."""
    with contextlib.suppress(FileNotFoundError, IsADirectoryError, NotADirectoryError):
        if not path.is_file():
            return None
        try:
            return path.read_bytes()
        except PermissionError as error:
            raise CsdReportError(
                f"'{shown(path)}', which belongs to the draft, may not be read.",
                hint="Open the draft as the person who wrote it, so that nothing typed is missed.",
            ) from error
    return None


def cannot_append(path: Path, error: OSError | ValueError) -> CsdReportError:
    """Say that nothing can be added beside a draft: in words for the folder, which people know."""
    folder, code = shown(path.absolute().parent), getattr(error, "errno", 0)
    if code in (errno.ENOSPC, errno.EDQUOT, errno.EFBIG):
        return CsdReportError(
            "The draft cannot be written: the disk is full.",
            hint="Make room on it, or keep the draft in another place.",
        )
    if code in (errno.EACCES, errno.EPERM, errno.EROFS):
        return CsdReportError(
            f"The folder '{folder}' cannot be written in.",
            hint="Copy the draft to a folder of your own, and go on there.",
        )
    if code in (errno.ENOENT, errno.ENOTDIR):
        return CsdReportError(
            f"The draft cannot be written: there is no folder '{folder}'.",
            hint="If it is on a stick, put the stick back. Or keep the draft in another place.",
        )
    return CsdReportError(
        f"The folder '{folder}' cannot be written in: {reason(error)}.",
        hint="Keep the draft in another place.",
    )


def _beginning(draft: str) -> str:
    """Give the path of a companion up to its ending."""
    folder, separator, name = draft.rpartition(os.sep)
    return f"{folder}{separator}.{_short(name.removesuffix('.json') or name)}."


def _short(stem: str) -> str:
    """Leave room for the ending in names that are nearly as long as a name can be."""
    data = os.fsencode(stem)
    if len(data) <= LONGEST_STEM:
        return stem
    from hashlib import sha256

    kept = data[: LONGEST_STEM - 9].decode("utf-8", "ignore")
    return f"{kept}-{sha256(data).hexdigest()[:8]}"


def _is_torn(handle: int) -> bool:
    size = os.lseek(handle, 0, os.SEEK_END)
    if size == 0:
        return False
    os.lseek(handle, size - 1, os.SEEK_SET)
    return os.read(handle, 1) != b"\n"
