"""The one file to hand in, in a folder of its own: what was left out of it, where it goes."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from csdreport.draft import sent
from csdreport.fill import risks
from csdreport.formats import exchange
from csdreport.report import files, naming, paths
from csdreport.report.model import Report
from csdreport.report.public import public, withheld
from csdreport.report.reading import Reading
from csdreport.template.event import Event
from csdreport.template.model import Template

FOLDER = "to-send_"
"""The folder's name begins with this and goes on like the file: the next revision has its own."""


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
    force: bool = True,
) -> Sendable:
    """Write the public copy, named after event, session and revision.

    Args:
        report: The whole report, as its own people see it.
        template: Its template.
        draft: The file it is sent from, which keeps the memory of what was sent.
        event: The edition, when it is known.
        name: The format to write.
        folder: Where to put it; None makes a folder for it beside the draft.
        force: Whether a file of the same name is replaced.

    Raises:
        CsdReportError: It cannot be written.
    """
    chosen = exchange.named(name)
    report = risks.withhold(report, template)
    with sent.next_revision(draft, Reading(report, template)) as final:
        called = naming.file_name(final, template, chosen.suffixes[0], event.id if event else "")
        content = exchange.write(public(final, template), template, chosen)
        if folder is None:
            folder = draft.parent / f"{FOLDER}{called.removesuffix(chosen.suffixes[0])}"
            files.make_folder(folder)
        file = folder / called
        # The same report gives the same bytes: made once more, the file stands as it is.
        if not (file.is_file() and file.read_bytes() == content):
            files.write_atomically(file, content, force=force)
    return Sendable(file, final, (*_left_out(final, template), *_address(file, event)))


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
