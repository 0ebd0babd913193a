"""Lay what a journal holds onto the draft that it belongs to."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

from csdreport.draft.companions import JOURNAL, beside
from csdreport.draft.journal import Typed
from csdreport.draft.notes import from_line
from csdreport.findings import Notice
from csdreport.report import notices, paths
from csdreport.report.canonical import canonicalise
from csdreport.report.clearing import lapse
from csdreport.report.model import Note, Report, Unplaced
from csdreport.template.model import Template
from csdreport.text import literal, markdown, normal

SOURCE = "recovered typing"
NOTES = "notes"
AFTER = 60
"""Seconds in which a note that was begun is the one that was kept with the same beginning."""
BEFORE = 2
"""Seconds by which the journal may be late: the saving thread writes the line once more."""


def apply(
    report: Report, typed: tuple[Typed, ...], template: Template
) -> tuple[Report, tuple[Notice, ...]]:
    """Put what was typed after the last save into its fields.

    The last value of a field counts. One whose field the template does not have becomes text
    without a place.
    """
    before = report
    for each in {each.path: each for each in typed}.values():
        report = lapse(report, _applied(report, each, template), each.path)
    report = canonicalise(report, template)
    if report == before:
        return report, ()
    latest = typed[-1]
    return report, (
        Notice(
            notices.TYPING_RECOVERED,
            f"Typing that had not been saved in the draft was recovered{_when(latest)}.",
            path=latest.path,
        ),
    )


def set_aside(
    report: Report, typed: tuple[Typed, ...], template: Template
) -> tuple[Report, tuple[Notice, ...]]:
    """Keep the typing of a journal that does not fit the draft, as text without a place.

    Only what stands nowhere in the report is kept, and of a text that grew only the last state.
    """
    last = {(each.saves, each.path): each for each in typed}
    standing = [*_standing(report, template)]
    found: list[Unplaced] = []
    for each in reversed(last.values()):
        if each.path == NOTES and _is_kept(each, report.notes):
            continue
        text = normal.plain(each.text)
        if text and not any(text in other for other in standing):
            standing.append(text)
            found.append(Unplaced(text=text, source=_source(each, template)))
    if not found:
        return report, ()
    return report.with_(unplaced=(*report.unplaced, *reversed(found))), (
        Notice(
            notices.TYPING_SET_ASIDE,
            "The draft was changed by another program after csdreport saved it. What had been "
            f"typed and stands nowhere in it was kept as text without a place ({len(found)}).",
        ),
    )


def unreadable(draft: Path) -> Notice:
    """Say that nothing can be made of a journal; it stays where it is."""
    name = beside(draft, JOURNAL).name
    return Notice(
        notices.TYPING_UNREADABLE,
        f"The journal of the draft, {name}, cannot be read. What was typed after the last save "
        "is missing, if there was anything.",
    )


def _applied(report: Report, typed: Typed, template: Template) -> Report:
    if typed.path == NOTES:
        if _is_kept(typed, report.notes):
            return report
        note = Note(at=typed.at, text=normal.plain(typed.text))
        return report.with_(notes=(*report.notes, note))
    kind = paths.text_kind(typed.path, template)
    if kind is None and typed.path in ("title", "event"):
        kind = "line"
    if kind is not None:
        value = _stored(typed) if kind == "rich" else typed.text
        try:
            return paths.replace(report, typed.path, value)
        except KeyError:
            pass
    loose = Unplaced(text=normal.plain(typed.text), source=_source(typed, template))
    return report.with_(unplaced=(*report.unplaced, loose))


def _is_kept(typed: Typed, kept: tuple[Note, ...]) -> bool:
    """Tell whether an unfinished note was finished since: a crash came before the journal knew."""
    begun = from_line(typed.text)
    return any(
        note.text.startswith(begun.text)
        and (note.kind, note.speaker) == (begun.kind, begun.speaker)
        and _is_near(typed.at, note.at)
        for note in kept
    )


def _is_near(typed: str, kept: str) -> bool:
    """Tell whether a note was kept soon after it was typed; both in ISO 8601."""
    try:
        seconds = (datetime.fromisoformat(kept) - datetime.fromisoformat(typed)).total_seconds()
    except (ValueError, TypeError):
        return False
    return -BEFORE <= seconds <= AFTER


def _stored(typed: Typed) -> str:
    if typed.markdown:
        return markdown.canonical(typed.text)
    return markdown.render(literal.parse(typed.text, lists=True))


def _standing(report: Report, template: Template) -> Iterator[str]:
    for leaf in paths.leaves(report, template):
        yield leaf.value
        if leaf.kind_of_text == "rich":
            yield literal.render(markdown.parse(leaf.value))
    yield from (note.text for note in report.notes)
    yield from (loose.text for loose in report.unplaced)
    yield from (report.title, report.event)


def _source(typed: Typed, template: Template) -> str:
    return f"{SOURCE}: {paths.label(typed.path, template)}"


def _when(typed: Typed) -> str:
    return f", as it stood at {typed.at[11:19]}" if len(typed.at) >= 19 else ""
