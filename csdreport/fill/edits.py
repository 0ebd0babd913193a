"""Change one place of a report; the result is canonical, whatever was taken away."""

from __future__ import annotations

from typing import Any

from csdreport.report import edits
from csdreport.report.canonical import canonicalise
from csdreport.report.model import Clearance, Report
from csdreport.report.paths import replace
from csdreport.template.model import Template


def set_value(report: Report, template: Template, path: str, value: Any) -> Report:
    """Put a canonical value at a path, filling a list up with empty items as far as needed."""
    return canonicalise(replace(report, path, value), template)


def insert_item(
    report: Report, template: Template, list_path: str, number: int, item: Any
) -> Report:
    """Put an item into a list as its `number`-th; the ones from there on move down."""
    return canonicalise(edits.insert_item(report, f"{list_path}.{number}", item), template)


def remove_item(report: Report, template: Template, list_path: str, number: int) -> Report:
    """Take an item out of a list; the later ones move up."""
    return canonicalise(edits.delete_item(report, f"{list_path}.{number}"), template)


def move_item(report: Report, template: Template, list_path: str, number: int, to: int) -> Report:
    """Make the `number`-th item the `to`-th one."""
    moved = edits.move_item(report, f"{list_path}.{number}", f"{list_path}.{to}")
    return canonicalise(moved, template)


def set_clearance(
    report: Report, template: Template, path: str, level: str, note: str = ""
) -> Report:
    """Write down what was decided about an item; "" takes an earlier decision back."""
    kept = tuple(one for one in report.clearances if one.path != path)
    if level:
        decided = {"path": path, "level": level, "note": note}
        kept = (*kept, Clearance.model_validate(decided))
    return canonicalise(report.with_(clearances=kept), template)
