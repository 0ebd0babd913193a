"""Plan the blank forms of `template blank`: one for anybody, or one a session of an event."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from csdreport.cli import console, targets
from csdreport.document import assemble
from csdreport.errors import CsdReportError
from csdreport.formats.base import Format
from csdreport.report import naming
from csdreport.template.event import Event, Session
from csdreport.template.model import Template

WORD = "docx"


@dataclass(frozen=True, slots=True)
class Blank:
    """What every form of one call has in common.

    Attributes:
        template: What the forms ask.
        language: Of the printed words; empty is the template's own.
        event: Its line stands on top; None prints none.
        protect: Lock everything but the answers; only Word can.
    """

    template: Template
    language: str = ""
    event: Event | None = None
    protect: bool = False

    def form(self, kind: Format, session: Session | None = None) -> bytes:
        """Make one form, with what is known of a session filled in."""
        assert kind.write is not None
        return kind.write(
            assemble.blank(self.template, self.language, self.event, session, self.protect)
        )


def plan(
    blank: Blank, session: str, output: str, to: str
) -> Iterator[tuple[targets.Job, Session | None]]:
    """Pair each form with its target, before anything is written.

    Args:
        blank: What the forms have in common.
        session: Number or title of the one session that is wanted; empty means all.
        output: A file, a folder, or "-".
        to: Name of the format; empty goes by the suffix, and is Word for a folder.

    Raises:
        CsdReportError: The language, the session or the format is not there, or several forms
            have no folder.
    """
    _refuse_unknown_language(blank)
    sessions = _sessions(blank.event, session)
    _refuse_one_file(sessions, output)
    kind = to or (WORD if _is_folder(output) else "")
    jobs = targets.plan(_names(blank.event, sessions), output, kind, read=False)
    for job in jobs:
        _refuse_wrong_kind(job.kind, protect=blank.protect)
    return zip(jobs, sessions, strict=True)


def refuse_existing(jobs: Iterable[targets.Job]) -> None:
    """Keep all files when one is there already: half of a programme helps nobody."""
    there = [job.target for job in jobs if job.target != "-" and os.path.exists(job.target)]
    if there:
        first = console.quoted(there[0])
        which = f"{first} and {len(there) - 1} more exist" if there[1:] else f"{first} exists"
        raise CsdReportError(
            f"{which} already; nothing was written.",
            hint="Choose another place, or add --force to overwrite.",
        )


def _refuse_unknown_language(blank: Blank) -> None:
    known = languages(blank.template)
    if blank.language and blank.language not in known:
        raise CsdReportError(
            f"The template '{blank.template.id}' is not there in {console.quoted(blank.language)}.",
            hint=f"It has these languages: {', '.join(known)}.",
        )


def languages(template: Template) -> tuple[str, ...]:
    """List the languages that every section of a template has, its own one first."""
    known = [section.label.keys() for section in template.sections]
    shared = set.intersection(*(set(each) for each in known)) if known else set()
    others = sorted(shared - {template.language})
    return (template.language, *others)


def _sessions(event: Event | None, wanted: str) -> list[Session | None]:
    if event is None:
        if wanted:
            raise CsdReportError(
                "A session is chosen from an event, and none is named.",
                hint="Add --event csd-2016, or the event's file.",
            )
        return [None]
    if not wanted:
        return [*event.sessions] or [None]
    asked = wanted.strip().casefold()
    found = [one for one in event.sessions if asked in (one.number, one.title.casefold())]
    if not found:
        raise CsdReportError(
            f"The event '{event.id}' has no session {console.quoted(wanted)}.",
            hint=f"`csdreport event show {event.id}` lists its sessions.",
        )
    return [*found]


def _names(event: Event | None, sessions: Sequence[Session | None]) -> list[str]:
    if event is None or not event.sessions:
        return ["form"]
    named = zip(event.sessions, naming.form_names(event), strict=True)
    # A dot in "session-3.2" is not to be taken for the beginning of a suffix.
    return [f"{name}.form" for session, name in named if session in sessions]


def _is_folder(output: str) -> bool:
    return output != "-" and os.path.isdir(output)


def _refuse_one_file(sessions: Sequence[Session | None], output: str) -> None:
    if len(sessions) > 1 and not _is_folder(output):
        raise CsdReportError(
            f"The event has {len(sessions)} sessions, and each gets a form of its own.",
            hint="Name an existing folder with -o, or one session with --session.",
        )


def _refuse_wrong_kind(kind: Format, *, protect: bool) -> None:
    if kind.write is None:
        raise CsdReportError(
            f"A blank form cannot be written as {kind.title}.",
            hint="Choose a name that ends in .docx, .md or .txt.",
        )
    if protect and kind.name != WORD:
        raise CsdReportError(
            f"Labels cannot be locked in {kind.title}.",
            hint="Leave out --protect, or choose a name that ends in .docx.",
        )
