"""`csdreport clean`: take a draft and all that belongs to it off this computer."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from csdreport.cli import console
from csdreport.errors import CsdReportError, InputError
from csdreport.fill import clean as cleaning

app = typer.Typer(rich_markup_mode="rich", add_completion=False)


@app.command()
def clean(
    draft: Annotated[Path, typer.Argument(metavar="DRAFT", help="The draft to remove.")],
    yes: Annotated[bool, typer.Option("--yes", "-y", help="Remove without asking.")] = False,
) -> None:
    """Remove a draft with its journal, notes, backups and the memory of what was sent.

    csdreport says what it cannot reach, such as copies in a cloud folder. For example: csdreport
    clean session-3.2.json
    """
    there = cleaning.belongings(draft)
    if not there:
        raise InputError(
            f"There is nothing to remove: {console.quoted(str(draft))} does not exist.",
            hint="Name the draft as it is called in its folder.",
        )
    if not yes:
        _ask(there)
    done = cleaning.clean(draft)
    for path in done.removed:
        console.say(f"Removed: {path}")
    console.say("What csdreport cannot reach, and you may want to look after:")
    for place in cleaning.OUT_OF_REACH:
        console.say(f"  {place}")
    if done.left:
        left = ", ".join(console.quoted(str(path)) for path in done.left)
        raise CsdReportError(
            f"These could not be removed: {left}.", hint="Close what has them open, then try again."
        )


def _ask(there: tuple[Path, ...]) -> None:
    if not console.is_interactive():
        raise CsdReportError(
            "clean asks before it removes anything, and there is no terminal here.",
            hint="Add --yes when you are sure.",
        )
    from csdreport.fill import ask

    console.say("This would be removed for good:")
    for path in there:
        console.say(f"  {path}")
    choices = {"keep": "Keep everything", "remove": "Remove it for good"}
    if ask.choose("Remove it?", choices) == "keep":
        raise typer.Exit
