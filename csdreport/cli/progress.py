"""Show how far a long run is, on a terminal alone."""

from __future__ import annotations

import contextlib
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
    if quiet or total < FEWEST or not sys.stderr.isatty():
        yield from items
        return
    for number, item in enumerate(items, 1):
        _write(CLEAR)
        yield item
        _write(f"{number} of {total} reports")
    _write(CLEAR)


def _write(text: str) -> None:
    with contextlib.suppress(OSError):
        sys.stderr.write(text)
        sys.stderr.flush()
