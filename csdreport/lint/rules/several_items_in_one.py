"""FRM004: several items typed into the place of one."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from csdreport.findings import Edit, Severity
from csdreport.lint import terms
from csdreport.lint.context import Context
from csdreport.lint.itemising import typed_items
from csdreport.lint.rule import Found, rule
from csdreport.lint.view import Answer


@rule(
    "FRM004",
    Severity.WARNING,
    each="report",
    covered_by=("FRM002",),
    fails=[
        {"progress": {"examples": ["(i) nurses in Fiji sing (ii) cooks in Peru dance"]}},
        {"messages": ["1. Hear nurses. 2. Hear cooks. 3. Hear bakers."]},
        {"messages": ["- Hear nurses.\n- Hear cooks."]},
        {"recommendations": [{"text": "x y", "indicators": ["Visas issued; fines waived"]}]},
        {"agenda2030": {"lessons": ["a) schools teach; b) clinics heal"]}},
    ],
    passes=[
        {"progress": {"examples": ["Nurses in Fiji sing; cooks dance."]}},
        {"messages": ["Hear nurses (i.e. listen) and hear cooks."]},
        {"progress": {"examples": ["In Fiji nurses:\n\n- sing\n- dance"]}},
        {"recommendations": [{"text": "x y", "indicators": ["Visas issued;", "Fines waived"]}]},
        {"agenda2030": {"lessons": ["Schools teach under article 3. Clinics heal."]}},
    ],
)
def several_items_in_one(context: Context) -> Iterator[Found]:
    """Several items stand in the place of one.

    Reports are collated item by item: what shares a place is counted, quoted and cut together.

    To fix it, give each its own place.
    """
    for answer in context.answers:
        if answer.field.kind == "list" and (count := _count(answer)) > 1:
            yield Found(
                answer.path,
                f"{count} items stand in the place of one.",
                edits=partial(_parted, answer, context),
                wordless=True,
            )


def _count(answer: Answer) -> int:
    count = answer.enumerated
    if not count and answer.field.role.endswith("indicator"):
        count = len(terms.clauses(answer.text))
    return count


def _parted(answer: Answer, context: Context) -> tuple[Edit, ...]:
    """Give each item its own place, where the form has as many places."""
    field = context.by_path[answer.path.rpartition(".")[0]]
    items = typed_items(answer)
    most = field.field.max
    if len(items) < 2 or (most is not None and len(field.filled) + len(items) - 1 > most):
        return ()
    return (Edit(answer.path, tuple(items)),)
