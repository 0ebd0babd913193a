"""Findings about the Word file that a report was read from."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from csdreport.findings import Fact, Repair
from csdreport.lint.context import Context
from csdreport.lint.rule import Found
from csdreport.lint.runs import opening

_MOST_PLACES = 3


def facts(context: Context, *kinds: str) -> list[Fact]:
    """List the facts of some kinds (`document.facts` has them); none for other files."""
    return [fact for fact in context.reading.facts if fact.kind in kinds]


def once(
    context: Context,
    kind: str,
    one: str,
    many: str,
    repair: Repair | None = None,
    *,
    quoted: bool = True,
) -> Iterator[Found]:
    """Report all facts of a kind in one finding.

    Args:
        context: The report.
        kind: Of the facts.
        one: A sentence about a single one.
        many: A sentence about several; "{}" stands for how many.
        repair: What mends them without doubt.
        quoted: Whether the words of the first may be shown.
    """
    found = facts(context, kind)
    if not found:
        return
    places = list(dict.fromkeys(fact.source for fact in found if fact.source))
    quote = next((fact.quote for fact in found if fact.quote), "")
    message = one if len(found) == 1 else many.format(len(found))
    where = ", ".join(places[:_MOST_PLACES]) + (" …" if len(places) > _MOST_PLACES else "")
    yield Found(
        "",
        message,
        quote=opening(quote) if quoted else "",
        repair=repair,
        safe=repair is not None,
        wordless=True,
        source=where,
    )


def repair(kind: str, places: Iterable[str]) -> Repair | None:
    """Propose to mend some places of a kind of facts; None when there is none."""
    told = tuple(sorted(set(places)))
    return Repair(kind, places=told) if told else None
