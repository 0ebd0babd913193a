"""Keys that this version does not know: taken out of a file, kept, written back."""

from __future__ import annotations

import json
from collections.abc import Container
from typing import Any

from csdreport.errors import InputError
from csdreport.report.model import Report, Unplaced
from csdreport.report.paths import Tokens, decode, dotted, encode
from csdreport.report.shapes import Shaped
from csdreport.text import normal

DEEPEST = 100


def settle(report: Report, shaped: Shaped) -> Report:
    """Give a report its unknown keys in canonical form: at their new places, in order.

    A key whose object is gone becomes text without a place, as JSON.
    """
    if not (report.unknown or shaped.unknown or shaped.lost):
        return report
    found = dict(shaped.unknown)
    lost = dict(shaped.lost)
    for old, value in report.unknown.items():
        steps = decode(old)
        places = shaped.moves.find(steps)
        for new in places:
            (lost if found.get(new, value) != value else found)[new] = value
        if not places:
            lost[steps] = value
    tree = plain_tree(report)
    kept: dict[str, Any] = {}
    for steps in sorted(found):
        clean = _clean(found[steps], steps)
        if is_free(tree, steps):
            kept[free_key(encode((*steps[:-1], normal.clean(steps[-1]))), kept)] = clean
        else:
            lost[steps] = clean
    loose = tuple(
        Unplaced(
            text=normal.plain(json.dumps({steps[-1]: _clean(value, steps)}, ensure_ascii=False)),
            source=normal.line(encode(steps)),
        )
        for steps, value in sorted(lost.items(), key=lambda pair: pair[0])
        if steps
    )
    return report.with_(unknown=kept, unplaced=report.unplaced + loose)


def plain_tree(report: Report) -> dict[str, Any]:
    """Give the known keys of a report as JSON values, in the order of the file."""
    tree = report.model_dump(mode="python", by_alias=True, exclude={"unknown"})
    for key in ("clearances", "notes", "unplaced", "suppressed", "conflicts"):
        tree[key] = list(tree[key])
    return tree


def restore(tree: dict[str, Any], unknown: dict[str, Any]) -> dict[str, Any]:
    """Write unknown keys back where they stood, after the known ones; changes the tree."""
    for where, value in unknown.items():
        steps = decode(where)
        home = _at(tree, steps[:-1])
        if isinstance(home, dict) and steps[-1] not in home:
            home[steps[-1]] = value
    return tree


def is_free(tree: dict[str, Any], steps: Tokens) -> bool:
    """Tell whether a pointer names a key that its object does not have yet."""
    home = _at(tree, steps[:-1])
    return bool(steps) and isinstance(home, dict) and steps[-1] not in home


def free_key(key: str, taken: Container[str]) -> str:
    """Give a key that is not taken: two keys may become one when their characters are cleaned."""
    while key in taken:
        key += "_"
    return key


def _at(tree: Any, steps: Tokens) -> Any:
    for step in steps:
        if isinstance(tree, dict) and step in tree:
            tree = tree[step]
        elif isinstance(tree, list) and step.isdecimal() and int(step) < len(tree):
            tree = tree[int(step)]
        else:
            return None
    return tree


def _clean(value: Any, where: Tokens, depth: int = 0) -> Any:
    # The annex prints these keys as JSON in a text, so they take the text's normal form too.
    if isinstance(value, str):
        return normal.clean(value)
    if depth > DEEPEST:
        raise InputError(
            f"'{normal.line(dotted(where))}' is nested more than {DEEPEST} deep.",
            hint="No report needs that; remove the key.",
        )
    if isinstance(value, list):
        return [_clean(part, where, depth + 1) for part in value]
    if isinstance(value, dict):
        clean: dict[str, Any] = {}
        for key, part in value.items():
            clean[free_key(normal.clean(key), clean)] = _clean(part, where, depth + 1)
        return clean
    return value
