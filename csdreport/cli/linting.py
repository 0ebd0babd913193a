"""What `csdreport lint` does between its options and its exit code."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import AbstractContextManager, contextmanager
from datetime import date
from importlib import import_module
from itertools import chain
from typing import NamedTuple

from csdreport.cli import checking, console, crew, inputs, progress
from csdreport.cli.checking import Outcome, Plan
from csdreport.cli.gathering import Given, gather
from csdreport.config.model import Config, Ignored
from csdreport.errors import CsdReportError
from csdreport.findings import Severity
from csdreport.lint.catalogue import chosen
from csdreport.lint.checked import Checked, Trouble
from csdreport.lint.suppress import NEEDS_APPROVER
from csdreport.lint.tally import Tally

Render = Callable[[Iterable[Checked]], Iterator[str]]
FOUND = 1
# What a person reads on a terminal; the others are for files and programs.
READ_ON_A_TERMINAL = ("text", "concise")
# Programs may put the new values of fixes; people are told in words what would pass.
WITH_NEW_VALUES = ("json",)
OPTION = "--"


class Choice(NamedTuple):
    """The rules that somebody chose on the command line."""

    select: tuple[str, ...] = ()
    extend: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()

    def laid_over(self, settings: Config) -> Config:
        """Let options replace what the configuration says; `--extend-select` adds to it."""
        if self.select:
            settings = settings.given("lint.select", self.select, "--select")
        if self.ignore:
            ignored = tuple(Ignored((rule,)) for rule in self.ignore)
            settings = settings.given("lint.ignore", ignored, "--ignore")
        if self.extend:
            both = (*settings.get("lint.extend-select"), *self.extend)
            settings = settings.given("lint.extend-select", both, "--extend-select")
        return settings


def refuse_reveal(settings: Config, *, reveal: bool) -> None:
    """Refuse to write protected words anywhere but on a terminal."""
    if not reveal:
        return
    if not sys.stdout.isatty():
        raise CsdReportError(
            "Protected words are shown on a terminal only.",
            hint="Leave --reveal out: files and pipes get around.",
        )
    if settings.get("lint.output-format") not in READ_ON_A_TERMINAL:
        raise CsdReportError(
            "Protected words are shown as text only.",
            hint="Add --output-format text, or leave --reveal out.",
        )


def plan(
    settings: Config,
    choice: Choice,
    *,
    from_: str = "",
    template: str = "",
    event: str = "",
    reveal: bool = False,
    verbose: bool = False,
) -> Plan:
    """Make the plan of a run, with everything in it checked before a file is read.

    Raises:
        CsdReportError: A rule, word list, field or format does not exist, or a rule that protects
            people would be left out and nobody stands behind it.
        InputError: The template or the event that was named is missing or invalid.
    """
    made = Plan(
        stage=settings.get("lint.stage"),
        select=_select(settings),
        extend=settings.get("lint.extend-select"),
        ignore=_ignore(settings, choice),
        ignore_in=tuple(one for _, one in settings.entries("lint.per-file-ignores")),
        suppressed=settings.get("lint.suppress"),
        limits=tuple(settings.entries("lint.limits")),
        word_lists=tuple(settings.entries("lint.lexicons")),
        own_templates=settings.get("templates"),
        own_events=settings.get("events"),
        from_=from_,
        template=template,
        event=event,
        reveal=reveal,
        fixes=settings.get("lint.output-format") in WITH_NEW_VALUES,
        verbose=verbose,
        today=date.today(),
    )
    _require(made, settings)
    return made


def run(
    words: list[str], made: Plan, settings: Config, *, statistics: bool, silent: bool = False
) -> int:
    """Check what some words mean, write the findings unless `silent`, and give the exit code."""
    render = _renderer(settings.get("lint.output-format"), statistics=statistics)
    files, missing = _files(words)
    outcomes = progress.shown(crew.outcomes(made, files), len(files), quiet=console.is_quiet())
    watch, tally = Watch(made), Tally()
    reports = tally.counting(watch.checked(chain(missing, outcomes)))
    if silent:
        for _ in reports:
            pass
    elif statistics:
        for _ in reports:
            pass
        console.data(render_statistics(tally, settings.get("lint.output-format")))
    else:
        for piece in render(reports):
            console.data(piece)
    watch.say_silent()
    if summary := tally.summary():
        console.say(summary)
    threshold = Severity.from_word(settings.get("lint.fail-on"))
    return max(watch.code, FOUND if (tally.worst or 0) >= threshold else 0)


def unfailing(code: int) -> int:
    """Give 0 for findings; a file that cannot be read stays trouble."""
    return 0 if code == FOUND else code


class Watch:
    """What is told about files beside their findings, while they pass by."""

    def __init__(self, made: Plan) -> None:
        self.code = 0
        self._plan = made
        self._used: set[int] = set()
        self._idle: set[int] = set()
        self._silent: dict[tuple[str, str], tuple[str, ...]] = {}

    def checked(self, outcomes: Iterable[Outcome]) -> Iterator[Checked]:
        """Hand on what became of each file, and at last the findings about the configuration."""
        for outcome in outcomes:
            if outcome.trouble is not None:
                yield self._told(outcome.file, outcome.trouble)
            elif outcome.checked is None:
                console.say(
                    f"{console.quoted(outcome.file)} holds no label of a form: passed over."
                )
            else:
                self._note(outcome)
                yield outcome.checked
        yield from self._about_configuration()

    def say_silent(self) -> None:
        """Tell which rules said nothing because they have no words in a report's language."""
        from csdreport.lint import silence

        for (language, name), codes in sorted(self._silent.items()):
            lacks = "no wording" if name == silence.PATTERNS else f"no word list '{name}'"
            console.say(
                f"There is {lacks} in the language '{language}': {', '.join(codes)} kept silent."
            )

    def _told(self, file: str, error: CsdReportError) -> Checked:
        console.trouble(error)
        self.code = max(self.code, error.exit_code)
        trouble = Trouble(Severity.ERROR, error.problem, error.hint)
        return Checked((), file=file, trouble=trouble)

    def _note(self, outcome: Outcome) -> None:
        self._used.update(outcome.used)
        self._idle.update(outcome.idle)
        for name, codes in outcome.silent:
            self._silent[outcome.language, name] = codes
        if not outcome.is_report:
            self.code = max(self.code, FOUND)
            where = console.quoted(outcome.file)
            where = "standard input" if outcome.file == inputs.STANDARD else where
            console.say(f"No label of a template was found in {where}.")

    def _about_configuration(self) -> Iterator[Checked]:
        from csdreport.lint import approval
        from csdreport.lint.suppress import is_expired

        made, today = self._plan, self._plan.today or date.today()
        found = []
        for number, one in enumerate(made.suppressed):
            if is_expired(one.entry, today):
                found.append(approval.expired(one.entry, number + 1, one.origin))
            elif number in self._idle - self._used:
                found.append(approval.unused(one.entry, number + 1, one.origin))
        wanted = [finding for finding in found if _reports(finding.code, made)]
        if wanted:
            file = wanted[0].source.partition(" line ")[0]
            yield Checked(tuple(wanted), file=file, is_report=False)


