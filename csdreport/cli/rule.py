"""`csdreport rule`: what is checked, and why."""

from __future__ import annotations

from typing import Annotated

import typer

from csdreport.cli import console
from csdreport.lint import catalogue

app = typer.Typer(rich_markup_mode="rich", add_completion=False)


@app.command()
def rule(
    code: Annotated[
        str,
        typer.Argument(
            metavar="CODE|NAME", help="Such as FRM002, too-many-items, or FRM for a family."
        ),
    ] = "",
) -> None:
    """List the rules, or explain one: why it matters, examples, how to mend it or set it aside.

    For example: csdreport rule QUO001
    """
    console.data(catalogue.shown(code) if code else catalogue.table())
