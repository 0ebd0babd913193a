"""Everything that is said: in a document by its places, in a report by its paths."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain
from typing import Any, NamedTuple

from csdreport.document.match import cut
from csdreport.document.model import Document, Entry, Heading, Part, Remark
from csdreport.report import paths
from csdreport.report.model import Report
from csdreport.template.model import Template
from csdreport.text import plain
from csdreport.text.blocks import Block, Blocks, ListBlock


class Text(NamedTuple):
    """A plain text and where it stands: a place of a file, or a path of a report."""

    text: str
    place: str


def in_document(document: Document) -> Iterator[Text]:
    """Walk the texts of a document: each paragraph of each cell, then the remarks.

    What somebody deleted is not said any more. Tags such as <p> that stand as text in a file
    that somebody filled are marks, not words.
    """
    for part in document.parts:
        yield from _part(part, tagged=not document.exact)
    yield from _remarks(document)


def as_typed(document: Document) -> Iterator[Text]:
    """Walk the texts of a document with the tags that stand in them."""
    for part in document.parts:
        yield from _part(part, tagged=False)
    yield from _remarks(document)


def in_report(report: Report, template: Template) -> Iterator[Text]:
    """Walk the texts of a report: answers first, then all that is no answer.

    A choice is stored as its id, which nobody wrote.
    """
    for leaf in paths.leaves(report, template):
        if leaf.value in leaf.field.choices:
            continue
        rich = leaf.kind_of_text == "rich"
        yield Text(plain.plain_text(leaf.value).text if rich else leaf.value, leaf.path)
    yield Text(report.event, "event")
    yield Text(report.title, "title")
    for number, note in enumerate(report.notes, 1):
        yield from (Text(text, f"notes.{number}") for text in (note.speaker, note.text))
    for number, left in enumerate(report.unplaced, 1):
        yield Text(left.text, f"unplaced.{number}")
    yield from _annexed(report)


def _remarks(document: Document) -> Iterator[Text]:
    for remark in document.remarks:
        if remark.kind != "deleted":
            yield Text(remark.text, _beside(remark))


def _annexed(report: Report) -> Iterator[Text]:
    # A decision whose item cannot be told any more holds for several, with the same note.
    notes = {each.note: number for number, each in enumerate(report.clearances, 1)}
    yield from (Text(note, f"clearances.{number}") for note, number in notes.items())
    for number, check in enumerate(report.suppressed, 1):
        yield from (Text(text, f"suppressed.{number}") for text in (check.reason, check.by))
    for number, conflict in enumerate(report.conflicts, 1):
        sides = (conflict.ours, conflict.theirs)
        texts = (conflict.base, *(text for side in sides for text in (side.label, side.value)))
        yield from (Text(text, f"conflicts.{number}") for text in texts)
    for pointer, value in report.unknown.items():
        yield from (Text(text, pointer) for text in _strings(value))


def _part(part: Part, *, tagged: bool) -> Iterator[Text]:
    if isinstance(part, Heading):
        yield Text(part.text, part.source)
    elif isinstance(part, Entry):
        label = _untagged(part.label) if tagged else part.label
        yield from (Text(line, part.source) for line in label.split("\n"))
        for cell in (part.blocks, *part.more):
            yield from _blocks(cell, part.source, tagged=tagged)
    else:
        yield from _blocks(part.blocks, part.source, tagged=tagged)


def _blocks(blocks: Blocks, place: str, *, tagged: bool) -> Iterator[Text]:
    found = cut.without_tags(blocks)[0] if tagged else blocks
    for text in chain.from_iterable(map(_paragraphs, found)):
        # A paragraph with looks keeps its tags, but for those of lines that are read alone.
        yield Text(_untagged(text) if tagged else text, place)


def _paragraphs(block: Block) -> Iterator[str]:
    if isinstance(block, ListBlock):
        for item in block.items:
            for inner in item:
                yield from _paragraphs(inner)
    else:
        yield block.plain


def _untagged(text: str) -> str:
    from csdreport.text import tags

    lines = text.split("\n")
    return "\n".join(
        plain.of_blocks(tags.resolve(each)[0]) if "<" in each else each for each in lines
    )


def _beside(remark: Remark) -> str:
    return ", ".join(part for part in (remark.kind, remark.source) if part)


def _strings(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, list):
        for inner in value:
            yield from _strings(inner)
    elif isinstance(value, dict):
        for inner in value.values():
            yield from _strings(inner)
