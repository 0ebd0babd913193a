"""Load a reporting template by its id, or from a TOML file of one's own."""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path

from csdreport.errors import InputError
from csdreport.template import source
from csdreport.template.model import Template


def known() -> tuple[str, ...]:
    """List the ids of the shipped templates."""
    return source.known(source.TEMPLATES)


def shipped() -> tuple[Template, ...]:
    """Load all shipped templates, in order of id."""
    return tuple(by_id(name) for name in known())


def load(id_or_path: str | Path) -> Template:
    """Load a template by shipped id, or from a path (anything with a "/" or ending in .toml).

    Raises:
        InputError: It is unknown (the hint offers the nearest name), unreadable or broken.
    """
    if not source.is_path(id_or_path):
        return by_id(str(id_or_path))
    return from_file(Path(id_or_path))


@cache
def by_id(template_id: str) -> Template:
    """Load a shipped template; an id never opens a file, so a report's own word is safe here."""
    # Tests hold shipped templates to `check`; at every start only their shape is read.
    text = source.read_shipped(source.TEMPLATES, template_id)
    return Template.model_validate(tomllib.loads(text))


def from_file(path: Path) -> Template:
    """Load a template of one's own; raises InputError when it is unreadable or broken."""
    from csdreport.template import check

    template, problems = check.read(source.read_file(path, "template"))
    if template is not None and not problems:
        return template
    name, first = source.shown(str(path)), problems[0]
    count = "a problem" if len(problems) == 1 else f"{len(problems)} problems"
    raise InputError(
        f"The template '{name}' has {count}. {first.place}: {first.message}",
        hint=f"`csdreport template check {name}` lists all of them with their places.",
    )
