"""`csdreport send`: one public file with the right name, ready to attach."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from csdreport.cli import console
from csdreport.cli.inputs import STANDARD, named_format, read_input
from csdreport.errors import CsdReportError
from csdreport.fill import sending
from csdreport.lint.engine import lint
from csdreport.template import event as events

app = typer.Typer(rich_markup_mode="rich", add_completion=False)


@app.command()
def send(
    file: Annotated[str, typer.Argument(metavar="FILE", help="The report or draft to hand in.")],
    to: Annotated[
        str, typer.Option("--to", metavar="FORMAT", help="Format of the file to send.")
    ] = "docx",
    output: Annotated[
        Path | None,
        typer.Option(
            "--output",
            "-o",
            metavar="FOLDER",
            help="Where to put it; else a folder of its own beside FILE.",
        ),
    ] = None,
    event: Annotated[
        str, typer.Option("--event", metavar="ID|FILE", help="The event it belongs to.")
    ] = "",
    force: Annotated[
        bool, typer.Option("--force", help="Overwrite a file of the same name.")
    ] = False,
) -> None:
    """Check a report for the last time and write the one file to hand in, in a folder of its own.

    The file is a public copy: what nobody agreed to show is left out, and csdreport says what and
    why. Open points never stop it. Nothing is sent over the network: you attach the file.
    """
    if file == STANDARD:
        raise CsdReportError(
            "Only a file can be sent, not standard input.",
            hint="Save it first: csdreport convert - report.json --from FORMAT.",
        )
    kind = named_format(to)
    reading = read_input(file)
    gathering = events.load(event) if event else events.for_line(reading.report.event)
    findings = lint(reading, stage="final", event=gathering)
    made = sending.make(
        reading.report,
        reading.template,
        Path(file),
        gathering,
        kind.name,
        folder=output,
        force=force,
    )
    console.data(f"{made.file}\n")
    for line in made.told:
        console.say(line)
    if any(one.level == "ask" for one in made.report.clearances):
        console.say(_how_to_decide(file))
    for line in sending.open_points(findings):
        console.say(line)


def _how_to_decide(file: str) -> str:
    """Say where somebody decides about what is left out because nobody has."""
    is_draft = Path(file).suffix.lower() == ".json"
    draft = file if is_draft else "draft.json"
    first = "" if is_draft else f"`csdreport convert {file} {draft}`, then "
    return f"To decide about what waits: {first}`csdreport fill {draft}` and Ctrl-R."
