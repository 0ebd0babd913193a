"""What `fill` and the menu share: which draft, which template, and how a walk ended."""

from __future__ import annotations

import os
from collections import Counter
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from csdreport.cli import console, held
from csdreport.cli.inputs import read_input
from csdreport.draft import draft as drafts, lock
from csdreport.errors import CsdReportError, InputError
from csdreport.fill import answers as prepared, backups
from csdreport.fill.app import fill
from csdreport.fill.opening import new_report
from csdreport.fill.outcome import Outcome
from csdreport.report import files, paths
from csdreport.report.model import Report
from csdreport.report.progress import progress
from csdreport.template import event as events, load
from csdreport.template.event import Event
from csdreport.template.model import Template

DEFAULT_TEMPLATE = "csd-2016"
DRAFT = ".json"


@dataclass(frozen=True, slots=True)
class Wishes:
    """What the options of `fill` say; empty where nothing was said.

    Template, event and language are those of a new report; `plain` asks for lines, not a screen.
    """

    template: str = ""
    event: str = ""
    language: str = ""
    plain: bool = False

    def load_event(self) -> Event | None:
        """Load the event that was named, if one was."""
        return events.load(self.event) if self.event else None

    def load_template(self) -> Template:
        """Load the template that was named, the event's, or the default one."""
        gathering = self.load_event()
        named = self.template or (gathering.template if gathering else DEFAULT_TEMPLATE)
        return load.load(named)


def from_file(draft: Path | None, source: str, wishes: Wishes, *, force: bool = False) -> int:
    """Lay prepared answers onto a draft, or begin one with them; nothing is asked.

    Args:
        draft: The draft; it is made when it does not exist.
        source: JSON or YAML with answers.
        wishes: What a new report is like.
        force: Whether answers that stand in the draft may be replaced; a backup keeps them.

    Raises:
        CsdReportError: No draft is named, an answer would be replaced, or the draft is open
            elsewhere or cannot be written.
        InputError: The draft or the answers cannot be read.
    """
    if draft is None:
        raise CsdReportError(
            "Answers from a file need a draft to go into.",
            hint="For example `csdreport fill report.json --answers answers.yaml`.",
        )
    _refuse_other_suffix(draft)
    given = files.read_bytes(source)
    with lock.hold(draft):
        template, report = _begun(draft, wishes)
        filled = prepared.apply(report, template, given)
        replaced = _replaced(report, filled, template)
        if replaced and not force:
            raise CsdReportError(
                f"Other words stand already in {console.listed(replaced)} of {draft.name}.",
                hint="Nothing was changed. --force replaces them, and keeps a backup of the draft.",
            )
        if replaced:
            backups.keep(draft, datetime.now())
        drafts.save(draft, filled)
    parts = progress(filled, template)
    done, boxes = sum(part.filled for part in parts), sum(part.fields for part in parts)
    console.say(f"{draft.name}: saved, {done} of {boxes} questions answered.")
    return 0


def walk(
    draft: Path,
    wishes: Wishes,
    *,
    report: Report | None = None,
    event: Event | None = None,
    listening: bool = False,
) -> int:
    """Walk through a draft on the screen; a file of another format becomes a new draft first.

    Args:
        report: What a new draft begins with.
        event: The edition it is about, when `wishes` does not name it.
        listening: Whether the session runs now, so that notes come first.
    """
    template = load.load(wishes.template) if wishes.template else None
    if draft.suffix.lower() != DRAFT:
        draft, template, report = _imported(draft, wishes)
    if template is None:
        template = _begun(draft, wishes)[0]
    if report is None and not os.path.exists(draft):
        report = new_report(template, wishes.load_event(), wishes.language)
    gathering = wishes.load_event() or event
    try:
        ended = fill(
            draft,
            template,
            event=gathering,
            report=report,
            listen=listening,
            plain=wishes.plain,
        )
    except lock.HeldError as error:
        return held.offer(draft, error, plain=wishes.plain)
    return tell(ended)


def tell(outcome: Outcome) -> int:
    """Say how a walk ended and where everything is."""
    for made in outcome.exported:
        console.say(f"Written: {made}")
    if outcome.told:
        console.say(outcome.told)
    if outcome.trouble:
        console.trouble(CsdReportError(outcome.trouble, hint=_rescued(outcome)))
    elif outcome.kind == "interrupted":
        console.say(f"Stopped. Everything is saved in {outcome.path}.")
    else:
        console.say(f"Saved in {outcome.path}. `csdreport fill {outcome.path}` goes on.")
    return outcome.exit_code or (CsdReportError.exit_code if outcome.trouble else 0)


def _replaced(before: Report, after: Report, template: Template) -> tuple[str, ...]:
    """Name the answers of which some words would be gone."""
    kept = Counter(leaf.value for leaf in paths.leaves(after, template))
    gone = Counter(leaf.value for leaf in paths.leaves(before, template) if leaf.value) - kept
    places = (
        paths.label(leaf.path, template, before.language)
        for leaf in paths.leaves(before, template)
        if leaf.value in gone
    )
    return tuple(dict.fromkeys(places))


def _rescued(outcome: Outcome) -> str:
    if outcome.rescued is not None:
        return f"What was typed is in {outcome.rescued}."
    return "The last words are in no file. Look for another place: another folder, a stick."


def _begun(draft: Path, wishes: Wishes) -> tuple[Template, Report]:
    if os.path.exists(draft):
        chosen = load.load(wishes.template) if wishes.template else None
        reading = drafts.open_draft(draft, lambda named: chosen or load.by_id(named))
        return reading.template, reading.report
    template = wishes.load_template()
    return template, new_report(template, wishes.load_event(), wishes.language)


def _imported(source: Path, wishes: Wishes) -> tuple[Path, Template, Report]:
    target = source.with_suffix(DRAFT)
    if os.path.exists(target):
        raise CsdReportError(
            f"{console.quoted(source.name)} cannot become a draft: "
            f"{console.quoted(target.name)} is there already.",
            hint=f"Go on with it: `csdreport fill {target}`, or rename one of the two.",
        )
    reading = read_input(str(source), template=wishes.template)
    console.say(f"{source.name} becomes the draft {target.name}; the file itself stays as it is.")
    return target, reading.template, reading.report


def _refuse_other_suffix(draft: Path) -> None:
    if draft.suffix.lower() != DRAFT:
        raise InputError(
            f"A draft ends in {DRAFT}, and {console.quoted(draft.name)} does not.",
            hint=f"For example {console.quoted(draft.with_suffix(DRAFT).name)}.",
        )
