"""`csdreport lint`: check reports."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from enum import StrEnum
from typing import Annotated

import typer

from csdreport.cli import console
from csdreport.cli.inputs import read_input
from csdreport.discovery import modules_in
from csdreport.errors import CsdReportError
from csdreport.findings import Severity
from csdreport.lint.engine import Checked, check
from csdreport.lint.output import text
from csdreport.template import event as events

app = typer.Typer(rich_markup_mode="rich", add_completion=False)


class Stage(StrEnum):
    """How far a report has come."""

    draft = "draft"
    review = "review"
    final = "final"


class Level(StrEnum):
    """The severities, as words."""

    error = "error"
    warning = "warning"
    info = "info"


EXAMPLES = """
Examples:

  csdreport lint report.docx

  csdreport lint draft.json --stage draft

  csdreport lint reports/*.json --select PRV,QUO --output-format json
"""


@app.command(epilog=EXAMPLES)
def lint(
    files: Annotated[list[str], typer.Argument(metavar="FILE...", help="Reports to check.")],
    stage: Annotated[
        Stage, typer.Option("--stage", help="How far the report has come.")
    ] = Stage.review,
    select: Annotated[
        list[str] | None,
        typer.Option("--select", metavar="RULES", help="Check these alone (code, prefix, name)."),
    ] = None,
    ignore: Annotated[
        list[str] | None, typer.Option("--ignore", metavar="RULES", help="Leave these out.")
    ] = None,
    fail_on: Annotated[
        Level, typer.Option("--fail-on", help="From which severity on to end with exit code 1.")
    ] = Level.error,
    exit_zero: Annotated[
        bool, typer.Option("--exit-zero", help="End with 0 whatever is found.")
    ] = False,
    output_format: Annotated[
        str, typer.Option("--output-format", metavar="FORMAT", help="text or json.")
    ] = "text",
    from_: Annotated[
        str, typer.Option("--from", metavar="FORMAT", help="Format of the files.")
    ] = "",
    template: Annotated[
        str, typer.Option("--template", metavar="ID|FILE", help="Template to check by.")
    ] = "",
    event: Annotated[
        str, typer.Option("--event", metavar="ID|FILE", help="Event to check against.")
    ] = "",
) -> int:
    """Check reports the way a careful editor does.

    Findings name the place, the words and the template's own sentence; names that are protected
    are never repeated.
    """
    render = _output(output_format)
    gathering = events.load(event) if event else None
    checked: list[Checked] = []
    code = 0
    for name in files:
        try:
            reading = read_input(name, from_=from_, template=template)
        except CsdReportError as trouble:
            if len(files) == 1:
                raise
            console.trouble(trouble)
            code = max(code, trouble.exit_code)
            continue
        checked.append(
            check(
                reading,
                stage=stage.value,
                select=_words(select),
                ignore=_words(ignore),
                event=gathering or events.for_line(reading.report.event),
                file=name,
            )
        )
    console.data(render(checked))
    console.say(text.summary(checked))
    threshold = Severity.from_word(fail_on.value)
    failed = any((one.worst or 0) >= threshold for one in checked)
    return code if exit_zero else max(code, int(failed))


def _output(name: str) -> Callable[[Sequence[Checked]], str]:
    known = {
        module.__name__.rpartition(".")[2]: module for module in modules_in("csdreport.lint.output")
    }
    if name not in known:
        raise CsdReportError(
            f"There is no output format named {console.quoted(name)}.",
            hint=f"The output formats are: {', '.join(known)}.",
        )
    render: Callable[[Sequence[Checked]], str] = known[name].render
    return render


def _words(given: list[str] | None) -> tuple[str, ...]:
    return tuple(word for part in given or () for word in part.replace(",", " ").split())
