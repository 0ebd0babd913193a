"""The JSON Schema of a template's reports."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from hypothesis import HealthCheck, given, settings, strategies as st

from csdreport.report.model import Report
from csdreport.report.schema import json_schema
from csdreport.report.store import dumps
from csdreport.template import load
from csdreport.template.kinds import empty_item, empty_value
from csdreport.template.model import Template
from tests.strategies.reports import canonical_reports

CSD = load.load("csd-2016")
SECOND = load.load(Path(__file__).parent.parent / "cases" / "second-template.toml")
TEMPLATES = (CSD, SECOND)


def report(**changes: Any) -> dict[str, Any]:
    answers: dict[str, Any] = {}
    for path, field in CSD.answer_fields():
        section, _, name = path.partition(".")
        if name:
            answers.setdefault(section, {})[name] = empty_value(field)
        else:
            answers[section] = empty_value(field)
    made = Report.model_validate({"template": {"id": CSD.id}, "answers": answers})
    return {**made.model_dump(by_alias=True, exclude={"unknown"}, mode="json"), **changes}


def errors(value: Any) -> list[str]:
    validator = jsonschema.Draft202012Validator(json_schema(CSD))
    return [error.message for error in validator.iter_errors(value)]


@pytest.mark.parametrize("template", load.shipped(), ids=lambda template: template.id)
def test_the_schema_of_every_shipped_template_is_a_schema(template: Template) -> None:
    for language in ("", *template.name):
        jsonschema.Draft202012Validator.check_schema(json_schema(template, language))


def test_an_empty_report_is_valid() -> None:
    assert errors(report()) == []


def test_a_filled_report_is_valid() -> None:
    filled = report(
        clearances=[{"path": "progress.examples.1", "level": "ask"}],
        notes=[{"text": "a note"}],
        suppressed=[{"code": "FRM002"}],
        conflicts=[{"path": "other", "ours": {"label": "A"}, "theirs": {"value": "b"}}],
    )
    group = {**empty_item(CSD.field_at("recommendations")), "actions": ["a", "b", "c", "d"]}
    filled["answers"]["recommendations"] = [group]
    filled["answers"]["quotes"] = [{**empty_item(CSD.field_at("quotes")), "consent": "name"}]
    assert errors(filled) == []


def test_unknown_keys_are_allowed_everywhere() -> None:
    value = report(mystery=1)
    value["answers"]["mystery"] = 1
    value["answers"]["session"]["mystery"] = [None]
    value["answers"]["quotes"] = [{"text": "x", "mystery": {}}]
    value["notes"] = [{"text": "x", "mystery": 1}]
    assert errors(value) == []


def test_more_items_than_the_form_allows_are_no_matter_of_shape() -> None:
    value = report()
    value["answers"]["messages"] = ["one", "two", "three"]
    assert errors(value) == []


@pytest.mark.parametrize(
    ("path", "wrong"),
    [
        (["answers", "messages"], "one"),
        (["answers", "other"], ["one"]),
        (["answers", "session", "theme"], 3),
        (["answers", "session", "rapporteurs"], [{"name": "two\nlines"}]),
        (["answers", "recommendations"], [{"actions": "one"}]),
        (["answers", "recommendations"], [{"addressees": ["states; donors"]}]),
        (["answers", "quotes"], [{"consent": "maybe"}]),
        (["template"], {"id": "another"}),
        (["copy"], "secret"),
        (["revision"], 0),
        (["clearances"], [{"path": "other", "level": "maybe"}]),
        (["notes"], [{"kind": "quote"}]),
    ],
)
def test_a_value_of_the_wrong_shape_is_refused(path: list[str], wrong: Any) -> None:
    value = report()
    holder = value
    for key in path[:-1]:
        holder = holder[key]
    holder[path[-1]] = wrong
    assert len(errors(value)) >= 1


def test_a_report_without_answers_is_refused() -> None:
    value = report()
    del value["answers"]
    assert errors(value) == ["'answers' is a required property"]


def test_the_schema_names_the_keys_of_the_file() -> None:
    assert set(json_schema(CSD)["properties"]) == set(report())


def test_labels_and_printed_limits_stand_in_the_schema() -> None:
    answers = json_schema(CSD)["properties"]["answers"]["properties"]
    assert answers["governance"]["properties"]["compact"]["title"] == "2. Global Compact:"
    actions = answers["recommendations"]["items"]["properties"]["actions"]
    assert "up to two maximum" in actions["description"]


def test_a_choice_offers_its_words_and_takes_others() -> None:
    field = (
        CSD.sections[0]
        .fields[1]
        .model_copy(update={"kind": "choice", "choices": {"yes": {"en": "Yes, all"}}})
    )
    section = CSD.sections[0].model_copy(update={"fields": (field,)})
    schema = json_schema(CSD.model_copy(update={"sections": (section,)}))
    choice = schema["properties"]["answers"]["properties"]["session"]["properties"]["theme"]
    assert {"const": "yes", "title": "Yes, all"} in choice["anyOf"]
    jsonschema.validate("partly", choice)


def test_a_length_limit_is_told_in_words() -> None:
    field = CSD.sections[0].fields[1]
    limited = field.model_copy(
        update={"limits": field.limits.model_copy(update={"words": 50, "paragraphs": 1})}
    )
    section = CSD.sections[0].model_copy(update={"fields": (limited,)})
    schema = json_schema(CSD.model_copy(update={"sections": (section,)}))
    theme = schema["properties"]["answers"]["properties"]["session"]["properties"]["theme"]
    assert theme["description"] == "Not more than 50 words, 1 paragraph."


@pytest.mark.parametrize("template", TEMPLATES, ids=lambda template: template.id)
@settings(deadline=None, max_examples=25, suppress_health_check=list(HealthCheck))
@given(data=st.data())
def test_every_canonical_report_is_valid(template: Template, data: st.DataObject) -> None:
    report = data.draw(canonical_reports(template))
    validator = jsonschema.Draft202012Validator(json_schema(template))
    assert [error.message for error in validator.iter_errors(json.loads(dumps(report)))] == []