def _select(settings: Config) -> tuple[str, ...]:
    """Give the rules that are selected; a file never leaves out those that protect people."""
    held = settings.values.get("lint.select")
    if held is None or not held.value or held.origin.startswith(OPTION):
        return held.value if held else ()
    return (*held.value, *sorted(NEEDS_APPROVER))


def _ignore(settings: Config, choice: Choice) -> tuple[str, ...]:
    names = [rule for ignored in settings.get("lint.ignore") for rule in ignored.rules]
    asked = chosen(choice.extend)
    with _told_of(settings, "lint.ignore"):
        return tuple(sorted(chosen(names) - asked))


def _require(made: Plan, settings: Config) -> None:
    """Look at everything that a configuration may get wrong, before a file is read."""
    from csdreport.lint import approval

    for key in ("lint.select", "lint.extend-select"):
        with _told_of(settings, key):
            chosen(settings.get(key))
    held = settings.values.get("lint.ignore")
    if held is not None and not held.origin.startswith(OPTION):
        for ignored in held.value:
            approval.require(ignored.rules, ignored.reason, ignored.by, held.origin)
    for pattern in made.ignore_in:
        origin = settings.values[f"lint.per-file-ignores.{pattern.pattern}"].origin
        for ignored in pattern.ignored:
            approval.require(ignored.rules, ignored.reason, ignored.by, origin)
    for one in made.suppressed:
        approval.require_entry(one.entry, one.origin)
    _require_words(made, settings)
    _require_named(made)


def _require_named(made: Plan) -> None:
    """Look for what options name: said once, not again for each file."""
    if made.from_:
        inputs.named_format(made.from_)
    if made.template or made.event:
        shelf = checking.shelf(made)
        shelf.event(made.event)
        if made.template:
            shelf.template(made.template)


def _require_words(made: Plan, settings: Config) -> None:
    if made.word_lists:
        from csdreport.lint import own_words

        for language, lists in made.word_lists:
            with _told_from(settings.values[f"lint.lexicons.{language}"].origin):
                own_words.require_known(dict(lists))
    if made.limits:
        from csdreport.lint.limits import require_known

        for path, most in made.limits:
            with _told_from(settings.values[f"lint.limits.{path}"].origin):
                require_known({path: dict(most)}, checking.shelf(made).templates)


def _told_of(settings: Config, key: str) -> AbstractContextManager[None]:
    """Say where a configuration has the value of a key; an option needs no place."""
    held = settings.values.get(key)
    return _told_from("" if held is None or held.origin.startswith(OPTION) else held.origin)


@contextmanager
def _told_from(origin: str) -> Iterator[None]:
    """Say where the configuration has what is wrong."""
    try:
        yield
    except CsdReportError as error:
        if not origin:
            raise
        raise CsdReportError(f"{origin}: {error.problem}", hint=error.hint) from error


def _reports(code: str, made: Plan) -> bool:
    only = chosen(made.select)
    return (not only or code in only) and code not in chosen(made.ignore)


def _files(words: list[str]) -> tuple[list[Given], list[Outcome]]:
    """Part the files that some words mean from the words that mean none."""
    files: list[Given] = []
    missing: list[Outcome] = []
    for given in gather(words):
        if given.trouble is not None:
            missing.append(Outcome(given.file, trouble=given.trouble))
        else:
            files.append(given)
    return files, missing


def _renderer(name: str, *, statistics: bool) -> Render:
    if statistics and name not in (*READ_ON_A_TERMINAL, "json"):
        raise CsdReportError(
            f"There are no statistics in the output format '{name}'.",
            hint="Choose text or json with --output-format.",
        )
    render: Render = import_module(f"csdreport.lint.output.{name}").render
    return render


def render_statistics(tally: Tally, name: str) -> str:
    """Write how often each rule found something."""
    if name == "json":
        import json

        told = [
            {"count": number, "code": code, "name": rule, "severity": severity.word}
            for number, code, rule, severity in tally.statistics()
        ]
        whole = {"statistics": told, "unread": tally.unread, "set_aside": tally.set_aside}
        return json.dumps(whole, indent=2) + "\n"
    return "".join(
        f"{number:>6}  {severity.word:<7}  {code} {rule}\n"
        for number, code, rule, severity in tally.statistics()
    )
