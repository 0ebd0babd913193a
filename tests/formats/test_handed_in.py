"""sample_reports/handed_in: inputs of every kind read as the JSON beside them says."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from csdreport.document import accounting
from csdreport.formats import exchange
from csdreport.report import store
from csdreport.report.reading import Reading
from csdreport.template import load

FOLDER = Path(__file__).parents[2] / "sample_reports" / "handed_in"
FILES = sorted(path for path in FOLDER.iterdir() if path.suffix in (".docx", ".txt", ".md"))
FILES = [path for path in FILES if path.name != "README.md"]
# Files that hold other answers than all the rest, which are one report in many shapes.
OTHERS = {"french.docx", "spanish.docx", "no-form.docx"}
# In these, a line end parts what is a paragraph of its own in the others.
ONE_PARAGRAPH = {"html-leftovers.md"}
# Nothing in plain text tells that the last paragraph stands outside of its cell.
NO_EDGE = {"libreoffice.txt"}


def read(path: Path) -> Reading:
    return exchange.read(path.read_bytes(), exchange.by_suffix(path), templates=load.shipped())


def expected(path: Path) -> Path:
    return FOLDER / f"{path.name}.expected.json"


def answers(path: Path) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(expected(path).read_text("utf-8"))["answers"]
    return found


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_it_reads_as_the_json_beside_it(path: Path, request: pytest.FixtureRequest) -> None:
    found = store.dumps(read(path).report)
    if request.config.getoption("--accept"):
        expected(path).write_bytes(found)
    assert found.decode() == expected(path).read_text("utf-8")


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_every_word_of_it_is_accounted_for(path: Path) -> None:
    reader = exchange.by_suffix(path).read
    assert reader is not None
    found = accounting.account(reader(path.read_bytes()), read(path))
    assert found.balances, found


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_one_report_reads_the_same_in_every_shape(path: Path) -> None:
    if path.name in OTHERS:
        assert answers(path) != answers(FOLDER / "merged-headers.docx")
        return
    found, wanted = answers(path), answers(FOLDER / "merged-headers.docx")
    assert found["session"] == wanted["session"]
    assert found["progress"] == wanted["progress"]
    assert found["messages"] == wanted["messages"]
    assert found["quotes"] == wanted["quotes"]
    if path.name not in ONE_PARAGRAPH:
        assert found["recommendations"] == wanted["recommendations"]
        assert found["governance"] == wanted["governance"]
        assert path.name in NO_EDGE or found["other"] == wanted["other"]


def test_the_french_form_is_read_in_french() -> None:
    found = read(FOLDER / "french.docx")
    assert found.report.language == "fr"
    assert found.report.answers["recommendations"][0]["actions"] == ["Compter qui rentre à pied."]


def test_a_letter_is_no_form_and_loses_nothing() -> None:
    found = read(FOLDER / "no-form.docx")
    assert not found.recognised
    assert [each.text for each in found.report.unplaced] == [
        "Dear hosts,",
        "thank you for the soup.",
        "We will come again in the spring.",
        "bread\nthree loaves",
    ]


def test_the_readme_says_what_each_file_shows() -> None:
    text = (FOLDER / "README.md").read_text("utf-8")
    told = {line.split("`")[1] for line in text.splitlines() if line.startswith("| `")}
    assert told == {path.name for path in FILES}


def test_each_expectation_has_its_file() -> None:
    kept = {path.name.removesuffix(".expected.json") for path in FOLDER.glob("*.expected.json")}
    assert kept == {path.name for path in FILES}
