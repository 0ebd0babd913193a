"""The JSON Schema of the reports that follow a template, for editors and other programs."""

from __future__ import annotations

from typing import Any, get_args

from csdreport.report.model import Consent, Report
from csdreport.template.kinds import PERSON_KEYS
from csdreport.template.model import Field, Section, Template

Schema = dict[str, Any]

DRAFT = "https://json-schema.org/draft/2020-12/schema"


def json_schema(template: Template, language: str = "") -> Schema:
    """Make the JSON Schema (2020-12) of reports that follow a template.

    Limits are told in descriptions and not enforced: a report with too many items is still a
    report, and lint says what is wrong with it. Unknown keys are allowed, for they are kept.

    Args:
        template: What the answers follow.
        language: Of titles and descriptions; the template's own when empty or not there.
    """
    schema = _open(Report.model_json_schema(by_alias=True))
    properties = schema["properties"]
    # The readers' shelf for unknown keys is no key of the file.
    del properties["unknown"]
    properties["template"] = {
        "type": "object",
        "properties": {"id": {"const": template.id}, "version": {"type": "integer", "minimum": 1}},
        "required": ["id"],
    }
    properties["answers"] = _answers(template, language)
    return {
        "$schema": DRAFT,
        "$id": f"urn:csdreport:{template.id}:{template.version}",
        "title": template.say(template.name, language),
        "type": "object",
        "properties": properties,
        "required": ["template", "answers"],
        "$defs": {
            name: made for name, made in schema.get("$defs", {}).items() if name != "TemplateRef"
        },
    }


def _open(schema: Any) -> Any:
    """Take out what pydantic adds for itself: closed objects, made-up titles, long docstrings."""
    if isinstance(schema, list):
        return [_open(part) for part in schema]
    if not isinstance(schema, dict):
        return schema
    opened = {}
    for key, value in schema.items():
        if key == "additionalProperties" or (key == "title" and isinstance(value, str)):
            continue
        if key == "description" and isinstance(value, str):
            value = value.partition("\n")[0]
        opened[key] = _open(value)
    return opened


def _answers(template: Template, language: str) -> Schema:
    return {
        "type": "object",
        "properties": {
            section.id: _section(section, template, language) for section in template.sections
        },
    }


def _section(section: Section, template: Template, language: str) -> Schema:
    told = _told(template.say(section.label, language), template.say(section.instruction, language))
    if section.field is not None:
        return _field(section.field, template, language) | told
    fields = {field.id: _field(field, template, language) for field in section.fields}
    return {**told, "type": "object", "properties": fields}


def _field(field: Field, template: Template, language: str) -> Schema:
    limit = template.say(field.limit_text, language)
    guidance = [template.say(field.instruction, language)]
    guidance.append(f"The form says: “{limit}”." if limit else "")
    guidance.append(_length(field))
    told = _told(
        template.say(field.label, language), "\n\n".join(part for part in guidance if part)
    )
    return told | _value(field, template, language)


def _value(field: Field, template: Template, language: str) -> Schema:
    if field.kind == "text":
        return _rich()
    if field.kind == "list":
        return _array(_rich())
    if field.kind == "tags":
        return _array({"type": "string", "pattern": r"^[^\n;]*$"})
    if field.kind == "people":
        return _array(_object({key: _line() for key in PERSON_KEYS}))
    if field.kind == "quotes":
        return _array(_quote())
    if field.kind == "group":
        return _array(
            _object({child.id: _field(child, template, language) for child in field.fields})
        )
    if field.kind == "choice":
        return _choice(field, template, language)
    return _line() | {"examples": ["25"]}


def _quote() -> Schema:
    consent = {
        "enum": list(get_args(Consent)),
        "description": "What the speaker agreed to; empty while nobody has asked.",
    }
    lines = {key: _line() for key in ("speaker", "organisation")}
    return _object({"text": _rich(), **lines, "consent": consent, "consent_note": _line()})


def _choice(field: Field, template: Template, language: str) -> Schema:
    known = [
        {"const": choice, "title": template.say(words, language)}
        for choice, words in field.choices.items()
    ]
    return {"anyOf": [*known, _line()]}


def _length(field: Field) -> str:
    limits = field.limits.model_dump(exclude_none=True)
    parts = [f"{count} {what if count > 1 else what[:-1]}" for what, count in limits.items()]
    return f"Not more than {', '.join(parts)}." if parts else ""


def _told(title: str, description: str) -> Schema:
    return {key: text for key, text in (("title", title), ("description", description)) if text}


def _rich() -> Schema:
    return {"type": "string", "contentMediaType": "text/markdown"}


def _line() -> Schema:
    return {"type": "string", "pattern": r"^[^\n]*$"}


def _array(items: Schema) -> Schema:
    return {"type": "array", "items": items}


def _object(properties: Schema) -> Schema:
    return {"type": "object", "properties": properties}
