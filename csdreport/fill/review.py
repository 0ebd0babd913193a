"""What to look at before the report is sent, in an order that a tired person can follow."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from csdreport.fill.risks import OF_DECISIONS
from csdreport.findings import Finding, Severity

FIRST = 5
"""So many things are shown at first."""

# What could harm somebody comes first, then what is missing, then what is too long.
ORDER = {"PRV": 0, "QUO": 0, "FRM": 1}


@dataclass(frozen=True, slots=True)
class Points:
    """The findings to show first, and the rest.

    Attributes:
        undecided: What waits for somebody's decision about people in danger, before all others:
            path, and what is to be said of it.
    """

    first: tuple[Finding, ...]
    rest: tuple[Finding, ...]
    undecided: tuple[tuple[str, str], ...] = ()


def sorted_points(
    findings: Iterable[Finding], undecided: tuple[tuple[str, str], ...] = ()
) -> Points:
    """Put decisions before safety before blanks before limits, and errors before advice."""
    waiting = {path for path, _ in undecided}
    ranked = sorted(
        (one for one in findings if not (one.code in OF_DECISIONS and one.path in waiting)),
        key=_rank,
    )
    serious = [one for one in ranked if one.severity > Severity.INFO]
    first = tuple(serious[: max(0, FIRST - len(undecided))])
    return Points(first, tuple(one for one in ranked if one not in first), undecided)


def _rank(finding: Finding) -> tuple[int, int]:
    return (-finding.severity, ORDER.get(finding.code[:3], 2))
