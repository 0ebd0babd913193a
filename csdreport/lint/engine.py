"""Check a report: run the rules, keep one finding a defect, set aside, mask, put in order."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date
from functools import lru_cache, partial
from pathlib import PurePath
from typing import TYPE_CHECKING, NamedTuple

from csdreport.findings import Finding, Fix
from csdreport.lint import said, suppress
from csdreport.lint.catalogue import chosen, rules
from csdreport.lint.checked import Checked
from csdreport.lint.context import Context
from csdreport.lint.hiding import hide_names
from csdreport.lint.mask import mask
from csdreport.lint.passing import in_language
from csdreport.lint.protect import Protection, protection
from csdreport.lint.rule import Found, Rule, Stage
from csdreport.lint.run import applies, run
from csdreport.report.model import Suppression
from csdreport.report.paths import get, pointer, upwards
from csdreport.report.reading import Reading
from csdreport.template.model import Template

if TYPE_CHECKING:
    from csdreport.template.event import Event

Seen = tuple[Rule, Found]

# Families that matter to the engine itself.
PRIVACY = "PRV"
SUPPRESSION = "SUP"
SPEAKER_NAMED = "QUO010"
# Places above the first section.
HEADLINES = ("event", "title")


def lint(
    reading: Reading,
    *,
    stage: Stage = "review",
    select: Sequence[str] = (),
    ignore: Sequence[str] = (),
    event: Event | None = None,
    reveal: bool = False,
    today: date | None = None,
) -> tuple[Finding, ...]:
    """Give the findings of a report; see `check`."""
    return check(
        reading,
        stage=stage,
        select=select,
        ignore=ignore,
        event=event,
        reveal=reveal,
        today=today,
    ).findings


def check(
    reading: Reading,
    *,
    stage: Stage = "review",
    select: Sequence[str] = (),
    extend: Sequence[str] = (),
    ignore: Sequence[str] = (),
    suppressed: Sequence[Suppression] = (),
    event: Event | None = None,
    reveal: bool = False,
    fixes: bool = True,
    today: date | None = None,
    file: str = "",
) -> Checked:
    """Check a report.

    Args:
        reading: The report as a reader gave it.
        stage: How finished the report is meant to be.
        select: Codes, prefixes or names of the only rules to report; empty for all.
        extend: Codes, prefixes or names of rules to report as well, whatever the stage.
        ignore: Codes, prefixes or names of rules not to report.
        suppressed: Findings set aside beside those of the report's own list.
        event: The edition it was written for, when known.
        reveal: Show protected words, for a terminal only.
        fixes: Work out the new values of items; only who makes or shows these needs any.
        today: The day on which suppressions expire; empty for the day of the call.
        file: What to call the file in output.

    Raises:
        CsdReportError: A rule is unknown.
    """
    said.forget()
    context = Context(reading, stage, event, today)
    wanted = _wanted(stage, tuple(select), tuple(extend), tuple(ignore))
    seen = run(wanted.about_text, context)
    guard = Protection() if reveal else protection(context, _pointed(context, wanted, seen))
    open_ = _without_covered(seen, context)
    kept, used, idle = _without_set_aside(open_, context, wanted, suppressed)
    set_aside = len(open_) - len(kept)
    kept += run(wanted.about_suppressions, context)
    finding = partial(_finding, context=context, guard=guard, reveal=reveal, fixes=fixes)
    findings = [finding(rule, found) for rule, found in kept]
    findings.sort(key=_in_order(reading.template))
    # A file is often called after somebody: "Okoro, Imani.docx".
    shown = hide_names(PurePath(file).name, guard.sought)
    return Checked(tuple(findings), set_aside, file, used, idle, shown=shown)


def protection_of(reading: Reading) -> Protection:
    """Say what must not be shown of a report."""
    context = Context(reading)
    none = Wanted((), (), tuple(filter(_protects, rules())))
    return protection(context, _pointed(context, none, ()))


class Wanted(NamedTuple):
    """The rules of a check.

    Attributes:
        about_text: Those that report, by code, but for the following.
        about_suppressions: Those that report on what was set aside, and run last.
        silent: Those about privacy that do not report; they say what must not be shown.
    """

    about_text: tuple[Rule, ...]
    about_suppressions: tuple[Rule, ...]
    silent: tuple[Rule, ...]


# Of a thousand reports, all are checked by the same rules.
@lru_cache(maxsize=16)
def _wanted(
    stage: Stage, select: tuple[str, ...], extend: tuple[str, ...], ignore: tuple[str, ...]
) -> Wanted:
    only, more, without = chosen(select), chosen(extend), chosen(ignore)
    reporting = [
        rule
        for rule in rules()
        if (applies(rule, stage) and (not select or rule.code in only)) or rule.code in more
        if rule.code not in without
    ]
    return Wanted(
        tuple(rule for rule in reporting if rule.family != SUPPRESSION),
        tuple(rule for rule in reporting if rule.family == SUPPRESSION),
        tuple(rule for rule in rules() if _protects(rule) and rule not in reporting),
    )


def _pointed(context: Context, wanted: Wanted, seen: Iterable[Seen]) -> set[str]:
    """Gather the places that rules about people point at, whether or not they are to report."""
    paths = {found.path for rule, found in seen if _protects(rule)}
    paths |= {found.path for _, found in run(wanted.silent, context)}
    return paths - {each.path for each in context.report.clearances if each.level == "cleared"}


def _protects(rule: Rule) -> bool:
    return rule.family == PRIVACY or rule.code == SPEAKER_NAMED


def _without_covered(seen: list[Seen], context: Context) -> list[Seen]:
    places: dict[str, set[str]] = {}
    for rule, found in seen:
        places.setdefault(rule.code, set()).add(found.path)

    def is_covered(rule: Rule, found: Found) -> bool:
        covering = [places[code] for code in rule.covered_by if code in places]
        if not covering:
            return False
        held = set[str]().union(*covering)
        if not held.isdisjoint(upwards(found.path)):
            return True
        # A list is covered where each of its items is: "tbc" alone lacks no date as well.
        inside = f"{found.path}."
        if not found.path or not any(path.startswith(inside) for path in held):
            return False
        return held.issuperset(text.path for text in context.below(found.path))

    return [(rule, found) for rule, found in seen if not is_covered(rule, found)]


def _without_set_aside(
    seen: list[Seen], context: Context, wanted: Wanted, more: Sequence[Suppression]
) -> tuple[list[Seen], tuple[int, ...], tuple[int, ...]]:
    """Take out what is set aside; say which entries beside the report's did it, and did not."""
    own = len(context.report.suppressed)
    entries = (*context.report.suppressed, *more)
    if not entries:
        return seen, (), ()
    kept: list[Seen] = []
    used: set[int] = set()
    for rule, found in seen:
        numbers = suppress.setting_aside(rule, found, entries, context.today)
        used.update(numbers)
        if not numbers:
            kept.append((rule, found))
    idle = [
        number
        for number, entry in enumerate(entries)
        # What is expired or not approved does nothing, and is told for that.
        if number not in used
        and any(
            suppress.names(entry, rule) and not suppress.is_inert(entry, rule, context.today)
            for rule in (*wanted.about_text, *wanted.about_suppressions)
        )
    ]
    context.unused_suppressions = tuple(number + 1 for number in idle if number < own)
    return kept, _beside(used, own), _beside(idle, own)


