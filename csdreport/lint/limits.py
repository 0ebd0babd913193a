"""A template with other limits than it prints, as a project wants them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from csdreport.errors import CsdReportError
from csdreport.template.model import Field, Limits, Section, Template
from csdreport.template.nearest import nearest

Wanted = Mapping[str, Mapping[str, int]]
"""Limits by the number-free path of a field: "recommendations.text" to {"words": 60}."""


def limited(template: Template, wanted: Wanted) -> Template:
    """Replace limits of some fields; those of other templates are passed over."""
    if not wanted:
        return template
    sections = tuple(_section(section, wanted) for section in template.sections)
    return template.model_copy(update={"sections": sections})


def require_known(wanted: Wanted, templates: Iterable[Template]) -> None:
    """Refuse a path that no template has; raises CsdReportError with the nearest."""
    known = {path for template in templates for path in _paths(template)}
    for path in wanted:
        if path not in known:
            near = nearest(path, known)
            raise CsdReportError(
                f"No template has a field '{path[:80]}'.",
                hint=f"Did you mean '{near}'?" if near else "Such as recommendations.text.",
            )


def _paths(template: Template) -> Iterable[str]:
    for path, field in template.answer_fields():
        yield path
        yield from (f"{path}.{child.id}" for child in field.fields)


def _section(section: Section, wanted: Wanted) -> Section:
    if section.field is not None:
        return section.model_copy(update={"field": _field(section.field, section.id, wanted)})
    fields = tuple(_field(field, f"{section.id}.{field.id}", wanted) for field in section.fields)
    return section.model_copy(update={"fields": fields})


def _field(field: Field, path: str, wanted: Wanted) -> Field:
    changed: dict[str, object] = {}
    if path in wanted:
        changed["limits"] = Limits(**{**field.limits.model_dump(), **wanted[path]})
    if field.fields:
        changed["fields"] = tuple(
            _field(child, f"{path}.{child.id}", wanted) for child in field.fields
        )
    return field.model_copy(update=changed) if changed else field
