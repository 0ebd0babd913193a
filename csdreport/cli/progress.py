"""Show how far a long run is, on a terminal alone."""

from __future__ import annotations

import contextlib
import os
import sys
from collections.abc import Iterable, Iterator
from typing import TypeVar

Item = TypeVar("Item")

FEWEST = 30
CLEAR = "\r\x1b[K"


def shown(items: Iterable[Item], total: int, *, quiet: bool = False) -> Iterator[Item]:
    """Hand items on, and tell on standard error how many have passed.

    The line is gone before an item is handed on, so that nothing is printed behind it.
    """
    if quiet or total < FEWEST or not _can_show(_line(total, total)):
        yield from items
        return
    for number, item in enumerate(items, 1):
        _write(CLEAR)
        yield item
        _write(_line(number, total))
    _write(CLEAR)


def _line(number: int, total: int) -> str:
    return f"{number} of {total} reports"


def _can_show(line: str) -> bool:
    """Tell whether a line can be written and taken away again; a wrapped one stays behind."""
    if not sys.stderr.isatty() or os.environ.get("TERM") == "dumb":
        return False
    try:
        columns = os.get_terminal_size(sys.stderr.fileno()).columns
    except (OSError, ValueError):
        return True
    return not columns or columns > len(line)  # Some terminals do not say how wide they are.


def _write(text: str) -> None:
    with contextlib.suppress(OSError):
        sys.stderr.write(text)
        sys.stderr.flush()
