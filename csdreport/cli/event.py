"""`csdreport event`: show and check what is known of an edition."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from csdreport.cli import console
from csdreport.template import event as events
from csdreport.template.event import Event

app = typer.Typer(
    rich_markup_mode="rich",
    add_completion=False,
    no_args_is_help=True,
    help="Show and check events and their sessions.",
)


@app.command(name="list")
def list_() -> None:
    """List the events that csdreport knows."""
    for known in events.shipped():
        console.data(f"{known.id}  {known.line}\n")


@app.command()
def show(
    name: Annotated[
        str, typer.Argument(metavar="ID|FILE", help="An id, or a TOML file.")
    ] = "csd-2016",
) -> None:
    """Show an event: dates, place, sessions, where reports go.

    For example: csdreport event show csd-2016
    """
    console.data(_told(events.load(name)))


@app.command()
def check(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="An event in TOML.")],
) -> None:
    """Check an event file and print all its errors at once."""
    events.load(file)
    console.say(f"{file.name}: the event is sound.")


def _told(event: Event) -> str:
    lines = [event.line, f"  id: {event.id}", f"  template: {event.template}"]
    if event.deadline:
        lines.append(f"  reports are due: {event.deadline:%d %B %Y, %H:%M %Z}")
    if event.hand_in:
        lines.append(f"  reports go to: {event.hand_in}")
    if event.chair_minutes:
        lines.append(
            f"  the Chair speaks for {event.chair_minutes:g} minutes, "
            f"{event.words_per_minute} words a minute"
        )
    lines += [f"  {session.theme_line}" for session in event.sessions]
    return "\n".join(lines) + "\n"
