"""`csdreport convert`: a report from one format into another."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from csdreport.cli import console, notices, targets
from csdreport.cli.inputs import read_input
from csdreport.errors import CsdReportError
from csdreport.formats import exchange
from csdreport.report.public import public as make_public

app = typer.Typer(rich_markup_mode="rich", add_completion=False)

EXAMPLES = """
Examples:

  csdreport convert session.docx session.json

  csdreport convert draft.json report.docx --public

  csdreport convert reports/*.docx converted --to markdown

  cat mail.txt | csdreport convert - - --from text --to json
"""


@app.command(epilog=EXAMPLES)
def convert(
    paths: Annotated[
        list[str],
        typer.Argument(metavar="SOURCE... TARGET", help="Files to read, then where to write."),
    ],
    from_: Annotated[
        str, typer.Option("--from", metavar="FORMAT", help="Format of the sources.")
    ] = "",
    to: Annotated[str, typer.Option("--to", metavar="FORMAT", help="Format to write.")] = "",
    template: Annotated[
        str, typer.Option("--template", metavar="ID|FILE", help="Template to read by.")
    ] = "",
    public: Annotated[
        bool, typer.Option("--public", help="Leave out what is not for others.")
    ] = False,
    force: Annotated[bool, typer.Option("--force", help="Overwrite an existing target.")] = False,
) -> int:
    """Convert reports between JSON, Markdown, Word (DOCX) and plain text.

    The copy is a working copy, with names and notes, unless --public is given. "-" is standard
    input or output.
    """
    if len(paths) < 2:
        raise CsdReportError(
            "A target is missing: convert needs a file to read and a place to write.",
            hint="For example `csdreport convert draft.json report.docx`.",
        )
    *sources, target = paths
    code = 0
    for job in targets.plan(sources, target, to):
        try:
            code = max(code, _convert_one(job, from_, template, public=public, force=force))
        except CsdReportError as trouble:
            if len(sources) == 1:
                raise
            console.trouble(trouble)
            code = max(code, trouble.exit_code)
    return code


def _convert_one(job: targets.Job, from_: str, template: str, *, public: bool, force: bool) -> int:
    reading = read_input(job.source, from_=from_, template=template)
    report = make_public(reading.report, reading.template) if public else reading.report
    targets.put(exchange.write(report, reading.template, job.kind), job.target, force=force)
    notices.tell(reading)
    if job.target != "-":
        console.say(f"{Path(job.target).name}: written.")
    if reading.recognised:
        return 0
    console.say(
        "No label of the template was found, so all of the text stands under "
        '"text without a place yet".'
    )
    return 1
