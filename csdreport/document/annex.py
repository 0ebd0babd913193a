"""The annex of a working copy: everything of a report that is no answer, one row an entry."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, TypeVar, get_args

from csdreport.document import anchors, beginnings, notices, plaintext, records, words as printed
from csdreport.document.model import Entry, Heading, Part, Prose
from csdreport.document.records import Cleared, Record, Unknown
from csdreport.document.words import AnnexPart, Words
from csdreport.findings import Notice
from csdreport.report import paths
from csdreport.report.model import Clearance, Conflict, Note, Report, Suppression, Unplaced
from csdreport.template.model import Template
from csdreport.text.fold import fold

PARTS: tuple[AnnexPart, ...] = get_args(AnnexPart)
R = TypeVar("R", bound=Record)

# No section's id begins with a digit, so no answer ever has such a path.
_ANCHOR = "0"
_SOURCE = "annex"
_NUMBER = re.compile(r"\d+")


@dataclass(frozen=True, slots=True)
class Annex:
    """What an annex held, in its order, and what was seen on the way."""

    notes: tuple[Note, ...] = ()
    unplaced: tuple[Unplaced, ...] = ()
    clearances: tuple[Clearance, ...] = ()
    suppressed: tuple[Suppression, ...] = ()
    conflicts: tuple[Conflict, ...] = ()
    unknown: Mapping[str, Any] = field(default_factory=dict)
    notices: tuple[Notice, ...] = ()

    def of(self, report: Report) -> Report:
        """Put the pieces into a report, in the place of its own."""
        return report.with_(
            notes=self.notes,
            unplaced=self.unplaced,
            clearances=self.clearances,
            suppressed=self.suppressed,
            conflicts=self.conflicts,
            unknown=dict(self.unknown),
        )


def parts(report: Report, template: Template) -> tuple[Part, ...]:
    """Print the annex: a heading, then each part that has an entry; nothing when all are empty."""
    language = report.language or template.language
    words = printed.load(language)
    found: list[Part] = []
    for part in PARTS:
        entries = list(_records(part, report, template))
        if entries:
            found.append(Heading(2, words.parts[part]))
        for number, record in enumerate(entries, start=1):
            found.append(
                Entry(
                    label=_label(part, number, record, words, template, language),
                    blocks=records.write(part, record, words),
                    anchor=_anchor(part, number),
                )
            )
    return (Heading(1, words.annex), *found) if found else ()


def read(
    entries: Iterable[Part], template: Template, answers: Mapping[str, Any], language: str = ""
) -> Annex:
    """Read what stands after the heading of the annex.

    Args:
        entries: Everything after it, headings of its parts included.
        template: Which places clearances may mean.
        answers: The answers of the same file, to see whether a clearance still fits its item.
        language: That of the report, in which its places are named.
    """
    read = _Read(template)
    part: AnnexPart | None = None
    for each in entries:
        if isinstance(each, Heading):
            part = _part_of(each.text)
            if part is None:
                read.keep(each.text, each.source)
        elif isinstance(each, Prose):
            read.keep(plaintext.from_blocks(each.blocks), each.source)
        else:
            read.entry(_part_by_row(each) or part, each)
    settled = beginnings.settle(read.cleared, template, answers, language)
    return Annex(
        notes=tuple(read.of(Note)),
        unplaced=(*read.of(Unplaced), *read.lost),
        clearances=(*settled.clearances, *read.asked),
        suppressed=tuple(read.of(Suppression)),
        conflicts=tuple(read.of(Conflict)),
        unknown={key.pointer: key.value for key in read.of(Unknown)},
        notices=(*read.notices, *settled.notices),
    )


class _Read:
    """Gathers the rows of one annex."""

    def __init__(self, template: Template) -> None:
        self.template = template
        self.records: list[Record] = []
        self.asked: list[Clearance] = []
        self.lost: list[Unplaced] = []
        self.notices: list[Notice] = []

    @property
    def cleared(self) -> list[Cleared]:
        return list(self.of(Cleared))

    def of(self, kind: type[R]) -> Iterator[R]:
        return (record for record in self.records if isinstance(record, kind))

    def entry(self, part: AnnexPart | None, entry: Entry) -> None:
        record = records.read(part, entry.blocks) if part else None
        if record is not None and self._has_a_place(record):
            self.records.append(record)
            place = record.clearance.path if isinstance(record, Cleared) else ""
            if not _is_own_label(entry.label, place, self.template):
                self.keep(entry.label, entry.source)
        else:
            self._unreadable(part, entry)
        for cell in entry.more:
            self.keep(plaintext.from_blocks(cell), entry.source)

    def _has_a_place(self, record: Record) -> bool:
        """Tell whether a clearance protects a place of the template; all else may stand."""
        if not isinstance(record, Cleared):
            return True
        return beginnings.is_place(record.clearance.path, self.template)

    def _unreadable(self, part: AnnexPart | None, entry: Entry) -> None:
        place = records.place(entry.blocks) if part == "clearances" else ""
        label = "" if _is_own_label(entry.label, place, self.template) else entry.label
        text = plaintext.from_blocks(entry.blocks)
        self.keep("\n".join(filter(None, (label, text))), entry.source)
        if place and beginnings.is_place(place, self.template):
            # Whatever was decided, the item is not shown before somebody decides again.
            self.asked.append(Clearance(path=place, level="ask"))

    def keep(self, text: str, source: str) -> None:
        """Keep what is no row of the annex as text without a place."""
        if not text:
            return
        self.lost.append(Unplaced(text=text, source=_SOURCE))
        self.notices.append(
            Notice(
                notices.ANNEX_UNREADABLE,
                "A row of the annex cannot be read; its words are kept as text without a place.",
                source=source,
                quote=text,
            )
        )


def _records(part: AnnexPart, report: Report, template: Template) -> Iterator[Record]:
    if part == "unknown":
        yield from (Unknown(pointer, value) for pointer, value in report.unknown.items())
    elif part == "clearances":
        for held in report.clearances:
            yield Cleared(held, beginnings.printed(report.answers, held))
    else:
        yield from getattr(report, part)


def _label(
    part: AnnexPart, number: int, record: Record, words: Words, template: Template, language: str
) -> str:
    label = words.items[part].replace("{n}", str(number))
    if isinstance(record, Cleared):
        return f"{label}: {paths.label(record.clearance.path, template, language)}"
    return label


def _is_own_label(label: str, path: str, template: Template) -> bool:
    """Tell whether the label of a row is as printed: somebody may have typed into its cell."""
    item, _, shown_place = label.partition(":")
    shown = {fold(each) for words in printed.every() for each in words.items.values()}
    if label.strip() and fold(_NUMBER.sub("{n}", item, count=1)) not in shown:
        return False
    named = (paths.label(path, template, language) for language in ("", *template.title))
    known = {word for text in named for word in fold(text).split()}
    return set(fold(shown_place).split()) <= known


def _anchor(part: AnnexPart, number: int) -> str:
    return anchors.name(f"{_ANCHOR}.{part}.{number}")


def _part_of(heading: str) -> AnnexPart | None:
    """Find the part that a heading opens, in any language."""
    folded = fold(heading)
    for words in printed.every():
        for part, title in words.parts.items():
            if fold(title) == folded:
                return part
    return None


def _part_by_row(entry: Entry) -> AnnexPart | None:
    """Find the part of a row by its anchor, else by its label, so that headings may be gone."""
    for part in PARTS:
        prefix = _anchor(part, 0).removesuffix("0")
        if entry.anchor.startswith(prefix):
            return part
    name = _NUMBER.sub("{n}", entry.label.partition(":")[0], count=1)
    for words in printed.every():
        for part, item in words.items.items():
            if fold(item) == fold(name):
                return part
    return None
