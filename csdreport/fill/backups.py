"""Earlier states of a draft, in a hidden folder beside it: the last ten."""

from __future__ import annotations

import contextlib
import json
from datetime import datetime, timedelta
from pathlib import Path

from csdreport.draft.companions import PRIVATE, beside
from csdreport.errors import CsdReportError
from csdreport.report import files

ENDING = "backups"
KEPT = 10
APART = timedelta(minutes=10)
"""Between two backups of one sitting; ten of them reach back over most of a session."""
STAMP = "%Y-%m-%dT%H%M%S"


def listed(draft: Path) -> tuple[Path, ...]:
    """List the backups of a draft, the oldest first."""
    folder = beside(draft, ENDING)
    try:
        return tuple(sorted(folder.glob("*.json")))
    except OSError:
        return ()


def keep(draft: Path, now: datetime) -> Path | None:
    """Copy the draft as it stands on the disk, and let the oldest copies go.

    Returns:
        The copy; None when the last one is young, or when there is no room: a backup that fails
        must never stop the work.
    """
    earlier = listed(draft)
    if earlier and _is_young(earlier[-1], now):
        return None
    target = beside(draft, ENDING) / f"{now:{STAMP}}.json"
    try:
        target.parent.mkdir(mode=0o700, exist_ok=True)
        files.write_atomically(target, draft.read_bytes(), force=True, mode=PRIVATE)
    except (CsdReportError, OSError):
        return None
    for old in listed(draft)[:-KEPT]:
        with contextlib.suppress(OSError):
            old.unlink()
    return target


def holding(draft: Path, words: str) -> tuple[Path, ...]:
    """List the backups in which some words stand, such as a name that became anonymous."""
    wanted = json.dumps(words, ensure_ascii=False)[1:-1].encode()
    return tuple(path for path in listed(draft) if wanted in _read(path))


def remove(paths: tuple[Path, ...]) -> tuple[Path, ...]:
    """Delete backups; gives those that could not be deleted."""
    left = []
    for path in paths:
        try:
            path.unlink(missing_ok=True)
        except OSError:
            left.append(path)
    return tuple(left)


def _is_young(backup: Path, now: datetime) -> bool:
    try:
        made = datetime.strptime(backup.stem, STAMP)
    except ValueError:
        return False
    return timedelta(0) <= now.replace(tzinfo=None) - made < APART


def _read(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError:
        return b""
