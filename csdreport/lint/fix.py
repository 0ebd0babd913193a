"""Mend a report by the fixes of its findings: a new report, and every change that was made.

No fix enters a quotation, and none takes an item away that somebody made a decision about.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from csdreport.findings import Edit, Finding
from csdreport.lint.hiding import hide_names
from csdreport.report.canonical import canonicalise
from csdreport.report.edits import delete_item, split_item
from csdreport.report.model import Report
from csdreport.report.paths import get, label, replace as put
from csdreport.report.reading import Reading
from csdreport.template.model import Template
from csdreport.text.quotation import stretches
from csdreport.text.structure import paragraph_starts

if TYPE_CHECKING:
    from csdreport.lint.known_names import Name
    from csdreport.lint.protect import Protection

Look = Callable[[Reading], Sequence[Finding]]
"""Check a reading; findings come unmasked, since masked ones carry no new words."""

MOST_PASSES = 40
SUPPRESSED = "suppressed."
HIDDEN = "(words that are not shown, to protect people)"
QUOTE_MARKS = "\"“”„‟«»‹›‘’' \u00a0\u202f\n"


@dataclass(frozen=True, slots=True)
class Change:
    """What a fix changed at one place.

    Attributes:
        code: The rule whose fix it was.
        path: The item, or the whole list when items moved.
        label: The printed label path.
        before: What stood there; items one a line.
        after: What stands there now.
    """

    code: str
    path: str
    label: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Mended:
    """A report after its fixes, and what they changed, in their order."""

    report: Report
    changes: tuple[Change, ...] = ()


def mend(reading: Reading, look: Look, *, unsafe: bool = False) -> Mended:
    """Make every fix that can be made, and look again until nothing is left to mend.

    Args:
        reading: The report; its notices are not looked at again.
        look: Checks a reading.
        unsafe: Whether fixes count that may change the meaning.
    """
    report, changes = reading.report, list[Change]()
    done: set[tuple[str, tuple[Edit, ...]]] = set()
    for _ in range(MOST_PASSES):
        touched: list[str] = []
        for code, edits in proposals(look(reading._replace(report=report)), unsafe=unsafe):
            if (code, edits) in done or _meets(edits, touched):
                continue
            # Entries move up, so that the next one goes by the same number.
            if not edits[0].path.startswith(SUPPRESSED):
                done.add((code, edits))
            step = made(report, reading.template, code, edits)
            if step is not None:
                report = step.report
                changes += step.changes
                touched += (_ground(edit) for edit in edits)
        if not touched:
            break
    return Mended(report, tuple(changes))


def shown(changes: Iterable[Change], readings: Sequence[Reading]) -> tuple[Change, ...]:
    """Give changes as they may be printed: without the words of protected items, and names.

    Args:
        changes: As `mend` gives them.
        readings: The report before and after: what either of them protects is not shown. Whether
            words repeat a protected item, the first one decides: words that fixes have put into
            both tell nothing of anybody.
    """
    from csdreport.lint.engine import protection_of

    guards = [protection_of(reading) for reading in readings]
    names = tuple(name for guard in guards for name in guard.names)
    return tuple(_shown(change, guards, names) for change in changes)


def _shown(change: Change, guards: Sequence[Protection], names: tuple[Name, ...]) -> Change:
    said = (change.before, change.after)
    if any(guard.covers(change.path) for guard in guards) or any(map(guards[0].tells, said)):
        return replace(change, before=said[0] and HIDDEN, after=said[1] and HIDDEN)
    return replace(change, before=hide_names(said[0], names), after=hide_names(said[1], names))


def proposals(
    findings: Iterable[Finding], *, unsafe: bool
) -> Iterator[tuple[str, tuple[Edit, ...]]]:
    """Walk the changes that findings propose, each with its code."""
    for finding in findings:
        fix = finding.fix
        if fix is None or not (fix.safe or unsafe):
            continue
        if fix.edits:
            yield finding.code, fix.edits
        elif fix.replacement is not None:
            yield finding.code, (Edit(finding.path, (fix.replacement,)),)


def made(report: Report, template: Template, code: str, edits: tuple[Edit, ...]) -> Mended | None:
    """Make the change of one finding; None when it may not be made, or changes nothing."""
    if any(_is_decided(edit, report) for edit in edits) or _leaves_decision(edits, report):
        return None
    try:
        new = canonicalise(_edited(report, edits), template)
    except KeyError:
        return None
    places = dict.fromkeys(_place(edit) for edit in edits)
    changes = tuple(
        Change(code, place, label(place, template, report.language), before, after)
        for place in places
        if (before := _said(report, place)) != (after := _said_after(new, place))
    )
    quotes = [path for path, field in template.answer_fields() if field.kind == "quotes"]
    if not changes or not _quotes_are_kept(changes, quotes):
        return None
    if not _speech_is_kept(report, new, list(places), quotes):
        return None
    return Mended(new, changes)


def _edited(report: Report, edits: tuple[Edit, ...]) -> Report:
    """New values first; then items that go or part, the last one first, so that paths hold."""
    for edit in edits:
        if len(edit.values) == 1:
            report = put(report, edit.path, edit.values[0])
    for edit in sorted(edits, key=_last_first):
        if edit.path.startswith(SUPPRESSED):
            report = _without_suppression(report, int(edit.path.removeprefix(SUPPRESSED)))
        elif not edit.values:
            report = delete_item(report, edit.path)
        elif len(edit.values) > 1:
            report = split_item(report, edit.path, edit.values)
    return report


def _last_first(edit: Edit) -> tuple[int, ...]:
    return tuple(-int(step) for step in edit.path.split(".") if step.isdecimal())


def _without_suppression(report: Report, number: int) -> Report:
    if not 0 < number <= len(report.suppressed):
        raise KeyError(number)
    kept = report.suppressed[: number - 1] + report.suppressed[number:]
    return report.with_(suppressed=kept)


def _is_decided(edit: Edit, report: Report) -> bool:
    """Tell whether an item that is to go holds a decision, or two drafts differ on it."""
    if edit.values or edit.path.startswith(SUPPRESSED) or not _said(report, edit.path):
        return False
    held = [*(each.path for each in report.clearances), *(each.path for each in report.conflicts)]
    return any(f"{path}.".startswith(f"{edit.path}.") for path in held)


def _leaves_decision(edits: Sequence[Edit], report: Report) -> bool:
    """Tell whether words go from an item that somebody made a decision about to another place."""
    if len({_place(edit) for edit in edits}) < 2:
        return False
    return any(
        f"{clearance.path}.".startswith(f"{place}.") or f"{place}.".startswith(f"{clearance.path}.")
        for clearance in report.clearances
        for place in map(_place, edits)
    )


def _place(edit: Edit) -> str:
    """Say where a change is seen: at the item, or in its whole list when items move."""
    if len(edit.values) == 1 or edit.path.startswith(SUPPRESSED):
        return edit.path
    return edit.path.rpartition(".")[0]


def _ground(edit: Edit) -> str:
    return SUPPRESSED if edit.path.startswith(SUPPRESSED) else _place(edit)


def _meets(edits: Iterable[Edit], touched: Iterable[str]) -> bool:
    """Tell whether edits touch what this pass changed already, so that they may be out of date."""
    return any(
        f"{ground}.".startswith(f"{place}.") or f"{place}.".startswith(f"{ground}.")
        for ground in map(_ground, edits)
        for place in touched
    )


def _said(report: Report, place: str) -> str:
    if place.startswith(SUPPRESSED):
        number = int(place.removeprefix(SUPPRESSED))
        entries = report.suppressed[number - 1 : number]
        return "".join(f"{entry.code} {entry.path} {entry.reason}".strip() for entry in entries)
    try:
        return _text(get(report, place))
    except KeyError:
        return ""


def _said_after(report: Report, place: str) -> str:
    # Another entry has the number of the one that went.
    return "" if place.startswith(SUPPRESSED) else _said(report, place)


def _text(value: Any) -> str:
    if isinstance(value, list):
        return "\n".join(f"{number}. {_text(part)}".strip() for number, part in enumerate(value, 1))
    if isinstance(value, dict):
        return " / ".join(text for part in value.values() if (text := _text(part)))
    return str(value)


def _speech_is_kept(report: Report, new: Report, places: Sequence[str], quotes: list[str]) -> bool:
    """Tell whether each quotation stands after the change as it stood before, letter for letter.

    What may be one counts as one. A passage that stood twice may stand once.
    """
    before, after = (
        Counter(
            text[start:end]
            for path, text in _texts_at(each, places)
            if not _is_quote(path, quotes)
            for start, end in stretches(text, doubtful=True, paragraphs=paragraph_starts(text))
        )
        for each in (report, new)
    )
    lost = before - after
    return not lost or (lost.keys() <= after.keys() and not after - before)


def _quotes_are_kept(changes: tuple[Change, ...], quotes: list[str]) -> bool:
    """Tell whether no letter of a quote changes; its outer marks may."""
    return all(
        _within_marks(change.before) == _within_marks(change.after)
        for change in changes
        if _is_quote(change.path, quotes)
    )


def _within_marks(markdown: str) -> str:
    from csdreport.text.plain import plain_text

    return plain_text(markdown).text.strip(QUOTE_MARKS)


def _is_quote(path: str, quotes: list[str]) -> bool:
    return path.endswith(".text") and any(path.startswith(f"{home}.") for home in quotes)


def _texts_at(report: Report, places: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Walk the texts at some places of the answers, each with its path."""
    for place in places:
        if place.startswith(SUPPRESSED):
            continue
        try:
            yield from _texts(place, get(report, place))
        except KeyError:
            continue


def _texts(path: str, value: Any) -> Iterator[tuple[str, str]]:
    if isinstance(value, str):
        yield path, value
    elif isinstance(value, list):
        for number, part in enumerate(value, 1):
            yield from _texts(f"{path}.{number}", part)
    elif isinstance(value, dict):
        for key, part in value.items():
            yield from _texts(f"{path}.{key}", part)
