"""What a person is told about a Word file that was read, in sentences."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from csdreport.document import notices as kinds
from csdreport.document.model import Remark
from csdreport.findings import Notice
from csdreport.formats.docx.reading.revisions import Revisions
from csdreport.formats.docx.reading.story import Story

_MOST_PLACES = 5
_SENTENCES = {
    kinds.TEXT_BOX: "Text stands in a text box; it was read as if it stood in the page.",
    kinds.NESTED_TABLE: "A table stands in an answer; each of its rows became a line.",
    kinds.MERGED_CELLS: "Cells are merged over several rows; each was read once.",
    kinds.FOREIGN_CONTENT: (
        "Another document is embedded here; csdreport cannot see what it says. "
        "Open the file in Word and save it once: then the text is part of it."
    ),
    kinds.PICTURE: "A picture, drawing or chart stands here; what it shows was not read.",
    "struck": "Some words are struck through; they were read as if they were not.",
}
_KINDS = {"struck": kinds.STRUCK}


def notices(story: Story, revised: Revisions, remarks: Iterable[Remark]) -> Iterator[Notice]:
    """Say what was seen on the way, once for each kind."""
    yield from _tracked(revised)
    yield from _comments(remarks)
    yield from _hidden(remarks)
    for what, places in story.seen.items():
        yield Notice(_KINDS.get(what, what), _SENTENCES[what], source=_places(places))


def _tracked(revised: Revisions) -> Iterator[Notice]:
    total = sum(revised.count.values())
    if not total:
        return
    deleted = ""
    if revised.deleted:
        deleted = (
            " What was deleted, such as an old name, is still in its history: pass on a copy that "
            "csdreport makes, not this file."
        )
    by = f" by {', '.join(revised.authors)}" if revised.authors else ""
    yield Notice(
        kinds.TRACKED,
        f"{_count(total, 'tracked change')}{by}; the text was read as if all were accepted."
        + deleted,
        names=tuple(revised.authors),
    )


def _comments(remarks: Iterable[Remark]) -> Iterator[Notice]:
    comments = [remark for remark in remarks if remark.kind == "comment"]
    if comments:
        authors = dict.fromkeys(remark.author for remark in comments if remark.author)
        by = f" by {', '.join(authors)}" if authors else ""
        yield Notice(
            kinds.COMMENTS,
            f"{_count(len(comments), 'comment')}{by}; comments travel with a Word file.",
            source=_places(dict.fromkeys(remark.source for remark in comments)),
            names=tuple(authors),
        )


def _hidden(remarks: Iterable[Remark]) -> Iterator[Notice]:
    hidden = [remark for remark in remarks if remark.kind == "hidden"]
    if hidden:
        yield Notice(
            kinds.HIDDEN,
            f"{_count(len(hidden), 'stretch', 'stretches')} of hidden text; "
            "nobody sees it on the page, but it travels with the file.",
            source=_places(dict.fromkeys(remark.source for remark in hidden)),
        )


def _count(number: int, one: str, many: str = "") -> str:
    if number == 1:
        return f"This file holds 1 {one}"
    return f"This file holds {number} {many or one + 's'}"


def _places(places: Iterable[str]) -> str:
    known = [place for place in places if place]
    shown = ", ".join(known[:_MOST_PLACES])
    return f"{shown} and elsewhere" if len(known) > _MOST_PLACES else shown
