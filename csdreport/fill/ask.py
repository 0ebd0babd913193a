"""The few questions before the walk, and the menu of bare `csdreport`.

Each is a small dialog on the terminal. Ctrl-C and Ctrl-D end it as `Interrupted`; nothing has
been written then.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from csdreport.document import people
from csdreport.errors import Interrupted
from csdreport.fill.opening import new_report
from csdreport.report.canonical import canonicalise
from csdreport.report.model import Report
from csdreport.report.naming import session_number
from csdreport.report.paths import replace
from csdreport.template.event import Event, Session
from csdreport.template.model import Template
from csdreport.text import literal, markdown, normal

if TYPE_CHECKING:
    from questionary import Question

OTHER = "Another session, or none of these"


@dataclass(frozen=True, slots=True)
class Start:
    """What a new report begins with.

    Attributes:
        path: Where the draft will be kept.
        is_running: Whether the session runs now, so that listening comes first.
    """

    path: Path
    report: Report
    is_running: bool = False


def new(
    template: Template,
    event: Event | None = None,
    *,
    path: Path | None = None,
    folder: Path | None = None,
    language: str = "",
) -> Start:
    """Ask for what a new report needs: at most four questions, each with a way past it.

    Args:
        path: Where to keep the draft, when that is known already.
        folder: Where the default is; None is the current folder.

    Raises:
        Interrupted: The person stopped.
    """
    session = which_session(event) if event is not None and event.sessions else None
    report = _begun(new_report(template, event, language), template, session)
    report = _with_people(report, template, session)
    kept = path if path is not None else where_to_keep(report, template, folder or Path())
    return Start(kept, report, is_running())


def which_session(event: Event) -> Session | None:
    """Offer the sessions of the event; None for another one."""
    listed = {str(place): _named(session) for place, session in enumerate(event.sessions)}
    answer = choose("Which session do you report on?", {**listed, "": OTHER})
    return event.sessions[int(answer)] if answer else None


def who_are_you() -> tuple[dict[str, str], ...]:
    """Ask for the rapporteurs; nobody when the line stays empty."""
    import questionary

    line = _answer(
        questionary.text(
            "Who reports? Name (Organisation); Name (Organisation):",
            qmark="",
            instruction="(Enter: later) ",
        )
    )
    return people.parse(literal.parse(normal.line(line))).people


def where_to_keep(report: Report, template: Template, folder: Path) -> Path:
    """Ask for the file of the draft; one that exists already is not offered."""
    import questionary

    number = session_number(report, template)
    default = _free(folder, f"session-{number}" if number else "report")
    while True:
        line = _answer(
            questionary.text("Where to keep it?", default=str(default), qmark="")
        ).strip()
        path = Path(line or default).expanduser()
        path = path if path.suffix.lower() == ".json" else path.with_name(path.name + ".json")
        trouble = _trouble(path)
        if not trouble:
            return path
        questionary.print(f"  {trouble}")


def is_running() -> bool:
    """Ask whether to listen first."""
    answer = choose(
        "Is the session running now?",
        {"yes": "Yes: I want to take notes first", "no": "No: I fill the report"},
    )
    return answer == "yes"


def choose(question: str, choices: Mapping[str, str], *, default: str | None = None) -> str:
    """Let somebody choose with the arrows.

    Args:
        choices: Value to text, in order.
        default: The value under the bar at first; None for the first one.

    Returns:
        The value chosen.

    Raises:
        Interrupted: The person stopped.
    """
    import questionary

    listed = [
        questionary.Choice(title=normal.display(text), value=value)
        for value, text in choices.items()
    ]
    chosen = next((choice for choice in listed if choice.value == default), listed[0])
    while True:
        answer = _answer(
            questionary.select(
                question, listed, default=chosen, qmark="", instruction="(arrows, then Enter)"
            )
        )
        # Esc and then Enter gives "" whatever stands in the list.
        if answer in choices:
            return str(answer)


def line(question: str, default: str = "") -> str:
    """Ask for one line.

    Raises:
        Interrupted: The person stopped.
    """
    import questionary

    return normal.line(_answer(questionary.text(question, default=default, qmark="")))


class BrokenOffError(Interrupted):
    """The person stopped in the middle of a line.

    Attributes:
        typed: What stood there.
    """

    typed = ""


def _answer(question: Question) -> Any:
    try:
        return question.unsafe_ask()
    except (KeyboardInterrupt, EOFError):
        if typed := question.application.current_buffer.text.strip():
            broken = BrokenOffError("Stopped.", hint="Nothing was written.")
            broken.typed = typed
            raise broken from None
        raise Interrupted("Stopped.", hint="Nothing was written.") from None


def _named(session: Session) -> str:
    return session.theme_line if not session.title else session.name


def _begun(report: Report, template: Template, session: Session | None) -> Report:
    """Fill in what the event knows of the session."""
    if session is None:
        return report
    for path, _ in template.in_role("theme"):
        value = markdown.render(literal.parse(session.theme_line))
        return canonicalise(replace(report, path, value), template)
    return report


def _with_people(report: Report, template: Template, session: Session | None) -> Report:
    path = next((path for path, _ in template.in_role("rapporteurs")), "")
    if not path:
        return report
    known: Sequence[dict[str, str]] = [
        {"name": one.name, "organisation": one.organisation}
        for one in (session.rapporteurs if session else ())
    ]
    found = list(known or who_are_you())
    return canonicalise(replace(report, path, found), template) if found else report


def _free(folder: Path, stem: str) -> Path:
    """Find a name that no file has yet."""
    path, number = folder / f"{stem}.json", 2
    while path.exists():
        path, number = folder / f"{stem}-{number}.json", number + 1
    return path


def _trouble(path: Path) -> str:
    if path.exists():
        return "There is a file of this name already. Please choose another name."
    if not path.absolute().parent.is_dir():
        return "There is no such folder. Please choose one that exists."
    return ""
