"""`csdreport lint`: check reports."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

import typer

from csdreport.cli import configured, console, linting
from csdreport.config.keys import OUTPUTS
from csdreport.config.model import Config
from csdreport.config.shapes import Misshapen, one_of
from csdreport.errors import CsdReportError

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

  csdreport lint inbox/ --select PRV,QUO --output-format concise

  csdreport lint report.docx --output-format html > report.html

  csdreport lint draft.json --fix --diff
"""


@app.command(epilog=EXAMPLES)
def lint(
    files: Annotated[
        list[str] | None,
        typer.Argument(metavar="FILE...", help="Reports to check, or folders of reports."),
    ] = None,
    stage: Annotated[
        Stage | None,
        typer.Option("--stage", help="How far the report has come.", show_default="review"),
    ] = None,
    select: Annotated[
        list[str] | None,
        typer.Option("--select", metavar="RULES", help="Check these alone (code, prefix, name)."),
    ] = None,
    extend_select: Annotated[
        list[str] | None,
        typer.Option("--extend-select", metavar="RULES", help="Check these too, at any stage."),
    ] = None,
    ignore: Annotated[
        list[str] | None, typer.Option("--ignore", metavar="RULES", help="Leave these out.")
    ] = None,
    fail_on: Annotated[
        Level | None,
        typer.Option(
            "--fail-on", help="From which severity on to end with code 1.", show_default="error"
        ),
    ] = None,
    exit_zero: Annotated[
        bool, typer.Option("--exit-zero", help="End with 0 whatever is found.")
    ] = False,
    output_format: Annotated[
        str | None,
        typer.Option(
            "--output-format", metavar="FORMAT", help=f"{', '.join(OUTPUTS[:-1])} or {OUTPUTS[-1]}."
        ),
    ] = None,
    statistics: Annotated[
        bool, typer.Option("--statistics", help="Count the findings of each rule instead.")
    ] = False,
    reveal: Annotated[
        bool, typer.Option("--reveal", help="Show protected words, on a terminal only.")
    ] = False,
    verbose: Annotated[
        bool, typer.Option("--verbose", "-v", help="Say which rules kept silent, and why.")
    ] = False,
    from_: Annotated[
        str, typer.Option("--from", metavar="FORMAT", help="Format of the files.")
    ] = "",
    template: Annotated[
        str, typer.Option("--template", metavar="ID|FILE", help="Template to check by.")
    ] = "",
    event: Annotated[
        str, typer.Option("--event", metavar="ID|FILE", help="Event to check against.")
    ] = "",
    config: Annotated[
        str, typer.Option("--config", metavar="FILE", help="Configuration; else the nearest.")
    ] = "",
    fix: Annotated[bool, typer.Option("--fix", help="Mend what is certain, then check.")] = False,
    unsafe_fixes: Annotated[
        bool,
        typer.Option(
            "--unsafe-fixes", help="With --fix or --diff: also what may change the meaning."
        ),
    ] = False,
    diff: Annotated[
        bool, typer.Option("--diff", help="Only print what would be mended, before and after.")
    ] = False,
    show_config: Annotated[
        bool, typer.Option("--show-config", help="Print each setting and where it comes from.")
    ] = False,
) -> int:
    """Check reports the way a careful editor does.

    Findings name the place, the words and the template's own sentence; names that are protected
    are never repeated.
    """
    settings = configured.config(config)
    settings = _given(settings, "lint.stage", stage and stage.value, "--stage")
    settings = _given(settings, "lint.fail-on", fail_on and fail_on.value, "--fail-on")
    settings = _given(settings, "lint.output-format", _output(output_format), "--output-format")
    choice = linting.Choice(_words(select), _words(extend_select), _words(ignore))
    settings = choice.laid_over(settings)
    if show_config:
        from csdreport.config.show import listing

        console.data(listing(settings))
        return 0
    if not files:
        raise CsdReportError("No report is named.", hint="`csdreport lint --help` shows examples.")
    linting.refuse_reveal(settings, reveal=reveal)
    plan = linting.plan(
        settings,
        choice,
        from_=from_,
        template=template,
        event=event,
        reveal=reveal,
        verbose=verbose,
    )
    refused = 0
    if fix or diff:
        from csdreport.cli import fixing

        refused = fixing.run(files, plan, fixing.Wish(unsafe_fixes, diff))
    code = linting.run(files, plan, settings, statistics=statistics, silent=diff)
    code = max(code, refused)
    return linting.unfailing(code) if exit_zero else code


def _given(settings: Config, name: str, value: str | None, option: str) -> Config:
    return settings.given(name, value, option) if value else settings


def _output(name: str | None) -> str | None:
    try:
        return one_of(*OUTPUTS).read(name) if name is not None else None
    except Misshapen:
        raise CsdReportError(
            f"There is no output format named {console.quoted(name or '')}.",
            hint=f"The output formats are: {', '.join(OUTPUTS)}.",
        ) from None


def _words(given: list[str] | None) -> tuple[str, ...]:
    return tuple(word for part in given or () for word in part.replace(",", " ").split())
