"""`csdreport convert`: a report from one format into another."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import Annotated

import typer

from csdreport.cli import console, inputs, notices, targets
from csdreport.cli.inputs import Source, read_source
from csdreport.errors import CsdReportError
from csdreport.formats import exchange
from csdreport.report.file_names import shown
from csdreport.report.model import Report
from csdreport.report.public import public as make_public

app = typer.Typer(rich_markup_mode="rich", add_completion=False)

EXAMPLES = """
Examples:

  csdreport convert session.docx session.json

  csdreport convert draft.json report.docx --public

  csdreport convert reports/*.docx converted --to markdown

  csdreport convert session.docx session.json --check

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
    check: Annotated[
        bool,
        typer.Option("--check", help="Prove it: count the words in and out, show any difference."),
    ] = False,
) -> int:
    """Convert reports between JSON, Markdown, Word (DOCX) and plain text.

    The copy is a working copy, with names and notes, unless --public is given. "-" is standard
    input or output. --check reads the copy again and accounts for every word of the source:
    exit code 1 when one is missing or stands there twice.
    """
    if len(paths) < 2:
        raise CsdReportError(
            "A target is missing: convert needs a file to read and a place to write.",
            hint="For example `csdreport convert draft.json report.docx`.",
        )
    *sources, target = paths
    jobs = targets.plan(sources, target, to)
    read = partial(
        read_source, from_=from_, template=template, shelf=inputs.prepared(from_, template)
    )
    code = 0
    for job in jobs:
        try:
            made = _convert_one(job, read(job.source), public=public, force=force, check=check)
            code = max(code, made)
        except CsdReportError as trouble:
            if len(sources) == 1:
                raise
            console.trouble(trouble)
            code = max(code, trouble.exit_code)
    return code


def _convert_one(
    job: targets.Job, source: Source, *, public: bool, force: bool, check: bool
) -> int:
    reading = source.reading
    report = make_public(reading.report, reading.template) if public else reading.report
    copy = exchange.write(report, reading.template, job.kind)
    targets.put(copy, job.target, force=force)
    notices.tell(reading)
    if job.target != "-":
        console.say(f"{shown(Path(job.target).name)}: written.")
    code = _prove(source, report, copy, job) if check else 0
    if reading.recognised:
        return code
    console.say(
        "No label of the template was found, so all of the text stands under "
        '"text without a place yet".'
    )
    return 1


def _prove(source: Source, report: Report, copy: bytes, job: targets.Job) -> int:
    from csdreport.cli import proving
    from csdreport.formats.proof import prove

    proof = prove(source.content, source.kind, source.reading, report, copy, job.kind)
    proving.tell(source.reading, report, proof, job)
    return 0 if proof.balances else 1
