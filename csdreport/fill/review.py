"""What to look at before the report is sent, in an order that a tired person can follow."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from csdreport.findings import Finding, Severity

FIRST = 5
"""So many things are shown at first."""

# What could harm somebody comes first, then what is missing, then what is too long.
ORDER = {"PRV": 0, "QUO": 0, "FRM": 1}


@dataclass(frozen=True, slots=True)
class Points:
    """The findings to show first, and the rest."""

    first: tuple[Finding, ...]
    rest: tuple[Finding, ...]


def sorted_points(findings: Iterable[Finding]) -> Points:
    """Put safety before blanks before limits, and errors before advice."""
    ranked = sorted(findings, key=_rank)
    serious = [one for one in ranked if one.severity > Severity.INFO]
    first = tuple(serious[:FIRST])
    return Points(first, tuple(one for one in ranked if one not in first))


def _rank(finding: Finding) -> tuple[int, int]:
    return (-finding.severity, ORDER.get(finding.code[:3], 2))
