"""Insert, delete and move items of a report, with everything that points to them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from csdreport.report.model import Report
from csdreport.report.moves import Moves, follow
from csdreport.report.paths import Tokens, get, replace, tokens


def insert_item(report: Report, path: str, value: Any) -> Report:
    """Put a new item before the one that stands at a path.

    Args:
        report: The report.
        path: Where the new item will stand: "quotes.2"; one past the last item appends.
        value: The item; `template.kinds.empty_item` makes an empty one.

    Raises:
        KeyError: The path names no item of a list.
    """
    home, items, place = _list_at(report, path)
    if place > len(items):
        raise KeyError(path)
    order: list[int | None] = [*range(place), None, *range(place, len(items))]
    return _reordered(report, home, items, order, value)


def delete_item(report: Report, path: str) -> Report:
    """Take an item out, with the decisions about it; later items move up.

    Raises:
        KeyError: Nothing stands at the path.
    """
    home, items, place = _list_at(report, path)
    if place >= len(items):
        raise KeyError(path)
    order: list[int | None] = [each for each in range(len(items)) if each != place]
    return _reordered(report, home, items, order)


def move_item(report: Report, path: str, to: str) -> Report:
    """Move an item to another place of its list: "messages.1" to "messages.2" swaps two.

    Raises:
        KeyError: Nothing stands at one of the paths, or they are of different lists.
    """
    home, items, place = _list_at(report, path)
    target_home, _, target = _list_at(report, to)
    if home != target_home or place >= len(items) or target >= len(items):
        raise KeyError(path)
    order: list[int | None] = [each for each in range(len(items)) if each != place]
    order.insert(target, place)
    return _reordered(report, home, items, order)


def split_item(report: Report, path: str, values: Sequence[Any]) -> Report:
    """Put several items where one stood; what was decided about it holds for each of them.

    Raises:
        KeyError: Nothing stands at the path.
    """
    home, items, place = _list_at(report, path)
    if place >= len(items):
        raise KeyError(path)
    at = tokens(home, report)
    more = len(values) - 1
    parts = tuple(_item(at, place + step) for step in range(len(values)))
    later = range(place + 1, len(items))
    moves = Moves(
        {_item(at, place): parts, **{_item(at, n): (_item(at, n + more),) for n in later}}
    )
    arranged = [*items[:place], *values, *items[place + 1 :]]
    return follow(replace(report, home, arranged), moves)


def _list_at(report: Report, path: str) -> tuple[str, list[Any], int]:
    home, _, number = path.rpartition(".")
    items = get(report, home) if home else None
    if not isinstance(items, list) or not number.isdecimal() or not int(number):
        raise KeyError(path)
    return home, items, int(number) - 1


def _reordered(
    report: Report, home: str, items: list[Any], order: list[int | None], new: Any = None
) -> Report:
    """Put items into a new order; None stands for a new one, a missing number is gone."""
    at = tokens(home, report)
    moves = Moves({_item(at, place): () for place in range(len(items)) if place not in order})
    for place, old in enumerate(order):
        if old is not None and old != place:
            moves.to[_item(at, old)] = (_item(at, place),)
    arranged = [new if old is None else items[old] for old in order]
    return follow(replace(report, home, arranged), moves)


def _item(home: Tokens, place: int) -> Tokens:
    return (*home, str(place))
