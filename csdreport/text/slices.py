"""Change runs: cut them at offsets of their plain text, set a mark of them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal

from csdreport.text.blocks import Run

Mark = Literal["emphasis", "strong", "underline", "link"]
EMPHASES: tuple[Mark, ...] = ("emphasis", "strong")
MARKS: tuple[Mark, ...] = ("emphasis", "strong", "underline", "link")


def cut(runs: Iterable[Run], start: int, end: int) -> tuple[Run, ...]:
    """Give the runs of the characters from `start` up to `end`."""
    found: list[Run] = []
    position = 0
    for run in runs:
        piece = run.text[max(start - position, 0) : max(end - position, 0)]
        if piece:
            found.append(run._replace(text=piece))
        position += len(run.text)
    return tuple(found)


def marked(run: Run, mark: Mark) -> bool:
    """Tell whether a run carries a mark."""
    return bool(getattr(run, mark))


def without(run: Run, mark: Mark) -> Run:
    """Take a mark off a run."""
    match mark:
        case "emphasis":
            return run._replace(emphasis=False)
        case "strong":
            return run._replace(strong=False)
        case "underline":
            return run._replace(underline=False)
        case "link":
            return run._replace(link="")
