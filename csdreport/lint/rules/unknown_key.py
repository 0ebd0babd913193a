"""FRM019: the file carries keys that this version does not know."""

from __future__ import annotations

from collections.abc import Iterator

from csdreport.findings import Severity
from csdreport.lint.context import Context
from csdreport.lint.rule import Example, Found, rule
from csdreport.lint.terms import pattern
from csdreport.report.paths import decode, encode

_KEY = r"[a-z0-9_.-]+|[a-z]+(?:[A-Z][a-z0-9]*)+"
HIDDEN = "…"
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

    To fix it, correct the key, or delete it.
    """
    if not context.report.unknown:
        return
    keys = [_told(pointer) for pointer in context.report.unknown]
    more = f" and {len(keys) - 3} more" if len(keys) > 3 else ""
    yield Found("", f"These keys are not known here: {', '.join(keys[:3])}{more}.")


def _told(pointer: str) -> str:
    """Give a place without what may be somebody's name: keys are small letters and signs."""
    steps = decode(pointer)
    told = [step if pattern(_KEY).fullmatch(step) else HIDDEN for step in steps]
    return encode(tuple(told))[:MOST]
