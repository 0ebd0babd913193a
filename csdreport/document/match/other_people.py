"""Entries of rapporteurs and addressees that are other people: speakers, the panel, a moderator.

"Speakers: …" below the rapporteur's name, or a list of participants below the addressees, is read
as more of them. Whoever is meant, nobody asked them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import groupby

from csdreport.document.match import announced, speaking
from csdreport.document.match.lexicons import of_names
from csdreport.document.match.tokens import words
from csdreport.report import paths
from csdreport.report.model import Report
from csdreport.report.paths import Leaf
from csdreport.template.model import Field, Template

_STEM = 6
"""As many letters tell "rapporteuse" and "relatora" by the printed label."""


def find(
    report: Report, template: Template, names_speaker: Callable[[str], bool]
) -> Iterator[tuple[str, bool]]:
    """Walk the rapporteurs, and whole fields of addressees, that may be or hold other people.

    Each comes with whether a speaker's name was found in it.

    Args:
        report: Canonical.
        template: Of the report.
        names_speaker: Tells whether a text has the name of a speaker who is not to be named.
    """
    whole = groupby(_entries(report, template), key=lambda entry: entry[0].rpartition(".")[0])
    for place, entries in whole:
        above, found = "", dict[str, bool]()
        for path, field, lines in entries:
            above = _above(lines, field, above)
            is_speaker = names_speaker(" ".join(lines))
            # Addressees are typed into one box: an entry may have another number afterwards.
            held = path if field.kind == "people" else place
            if is_speaker or (above and (field.kind == "people" or _names(lines[0], above))):
                found[held] = found.get(held, False) or is_speaker
        yield from found.items()


def _entries(report: Report, template: Template) -> Iterator[tuple[str, Field, list[str]]]:
    leaves = (
        leaf for leaf in paths.leaves(report, template) if leaf.field.kind in ("people", "tags")
    )
    for path, found in groupby(leaves, key=_entry):
        parts = list(found)
        yield path, parts[0].field, [part.value for part in parts]


def _entry(leaf: Leaf) -> str:
    return leaf.path.rpartition(".")[0] if leaf.field.kind == "people" else leaf.path


def _above(lines: list[str], field: Field, above: str) -> str:
    """Give the line that announces others which an entry begins with, or stands below."""
    name, *beside = lines
    for line in (name, *filter(announced.HEAD.search, beside)):
        if _is_own(words(announced.HEAD.split(line, maxsplit=1)[0]), field):
            # "Rapporteur and moderator: …"
            return ""
        if _announces(line):
            above = line
    return above


def _is_own(said: tuple[str, ...], field: Field) -> bool:
    """Tell whether words have the one of the field's own label."""
    labels = (field.short or field.label).values()
    own = {word[:_STEM] for label in labels for word in words(label) if len(word) >= _STEM}
    return any(word[:_STEM] in own for word in said)


def _announces(line: str) -> bool:
    """Tell whether a line begins as "Speakers: …" or "Panel – …", or is such words alone."""
    head, *_ = announced.HEAD.split(line, maxsplit=1)
    said = words(line)
    is_alone = len(said) == 1 and not of_names("announcing_one").isdisjoint(said)
    return is_alone or announced.announces(head) or announced.behind_one(line) is not None


def _names(line: str, above: str) -> bool:
    """Tell whether one of the addressees that is, or stands below, such a line names somebody."""
    if line == above:
        _, *behind = announced.HEAD.split(line, maxsplit=1)
        if behind:
            return announced.names_people(behind, below=True)
        return speaking.holds_name(line.partition(" ")[2])
    # Addressed themselves as a rule: "participants; the IOM".
    is_heading = bool(announced.HEAD.search(above)) or not above[:1].islower()
    return announced.names_people([line], below=True) if is_heading else speaking.holds_name(line)
