"""Mend what a Word file is beside its answers: its title, its language, its tables, its room.

A repair proves itself as a fix does: it is kept when the file says the same afterwards, when what
it was to take away is gone or less, and when nothing else that is told of the file has changed.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from csdreport.findings import Fact, Finding, Repair
from csdreport.lint.fix import Change
from csdreport.report.reading import Reading

NOT_SAFE = "it cannot be changed here for certain without changing more; mend it in Word."
SIGNED = "somebody signed the file, and would have to sign it again; mend it in Word first."


@dataclass(frozen=True, slots=True)
class Step:
    """A file after a repair."""

    content: bytes
    changes: tuple[Change, ...]


def proposals(findings: Iterable[Finding]) -> Iterator[tuple[str, Repair]]:
    """Walk the safe repairs that findings propose, each with its code."""
    for finding in findings:
        if finding.fix is not None and finding.fix.repair is not None and finding.fix.safe:
            yield finding.code, finding.fix.repair


def repaired(content: bytes, code: str, repair: Repair) -> Step | None:
    """Make a repair; None where that cannot be done."""
    from csdreport.formats.docx import repair as word_files

    done = word_files.repaired(content, repair)
    if done is None:
        return None
    changes = (Change(code, "", one.place, one.before, one.after) for one in done.changes)
    return Step(done.content, tuple(changes))


def proves_itself(repair: Repair, before: Reading, after: Reading) -> bool:
    """Tell whether a repair did what it was to do, and nothing else."""
    old, new = Counter(before.facts), Counter(after.facts)
    if any(fact.kind != repair.kind for fact in (old - new) + (new - old)):
        return False
    if repair.value:
        return any(fact == Fact(repair.kind, quote=repair.value) for fact in new)
    return _told(repair, new) < _told(repair, old)


def reason(content: bytes) -> str:
    """Say why a repair was not made."""
    from csdreport.formats.docx import repair as word_files

    return SIGNED if word_files.is_signed(content) else NOT_SAFE


def _told(repair: Repair, facts: Counter[Fact]) -> int:
    return sum(count for fact, count in facts.items() if fact.kind == repair.kind)
