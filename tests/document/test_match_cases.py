"""Whole forms: the invented twin, a form of another template, and the real report when at hand."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any

import pytest

from csdreport.document.match import match
from csdreport.formats.text import FORMAT
from csdreport.report.reading import Reading
from csdreport.template import load
from csdreport.text.words import words

CASES = Path(__file__).parent.parent / "cases"
CSD = load.load("csd-2016")
SECOND = load.load(str(CASES / "second-template.toml"))


def read(data: bytes) -> Reading:
    assert FORMAT.read is not None
    return match(FORMAT.read(data), [CSD, SECOND])


def expected(name: str) -> dict[str, Any]:
    found: dict[str, Any] = json.loads((CASES / f"{name}.expected.json").read_text("utf-8"))
    return found


@pytest.mark.parametrize("name", ["twin", "second"])
def test_a_filled_form_reads_as_expected(name: str) -> None:
    found = read((CASES / f"{name}.txt").read_bytes()).report
    wanted = expected(name)
    assert found.answers == wanted["answers"]
    assert found.event == wanted["event"]
    assert [each.text for each in found.unplaced] == wanted["unplaced"]


@pytest.mark.parametrize("name", ["twin", "second"])
def test_a_filled_form_names_its_template(name: str) -> None:
    reading = read((CASES / f"{name}.txt").read_bytes())
    assert reading.template.id == {"twin": "csd-2016", "second": "basin-tables"}[name]


@pytest.mark.parametrize("name", ["twin", "second"])
def test_one_cell_a_line_reads_as_the_same_answers(name: str) -> None:
    """LibreOffice exports a table so, with a byte order mark and an empty line for a blank cell."""
    text = (CASES / f"{name}.txt").read_text("utf-8")
    lines = "\n".join(line.replace("\t", "\n") for line in text.split("\n"))
    found = read(b"\xef\xbb\xbf" + lines.encode()).report.answers
    wanted = expected(name)["answers"]
    last = list(wanted)[-1]
    assert {key: found[key] for key in wanted if key != last} == {
        key: wanted[key] for key in wanted if key != last
    }


def test_the_twin_tells_what_was_guessed() -> None:
    reading = read((CASES / "twin.txt").read_bytes())
    told = {(notice.kind, notice.path) for notice in reading.notices}
    assert {
        ("people-guessed", "session.rapporteurs"),
        ("items-split", "recommendations.1.actions"),
        ("tags-resolved", "governance.compact"),
        ("tags-resolved", "quotes"),
        ("quote-guessed", "quotes"),
        ("unplaced", ""),
    } <= told


def test_the_twin_tells_where_each_answer_stood() -> None:
    places = dict(read((CASES / "twin.txt").read_bytes()).places)
    lines = (CASES / "twin.txt").read_text("utf-8").split("\n")
    number = int(places["governance.compact"].removeprefix("line "))
    assert lines[number - 1].startswith("2. Global Compact")


# The real report: not in this repository, so nothing of it is said here but numbers and names of
# the acceptance.

SEED = os.environ.get("CSDREPORT_SEED", "")
real = pytest.mark.skipif(not SEED, reason="CSDREPORT_SEED names no file")


@pytest.fixture(scope="module")
def seed() -> Reading:
    return read(Path(SEED).read_bytes())


@real
def test_the_real_report_fills_its_lists(seed: Reading) -> None:
    answers = seed.report.answers
    assert len(answers["progress"]["examples"]) == 4
    assert len(answers["messages"]) == 2
    assert [bool(each["text"]) for each in answers["recommendations"]] == [True, False, False, True]
    assert [len(each["actions"]) for each in answers["recommendations"]] == [2, 1, 2, 2]
    assert answers["agenda2030"] == {"lessons": []}
    assert answers["inclusion"]["children"] == ""


@real
def test_the_real_report_keeps_a_long_example_whole(seed: Reading) -> None:
    assert len(words(seed.report.answers["progress"]["examples"][2])) > 170


@real
def test_the_real_report_names_two_rapporteurs_with_organisations(seed: Reading) -> None:
    people = seed.report.answers["session"]["rapporteurs"]
    assert [bool(person["name"] and person["organisation"]) for person in people] == [True, True]


@real
def test_the_real_report_has_two_quotes_without_recorded_consent(seed: Reading) -> None:
    first, second = seed.report.answers["quotes"]
    assert (len(words(first["speaker"])), first["organisation"].isupper()) == (2, True)
    assert (second["speaker"], second["organisation"]) == ("Anon.", "")
    assert (first["consent"], second["consent"]) == ("", "")


@real
def test_the_real_report_has_two_paragraphs_where_tags_stood(seed: Reading) -> None:
    compact = seed.report.answers["governance"]["compact"]
    assert (compact.count("\n\n"), "<" in compact) == (1, False)
    assert ("tags-resolved", "governance.compact") in {
        (notice.kind, notice.path) for notice in seed.notices
    }


@real
def test_the_real_report_keeps_its_last_paragraph(seed: Reading) -> None:
    last = Path(SEED).read_text("utf-8").rstrip().split("\n")[-1]
    assert [each.text for each in seed.report.unplaced] == [last]
    assert seed.report.unplaced[0].source == "after section 8"
