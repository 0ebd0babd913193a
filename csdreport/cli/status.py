"""`csdreport status`: how far reports have come."""

from __future__ import annotations

import json
from collections import Counter
from typing import Annotated, Any

import typer

from csdreport.cli import console
from csdreport.cli.inputs import prepared, read_input
from csdreport.errors import CsdReportError
from csdreport.lint.engine import lint
from csdreport.report.file_names import shown
from csdreport.report.progress import notes_waiting, progress
from csdreport.report.reading import Reading
from csdreport.text.normal import spelt_out

app = typer.Typer(rich_markup_mode="rich", add_completion=False)
BAR = 10


@app.command()
def status(
    files: Annotated[list[str], typer.Argument(metavar="FILE...", help="Reports or drafts.")],
    as_json: Annotated[bool, typer.Option("--json", help="Print JSON for other programs.")] = False,
    from_: Annotated[
        str, typer.Option("--from", metavar="FORMAT", help="Format of the files.")
    ] = "",
) -> int:
    """Show the progress of each section, the notes still waiting, and what to look at.

    For example: csdreport status draft.json
    """
    told: list[dict[str, Any]] = []
    code = 0
    shelf = prepared(from_)
    for name in files:
        try:
            told.append(_facts(name, read_input(name, from_=from_, shelf=shelf)))
        except CsdReportError as trouble:
            if len(files) == 1:
                raise
            console.trouble(trouble)
            code = max(code, trouble.exit_code)
    if as_json:
        text = json.dumps({"reports": told}, ensure_ascii=False, indent=2)
        console.data(spelt_out(text) + "\n")
    else:
        console.data("\n".join(_told(facts) for facts in told))
    return code


def _facts(name: str, reading: Reading) -> dict[str, Any]:
    report = reading.report
    counted = Counter(finding.severity.word for finding in lint(reading))
    return {
        "file": name,
        "template": report.template.id,
        "revision": report.revision,
        "sections": [
            {
                "id": part.id,
                "label": part.label,
                "state": part.state,
                "filled": part.filled,
                "fields": part.fields,
                "words": part.words,
            }
            for part in progress(report, reading.template)
        ],
        "notes_waiting": notes_waiting(report),
        "unplaced": len(report.unplaced),
        "findings": {word: counted[word] for word in ("error", "warning", "info")},
    }


def _told(facts: dict[str, Any]) -> str:
    wide = max(len(part["label"]) for part in facts["sections"])
    lines = [shown(facts["file"])]
    for part in facts["sections"]:
        done = BAR * part["filled"] // part["fields"]
        bar = "█" * done + "·" * (BAR - done)
        count = f"{part['filled']}/{part['fields']}"
        lines.append(f"  {part['label']:<{wide}}  {bar}  {count:>5}  {_words(part['words']):>12}")
    waiting, loose, found = facts["notes_waiting"], facts["unplaced"], facts["findings"]
    lines.append(f"  Notes waiting: {waiting}. Texts without a place yet: {loose}.")
    lines.append(
        f"  To look at: {_many(found['error'], 'error')}, {_many(found['warning'], 'warning')}, "
        f"{_many(found['info'], 'suggestion')}; `csdreport lint` lists them."
    )
    return "\n".join(lines) + "\n"


def _words(count: int) -> str:
    return _many(count, "word")


def _many(count: int, thing: str) -> str:
    return f"{count} {thing}" if count == 1 else f"{count} {thing}s"
