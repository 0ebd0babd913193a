"""Lay what a journal holds onto the draft that it belongs to."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from csdreport.draft import unfinished
from csdreport.draft.companions import JOURNAL, beside
from csdreport.draft.tail import Typed
from csdreport.findings import Notice
from csdreport.report import notices, paths
from csdreport.report.canonical import canonicalise
from csdreport.report.clearing import lapse
from csdreport.report.model import Report, Unplaced
from csdreport.template.model import Template
from csdreport.text import literal, markdown, normal

SOURCE = "recovered typing"


def apply(
    report: Report, typed: tuple[Typed, ...], template: Template
) -> tuple[Report, tuple[Notice, ...]]:
    """Put what was typed after the last save into its fields.

    The last value of a field counts. One whose field the template does not have becomes text
    without a place.
    """
    before, places = report, {}
    for each in {each.path: each for each in typed}.values():
        laid, places[each.path] = _applied(report, each, template)
        report = lapse(report, laid, each.path)
    report = canonicalise(report, template)
    if report == before:
        return report, ()
    latest = typed[-1]
    return report, (
        Notice(
            notices.TYPING_RECOVERED,
            f"Typing that had not been saved in the draft was recovered{_when(latest)}.",
            path=places[latest.path],
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
        if unfinished.is_note(each.path) and unfinished.is_kept(each, report.notes):
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


def _applied(report: Report, typed: Typed, template: Template) -> tuple[Report, str]:
    """Put one text into its place; gives the report and that place."""
    if unfinished.is_note(typed.path):
        return unfinished.laid(report, typed)
    kind = paths.text_kind(typed.path, template)
    if kind is None and typed.path in ("title", "event"):
        kind = "line"
    if kind is not None:
        value = _stored(typed) if kind == "rich" else typed.text
        try:
            return paths.replace(report, typed.path, value), typed.path
        except KeyError:
            pass
    loose = Unplaced(text=normal.plain(typed.text), source=_source(typed, template))
    return report.with_(unplaced=(*report.unplaced, loose)), typed.path


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
