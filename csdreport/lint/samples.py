"""Make a whole reading of a rule's sample, to try the rule on and to show it on its page."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from csdreport.lint.rule import Example, Rule, Sample
from csdreport.report.model import Report, TemplateRef
from csdreport.report.reading import Reading
from csdreport.template.kinds import empty_item, empty_value
from csdreport.template.model import Field, Section, Template

if TYPE_CHECKING:
    from csdreport.template.event import Event

TEMPLATE = "csd-2016"


def reading_of(rule: Rule, sample: Sample) -> Reading:
    """Lay a sample over an empty report of the shipped template."""
    from csdreport.report.canonical import canonicalise
    from csdreport.template.load import load

    example = example_of(rule, sample, load(TEMPLATE))
    template = _with_limits(load(TEMPLATE), example.limits).model_copy(
        update=_parts(example.template)
    )
    answers = _blank(template)
    _lay(answers, example.answers, template)
    keys = {"template": TemplateRef(id=template.id), "answers": answers, **example.report}
    report = canonicalise(Report.model_validate(keys), template)
    return Reading(report, template, example.notices, facts=example.facts)


def event_of(sample: Sample) -> Event | None:
    """Make the event that a sample says its report was written for."""
    from csdreport.template.event import Event

    if not isinstance(sample, Example) or not sample.event:
        return None
    given = {"id": "sample", "name": "Sample", "line": "Sample", "template": TEMPLATE}
    return Event.model_validate({**given, **sample.event})


def example_of(rule: Rule, sample: Sample, template: Template) -> Example:
    """Turn the short forms of a sample into a whole one."""
    if isinstance(sample, Example):
        return sample
    if isinstance(sample, dict):
        return Example(answers=sample)
    return Example(answers=_placed(rule.roles[0], sample, template))


def _placed(role: str, text: str, template: Template) -> dict[str, Any]:
    """Put a text into the first field of a role."""
    path, field = next(iter(template.in_role(role)))
    value: Any = text
    if field.kind == "list":
        value = [text]
    elif field.kind == "quotes":
        value = [{"text": text}]
    section, *rest = path.split(".")
    whole = template.section(section)
    if whole.field is not None and whole.field.kind == "group" and rest:
        return {section: [{rest[0]: value}]}
    return {section: {rest[0]: value} if rest else value}


def _blank(template: Template) -> dict[str, Any]:
    answers: dict[str, Any] = {}
    for path, field in template.answer_fields():
        section, *rest = path.split(".")
        if rest:
            answers.setdefault(section, {})[rest[0]] = empty_value(field)
        else:
            answers[section] = empty_value(field)
    return answers


def _lay(answers: dict[str, Any], given: dict[str, Any], template: Template) -> None:
    for path, field in template.answer_fields():
        section, *rest = path.split(".")
        if section not in given:
            continue
        if not rest:
            answers[section] = _whole(field, given[section])
        elif rest[0] in given[section]:
            answers[section][rest[0]] = _whole(field, given[section][rest[0]])


def _whole(field: Field, value: Any) -> Any:
    """Give every item of a list all of its keys."""
    if isinstance(value, list):
        return [{**empty_item(field), **item} if isinstance(item, dict) else item for item in value]
    return value


def _parts(given: dict[str, Any]) -> dict[str, Any]:
    """Make real sections of those that an example writes down."""
    if "sections" not in given:
        return given
    sections = tuple(Section.model_validate(section) for section in given["sections"])
    return {**given, "sections": sections}


def _with_limits(template: Template, limits: dict[str, dict[str, int]]) -> Template:
    if not limits:
        return template
    data = template.model_dump()
    for path, limit in limits.items():
        section_id, *rest = path.split(".")
        section = next(part for part in data["sections"] if part["id"] == section_id)
        fields = section["field"]["fields"] if section["field"] else section["fields"]
        wanted = next((f for f in fields if rest and f["id"] == rest[0]), section["field"])
        wanted["limits"] = limit
    return Template.model_validate(data)
