"""The state of a walk, and its history: what undo and redo go through."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Any

from csdreport.fill.places import Place, items_around, place_at, places, value_at
from csdreport.report.model import Report
from csdreport.template.model import Template


@dataclass(frozen=True, slots=True)
class Moment:
    """What undo brings back.

    Attributes:
        at: Path of the current box.
        gap: Whether the box is a new, empty one that stands *before* the item of that path. The
            canonical report cannot hold an empty person, quote or action between others.
    """

    report: Report
    at: str
    gap: bool = False


@dataclass(frozen=True, slots=True)
class Walk:
    """A report on its way.

    Attributes:
        past: What undo goes back through, the latest last.
        future: What redo goes forward through, the next first.
        writing: Path that the last action wrote in, so that writing on is one step of the past.
    """

    template: Template
    now: Moment
    past: tuple[Moment, ...] = ()
    future: tuple[Moment, ...] = ()
    writing: str = ""

    @property
    def report(self) -> Report:
        """Give the report as it is now; always canonical."""
        return self.now.report

    @property
    def place(self) -> Place:
        """Give the current box."""
        return place_at(self.template, self.now.at)

    @property
    def places(self) -> tuple[Place, ...]:
        """List the boxes from the first to the last."""
        return places(self.template, self.report, self.now.at)

    @property
    def value(self) -> Any:
        """Give what the current box holds."""
        return None if self.now.gap else value_at(self.report, self.now.at)

    @property
    def is_first(self) -> bool:
        """Tell whether no box stands before the current one."""
        return self.neighbour(-1) is None

    @property
    def is_last(self) -> bool:
        """Tell whether no box stands after the current one."""
        return self.neighbour(1) is None

    def neighbour(self, step: int) -> str | None:
        """Give the path of the next box (1) or the one before (-1); None at the ends."""
        order = [box.path for box in self.places]
        if self.now.gap:
            item = items_around(self.template, self.now.at)[-1].path
            here = next(i for i, path in enumerate(order) if (path + ".").startswith(item + "."))
            target = here if step > 0 else here - 1
        else:
            target = order.index(self.now.at) + step
        return order[target] if 0 <= target < len(order) else None


def go_to(walk: Walk, path: str | None) -> Walk:
    """Go to the box of a path; stay where there is none."""
    if path is None:
        return replace(walk, writing="")
    return replace(walk, now=Moment(walk.report, path), writing="")


def changed(walk: Walk, moment: Moment) -> Walk:
    """Make a change one step of the past; what had been undone stays reachable behind it."""
    if moment.report == walk.report:
        return replace(walk, now=moment, writing="")
    undone = (*walk.future, *reversed(walk.future[:-1]), walk.now) if walk.future else ()
    past = (*walk.past, walk.now, *undone)
    return Walk(walk.template, moment, past)


def undo(walk: Walk) -> Walk:
    """Take the last change back; where it was made is where one stands then."""
    steps = _until_it_differs(reversed(walk.past), walk.report)
    if not steps:
        return walk
    before = walk.past[-steps]
    ahead = walk.now if walk.now.at == before.at else Moment(walk.report, before.at)
    return Walk(
        walk.template, _with_notes(before, walk.report), walk.past[:-steps], (ahead, *walk.future)
    )


def redo(walk: Walk) -> Walk:
    """Make the change again that was taken back last."""
    steps = _until_it_differs(walk.future, walk.report)
    if not steps:
        return walk
    after = _with_notes(walk.future[steps - 1], walk.report)
    return Walk(walk.template, after, (*walk.past, walk.now), walk.future[steps:])


def _until_it_differs(moments: Iterable[Moment], report: Report) -> int:
    """Count the moments up to the first that changes something; 0 when none does.

    Who writes in a box and takes it back in there leaves a step that changes nothing.
    """
    for steps, moment in enumerate(moments, 1):
        if _with_notes(moment, report).report != report:
            return steps
    return 0


def _with_notes(moment: Moment, latest: Report) -> Moment:
    """Keep the notes that came in since; notes are only ever added at the end."""
    newer = latest.notes[len(moment.report.notes) :]
    if not newer:
        return moment
    return replace(moment, report=moment.report.with_(notes=(*moment.report.notes, *newer)))
