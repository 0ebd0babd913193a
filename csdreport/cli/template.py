"""`csdreport template`: list, show, check the templates; print blank forms and schemas."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Annotated

import typer

from csdreport.cli import console, targets
from csdreport.document import assemble
from csdreport.errors import CsdReportError, InputError
from csdreport.template import check as checker, load
from csdreport.template.model import Field, Template

app = typer.Typer(
    rich_markup_mode="rich",
    add_completion=False,
    no_args_is_help=True,
    help="The reporting templates.",
)

TemplateName = Annotated[str, typer.Argument(metavar="ID|FILE", help="An id, or a TOML file.")]


@app.command(name="list")
def list_() -> None:
    """List the templates that csdreport knows."""
    for template in load.shipped():
        console.data(f"{template.id}  {template.say(template.name)}\n")


@app.command()
def show(name: TemplateName = "csd-2016") -> None:
    """Print a template: sections, fields, kinds, limits, what is required."""
    template = load.load(name)
    console.data(_outline(template))


@app.command()
def check(file: Annotated[Path, typer.Argument(metavar="FILE", help="A template in TOML.")]) -> int:
    """Check a template file and print all its errors at once."""
    problems = checker.problems(file)
    for problem in problems:
        console.data(f"{problem.place}: {problem.message}\n")
    if problems:
        count = "1 problem" if len(problems) == 1 else f"{len(problems)} problems"
        raise InputError(
            f"The template {console.quoted(str(file))} has {count}.",
            hint="Mend what is listed above, then check it again.",
        )
    console.say(f"{file.name}: the template is sound.")
    return 0


@app.command()
def schema(name: TemplateName = "csd-2016") -> None:
    """Print the JSON Schema of a report that follows the template."""
    from csdreport.report.schema import json_schema

    generated = json_schema(load.load(name))
    console.data(json.dumps(generated, ensure_ascii=False, indent=2) + "\n")


@app.command()
def blank(
    name: TemplateName = "csd-2016",
    output: Annotated[
        str, typer.Option("--output", "-o", metavar="FILE", help="Where to write; - for output.")
    ] = "-",
    to: Annotated[str, typer.Option("--to", metavar="FORMAT", help="Format to write.")] = "",
    force: Annotated[bool, typer.Option("--force", help="Overwrite an existing file.")] = False,
) -> None:
    """Print the blank form: Word to fill by hand, Markdown or plain text.

    For example: csdreport template blank csd-2016 -o form.docx
    """
    template = load.load(name)
    job = targets.plan(["form"], output, to)[0]
    if job.kind.write is None:
        raise CsdReportError(
            f"A blank form cannot be written as {job.kind.title}.",
            hint="Choose a name that ends in .docx, .md or .txt.",
        )
    targets.put(job.kind.write(assemble.blank(template)), job.target, force=force)
    if job.target != "-":
        console.say(f"{Path(job.target).name}: written.")


def _outline(template: Template) -> str:
    lines = [f"{template.id}, version {template.version}: {template.say(template.name)}", ""]
    for section in template.sections:
        lines.append(f"{section.id}  {template.say(section.label)}")
        for path, field in section.answer_fields:
            lines.append(f"  {path}  {_facts(field)}")
            lines += [f"    {path}.{child.id}  {_facts(child)}" for child in field.fields]
    return "\n".join(lines) + "\n"


def _facts(field: Field) -> str:
    facts: list[str] = [field.kind]
    if field.max is not None:
        facts.append(f"up to {field.max}")
    if field.required != "no":
        facts.append(f"required: {field.required}")
    for unit, most in field.limits.model_dump(exclude_none=True).items():
        facts.append(f"up to {most} {unit}")
    return ", ".join(facts)
