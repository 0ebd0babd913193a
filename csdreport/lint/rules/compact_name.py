"""GOV005: a Global Compact under a wrong name."""

from __future__ import annotations

import re
from collections.abc import Iterator

from csdreport.findings import Severity
from csdreport.lint.context import Context
from csdreport.lint.rule import Found, rule
from csdreport.lint.runs import words
from csdreport.lint.terms import pattern
from csdreport.lint.view import Answer

# A/RES/73/195 and A/RES/73/151. In 2016 neither existed, so capitals do not matter.
NAMES = (
    "Global Compact for Safe, Orderly and Regular Migration",
    "Global Compact on Refugees",
)
# What only one of the two names has.
SIGNS = (frozenset({"safe", "orderly", "regular"}), frozenset({"refugee", "refugees"}))
_NAMED = (
    r"\b(?i:global compact) (?i:for|on|of) (?:(?i:safe|orderly|regular|migration|migrants?|"
    r"refugees?|and|the)\b,?\s?){1,8}"
)
SHORT = ("global compact on migration", "global compact for migration")


@rule(
    "GOV005",
    Severity.WARNING,
    fails=[
        {"governance": {"compact": "The Global Compact for orderly and safe migration is new."}},
        {"governance": {"compact": "A Global Compact for Refugees is due."}},
        {"messages": ["Ministers, sign the Global Compact on Safe and Regular Migration."]},
    ],
    passes=[
        {"governance": {"compact": "The global compact for safe, orderly and regular migration"}},
        {"governance": {"compact": "The Global Compact on Refugees is due."}},
        {"messages": ["Ministers, sign the Global Compact on Migration."]},
    ],
)
def compact_name(answer: Answer, context: Context) -> Iterator[Found]:
    """A Global Compact has another name.

    To fix it, write "Global Compact for Safe, Orderly and Regular Migration" or "Global Compact
    on Refugees".
    """
    if "ompact" not in answer.prose:
        return
    right = [words(name) for name in NAMES] + [words(name) for name in SHORT]
    for match in pattern(_NAMED).finditer(answer.prose):
        said = words(match.group())
        while said and said[-1] in ("and", "the"):
            said.pop()
        # A name that goes right and then goes on is followed by other words of the sentence.
        if len(said) > 3 and not any(said[: len(name)] == name for name in right):
            yield Found(
                answer.path,
                "No Compact has this name.",
                quote=match.group().strip(" ,"),
                replacement=_named(answer, match, len(said)),
                safe=True,
            )


def _named(answer: Answer, match: re.Match[str], count: int) -> str | None:
    """Write the Compact's own name, where the words point to one of the two."""
    from csdreport.lint.rewriting import Change, rewritten

    found = list(pattern(r"\w+").finditer(match.group()))[:count]
    words = {word.group().casefold() for word in found}
    meant = [name for name, signs in zip(NAMES, SIGNS, strict=True) if words & signs]
    if len(meant) != 1:
        return None
    name = meant[0]
    if match.group()[0] == "g":
        name = name.lower()
    start = match.start()
    return rewritten(answer, [Change(start, start + found[-1].end(), name)])
