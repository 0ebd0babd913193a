"""FRM019: the file carries keys that this version does not know."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import Any

from csdreport.findings import Severity
from csdreport.lint.context import Context
from csdreport.lint.rule import Example, Found, rule
from csdreport.lint.terms import pattern
from csdreport.lint.vouched import how_long, is_vouched
from csdreport.report.paths import decode, encode
from csdreport.report.unknown import plain_tree
from csdreport.template.model import Template
from csdreport.template.nearest import nearest

_KEY = r"[a-z0-9_.-]+"
HIDDEN = "…"
# "recomendations" is one of ours, mistyped; "clara" is no slip in "clearances".
LIKE = 0.85
MOST = 60


@rule(
    "FRM019",
    Severity.WARNING,
    each="report",
    fails=[
        Example(report={"unknown": {"/weather": "rain"}}),
        Example(report={"unknown": {"/answers/session/room": "Blue hall"}}),
        Example(report={"unknown": {"/a": 1, "/b": 2, "/c": 3, "/d": 4}}),
    ],
    passes=[
        Example(report={"unknown": {}}),
        Example({"other": "It rained."}),
        Example(report={"event": "Rain Days"}),
    ],
)
def unknown_key(context: Context) -> Iterator[Found]:
    """The file carries keys that this version of csdreport does not know.

    They were kept and are written back. A mistyped key is the usual cause; a newer csdreport is
    another.

    A key is shown where it is like one that is known, or each of its words is everybody's.

    To fix it, correct the key, or delete it.
    """
    if not context.report.unknown:
        return
    known = set(_keys(plain_tree(context.report)))
    keys = [_told(pointer, known, context.reading.template) for pointer in context.report.unknown]
    more = f" and {len(keys) - 3} more" if len(keys) > 3 else ""
    yield Found("", f"These keys are not known here: {', '.join(keys[:3])}{more}.")


def _told(pointer: str, known: Collection[str], template: Template) -> str:
    """Give a place without what may be somebody's name."""
    steps = decode(pointer)
    shown = [_is_shown(step, known, template) for step in steps]
    told = encode(tuple(step if may else HIDDEN for step, may in zip(steps, shown, strict=True)))
    return told[:MOST] + ("" if shown[-1] else f" ({how_long(steps[-1])})")


def _is_shown(step: str, known: Collection[str], template: Template) -> bool:
    """Tell whether a key is known, a slip in one that is, or made of words that name nobody."""
    if step in known or is_vouched(step, template):
        return True
    return bool(pattern(_KEY).fullmatch(step) and nearest(step, known, cutoff=LIKE))


def _keys(value: Any) -> Iterator[str]:
    if isinstance(value, dict):
        yield from value
    parts = value.values() if isinstance(value, dict) else value
    if isinstance(value, dict | list | tuple):
        for part in parts:
            yield from _keys(part)
