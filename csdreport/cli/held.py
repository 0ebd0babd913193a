"""A draft that somebody else has open: who, and what can be done meanwhile."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from csdreport.cli import console
from csdreport.draft import notes
from csdreport.draft.lock import HeldError
from csdreport.fill.app import wants_plain
from csdreport.text import normal

CHOICES = {
    "read": "Read it only",
    "notes": "Take notes for it: they appear there at once",
    "leave": "Leave",
}


def offer(draft: Path, held: HeldError, *, plain: bool = False) -> int:
    """Say who holds a draft, and let the person read it, take notes for it, or leave.

    Args:
        draft: The draft.
        held: Who holds it.
        plain: Ask line by line.

    Raises:
        Interrupted: The person stopped.
    """
    console.say(held.problem)
    is_plain = plain or wants_plain()
    chosen = (_choose_by_number if is_plain else _choose)("What would you like to do?")
    if chosen == "read":
        from csdreport.cli.show import show

        return show(str(draft))
    if chosen == "notes":
        take_notes(draft, _line_asker(is_plain))
    return 0


def take_notes(draft: Path, ask: Callable[[str], str]) -> None:
    """Keep one note after the other, until a line stays empty or the input ends.

    Args:
        draft: The draft, which stays as it is: notes stand beside it.
        ask: Gives the next line.

    Raises:
        CsdReportError: A note cannot be written.
    """
    console.say("Type what you hear; Enter keeps each line. An empty line ends.")
    console.say("At the beginning:  > a quote   ? a question   ! a decision   @name who said it")
    while said := _next(ask):
        now = datetime.now().astimezone().isoformat(timespec="seconds")
        notes.append(draft, notes.from_line(said, at=now))
        console.say("Noted.")


def _next(ask: Callable[[str], str]) -> str:
    try:
        return normal.plain(ask("Note: ")).strip()
    except (EOFError, KeyboardInterrupt):
        return ""


def _choose(question: str) -> str:
    from csdreport.fill import ask

    return ask.choose(question, CHOICES)


def _choose_by_number(question: str) -> str:
    from csdreport.fill.plain.lines import Lines

    values = list(CHOICES)
    try:
        number = Lines().choose(question, list(CHOICES.values()))
    except (EOFError, KeyboardInterrupt):
        return "leave"
    return values[number - 1] if number else "leave"


def _line_asker(is_plain: bool) -> Callable[[str], str]:
    if is_plain:
        from csdreport.fill.plain.lines import Lines

        return Lines().ask
    from csdreport.errors import Interrupted
    from csdreport.fill import ask

    is_over = False

    def line(question: str) -> str:
        nonlocal is_over
        if is_over:
            return ""
        try:
            return ask.line(question)
        except ask.BrokenOffError as broken:
            # Ctrl-C is also the reflex for copying, and no note is ever dropped.
            is_over = True
            return broken.typed
        except Interrupted:
            return ""

    return line