def _beside(numbers: Iterable[int], own: int) -> tuple[int, ...]:
    return tuple(sorted(number - own for number in numbers if number >= own))


def _finding(
    rule: Rule, found: Found, context: Context, guard: Protection, *, reveal: bool, fixes: bool
) -> Finding:
    finding = Finding(
        code=rule.code,
        name=rule.name,
        severity=found.severity or rule.severity,
        path=found.path,
        pointer=_pointer(found.path, context),
        label=context.label(found.path),
        message=found.message,
        quote=found.quote,
        fix=_fix(rule, found, reveal=reveal, fixes=fixes),
        source=found.source or _source(found.path, context),
    )
    if not reveal:
        finding = _masked(finding, rule, found, context, guard)
    if context.language == "en" or not finding.fix:
        return finding
    advice = in_language(finding.fix.text, context.language)
    return finding._replace(fix=finding.fix._replace(text=advice))


def _masked(
    finding: Finding, rule: Rule, found: Found, context: Context, guard: Protection
) -> Finding:
    if finding.fix and finding.fix.replacement and guard.tells(_stored(found.path, context)):
        # New words of an item that repeats a protected one may break what would give it away.
        finding = finding._replace(fix=finding.fix._replace(replacement=None))
    return mask(finding, rule, found, guard, _wholes(found.path, context) if guard.names else ())


def _wholes(path: str, context: Context) -> Iterator[str]:
    """Walk the texts at a place and below it."""
    yield from (text.text for text in context.below(path))
    if not path or path.startswith("unplaced"):
        yield from (piece.text for piece in context.report.unplaced)


def _stored(path: str, context: Context) -> str:
    try:
        return str(get(context.report, path))
    except KeyError:
        return ""


def _fix(rule: Rule, found: Found, *, reveal: bool, fixes: bool) -> Fix | None:
    text = found.fix or ("" if found.advises else rule.remedy)
    if not text:
        return None
    new = found.replacement if fixes else None
    edits = found.edits() if reveal and callable(found.edits) else found.edits
    return Fix(
        text,
        new() if callable(new) else new,
        found.safe,
        () if callable(edits) else edits,
        found.repair,
    )


def _pointer(path: str, context: Context) -> str:
    return pointer(path, context.report) if path else ""


def _source(path: str, context: Context) -> str:
    """Say where a path, or what holds it, was read in the file."""
    places = context.places
    if not places:  # A file of our own has none.
        return ""
    known = (each for each in upwards(path) if each in places)
    return places[place] if (place := next(known, "")) else ""


@lru_cache(maxsize=8)
def _in_order(template: Template) -> Callable[[Finding], tuple[object, ...]]:
    """Make the sort key: as the form is printed, then by code; the whole report last."""
    ranks: dict[str, int] = {}
    for path, field in template.answer_fields():
        ranks[path] = len(ranks)
        for child in field.fields:
            ranks[f"{path}.{child.id}"] = len(ranks)

    # Of a thousand reports, nearly all have the same places.
    @lru_cache(maxsize=1024)
    def place(path: str) -> tuple[int, tuple[int, ...]]:
        if not path:
            return len(ranks), ()
        section, *rest = path.split(".")
        if section in HEADLINES:
            return -1, ()
        numbers, words = list[int](), [section]
        for part in rest:
            if part.isdecimal():
                numbers.append(int(part))
            else:
                words.append(part)
        plain = ".".join(words)
        base = ranks.get(section, ranks.get(plain, len(ranks)))
        number = numbers[0] if numbers else 0
        return base, (number, ranks.get(plain, base), *numbers)

    return lambda finding: (*place(finding.path), finding.code)
