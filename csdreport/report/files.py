"""Read files that may be anything; write them whole or not at all."""

from __future__ import annotations

import os
import stat
from pathlib import Path

from csdreport.errors import InputError
from csdreport.report import changing
from csdreport.report.atomic import make_folder, write_atomically
from csdreport.report.file_names import reason, shown
from csdreport.template.nearest import nearest

__all__ = ["make_folder", "read_bytes", "shown", "write_atomically"]

LARGEST = 64 * 1024 * 1024
_TRIES = 3
# To make room for a large part takes longer than to read and check a small file.
_PART, _LEAST = 1 << 20, 1 << 12


def read_bytes(path: str | Path, *, largest: int = LARGEST) -> bytes:
    """Read a whole file.

    Args:
        path: The file.
        largest: Refuse more bytes than this, before they are read.

    Raises:
        InputError: It is missing, a folder, no regular file, empty, too large, may not be read,
            or goes on changing while it is read.
    """
    path = Path(path)
    for _ in range(_TRIES):
        data = _read_once(path, largest)
        if data is not None:
            return data
    raise changing.refusal(path)


def _read_once(path: Path, largest: int) -> bytes | None:
    """Read a file; None when it changed meanwhile."""
    try:
        # O_NONBLOCK: opening a named pipe must not wait for somebody to write into it.
        flags = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
        handle = os.open(path, flags)
    except (OSError, ValueError) as error:
        raise _cannot_read(path, error) from None
    try:
        before = os.fstat(handle)
        _refuse_kind(path, before.st_mode)
        if before.st_size > largest:
            raise _too_large(path, largest)
        data = _read_up_to(handle, largest + 1, before.st_size)
        after = os.fstat(handle)
    except OSError as error:
        raise _cannot_read(path, error) from None
    finally:
        os.close(handle)
    if len(data) > largest:
        raise _too_large(path, largest)
    if changing.of(before) != changing.of(after) or changing.goes_on(path, changing.of(after)):
        return None
    if not data:
        raise InputError(
            f"'{shown(path)}' is empty.", hint="Is it the file you meant? Look for a copy of it."
        )
    return data


def _read_up_to(handle: int, most: int, expected: int) -> bytes:
    """Read all there is, up to so many bytes; room is made for those that are expected."""
    parts: list[bytes] = []
    while most > 0 and (part := os.read(handle, min(most, max(expected, _LEAST), _PART))):
        parts.append(part)
        most -= len(part)
        expected -= len(part)
    return b"".join(parts)


def _refuse_kind(path: Path, mode: int) -> None:
    if stat.S_ISDIR(mode):
        raise InputError(f"'{shown(path)}' is a folder, not a file.", hint="Name a file in it.")
    if not stat.S_ISREG(mode):
        raise InputError(
            f"'{shown(path)}' is no regular file.",
            hint="To read from another program use '-' for standard input.",
        )


def _too_large(path: Path, largest: int) -> InputError:
    return InputError(
        f"'{shown(path)}' is larger than {largest // 1024 // 1024} MB, which no report is.",
        hint="Is it the file you meant?",
    )


def _cannot_read(path: Path, error: OSError | ValueError) -> InputError:
    if isinstance(error, FileNotFoundError):
        return InputError(f"There is no file '{shown(path)}'.", hint=_neighbour(path))
    if isinstance(error, IsADirectoryError):
        return InputError(f"'{shown(path)}' is a folder, not a file.", hint="Name a file in it.")
    if isinstance(error, PermissionError):
        return InputError(
            f"'{shown(path)}' may not be read.", hint="Ask its owner, or copy it elsewhere."
        )
    return InputError(
        f"'{shown(path)}' cannot be read: {reason(error)}.", hint="Look at the name and the disk."
    )


def _neighbour(path: Path) -> str:
    try:
        names = sorted(each.name for each in path.parent.iterdir())
    except OSError:
        return f"There is no folder '{shown(path.parent)}' either."
    if path.name in names:
        return "Its name stands for a file that is no longer there: look where it points."
    guess = nearest(path.name, names)
    return f"Did you mean '{shown(path.with_name(guess))}'?" if guess else "Look at its name."
