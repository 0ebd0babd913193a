"""Write a file so that it is there whole or not at all, and survives a power cut."""

from __future__ import annotations

import contextlib
import errno
import io
import os
import stat
from pathlib import Path

from csdreport.errors import CsdReportError
from csdreport.report.file_names import reason, shown

_NEW = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
_PRIVATE = 0o600


def write_atomically(
    path: str | Path, data: bytes, *, force: bool, mode: int | None = None
) -> None:
    """Write a file so that it is there whole or not at all, and survives a power cut.

    The data goes to a new file beside the target, to the disk, then to the target's name. An
    existing target is untouched when anything fails; its permissions are kept; a symbolic link
    keeps pointing to the file, which is replaced.

    Args:
        path: The target.
        data: Everything that will stand in it.
        force: Whether an existing file may be replaced.
        mode: The permissions of a new file; None for those that every new file has.

    Raises:
        CsdReportError: The target exists, or cannot be written.
    """
    path = Path(path)
    try:
        real = Path(os.path.realpath(path))
        there = _mode(real)
        if there is not None:
            _refuse(path, real, there, force)
        if there is not None and not stat.S_ISREG(there):
            _write_through(real, data)
        else:
            _replace(path, real, data, mode if there is None else there, force)
    except (OSError, ValueError) as error:
        raise _cannot_write(path, error) from None


def make_folder(path: Path) -> None:
    """Make a folder unless it is there.

    Raises:
        CsdReportError: It cannot be made, or a file has its name.
    """
    try:
        path.mkdir(exist_ok=True)
    except FileExistsError:
        raise CsdReportError(
            f"'{shown(path)}' is a file, and a folder of this name is needed.",
            hint="Rename the file.",
        ) from None
    except OSError as error:
        raise _cannot_write(path, error) from None


def _mode(path: Path) -> int | None:
    try:
        return path.stat().st_mode
    except FileNotFoundError:
        return None


def _refuse(path: Path, real: Path, mode: int, force: bool) -> None:
    if stat.S_ISDIR(mode):
        raise CsdReportError(
            f"'{shown(path)}' is a folder, not a file.", hint="Add a file name to it."
        )
    if stat.S_ISREG(mode) and not force:
        raise _exists(path)
    # Renaming would replace a read-only file without asking; to root every file is writable.
    if not mode & 0o222 or not os.access(real, os.W_OK):
        raise CsdReportError(
            f"'{shown(path)}' is read-only.",
            hint="Choose another name, or make the file writable.",
        )


def _exists(path: Path) -> CsdReportError:
    return CsdReportError(
        f"'{shown(path)}' exists already.",
        hint="Choose another name, or add --force to replace it.",
    )


def _write_through(real: Path, data: bytes) -> None:
    """Write to what is no regular file, such as /dev/null: there is nothing to keep whole."""
    handle = os.open(real, os.O_WRONLY | getattr(os, "O_NONBLOCK", 0))
    with os.fdopen(handle, "wb", buffering=0) as file:
        _write_all(file, data)


def _replace(path: Path, real: Path, data: bytes, mode: int | None, force: bool) -> None:
    # A short name of its own: the target's may be as long as a name can be.
    beside = real.parent / f".csdreport-{os.urandom(8).hex()}.tmp"
    handle = os.open(beside, _NEW, _PRIVATE)
    try:
        with os.fdopen(handle, "wb", buffering=0) as file:
            _write_all(file, data)
            os.fsync(file.fileno())
        beside.chmod(stat.S_IMODE(mode) if mode is not None else 0o666 & ~_umask())
        if force:
            beside.replace(real)
        else:
            _name_if_free(path, beside, real)
    finally:
        with contextlib.suppress(OSError):
            beside.unlink(missing_ok=True)
    _sync_folder(real.parent)


def _write_all(file: io.FileIO, data: bytes) -> None:
    rest = memoryview(data)
    while rest:
        written = file.write(rest)
        if not written:
            raise OSError(errno.EIO, os.strerror(errno.EIO))
        rest = rest[written:]


def _name_if_free(path: Path, beside: Path, real: Path) -> None:
    """Give the new file its name unless somebody else took it meanwhile."""
    try:
        os.link(beside, real)
    except FileExistsError:
        raise _exists(path) from None
    except (OSError, NotImplementedError):
        # Memory sticks (FAT) have no hard links.
        if real.exists():
            raise _exists(path) from None
        beside.replace(real)


def _umask() -> int:
    # Python can read the mask only by setting it.
    mask = os.umask(0o077)
    os.umask(mask)
    return mask


def _sync_folder(folder: Path) -> None:
    # Without this the new name itself may be lost in a power cut. Windows cannot, and need not.
    with contextlib.suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def _cannot_write(path: Path, error: OSError | ValueError) -> CsdReportError:
    name, folder = shown(path), shown(path.parent)
    if isinstance(error, (FileNotFoundError, NotADirectoryError)):
        return CsdReportError(
            f"'{name}' cannot be written: there is no folder '{folder}'.",
            hint="Create the folder, or choose another one.",
        )
    if isinstance(error, PermissionError) or getattr(error, "errno", 0) == errno.EROFS:
        return CsdReportError(
            f"'{name}' cannot be written: the folder '{folder}' is read-only.",
            hint="Choose a folder of your own.",
        )
    full = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)
    if getattr(error, "errno", 0) in full:
        return CsdReportError(
            f"'{name}' cannot be written: the disk is full. What stood there is untouched.",
            hint="Make room, or choose a place on another disk.",
        )
    return CsdReportError(
        f"'{name}' cannot be written: {reason(error)}.", hint="Choose another name or place."
    )
