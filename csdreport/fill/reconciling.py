"""Bring together a draft that is open here and what another program wrote over it meanwhile.

`docs/develop/decisions/the-open-window-keeps-its-words.md` says why it goes this way.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from csdreport.draft import notes
from csdreport.fill import inlet
from csdreport.fill.places import Shape
from csdreport.report import paths
from csdreport.report.canonical import canonicalise
from csdreport.report.clearing import lapse
from csdreport.report.model import Clearance, Report, Unplaced
from csdreport.template.model import Template

SOURCE = "written by another program"
BESIDE = ("title", "event")
"""What is written on the report beside its answers."""


@dataclass(frozen=True, slots=True)
class Change:
    """What another program made of a draft that is open here.

    Attributes:
        base: The report as it was written or opened here last.
        theirs: What stands in the file now; None when it is no report, or another one.
        kept: Name of the backup that holds their file as it was found.
    """

    base: Report
    theirs: Report | None
    kept: str


@dataclass(frozen=True, slots=True)
class Reconciled:
    """The report that holds both, how many answers were taken over, how many texts wait."""

    report: Report
    taken: int = 0
    waiting: int = 0


def reconcile(ours: Report, change: Change, template: Template) -> Reconciled:
    """Take over what they wrote where nothing of ours is lost by it; the rest waits.

    A whole answer is taken, with what was decided about it, when it was not changed here since
    the last save and holds every word that stood there. Of any other one, the texts that stand
    nowhere here become texts without a place. Nothing is taken away because they took it away.
    """
    if change.theirs is None:
        return Reconciled(ours)
    both = _Both(ours, change.base, change.theirs, template)
    taken = 0
    for path in (*(path for path, _ in template.answer_fields()), *BESIDE):
        if both.is_theirs(path):
            both.take(path)
            taken += 1
    loose = tuple(both.loose())
    report = both.report.with_(
        notes=notes.fold(ours.notes, _added(change.base.notes, change.theirs.notes)),
        unplaced=(*ours.unplaced, *loose),
        revision=max(ours.revision, change.theirs.revision),
    )
    return Reconciled(canonicalise(report, template), taken, len(loose))


def told(change: Change, done: Reconciled) -> str:
    """Say what happened, and where everything is."""
    kept = f"Its version is kept as {change.kept}."
    if change.theirs is None:
        return f"Another program wrote something else over this draft. Yours is back. {kept}"
    parts = []
    if done.taken:
        parts.append(f"{done.taken} answer{'s' if done.taken > 1 else ''} taken over")
    if done.waiting:
        waits = "text waits" if done.waiting == 1 else "texts wait"
        parts.append(f"{done.waiting} {waits} without a place (Ctrl-L)")
    what = f": {', '.join(parts)}" if parts else ""
    return f"Another program changed this draft. Nothing of yours is lost{what}. {kept}"


class _Both:
    """Two reports with what both come from, answer by answer."""

    def __init__(self, ours: Report, base: Report, theirs: Report, template: Template) -> None:
        self.report = ours
        self._ours = ours
        self._base = base
        self._theirs = theirs
        self._template = template

    def is_theirs(self, path: str) -> bool:
        """Tell whether an answer was changed there alone, and without losing a word."""
        mine, was, now = (_part(each, path) for each in (self._ours, self._base, self._theirs))
        return mine == was != now and not _words(mine[0]) - _words(now[0])

    def take(self, path: str) -> None:
        """Take over an answer with what was decided about it."""
        value, clearances = _part(self._theirs, path)
        elsewhere = (one for one in self.report.clearances if not _is_in(one.path, path))
        report = paths.replace(self.report, path, value)
        report = report.with_(clearances=(*elsewhere, *clearances))
        self.report = lapse(self._base, report, path)

    def loose(self) -> Iterator[Unplaced]:
        """Give the texts of theirs that are new, and stand nowhere in the same answer here."""
        standing = {
            (answer, text)
            for each in (self.report, self._base)
            for answer, _, text in self._texts(each)
        }
        waiting = set(self._ours.unplaced)
        for answer, path, text in self._texts(self._theirs):
            where = paths.label(path, self._template, self._ours.language)
            one = Unplaced(text=text, source=f"{SOURCE}: {where}")
            if (answer, text) not in standing and one not in waiting:
                waiting.add(one)
                yield one
        known = (*self._base.unplaced, *waiting)
        yield from (one for one in self._theirs.unplaced if one not in known)

    def _texts(self, report: Report) -> Iterator[tuple[str, str, str]]:
        """Give every text with its answer and its place: of a person or a quote, in one."""
        parts: dict[str, list[str]] = {}
        for leaf in paths.leaves(report, self._template):
            whole = leaf.field.kind in ("people", "quotes")
            path = leaf.path.rpartition(".")[0] if whole else leaf.path
            shape: Shape = "prose" if leaf.kind_of_text == "rich" else "line"
            parts.setdefault(path, []).append(inlet.shown(leaf.value, shape).text)
        for path, texts in parts.items():
            if any(texts):
                answer = next(one for one, _ in self._template.answer_fields() if _is_in(path, one))
                yield answer, path, "\n".join(filter(None, texts))
        for name in BESIDE:
            if text := getattr(report, name):
                yield name, name, text


def _part(report: Report, path: str) -> tuple[Any, tuple[Clearance, ...]]:
    return paths.get(report, path), tuple(
        one for one in report.clearances if _is_in(one.path, path)
    )


def _is_in(path: str, around: str) -> bool:
    return f"{path}.".startswith(f"{around}.")


def _words(value: Any) -> Counter[str]:
    if isinstance(value, dict):
        return _words([part for key, part in value.items() if key != "consent"])
    if isinstance(value, list):
        return sum(map(_words, value), Counter())
    return Counter((value or "").split())


def _added(before: tuple[Any, ...], after: tuple[Any, ...]) -> tuple[Any, ...]:
    return notes.fold(before, after)[len(before) :]
