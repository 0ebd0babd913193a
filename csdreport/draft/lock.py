"""One `fill` a draft: a lock that tells who holds it and dies with its holder."""

from __future__ import annotations

import contextlib
import errno
import json
import os
import socket
import sys
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

from csdreport.draft.companions import PRIVATE, beside, cannot_append, still_named
from csdreport.errors import CsdReportError
from csdreport.report.file_names import shown
from csdreport.text import normal

ENDING = "lock"
_BUSY = (errno.EAGAIN, errno.EACCES, errno.EWOULDBLOCK, errno.EDEADLK)
# Windows locks bytes, and nobody else may read those: lock one far behind what is written.
_FAR = 1 << 30


class HeldError(CsdReportError):
    """Another program holds the draft.

    Attributes:
        holder: Who, as a person reads it: computer, process and time.
    """

    def __init__(self, draft: Path, holder: str) -> None:
        super().__init__(
            f"'{shown(draft)}' is open in another window{holder and f' ({holder})'}.",
            hint="Go on there, or close it. `csdreport note` adds a note meanwhile.",
        )
        self.holder = holder


@contextlib.contextmanager
def hold(draft: str | Path) -> Iterator[None]:
    """Hold a draft for writing while the block runs.

    The system lets go of the lock when the holder ends, however it ends. Where a disk cannot lock
    at all, the block runs without.

    Raises:
        HeldError: Somebody else holds it.
        CsdReportError: The lock file cannot be made.
    """
    draft = Path(draft)
    path = beside(draft, ENDING)
    handle = _taken(draft, path)
    try:
        _sign(handle)
        yield
    finally:
        # First the name, then the lock: whoever opens the file between finds it held, and
        # whoever waits for this very file sees that its name is gone.
        with contextlib.suppress(OSError):
            path.unlink()
        os.close(handle)
        with contextlib.suppress(OSError):
            if sys.platform == "win32":
                path.unlink()


def holder(draft: str | Path) -> str:
    """Say who holds a draft ("laptop, process 4711, since 14:02"); "" when nobody does."""
    try:
        with hold(draft):
            return ""
    except HeldError as held:
        return held.holder or "unknown"
    except CsdReportError:
        return ""


def _taken(draft: Path, path: Path) -> int:
    while True:
        try:
            handle = os.open(path, os.O_RDWR | os.O_CREAT, PRIVATE)
        except OSError as error:
            raise cannot_append(path, error) from None
        try:
            _lock(handle)
        except OSError as error:
            if error.errno in _BUSY:
                who = _read_holder(handle)
                os.close(handle)
                raise HeldError(draft, who) from None
            # A network disk without locks: better to work unlocked than not at all.
            return handle
        # Its last holder may have taken the name away just now.
        if still_named(handle, path):
            return handle
        os.close(handle)


def _lock(handle: int) -> None:
    if sys.platform == "win32":
        import msvcrt

        os.lseek(handle, _FAR, os.SEEK_SET)
        msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
    else:
        import fcntl

        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)


def _sign(handle: int) -> None:
    who = {
        "host": socket.gethostname(),
        "pid": os.getpid(),
        "since": datetime.now().astimezone().isoformat(timespec="minutes"),
    }
    # A full disk may keep the name away, never the lock.
    with contextlib.suppress(OSError):
        os.lseek(handle, 0, os.SEEK_SET)
        os.ftruncate(handle, 0)
        os.write(handle, json.dumps(who).encode())


def _read_holder(handle: int) -> str:
    try:
        os.lseek(handle, 0, os.SEEK_SET)
        who = json.loads(os.read(handle, 4096))
        words = f"{who['host']}, process {who['pid']}, since {str(who['since'])[11:16]}"
    except (OSError, ValueError, KeyError, TypeError):
        return ""
    return normal.line(normal.display(words))
