"""Mend a Word file in place: only the paragraphs of the changed answers change.

Each fix is made by itself, and kept only when the changed file reads back as the report that the
fix makes. So nothing has to be trusted about where in a foreign form an answer stands. What the
file is beside its answers is mended last (`lint/repairing.py`).
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from csdreport.findings import Edit, Repair
from csdreport.formats.docx.patch import Patching, Swap
from csdreport.lint import repairing
from csdreport.lint.fix import SUPPRESSED, Change, Look, Mended, made, proposals
from csdreport.report.model import Report
from csdreport.report.paths import get, label
from csdreport.report.reading import Reading

Read = Callable[[bytes], Reading]

MOST_FIXES = 200
PRIVATE = ("PRV", "QUO")
HISTORY = (
    "a Word file keeps its history, and with it the words; mend it in Word and hand in the copy "
    "that `csdreport send` makes."
)
ANNEX = "delete its row at the end of the file, in Word."
TRACKED = "tracked changes stand in this answer; accept or reject them in Word first."
NOWHERE = (
    "the answer cannot be changed here for certain without changing more; mend it in Word, or "
    "`csdreport convert` the file to a draft."
)


@dataclass(frozen=True, slots=True)
class Refused:
    """A fix that was not made, and why."""

    code: str
    path: str
    label: str
    reason: str


@dataclass(frozen=True, slots=True)
class InPlace:
    """A Word file after its fixes."""

    content: bytes
    report: Report
    changes: tuple[Change, ...] = ()
    refused: tuple[Refused, ...] = ()


def mend(
    content: bytes, reading: Reading, *, ours: bool, read: Read, look: Look, unsafe: bool = False
) -> InPlace:
    """Make every fix that can be made in place.

    Args:
        content: The file.
        reading: What was read from it.
        ours: Whether csdreport wrote it last, and nobody left remarks or tracked changes in it.
        read: Reads a file the same way, with the facts about it where they are checked.
        look: Checks a reading, unmasked.
        unsafe: Whether fixes count that may change the meaning.
    """
    work = _Work(content, reading, ours, read)
    for _ in range(MOST_FIXES):
        if not any(work.tried(code, edits) for code, edits in _fixes(look, work, unsafe)):
            break
    for code, repair in list(repairing.proposals(look(work.reading))):
        work.repair(code, repair)
    return InPlace(work.content, work.reading.report, tuple(work.changes), tuple(work.refused))


def _fixes(look: Look, work: _Work, unsafe: bool) -> list[tuple[str, tuple[Edit, ...]]]:
    return list(proposals(look(work.reading), unsafe=unsafe))


class _Work:
    def __init__(self, content: bytes, reading: Reading, ours: bool, read: Read) -> None:
        self.content = content
        self.reading = reading
        self.changes: list[Change] = []
        self.refused: list[Refused] = []
        self._ours = ours
        self._read = read
        self._seen: set[tuple[str, tuple[Edit, ...]]] = set()

    def tried(self, code: str, edits: tuple[Edit, ...]) -> bool:
        """Make one fix; tell whether the file changed."""
        if (code, edits) in self._seen:
            return False
        self._seen.add((code, edits))
        report, template = self.reading.report, self.reading.template
        step = made(report, template, code, edits)
        if step is None:
            return False
        if code.startswith(PRIVATE) and not self._ours:
            self._refuse(code, edits, HISTORY)
            return False
        if any(edit.path.startswith(SUPPRESSED) for edit in edits):
            self._refuse(code, edits, ANNEX)
            return False
        patching = Patching(self.content)
        for content in patching.ways(_swaps(report, step)):
            again = self._read(content)
            if _same(again.report, step.report):
                self.content, self.reading = content, again
                self.changes += step.changes
                return True
        self._refuse(code, edits, TRACKED if patching.met_tracked else NOWHERE)
        return False

    def repair(self, code: str, repair: Repair) -> None:
        """Make one repair of what the file is beside its answers."""
        step = repairing.repaired(self.content, code, repair)
        if step is not None:
            again = self._read(step.content)
            if _same(again.report, self.reading.report) and repairing.proves_itself(
                repair, self.reading, again
            ):
                self.content, self.reading = step.content, again
                self.changes += step.changes
                return
        self.refused.append(Refused(code, "", "the Word file", repairing.reason(self.content)))

    def _refuse(self, code: str, edits: tuple[Edit, ...], reason: str) -> None:
        path = edits[0].path
        report, template = self.reading.report, self.reading.template
        refused = Refused(code, path, label(path, template, report.language), reason)
        if all((one.code, one.path) != (code, path) for one in self.refused):
            self.refused.append(refused)


def _swaps(report: Report, step: Mended) -> list[Swap]:
    from csdreport.document.anchors import name

    return [
        Swap(_plain(_at(report, path)), _plain(_at(step.report, path)), name(path))
        for path in (change.path for change in step.changes)
    ]


def _at(report: Report, path: str) -> Any:
    try:
        return get(report, path)
    except KeyError:
        return ""


def _plain(value: Any) -> str:
    """Give the text as it stands in a cell, items one below the other."""
    from csdreport.text.plain import plain_text

    if isinstance(value, list):
        return "\n".join(filter(None, map(_plain, value)))
    return plain_text(value).text if isinstance(value, str) else ""


def _same(read: Report, wanted: Report) -> bool:
    """Tell whether two reports say the same; one without an id gets it from its words."""
    return read.with_(id="") == wanted.with_(id="")
