"""Findings about the Word file that a report was read from."""

from __future__ import annotations

from collections.abc import Iterator

from csdreport.findings import Fact
from csdreport.lint.context import Context
from csdreport.lint.rule import Found
from csdreport.lint.runs import opening

_MOST_PLACES = 3


def facts(context: Context, *kinds: str) -> list[Fact]:
    """List the facts of some kinds (`document.facts` has them); none for other files."""
    return [fact for fact in context.reading.facts if fact.kind in kinds]


def once(context: Context, kind: str, one: str, many: str) -> Iterator[Found]:
    """Report all facts of a kind in one finding.

    Args:
        context: The report.
        kind: Of the facts.
        one: A sentence about a single one.
        many: A sentence about several; "{}" stands for how many.
    """
    found = facts(context, kind)
    if not found:
        return
    places = list(dict.fromkeys(fact.source for fact in found if fact.source))
    quote = next((fact.quote for fact in found if fact.quote), "")
    message = one if len(found) == 1 else many.format(len(found))
    where = ", ".join(places[:_MOST_PLACES]) + (" …" if len(places) > _MOST_PLACES else "")
    yield Found("", message, quote=opening(quote), wordless=True, source=where)
