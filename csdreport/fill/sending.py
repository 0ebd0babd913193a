"""The one file to hand in, in a folder of its own: what was left out of it, where it goes."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import count
from pathlib import Path

from csdreport.draft import sent
from csdreport.errors import CsdReportError
from csdreport.fill import risks
from csdreport.findings import Finding, Severity
from csdreport.formats import exchange
from csdreport.report import files, naming, paths
from csdreport.report.model import Report
from csdreport.report.public import public, withheld
from csdreport.report.reading import Reading
from csdreport.template.event import Event
from csdreport.template.model import Template

FOLDER = "to-send_"
"""The folder's name begins with this and goes on like the file: the next revision has its own."""
POINTS_SHOWN = 5
# Of the rules about quotes, those of words that stand in the file and tell who spoke.
_TELLING = ("QUO006", "QUO007", "QUO010")


@dataclass(frozen=True, slots=True)
class Sendable:
    """A file that can be attached to a mail.

    Attributes:
        file: The public copy.
        report: The report with the revision that the file has.
        told: What to say about it, line by line.
    """

    file: Path
    report: Report
    told: tuple[str, ...]


def make(
    report: Report,
    template: Template,
    draft: Path,
    event: Event | None,
    name: str = "docx",
    *,
    folder: Path | None = None,
    force: bool = False,
) -> Sendable:
    """Write the public copy, named after event, session and revision.

    A file of that name that says something else is another draft's, or somebody changed it: it is
    left as it is, and the copy goes into the next folder.

    Args:
        report: The whole report, as its own people see it.
        template: Its template.
        draft: The file it is sent from, which keeps the memory of what was sent.
        event: The edition, when it is known.
        name: The format to write.
        folder: Where to put it; None makes a folder for it beside the draft.
        force: Whether a file of the same name is replaced.

    Raises:
        CsdReportError: It cannot be written, or another file has its name in the folder given.
    """
    chosen = exchange.named(name)
    report = risks.withhold(report, template)
    with sent.next_revision(draft, Reading(report, template)) as final:
        called = naming.file_name(final, template, chosen.suffixes[0], event.id if event else "")
        content = exchange.write(public(final, template), template, chosen)
        file = folder / called if folder else _free(draft.parent, called, content, force)
        files.make_folder(file.parent)
        if not _stands(file, content):
            if file.exists() and not force:
                raise CsdReportError(
                    f"'{file.name}' exists already in that folder, and says something else.",
                    hint="Choose another folder with -o, or add --force to write over it.",
                )
            files.write_atomically(file, content, force=force)
    told = (*_left_out(final, template), *_beside_another(file), *_address(file, event))
    return Sendable(file, final, told)


def open_points(findings: Iterable[Finding]) -> tuple[str, ...]:
    """Say what is still open in a report that is sent, safety first; nothing when all is well.

    What nobody decided about is not in the file, and is named among what is left out.
    """
    serious = [
        found
        for found in findings
        if found.severity >= Severity.WARNING and found.code not in risks.OF_DECISIONS
    ]
    if not serious:
        return ()
    many = "1 open point" if len(serious) == 1 else f"{len(serious)} open points"
    first = (
        f"Before you send it: it may expose somebody. It has {many}:"
        if any(map(_is_of_safety, serious))
        else f"The file can be sent as it is. It has {many}:"
    )
    ranked = sorted(serious, key=lambda found: (not _is_of_safety(found), -found.severity))
    more = ("  `csdreport lint --stage final` lists all.",) if ranked[POINTS_SHOWN:] else ()
    return (first, *(f"  {_line(found)}" for found in ranked[:POINTS_SHOWN]), *more)


def _free(home: Path, called: str, content: bytes, force: bool) -> Path:
    """Find the first folder in which no other file has this name."""
    for number in count(1):
        file = home / _folder(Path(called).stem, number) / called
        if force or not file.exists() or _stands(file, content):
            return file
    raise AssertionError


def _folder(stem: str, number: int) -> str:
    return f"{FOLDER}{stem}" if number == 1 else f"{FOLDER}{stem}_{number}"


def _stands(file: Path, content: bytes) -> bool:
    """Tell whether the file is there already: the same report gives the same bytes."""
    return file.is_file() and file.read_bytes() == content


def _beside_another(file: Path) -> tuple[str, ...]:
    if not file.parent.name.startswith(f"{FOLDER}{file.stem}_"):
        return ()
    first = _folder(file.stem, 1)
    return (
        "",
        f"Another report of this name lies in {first}, and was left as it is.",
        f"Yours is in {file.parent.name}.",
    )


def _left_out(report: Report, template: Template) -> tuple[str, ...]:
    left = withheld(report, template)
    if not left:
        return ("Nothing was left out.",)
    lines = ["Left out of the file, and still in your own copy:"]
    for one in left:
        place = paths.label(one.path, template, report.language)
        lines.append(f"  {place}: {one.reason}" if place else f"  {one.reason}")
    return tuple(lines)


def _address(file: Path, event: Event | None) -> tuple[str, ...]:
    if event is None or not event.hand_in:
        return ("", "Attach it to a mail to the people who asked for the report.")
    return ("", f"Attach it to a mail to {event.hand_in}", f"Subject: {file.stem}")


def _is_of_safety(found: Finding) -> bool:
    return found.code.startswith(("PRV", *_TELLING))


def _line(found: Finding) -> str:
    return f"{found.label}: {found.message}" if found.label else found.message
