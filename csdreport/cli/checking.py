"""Check one file of many, the same way in this process and in others."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import NamedTuple

from csdreport.cli import configured, inputs
from csdreport.cli.configured import Shelf
from csdreport.cli.gathering import Given
from csdreport.config.model import FileIgnored, FileSuppression
from csdreport.errors import CsdReportError
from csdreport.findings import Finding
from csdreport.lint.checked import NO_LABEL, Checked
from csdreport.lint.engine import check
from csdreport.lint.rule import Stage
from csdreport.report.reading import Reading

Limits = tuple[tuple[str, tuple[tuple[str, int], ...]], ...]
WordLists = tuple[tuple[str, tuple[tuple[str, tuple[str, ...]], ...]], ...]
# A text in one of these may lie in a folder without being a report.
COMMON = frozenset({".md", ".markdown", ".txt"})


class Plan(NamedTuple):
    """How the files of one call are checked: frozen, and light enough to hand to a process."""

    stage: Stage
    select: tuple[str, ...] = ()
    extend: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    ignore_in: tuple[FileIgnored, ...] = ()
    suppressed: tuple[FileSuppression, ...] = ()
    limits: Limits = ()
    word_lists: WordLists = ()
    own_templates: tuple[Path, ...] = ()
    own_events: tuple[Path, ...] = ()
    from_: str = ""
    template: str = ""
    event: str = ""
    reveal: bool = False
    fixes: bool = False
    verbose: bool = False
    today: date | None = None


class Outcome(NamedTuple):
    """What became of one file.

    Attributes:
        checked: Its findings; None when it could not be read or is no report.
        trouble: Why it could not be read.
        is_report: False when no label of a template was found in it.
        used: Which entries of the plan's `suppressed` set something aside.
        idle: Which could have, and did not.
        language: The language of the report.
        silent: Word lists that this language lacks, and the rules that need them.
    """

    file: str
    checked: Checked | None = None
    trouble: CsdReportError | None = None
    is_report: bool = True
    used: tuple[int, ...] = ()
    idle: tuple[int, ...] = ()
    language: str = ""
    silent: tuple[tuple[str, tuple[str, ...]], ...] = ()


class Checker:
    """A plan made ready: its own templates, events, word lists and limits loaded."""

    def __init__(self, plan: Plan, shelf: Shelf | None = None) -> None:
        self._plan = plan
        self._shelf = shelf or Shelf()
        if plan.word_lists:
            from csdreport.lint import own_words

            own_words.lay({language: dict(lists) for language, lists in plan.word_lists})

    def check(self, given: Given) -> Outcome:
        """Read and check one file; trouble with it is part of the outcome."""
        try:
            reading = self.inspected(self.source(given))
        except CsdReportError as trouble:
            return Outcome(given.file, trouble=trouble)
        if not reading.recognised and given.is_found and _suffix(given) in COMMON:
            return Outcome(given.file, is_report=False)
        return self._outcome(given, reading)

    def source(self, given: Given) -> inputs.Source:
        """Read one file as `check` does, and keep its bytes."""
        plan = self._plan
        return inputs.read_source(
            given.file, from_=plan.from_, template=plan.template, shelf=self._shelf
        )

    def inspected(self, source: inputs.Source) -> Reading:
        """Add what the file is beside what it says: only the last stage asks for that."""
        if self._plan.stage != "final" or source.kind.inspect is None:
            return source.reading
        return source.reading._replace(facts=source.kind.inspect(source.content))

    def findings(self, file: str, reading: Reading) -> tuple[Finding, ...]:
        """Check a reading as `check` does its file; nothing is masked, so never print these."""
        numbers = [at for at, one in enumerate(self._plan.suppressed) if one.covers(file)]
        return self._checked(file, reading, numbers, reveal=True, fixes=True).findings

    def _outcome(self, given: Given, reading: Reading) -> Outcome:
        plan = self._plan
        numbers = [at for at, one in enumerate(plan.suppressed) if one.covers(given.file)]
        checked = self._checked(given.file, reading, numbers, reveal=plan.reveal, fixes=plan.fixes)
        language, silent = _silent(reading, all_rules=plan.verbose)
        return Outcome(
            given.file,
            checked._replace(
                findings=_located(checked.findings, given.file, reading),
                trouble=None if reading.recognised else NO_LABEL,
            ),
            is_report=reading.recognised,
            used=tuple(numbers[at] for at in checked.used),
            idle=tuple(numbers[at] for at in checked.idle),
            language=language,
            silent=silent,
        )

    def _checked(
        self, file: str, reading: Reading, numbers: Sequence[int], *, reveal: bool, fixes: bool
    ) -> Checked:
        plan = self._plan
        return check(
            self._limited(reading),
            stage=plan.stage,
            select=plan.select,
            extend=plan.extend,
            ignore=(*plan.ignore, *self._ignored_in(file)),
            suppressed=[plan.suppressed[at].entry for at in numbers],
            event=self._shelf.event(plan.event, reading.report.event),
            reveal=reveal,
            fixes=fixes,
            today=plan.today,
            file=file,
        )

    def _limited(self, reading: Reading) -> Reading:
        if not self._plan.limits:
            return reading
        from csdreport.lint.limits import limited

        wanted = {path: dict(most) for path, most in self._plan.limits}
        return reading._replace(template=limited(reading.template, wanted))

    def _ignored_in(self, file: str) -> tuple[str, ...]:
        return tuple(
            rule
            for one in self._plan.ignore_in
            if one.covers(file)
            for ignored in one.ignored
            for rule in ignored.rules
        )


def ready(plan: Plan) -> Checker:
    """Make a plan ready in this process."""
    return Checker(plan, shelf(plan))


def shelf(plan: Plan) -> Shelf:
    """Load the templates and events of the project that a plan names."""
    from csdreport.config.model import Config, Value

    named = {"templates": Value(plan.own_templates), "events": Value(plan.own_events)}
    return configured.shelf(Config(named))


def _located(findings: tuple[Finding, ...], file: str, reading: Reading) -> tuple[Finding, ...]:
    """Add columns to places in a text file; Word files and standard input have none to look at."""
    if not any(finding.source.startswith("line ") for finding in findings):
        return findings
    from csdreport.formats.text.decode import decode
    from csdreport.lint.columns import beginnings, located

    try:
        text, _ = decode(Path(file).read_bytes())
    except (OSError, ValueError, CsdReportError):
        return findings
    return located(findings, text, beginnings(findings, reading))


def _silent(
    reading: Reading, *, all_rules: bool
) -> tuple[str, tuple[tuple[str, tuple[str, ...]], ...]]:
    from csdreport.lint.silence import lacking, unprotected

    language, silent = (lacking if all_rules else unprotected)(reading)
    return language, tuple(silent.items())


def _suffix(given: Given) -> str:
    return Path(given.file).suffix.lower()
