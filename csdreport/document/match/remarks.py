"""Text beside the text: comments and footnotes become notes, the rest is text without a place."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
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


def at_quotes(remarks: Iterable[Remark], placed: Placed, template: Template) -> Iterator[Notice]:
    """Tell which notes of a file stand at a quote, because they may name who said it."""
    kinds: dict[str, dict[str, None]] = {}
    for remark in remarks:
        if remark.kind in _NOTES and remark.source:
            kinds.setdefault(remark.source, {})[remark.kind] = None
    lists = [path for path, asked in template.answer_fields() if asked.kind == "quotes"]
    for path, place in placed.places.items() if kinds else ():
        if any(path == each or path.startswith(f"{each}.") for each in lists):
            for kind in kinds.get(place, ()):
                name = paths.label(path, template, placed.language)
                yield saying.note_at_quote(name, kind, path, place)


def sort(remarks: Iterable[Remark]) -> Remarks:
    """Give every remark its place; authors are not kept."""
    notes: list[Note] = []
    unplaced: list[Unplaced] = []
    for remark in remarks:
        text = normal.plain(remark.text)
        if not text or remark.kind in _GONE:
            continue
        if remark.kind in _NOTES:
            notes.append(Note(at=remark.at, kind=remark.kind, text=text))
        else:
            place = _PLACES.get(remark.kind, remark.kind)
            source = ", ".join(part for part in (place, remark.source) if part and part != place)
            unplaced.append(Unplaced(text=text, source=source or place))
    return Remarks(tuple(notes), tuple(unplaced))
