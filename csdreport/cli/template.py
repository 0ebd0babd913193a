"""`csdreport template`: list, show, check the templates; print blank forms and schemas."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Annotated

import typer

from csdreport.cli import blanks, console, targets
from csdreport.errors import InputError
from csdreport.template import check as checker, event as events, load
from csdreport.template.model import Field, Template

app = typer.Typer(
    rich_markup_mode="rich",
    add_completion=False,
    no_args_is_help=True,
    help="The reporting templates.",
)

BLANK_EXAMPLES = """
Examples:

  csdreport template blank csd-2016 -o form.docx

  csdreport template blank --event csd-2016 -o forms

  csdreport template blank csd-2016 --language fr --protect -o formulaire.docx
"""

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
    """Check a template file: print all its errors at once, or advice when it is sound."""
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
    _advise(load.load(str(file)))
    return 0


def _advise(template: Template) -> None:
    from csdreport.lint.templates import advice

    for rule, found in advice(template):
        place = f"{found.path}: " if found.path else ""
        console.data(f"{place}{rule.code} {found.message} {rule.remedy}\n")


@app.command()
def schema(name: TemplateName = "csd-2016") -> None:
    """Print the JSON Schema of a report that follows the template."""
    from csdreport.report.schema import json_schema

    generated = json_schema(load.load(name))
    console.data(json.dumps(generated, ensure_ascii=False, indent=2) + "\n")


@app.command(epilog=BLANK_EXAMPLES)
def blank(
    name: Annotated[
        str,
        typer.Argument(metavar="ID|FILE", show_default="the event's, or csd-2016"),
    ] = "",
    output: Annotated[
        str,
        typer.Option("--output", "-o", metavar="FILE|FOLDER", help="Where to write; - for output."),
    ] = "-",
    to: Annotated[str, typer.Option("--to", metavar="FORMAT", help="Format to write.")] = "",
    event: Annotated[
        str, typer.Option("--event", metavar="ID|FILE", help="Make a form for each session.")
    ] = "",
    session: Annotated[
        str, typer.Option("--session", metavar="NUMBER", help="Only this session of the event.")
    ] = "",
    language: Annotated[
        str, typer.Option("--language", metavar="CODE", help="Language of the form, such as fr.")
    ] = "",
    protect: Annotated[
        bool, typer.Option("--protect", help="Lock all but the answers (Word only).")
    ] = False,
    force: Annotated[bool, typer.Option("--force", help="Overwrite existing files.")] = False,
) -> None:
    """Print the blank form: Word to fill by hand, Markdown or plain text.

    With --event, each session of the programme gets a form of its own, with
    what is known already: theme and rapporteurs.
    """
    edition = events.load(event) if event else None
    template = load.load(name or (edition.template if edition else "csd-2016"))
    made = blanks.Blank(template, language, edition, protect)
    planned = list(blanks.plan(made, session, output, to))
    if not force:
        blanks.refuse_existing(job for job, _ in planned)
    for job, chosen in planned:
        targets.put(made.form(job.kind, chosen), job.target, force=force)
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
