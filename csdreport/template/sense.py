"""What a template of the right shape can still say that makes no sense."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from csdreport.template import kind_sense, label_sense
from csdreport.template.lines import Location
from csdreport.template.model import Field, Section, Template

Complaint = tuple[Location, str]
"""Where in the file, with list positions from 0, and what is wrong."""


def complaints(template: Template) -> Iterator[Complaint]:
    """Walk everything that contradicts itself in a template, in printed order."""
    yield from _template_complaints(template)
    yield from _repeated_ids(("sections",), template.sections, "sections")
    for number, section in enumerate(template.sections):
        yield from _section_complaints(("sections", number), section, template)
    yield from label_sense.shared_labels(template)


def _template_complaints(template: Template) -> Iterator[Complaint]:
    for key in ("name", "title", "report_title"):
        yield from label_sense.text_complaints((key,), getattr(template, key), template)
    if template.spoken_seconds is not None and not any(template.in_role("message")):
        yield (
            ("spoken_seconds",),
            ('This times the messages that are read aloud, but no field has role = "message".'),
        )


def _section_complaints(at: Location, section: Section, template: Template) -> Iterator[Complaint]:
    yield from label_sense.text_complaints((*at, "label"), section.label, template)
    for key in ("short", "instruction"):
        yield from label_sense.optional_complaints((*at, key), getattr(section, key), template)
    if (section.field is None) == (not section.fields):
        yield (
            at,
            (
                "A section has either one `field`, which is its answer, or several `fields`; "
                f"this one has {'neither' if section.field is None else 'both'}."
            ),
        )
    if section.field is not None:
        if section.field.id != section.id:
            yield (
                (*at, "field", "id"),
                (f"The field of a section has the id of its section, which is '{section.id}'."),
            )
        yield from _field_complaints((*at, "field"), section.field, template, None)
    yield from _repeated_ids((*at, "fields"), section.fields, f"fields of '{section.id}'")
    for number, field in enumerate(section.fields):
        yield from _field_complaints((*at, "fields", number), field, template, None)


def _field_complaints(
    at: Location, field: Field, template: Template, group: Field | None
) -> Iterator[Complaint]:
    yield from label_sense.field_complaints(at, field, template, group)
    yield from kind_sense.field_complaints(at, field, group)
    yield from _repeated_ids((*at, "fields"), field.fields, f"fields of '{field.id}'")
    if field.kind == "group" and group is None:
        for number, child in enumerate(field.fields):
            yield from _field_complaints((*at, "fields", number), child, template, field)


def _repeated_ids(
    at: Location, things: Sequence[Section | Field], which: str
) -> Iterator[Complaint]:
    seen: set[str] = set()
    for number, thing in enumerate(things):
        if thing.id in seen:
            yield (*at, number, "id"), f"Two {which} have the id '{thing.id}'."
        seen.add(thing.id)
