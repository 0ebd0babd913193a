"""Change what a Word file is beside its answers: its title, its language, its tables, its room.

Only the elements in question change; every other byte of every part stays, and so do the other
parts. A signed file is never changed: its signature would no longer hold.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from csdreport.document import facts as kinds
from csdreport.findings import Repair
from csdreport.formats.docx.patching import empty_lines, properties, rows
from csdreport.formats.docx.patching.outline import Outline
from csdreport.formats.docx.patching.packing import Splice, Unplaceable, packed, spliced
from csdreport.formats.docx.reading.package import Package
from csdreport.formats.docx.reading.style_sheet import StyleSheet

SIGNATURES = "_xmlsignatures/"


@dataclass(frozen=True, slots=True)
class Changed:
    """One change: where, what was there and what is there now, without words of the answers."""

    place: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Repaired:
    """A Word file after a repair."""

    content: bytes
    changes: tuple[Changed, ...]


def repaired(data: bytes, repair: Repair) -> Repaired | None:
    """Make a repair; None where nothing can be changed without changing more."""
    if is_signed(data):
        return None
    try:
        parts, changes = _REPAIRS[repair.kind](Package(data), repair)
        return Repaired(packed(data, parts), tuple(changes)) if changes else None
    except Unplaceable:
        return None


def is_signed(data: bytes) -> bool:
    """Tell whether somebody signed the file."""
    return any(name.startswith(SIGNATURES) for name in Package(data).names())


Made = tuple[dict[str, bytes], list[Changed]]


def _title(package: Package, repair: Repair) -> Made:
    parts = properties.with_title(package, repair.value)
    return parts, [Changed("title of the file", "", repair.value)]


def _language(package: Package, repair: Repair) -> Made:
    before = properties.language(package)
    parts = properties.with_language(package, repair.value)
    return parts, [Changed("language of the file", before, repair.value)]


def _heads(package: Package, repair: Repair) -> Made:
    return _in_main(
        package,
        lambda outline: (
            (Changed(place, "", "(the first row is a heading row)"), made)
            for place, _, made in rows.headed(outline, repair.places)
        ),
    )


def _breaks(package: Package, repair: Repair) -> Made:
    return _in_main(
        package,
        lambda outline: (
            (Changed(place, "", _kept(count)), made)
            for place, count, made in rows.unbroken(outline, repair.places)
        ),
    )


def _empty_lines(package: Package, repair: Repair) -> Made:
    found = package.fellow("styles")
    styles = StyleSheet(None if found is None else found[1])
    one = "(1 empty line, with room below it)"
    return _in_main(
        package,
        lambda outline: (
            (Changed(place, f"({count} empty lines)", one), made)
            for place, count, made in empty_lines.gathered(outline, styles)
        ),
    )


Change = tuple[Changed, list[Splice]]


def _in_main(package: Package, change: Callable[[Outline], Iterable[Change]]) -> Made:
    outline = Outline(package.read(package.main) or b"", package.main)
    made = list(change(outline))
    part = spliced(outline.part, [splice for _, splices in made for splice in splices])
    return {package.main: part}, [told for told, _ in made]


def _kept(count: int) -> str:
    return "(1 row stays on one page)" if count == 1 else f"({count} rows stay on one page each)"


_REPAIRS: dict[str, Callable[[Package, Repair], Made]] = {
    kinds.TITLE: _title,
    kinds.LANGUAGE: _language,
    kinds.TABLE_WITHOUT_HEAD: _heads,
    kinds.TABLE_THAT_BREAKS: _breaks,
    kinds.EMPTY_LINES: _empty_lines,
}
