"""Settle what points to items: clearances, checks set aside, conflicts."""

from __future__ import annotations

from typing import NamedTuple

from csdreport.errors import InputError
from csdreport.findings import Notice
from csdreport.report.model import Clearance, Conflict, Report, Side, Suppression, Unplaced
from csdreport.report.moves import Moves, clearances_after, conflict_after, suppressions_after
from csdreport.report.notices import CLEARANCE_LOST
from csdreport.report.paths import dotted, get, tokens
from csdreport.template.model import Template
from csdreport.text import normal

OPEN_PLACES = ("answers", "title", "event")


class Pointed(NamedTuple):
    """The settled pointers.

    Attributes:
        left_over: Words of pointers that have no item any more.
        notices: Clearances that had to be widened.
    """

    clearances: tuple[Clearance, ...]
    suppressed: tuple[Suppression, ...]
    conflicts: tuple[Conflict, ...]
    left_over: tuple[Unplaced, ...]
    notices: tuple[Notice, ...]


def settle_pointers(report: Report, template: Template, moves: Moves) -> Pointed:
    """Make every pointer follow its item.

    A clearance whose item vanished because it was empty goes, and so does a check set aside;
    their words become text without a place. A clearance that never had an item protects the
    nearest place that exists, so that a slip in a number exposes nobody. A conflict always stays.

    Args:
        report: With settled answers and old pointers.
        template: The template it follows.
        moves: Where items went; what happens to entries of the three lists is added.

    Raises:
        InputError: A clearance protects a place that the template does not have at all.
    """
    left_over: list[Unplaced] = []
    notices: list[Notice] = []
    clearances = _clearances(report, template, moves, left_over, notices)
    suppressed = _suppressed(report, template, moves, left_over)
    conflicts = _conflicts(report, template, moves)
    return Pointed(clearances, suppressed, conflicts, tuple(left_over), tuple(notices))


def _clearances(
    report: Report,
    template: Template,
    moves: Moves,
    left_over: list[Unplaced],
    notices: list[Notice],
) -> tuple[Clearance, ...]:
    kept: dict[Clearance, None] = {}
    rows: dict[tuple[str, str], tuple[tuple[str, str], ...]] = {}
    for place, clearance in enumerate(report.clearances):
        tidy = Clearance(
            path=normal.line(clearance.path),
            level=clearance.level,
            note=normal.line(clearance.note),
        )
        found: list[Clearance] = []
        if not moves.is_gone(tokens(tidy.path, template)):
            for moved in clearances_after(tidy, moves, template):
                found += _at_a_place(moved, place, report, template, notices)
        new = dict.fromkeys(each for each in found if each not in kept)
        if not found and tidy.note:
            left_over.append(Unplaced(text=tidy.note, source="clearances"))
        rows[("clearances", str(place))] = tuple(
            ("clearances", str(len(kept) + step)) for step in range(len(new))
        )
        kept |= new
    _add_rows(rows, moves)
    return tuple(kept)


def _at_a_place(
    clearance: Clearance,
    place: int,
    report: Report,
    template: Template,
    notices: list[Notice],
) -> list[Clearance]:
    steps = tokens(clearance.path, template)
    while len(steps) > 1 and not _exists(report, dotted(steps)):
        steps = steps[:-1]
    path = dotted(steps) if _exists(report, dotted(steps)) else ""
    if path and path == clearance.path:
        return [clearance]
    if clearance.level == "cleared" or (steps and steps[0] not in OPEN_PLACES):
        return []
    if not path:
        raise InputError(
            f"'clearances.{place + 1}.path' is '{clearance.path}', which is no place of the "
            f"template '{template.id}'.",
            hint="Correct the path, such as 'progress.examples.2': what it protects must be found.",
        )
    notices.append(
        Notice(
            CLEARANCE_LOST,
            "Something is protected at a place that is not there; all of what stands here is "
            "held back until you decide.",
            path=path,
        )
    )
    return [clearance.model_copy(update={"path": path, "level": "ask"})]


def _exists(report: Report, path: str) -> bool:
    try:
        get(report, path)
    except KeyError:
        return False
    return True


def _suppressed(
    report: Report, template: Template, moves: Moves, left_over: list[Unplaced]
) -> tuple[Suppression, ...]:
    kept: list[Suppression] = []
    rows: dict[tuple[str, str], tuple[tuple[str, str], ...]] = {}
    for place, suppression in enumerate(report.suppressed):
        tidy = Suppression(
            code=normal.line(suppression.code),
            path=normal.line(suppression.path),
            reason=normal.line(suppression.reason),
            by=normal.line(suppression.by),
            until=normal.line(suppression.until),
        )
        new = list(suppressions_after(tidy, moves, template)) if tidy.code else []
        words = " / ".join(part for part in (tidy.reason, tidy.by, tidy.until) if part)
        if not new and words:
            left_over.append(Unplaced(text=words, source="suppressed"))
        rows[("suppressed", str(place))] = tuple(
            ("suppressed", str(len(kept) + step)) for step in range(len(new))
        )
        kept += new
    _add_rows(rows, moves)
    return tuple(kept)


def _conflicts(report: Report, template: Template, moves: Moves) -> tuple[Conflict, ...]:
    kept: list[Conflict] = []
    rows: dict[tuple[str, str], tuple[tuple[str, str], ...]] = {}
    for place, conflict in enumerate(report.conflicts):
        tidy = Conflict(
            path=normal.line(conflict.path),
            base=normal.plain(conflict.base),
            ours=_side(conflict.ours),
            theirs=_side(conflict.theirs),
        )
        is_blank = tidy == Conflict(path=tidy.path)
        rows[("conflicts", str(place))] = () if is_blank else (("conflicts", str(len(kept))),)
        if not is_blank:
            kept.append(conflict_after(tidy, moves, template))
    _add_rows(rows, moves)
    return tuple(kept)


def _side(side: Side) -> Side:
    return Side(label=normal.line(side.label), value=normal.plain(side.value))


def _add_rows(rows: dict[tuple[str, str], tuple[tuple[str, str], ...]], moves: Moves) -> None:
    # Only now: the rows of one list must not move the pointers of another.
    moves.to.update({old: new for old, new in rows.items() if new != (old,)})
