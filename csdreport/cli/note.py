"""`csdreport note`: keep what was just said, also while `fill` is open elsewhere."""

from __future__ import annotations

import sys
from datetime import datetime
from pathlib import Path
from typing import Annotated

import typer

from csdreport.cli import console
from csdreport.draft import draft, notes
from csdreport.errors import CsdReportError
from csdreport.template import load
from csdreport.text import normal

app = typer.Typer(rich_markup_mode="rich", add_completion=False)


@app.command()
def note(
    file: Annotated[Path, typer.Argument(metavar="DRAFT", help="The draft the note belongs to.")],
    text: Annotated[
        str, typer.Argument(metavar="TEXT", help="The note; - reads standard input.")
    ] = "",
) -> None:
    """Keep a note in a draft with its time; without TEXT csdreport asks for it.

    A note may begin with a mark: > for a quote, ? for a question, ! for a decision, @name for who
    said it. A shell remembers what is typed on its line, so testimony is better typed when asked.
    """
    draft.open_draft(file, load.by_id)
    said = normal.plain(_said(text))
    if not said:
        raise CsdReportError("The note is empty, so nothing was kept.", hint="Type a few words.")
    now = datetime.now().astimezone().isoformat(timespec="seconds")
    notes.append(file, notes.from_line(said, at=now))
    console.say("Noted.")


def _said(text: str) -> str:
    if text == "-" or (not text and not sys.stdin.isatty()):
        return sys.stdin.buffer.read().decode("utf-8", errors="replace")
    if text:
        return text
    import questionary

    return str(questionary.text("Note:", qmark="").unsafe_ask())
