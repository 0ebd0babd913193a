"""What of a report still waits."""

from __future__ import annotations

from typing import Any

from csdreport.fill.places import Place, items_around, places, value_at
from csdreport.fill.speakers import is_kept
from csdreport.report.model import Report
from csdreport.template.kinds import is_empty
from csdreport.template.model import Template


def unfinished(template: Template, report: Report, after: str = "") -> str:
    """Find the first box to do: an empty field, or a quote whose consent nobody recorded.

    Args:
        after: Look behind this path first, then from the beginning.

    Returns:
        Its path; the first box of the form when everything is answered.
    """
    boxes = places(template, report)
    todo = [box.path for box in to_do(template, report)]
    if after in (order := [box.path for box in boxes]):
        behind = order[order.index(after) + 1 :]
        todo = [path for path in behind if path in todo] or todo
    return todo[0] if todo else boxes[0].path


def to_do(template: Template, report: Report) -> tuple[Place, ...]:
    """List the boxes that still wait, in the order of the form."""
    return tuple(box for box in places(template, report) if _is_to_do(template, report, box))


def _is_to_do(template: Template, report: Report, box: Place) -> bool:
    if not is_empty(value_at(report, box.path)):
        return False
    if box.field.kind == "quotes":
        return box.part == "consent" and not is_kept(report, box.path.rpartition(".")[0])
    if box.part:
        return box.part == "name" and box.path.endswith(".1.name")
    around = items_around(template, box.path)
    if box.field.required == "no":
        return False
    if not around:
        return True
    innermost = around[-1]
    if innermost.field.kind == "group":
        held = value_at(report, innermost.list_path)
        return innermost.number == 1 or not is_empty(_nth(held, innermost.number))
    return innermost.number == 1


def _nth(items: Any, number: int) -> Any:
    return items[number - 1] if isinstance(items, list) and number <= len(items) else ""
