"""Tell that another program is writing a file: half of one must not pass for all of it."""

from __future__ import annotations

import os
import time
from pathlib import Path

from csdreport.errors import InputError
from csdreport.report.file_names import shown

# What was written so lately may be the first part of more.
_FRESH, _MOMENT = 0.5, 0.02
# A program that saves or synchronises in several parts writes the next one within this.
_LONGEST_WAIT, _LATELY = 0.2, 10.0
_BILLION = 1_000_000_000

Look = tuple[int, int]
"""What tells one state of a file from another; nothing of it is shown."""


def look(path: str | Path) -> Look | None:
    """Note the state of a file; None when it cannot be seen."""
    try:
        return of(os.stat(path))  # noqa: PTH116 - each file is looked at, and a Path costs as much
    except (OSError, ValueError):
        return None


def of(status: os.stat_result) -> Look:
    """Give the state that the system tells of a file."""
    return status.st_size, status.st_mtime_ns


def goes_on(path: str | Path, before: Look) -> bool:
    """Tell whether a file that was just read changes; only one written just now is waited for."""
    if 0 <= _age(before) < _FRESH:
        time.sleep(_MOMENT)
    return look(path) != before


def went_on(path: str | Path, before: Look | None) -> bool:
    """Tell whether a file that cannot be understood has changed since, or does so soon."""
    until = time.monotonic() + (_LONGEST_WAIT if before and _age(before) < _LATELY else 0)
    while before == (now := look(path)) and time.monotonic() < until:
        time.sleep(_MOMENT)
    return now != before


def refusal(path: str | Path) -> InputError:
    """Give the error for such a file."""
    return InputError(
        f"'{shown(path)}' goes on changing while it is read.",
        hint="It is being saved or synchronised. Wait until that is done, then try again.",
    )


def _age(before: Look) -> float:
    return (time.time_ns() - before[1]) / _BILLION
