"""The drafts that were open last, so that the menu can offer them: paths only, no word of them.

The list is one file in the person's own state folder. CSDREPORT_NO_RECENT keeps it from being
written; a list that cannot be read or written is no trouble worth telling.
"""

from __future__ import annotations

import contextlib
import json
import os
from pathlib import Path

from csdreport.draft.companions import PRIVATE
from csdreport.errors import CsdReportError
from csdreport.report import files

KEPT = 20
OPT_OUT = "CSDREPORT_NO_RECENT"


def place() -> Path:
    """Name the file of the list."""
    import platformdirs

    return platformdirs.user_state_path("csdreport") / "recent.json"


def listed() -> tuple[Path, ...]:
    """List the drafts that are still there, the latest first."""
    return tuple(path for path in _read() if path.is_file())


def remember(draft: Path) -> None:
    """Put a draft at the head of the list, unless the person wants no list."""
    if not os.environ.get(OPT_OUT):
        real = _real(draft)
        _write((real, *(path for path in _read() if path != real))[:KEPT])


def forget(draft: Path) -> bool:
    """Take a draft off the list; tells whether it is not, or no longer, on it."""
    real, known = _real(draft), _read()
    if real in known:
        _write(tuple(path for path in known if path != real))
    return real not in _read()


def _real(draft: Path) -> Path:
    return Path(os.path.realpath(draft))


def _read() -> tuple[Path, ...]:
    try:
        found = json.loads(place().read_bytes())
    except (OSError, ValueError, RecursionError):
        return ()
    known = found if isinstance(found, list) else []
    return tuple(Path(one) for one in known if isinstance(one, str) and "\0" not in one)


def _write(paths: tuple[Path, ...]) -> None:
    with contextlib.suppress(CsdReportError, OSError, ValueError):
        target = place()
        target.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        data = json.dumps([str(path) for path in paths], indent=1).encode()
        files.write_atomically(target, data, force=True, mode=PRIVATE)
