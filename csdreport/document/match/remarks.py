"""Text beside the text: comments and footnotes become notes, the rest is text without a place."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from csdreport.document.match import saying
from csdreport.document.match.placing import Placed
from csdreport.document.model import Remark
from csdreport.findings import Notice
from csdreport.report import paths
from csdreport.report.model import Note, Unplaced
from csdreport.template.model import Template
from csdreport.text import normal

_NOTES = frozenset({"comment", "footnote", "endnote"})
_PLACES = {"hidden": "hidden text", "header": "page header or footer", "textbox": "text box"}
# What somebody deleted is not in the text any more; the reader says that it is in the history.
_GONE = frozenset({"deleted"})


@dataclass(frozen=True, slots=True)
class Remarks:
    """What the remarks of a file became."""

    notes: tuple[Note, ...] = ()
    unplaced: tuple[Unplaced, ...] = ()


def told(remarks: Sequence[Remark], placed: Placed, template: Template) -> Iterator[Notice]:
    """Tell which notes of a file stand at a quote, and that others left their answers.

    The first may name who said the quote. Comments are told by the reader.
    """
    lists = [path for path, asked in template.answer_fields() if asked.kind == "quotes"]
    at = {
        place: path
        for path, place in placed.places.items()
        if any(path == each or path.startswith(f"{each}.") for each in lists)
    }
    notes = [each for each in remarks if each.kind in _NOTES]
    for place, kind in dict.fromkeys((each.source, each.kind) for each in notes):
        if path := at.get(place) if place else None:
            name = paths.label(path, template, placed.language)
            yield saying.note_at_quote(name, kind, path, place)
    others = [each for each in notes if each.kind != "comment" and each.source not in at]
    if others:
        yield saying.notes_kept(len(others), others[0].source)


def sort(remarks: Iterable[Remark]) -> Remarks:
    """Give every remark its place; authors are not kept."""
    notes: list[Note] = []
    unplaced: list[Unplaced] = []
    for remark in remarks:
        text = normal.plain(remark.text).strip()
        if not text or remark.kind in _GONE:
            continue
        if remark.kind in _NOTES:
            notes.append(Note(at=remark.at, kind=remark.kind, text=text))
        else:
            place = _PLACES.get(remark.kind, remark.kind)
            source = ", ".join(part for part in (place, remark.source) if part and part != place)
            unplaced.append(Unplaced(text=text, source=source or place))
    return Remarks(tuple(notes), tuple(unplaced))
