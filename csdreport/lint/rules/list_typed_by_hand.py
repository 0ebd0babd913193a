"""MKP009: "1." typed where Word could count."""

from __future__ import annotations

from collections.abc import Iterator

from csdreport.document import facts as kinds
from csdreport.findings import Fact, Severity
from csdreport.lint import word_file
from csdreport.lint.context import Context
from csdreport.lint.rule import Example, Found, rule


@rule(
    "MKP009",
    Severity.INFO,
    stage="final",
    each="report",
    fails=[
        Example(facts=(Fact(kinds.TYPED_LIST),)),
        Example(facts=(Fact(kinds.TYPED_LIST, quote="1. Kelp"),)),
        Example(facts=(Fact(kinds.TYPED_LIST), Fact(kinds.TYPED_LIST, quote="- Soup"))),
    ],
    passes=[
        Example(),
        Example(facts=(Fact(kinds.EMPTY_LINES),)),
        Example({"other": "1. Kelp\n\n2. Soup"}),
    ],
)
def list_typed_by_hand(context: Context) -> Iterator[Found]:
    """A list in the Word file has numbers or dashes that were typed by hand.

    A screen reader cannot say how many items there are, and a new item renumbers nothing.

    To fix it, select the lines and choose the button for numbering or bullets.
    """
    one = "A list was numbered or dashed by hand."
    yield from word_file.once(context, kinds.TYPED_LIST, one, "{} lists were made by hand.")
