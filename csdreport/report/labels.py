"""Say where something stands in the template's own words."""

from __future__ import annotations

from functools import lru_cache

from csdreport.template.model import Field, Section, Template

PARTS_OF_ITEMS = {
    "name": "Name",
    "text": "Text",
    "speaker": "Speaker",
    "organisation": "Organisation",
    "consent": "Consent",
    "consent_note": "How and when",
}
OTHER_PLACES = {
    "title": "Title",
    "event": "Event",
    "notes": "Notes",
    "unplaced": "Text without a place",
    "clearances": "Items to be cleared",
    "suppressed": "Checks set aside",
    "conflicts": "Conflicts",
    "unknown": "Other keys of the file",
}


# Of a thousand reports, nearly all have the same places.
@lru_cache(maxsize=1024)
def printed(path: str, template: Template, language: str) -> str:
    """Give the label path of a dotted path; the path itself where the template does not know it."""
    steps = path.split(".")
    words = _answer(steps, template, language) or _elsewhere(steps)
    return " › ".join(words) if words else path


def field_name(field: Field, template: Template, language: str = "") -> str:
    """Name a field: its short label, else its printed one."""
    return template.say(field.short, language) or template.say(field.label, language)


def section_name(section: Section, template: Template, language: str = "") -> str:
    """Name a section: its short heading, else its printed one."""
    return template.say(section.short, language) or template.say(section.label, language)


def item_name(field: Field, number: int, template: Template, language: str = "") -> str:
    """Name one item of a repeated field, such as "Example 2"."""
    name = template.say(field.item_short, language) or template.say(field.item_label, language)
    if not any(letter.isalpha() for letter in name.replace("{n}", "")):
        name = field_name(field, template, language) + " {n}"
    return name.replace("{n}", str(number))


def _answer(steps: list[str], template: Template, language: str) -> list[str]:
    section = next((each for each in template.sections if each.id == steps[0]), None)
    if section is None:
        return []
    heading = section_name(section, template, language)
    if section.field is not None:
        return _field(section.field, steps[1:], heading, template, language)
    if len(steps) == 1:
        return [heading]
    field = next((each for each in section.fields if each.id == steps[1]), None)
    if field is None:
        return []
    name = field_name(field, template, language)
    words = _field(field, steps[2:], name, template, language)
    return [heading, *words] if words else []


def _field(
    field: Field, steps: list[str], name: str, template: Template, language: str
) -> list[str]:
    if not steps:
        return [name]
    if not steps[0].isdecimal():
        return []
    words = [item_name(field, int(steps[0]), template, language)]
    if len(steps) == 1:
        return words
    child = next((each for each in field.fields if each.id == steps[1]), None)
    if child is not None:
        child_name = field_name(child, template, language).replace("{n}", steps[0])
        rest = _field(child, steps[2:], child_name, template, language)
        return words + rest if rest else []
    part = PARTS_OF_ITEMS.get(steps[1], "")
    return [*words, part] if part and len(steps) == 2 and field.kind != "group" else []


def _elsewhere(steps: list[str]) -> list[str]:
    place = OTHER_PLACES.get(steps[0], "")
    if not place or len(steps) > 2:
        return []
    return [" ".join([place, *steps[1:]])]
