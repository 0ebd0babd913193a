"""SUP001: a check set aside where nothing was found."""

from __future__ import annotations

from collections.abc import Iterator

from csdreport.findings import Edit, Severity
from csdreport.lint.context import Context
from csdreport.lint.rule import Example, Found, rule


@rule(
    "SUP001",
    Severity.WARNING,
    each="report",
    fails=[
        Example({}, {"suppressed": [{"code": "SUP001", "reason": "The chair said so."}]}),
        Example({}, {"suppressed": [{"code": "unused-suppression", "reason": "It was agreed."}]}),
        Example(
            {}, {"suppressed": [{"code": "SUP001", "path": "other", "reason": "We all agreed."}]}
        ),
    ],
    passes=[
        Example({}, {"suppressed": []}),
        Example({}, {"suppressed": [{"code": "MSG006", "reason": "Not checked in this run."}]}),
        Example({}, {"suppressed": [{"code": "XYZ999", "reason": "No such rule at all."}]}),
    ],
)
def unused_suppression(context: Context) -> Iterator[Found]:
    """A check is set aside where it finds nothing.

    The text was mended, or the place is another one by now; later it would hide a new fault.

    To fix it, delete the entry.
    """
    for number in context.unused_suppressions:
        place = f"suppressed.{number}"
        yield Found(
            place,
            "Nothing is found there any more.",
            safe=True,
            edits=(Edit(place),),
            wordless=True,
        )
