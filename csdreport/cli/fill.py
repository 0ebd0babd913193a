"""`csdreport fill`: start or resume a report and walk through the template."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from csdreport.cli import console
from csdreport.errors import CsdReportError

app = typer.Typer(rich_markup_mode="rich", add_completion=False)

EXAMPLES = """
Examples:

  csdreport fill

  csdreport fill session-3.2.json

  csdreport fill report.json --answers answers.yaml
"""


@app.command(epilog=EXAMPLES)
def fill(
    draft: Annotated[
        Path | None, typer.Argument(metavar="DRAFT", help="The draft to start or to go on with.")
    ] = None,
    answers: Annotated[
        str,
        typer.Option(
            "--answers", metavar="FILE", help="Take the answers from JSON or YAML; no walk."
        ),
    ] = "",
    template: Annotated[
        str, typer.Option("--template", metavar="ID|FILE", help="The template of a new report.")
    ] = "",
    event: Annotated[
        str, typer.Option("--event", metavar="ID|FILE", help="The event of a new report.")
    ] = "",
    language: Annotated[
        str,
        typer.Option("--language", metavar="CODE", help="Language of a new report, such as fr."),
    ] = "",
    plain: Annotated[
        bool,
        typer.Option("--plain", help="Line by line, without a screen (also ACCESSIBLE=1)."),
    ] = False,
    force: Annotated[
        bool, typer.Option("--force", help="Let --answers replace what stands in the draft.")
    ] = False,
) -> int:
    """Walk through the template section by section; every word is saved as you type.

    Boxes may stay empty, limits only warn, and you can leave at any time: the
    same command opens the report again where you were.
    """
    from csdreport.cli import filling

    wishes = filling.Wishes(template, event, language, plain)
    if answers:
        return filling.from_file(draft, answers, wishes, force=force)
    if not console.is_interactive():
        _refuse_held(draft)
        raise CsdReportError(
            "fill asks its questions in a terminal, and there is none here.",
            hint="Run it in a terminal, or give the answers with --answers FILE (JSON or YAML).",
        )
    if draft is None:
        from csdreport.cli.menu import begin

        return begin(wishes)
    return filling.walk(draft, wishes)


def _refuse_held(draft: Path | None) -> None:
    """Say first that a draft is open elsewhere: then a terminal alone would not help."""
    from csdreport.draft import lock

    if draft is not None and draft.exists() and (who := lock.holder(draft)):
        raise lock.HeldError(draft, who)
