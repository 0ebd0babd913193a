"""Find everything that is wrong with a template file, each thing with its place."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from pathlib import Path

from pydantic import ValidationError

from csdreport.template import source
from csdreport.template.model import Template


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing to mend in a template: where it stands, and what is wrong, in whole sentences."""

    place: str
    message: str


def problems(text_or_path: str | Path) -> list[Problem]:
    """List all problems of a template, given as TOML text or as a path; empty when it is sound.

    Raises InputError when a path cannot be read as text.
    """
    if isinstance(text_or_path, Path):
        return read(source.read_file(text_or_path, "template"))[1]
    return read(text_or_path)[1]


def read(text: str) -> tuple[Template | None, list[Problem]]:
    """Read a template from TOML: the template when its shape is right, and all problems."""
    try:
        data = tomllib.loads(text)
    except (ValueError, RecursionError) as error:
        return None, [Problem("the file", f"This is not valid TOML: {error}.")]
    try:
        return Template.model_validate(data), []
    except ValidationError as error:
        return None, [
            Problem(".".join(str(part) for part in found["loc"]), found["msg"])
            for found in error.errors()
        ]
