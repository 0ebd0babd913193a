"""The answers that can take a note, each with a key: the printed number of its section."""

from __future__ import annotations

import re
from dataclasses import dataclass

from csdreport.fill import wording
from csdreport.fill.filing import takes_text
from csdreport.fill.places import value_at
from csdreport.report.model import Report
from csdreport.template.model import Field, Template

LETTERS = "abcdefghijklmnopqrstuvwxyz"


@dataclass(frozen=True, slots=True)
class Target:
    """One answer that can take running text.

    Attributes:
        key: "6", or "3a" and "3b" where a section has two; empty for parts of earlier items.
    """

    path: str
    name: str
    field: Field
    section: str
    key: str = ""


def section_keys(template: Template, language: str) -> dict[str, str]:
    """Give each section its printed number as its key, or the next free one."""
    printed = {}
    for section in template.sections:
        match = re.match("[0-9]+", template.say(section.label, language))
        printed[section.id] = match[0] if match else ""
    free = (str(number) for number in range(100) if str(number) not in printed.values())
    return {section: number or next(free) for section, number in printed.items()}


def targets(template: Template, report: Report) -> tuple[Target, ...]:
    """List the answers in printed order; last the parts of items that are there already."""
    keys = section_keys(template, report.language)
    found, parts = [], []
    for section in template.sections:
        takers = [pair for pair in section.answer_fields if takes_text(pair[1])]
        for place, (path, field) in enumerate(takers):
            letter = LETTERS[place % len(LETTERS)] if len(takers) > 1 else ""
            name = wording.field_name(template, report, path)
            name = f"{name}: a new one" if field.kind == "group" else name
            found.append(Target(path, name, field, section.id, keys[section.id] + letter))
            parts += _parts(template, report, path, field, section.id)
    return (*found, *parts)


def _parts(
    template: Template, report: Report, path: str, field: Field, section: str
) -> list[Target]:
    """List the parts of a group's items, such as the actions of recommendation 1."""
    held = value_at(report, path) if field.kind == "group" else None
    return [
        Target(below, wording.field_name(template, report, below), child, section)
        for number in range(1, len(held or ()) + 1)
        for child in field.fields
        if takes_text(child) and (below := f"{path}.{number}.{child.id}")
    ]
