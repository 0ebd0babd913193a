"""`csdreport event`: show and check what is known of an edition."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from csdreport.cli import console
from csdreport.errors import InputError
from csdreport.template import event as events

app = typer.Typer(rich_markup_mode="rich", no_args_is_help=True, help="The events and their sessions.")


@app.command(name="list")
def list_() -> None:
    """List the events that csdreport knows."""
    for name in events.known():
        console.data(f"{name}  {events.load(name).line}\n")
