"""The menu of bare `csdreport`: what a rapporteur does, in plain words."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from csdreport.cli import console, filling
from csdreport.errors import CsdReportError
from csdreport.fill import ask, recent
from csdreport.template import event as events
from csdreport.template.model import Template

WELCOME = "csdreport fills the reporting template with you. Nothing is sent anywhere."
CHOICES = {
    "new": "New report",
    "continue": "Go on with a report",
    "open": "Open a Word file",
    "check": "Check a report",
    "send": "Make the file to hand in",
    "leave": "Leave",
}
ELSEWHERE = "Another file: type its name"
REPORTS = (".json", ".docx", ".md", ".txt")
SHOWN = 20


def run_menu() -> int:
    """Ask what to do, do it once, and give the exit code."""
    console.say(WELCOME)
    chosen = ask.choose("What would you like to do?", CHOICES)
    doing: dict[str, Callable[[], int]] = {
        "new": begin,
        "continue": _go_on,
        "open": _open,
        "check": _check,
        "send": _send,
        "leave": lambda: 0,
    }
    return doing[chosen]()


def begin(wishes: filling.Wishes = filling.Wishes()) -> int:  # noqa: B008 - it is frozen
    """Begin a new report: a few questions, then the walk."""
    template = wishes.load_template()
    gathering = wishes.load_event() or _default_event(template)
    begun = ask.new(template, gathering, language=wishes.language)
    return filling.walk(
        begun.path, wishes, report=begun.report, event=gathering, listening=begun.is_running
    )


def _go_on() -> int:
    return filling.walk(_which("Which report?", (".json",)), filling.Wishes())


def _open() -> int:
    return filling.walk(_which("Which file?", (".docx", ".md", ".txt")), filling.Wishes())


def _check() -> int:
    from csdreport.cli.lint import lint

    return lint([str(_which("Which report?", REPORTS))])


def _send() -> int:
    from csdreport.cli.send import send

    send(str(_which("Which report?", REPORTS)))
    return 0


def _which(question: str, suffixes: tuple[str, ...]) -> Path:
    """Offer the drafts that were open last, the newest files of this folder, any other by name.

    Raises:
        CsdReportError: Nothing was typed.
    """
    found = [
        path for path in Path().iterdir() if path.suffix.lower() in suffixes and path.is_file()
    ]
    newest = sorted(found, key=lambda path: path.stat().st_mtime, reverse=True)
    here = {str(path): path.name for path in newest if not path.name.startswith(".")}
    offered = dict(
        [*(_last_drafts() if ".json" in suffixes else {}).items(), *here.items()][:SHOWN]
    )
    chosen = ask.choose(question, {**offered, "": ELSEWHERE}) if offered else ""
    typed = chosen or ask.line("Name of the file:")
    if not typed:
        raise CsdReportError("No file was named.", hint="Run `csdreport` again when you have it.")
    return Path(typed).expanduser()


def _last_drafts() -> dict[str, str]:
    """Give the last drafts: one of this folder by its name, another one by its whole path."""
    here = Path.cwd()
    names = {path: path.name if path.parent == here else str(path) for path in recent.listed()}
    return {name: name for name in names.values()}


def _default_event(template: Template) -> events.Event | None:
    return events.by_id(template.default_event) if template.default_event else None
