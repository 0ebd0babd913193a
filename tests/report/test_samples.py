"""The sample reports are what the reference says a report is."""

from __future__ import annotations

import json
from pathlib import Path

import jsonschema
import pytest

from csdreport.report import store
from csdreport.report.schema import json_schema
from csdreport.template import event, load

SAMPLES = Path(__file__).parent.parent.parent / "sample_reports"
REPORTS = sorted(SAMPLES.glob("*.json"))


@pytest.fixture(params=REPORTS, ids=lambda path: path.stem)
def sample(request: pytest.FixtureRequest) -> Path:
    assert isinstance(request.param, Path)
    return request.param


def test_there_are_three_samples() -> None:
    assert len(REPORTS) == 3


def test_a_sample_is_stored_as_the_program_stores_it(sample: Path) -> None:
    data = sample.read_bytes()
    reading = store.loads(data, load.by_id)
    assert reading.notices == ()
    assert store.dumps(reading.report) == data


def test_a_sample_is_valid_against_the_schema_of_its_template(sample: Path) -> None:
    value = json.loads(sample.read_bytes())
    schema = json_schema(load.by_id(value["template"]["id"]))
    jsonschema.Draft202012Validator(schema).validate(value)


def test_a_sample_belongs_to_the_invented_event(sample: Path) -> None:
    edition = event.load(SAMPLES / "civil-society-days-2031.toml")
    report = store.loads(sample.read_bytes(), load.by_id).report
    assert event.for_line(report.event, (edition,)) is edition


def test_the_draft_shows_everything_that_stands_beside_answers() -> None:
    draft = store.loads((SAMPLES / "first-hundred-days-draft.json").read_bytes(), load.by_id)
    report = draft.report
    assert {note.used for note in report.notes} == {True, False}
    assert {note.kind for note in report.notes} == {"", "quote", "question", "decision"}
    assert {clearance.level for clearance in report.clearances} == {"ask", "cleared"}
    assert report.unplaced
    assert report.suppressed
