"""Earlier states of a draft, in a hidden folder beside it: the last ten.

Beside them lies what other programs wrote over the draft while it was open here, ten of it too.
"""

from __future__ import annotations

import contextlib
import json
from datetime import datetime, timedelta
from itertools import chain, count
from pathlib import Path

from csdreport.draft.companions import PRIVATE, beside
from csdreport.errors import CsdReportError
from csdreport.report import files

ENDING = "backups"
KEPT = 10
APART = timedelta(minutes=10)
"""Between two backups of one sitting; ten of them reach back over most of a session."""
STAMP = "%Y-%m-%dT%H%M%S"
FOREIGN = "-from-elsewhere"
"""How the name of a file ends that another program wrote."""


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
    earlier = _of_a_kind(draft, foreign=False)
    if earlier and _is_young(earlier[-1], now):
        return None
    target = beside(draft, ENDING) / f"{now:{STAMP}}.json"
    try:
        target.parent.mkdir(mode=0o700, exist_ok=True)
        files.write_atomically(target, draft.read_bytes(), force=True, mode=PRIVATE)
    except (CsdReportError, OSError):
        return None
    _let_go(_of_a_kind(draft, foreign=False)[:-KEPT])
    return target


def keep_foreign(draft: Path, data: bytes, now: datetime) -> Path:
    """Keep what another program wrote over a draft, under a name that says so.

    Returns:
        The copy, which may be an earlier one that says the same.

    Raises:
        CsdReportError: It cannot be written; then the draft must not be written over it.
        OSError: As above.
    """
    earlier = _of_a_kind(draft, foreign=True)
    same = next((path for path in earlier if _read(path) == data), None)
    if same is not None:
        return same
    folder = beside(draft, ENDING)
    names = (
        f"{now:{STAMP}}{more}{FOREIGN}.json" for more in chain([""], (f"-{n}" for n in count(2)))
    )
    target = next(path for name in names if not (path := folder / name).exists())
    folder.mkdir(mode=0o700, exist_ok=True)
    files.write_atomically(target, data, force=False, mode=PRIVATE)
    _let_go(_of_a_kind(draft, foreign=True)[:-KEPT])
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


def _of_a_kind(draft: Path, *, foreign: bool) -> tuple[Path, ...]:
    return tuple(path for path in listed(draft) if path.stem.endswith(FOREIGN) == foreign)


def _let_go(paths: tuple[Path, ...]) -> None:
    for path in paths:
        with contextlib.suppress(OSError):
            path.unlink()


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
