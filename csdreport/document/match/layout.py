"""What a file has of the template's sections: those that lack, that are strange, that moved."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from csdreport.document import notices as kinds
from csdreport.document.match.labels import Printed, printed
from csdreport.document.match.placing import Placed
from csdreport.document.match.tokens import tokens
from csdreport.findings import Notice
from csdreport.report import paths
from csdreport.template.model import Template

# A longer text beside a cell is no label but somebody's own words.
_LONGEST_LABEL = 15


def notices(placed: Placed, template: Template) -> Iterator[Notice]:
    """Compare the sections of a file with those of the template it was laid onto."""
    yield from _missing(placed, template)
    yield from _strange(placed, printed(template))
    yield from _moved(placed, template)


def _missing(placed: Placed, template: Template) -> Iterator[Notice]:
    for section in template.sections:
        if section.id not in placed.sections:
            name = paths.label(section.id, template, placed.language)
            yield Notice(
                kinds.SECTION_MISSING,
                f"{name}: neither the heading of this section nor a label of it was found in the "
                "file.",
                path=section.id,
            )


def _strange(placed: Placed, known: Printed) -> Iterator[Notice]:
    for one in placed.strange:
        if one.text.strip() and (one.level is not None or _may_be_label(one.text)):
            kept = "stands in the answer above it" if one.path else "has no place"
            what = "label" if one.level is None else "heading"
            yield Notice(
                kinds.SECTION_UNKNOWN,
                f"{_lack(one.text, what, known)}; the text {kept}.",
                path=one.path,
                source=one.source,
                quote=one.text.strip(),
            )


def _lack(text: str, what: str, known: Printed) -> str:
    """Say that the template lacks a heading or a label, or has it for another answer."""
    if any(not one.label.is_number for one in known.equal(tokens(text))):
        return f"The template has this {what} for another answer"
    return f"The template does not have this {what}"


def _may_be_label(text: str) -> bool:
    return len(text.split()) <= _LONGEST_LABEL


def _moved(placed: Placed, template: Template) -> Iterator[Notice]:
    order = {section.id: at for at, section in enumerate(template.sections)}
    kept = _longest_ascending([order[section] for section in placed.sections])
    moved = [section for section in placed.sections if order[section] not in kept]
    if moved:
        found = (paths.label(section, template, placed.language) for section in moved)
        names = ", ".join(f"“{name}”" for name in found)
        stand = "stands" if len(moved) == 1 else "stand"
        yield Notice(
            kinds.SECTION_ORDER,
            f"{names} {stand} in another place than in the template.",
            path=moved[0],
        )


def _longest_ascending(numbers: Sequence[int]) -> set[int]:
    """Give the longest ascending choice of different numbers: what is left was moved."""
    ends: list[int] = []
    chains: list[tuple[int, ...]] = []
    for number in numbers:
        at = bisect_left(ends, number)
        chain = (*(chains[at - 1] if at else ()), number)
        ends[at : at + 1] = [number]
        chains[at : at + 1] = [chain]
    return set(chains[-1]) if chains else set()
