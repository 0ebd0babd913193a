"""What stands below a label or a prompt of our own forms, in whichever format they come back."""

from __future__ import annotations

import pytest

from csdreport.document.match import match
from csdreport.document.model import Document, Entry, Prose
from csdreport.formats import exchange
from csdreport.report.reading import Reading
from csdreport.template import load
from csdreport.text import literal

CSD = load.load("csd-2016")
FORM = """\
2. Four recommendations, with related actions and indicators for change in policies and practices

Recommendation 1 and who targeted to
{}
Action(s) for this recommendation (up to two maximum).
{}
"""
PROMPT = "Click here to answer, one item a line"


def read(text: str, actions: str) -> tuple[Reading, dict[str, object]]:
    data = FORM.format(text, actions).encode()
    found = exchange.read(data, exchange.named("text"), templates=[CSD])
    return found, found.report.answers["recommendations"][0]


@pytest.mark.parametrize("mark", ["1. ", "    1. ", "- ", ""])
def test_a_numbered_prompt_is_no_answer(mark: str) -> None:
    assert read("Open shelters.", f"{mark}{PROMPT}")[1]["actions"] == []


def test_answers_above_a_numbered_prompt_stay() -> None:
    assert read("Open shelters.", f"1. Write letters.\n2. {PROMPT}")[1]["actions"] == [
        "Write letters."
    ]


def in_a_cell(text: str) -> tuple[Reading, dict[str, object]]:
    heading = Prose(literal.parse(FORM.split("\n")[0]), in_table=True)
    row = Entry("Recommendation 1 and who targeted to", literal.parse(text.replace("\n", "\n\n")))
    found = match(Document((heading, row)), [CSD])
    return found, found.report.answers["recommendations"][0]


def test_lines_below_the_label_of_the_addressees_are_addressees() -> None:
    found, item = in_a_cell("Open shelters.\nTargeted to:\nstates\ncity councils")
    assert (item["text"], item["addressees"]) == ("Open shelters.", ["states", "city councils"])
    assert "recommendations.1.addressees" in {notice.path for notice in found.notices}


@pytest.mark.parametrize(
    "text",
    [
        "Targeted to:\nCities should open shelters.",
        "Open shelters.\nTargeted to: states\nAnd keep them open all night.",
    ],
)
def test_a_sentence_below_that_label_stays_in_the_text_and_is_told(text: str) -> None:
    found, item = in_a_cell(text)
    assert item["addressees"] == []
    assert "recommendations.1.text" in {notice.path for notice in found.notices}


@pytest.mark.parametrize("label", ["Targetted to", "Targeted at"])
def test_the_label_of_the_addressees_may_be_spelt_otherwise(label: str) -> None:
    item = in_a_cell(f"Open shelters.\n{label}: states")[1]
    assert (item["text"], item["addressees"]) == ("Open shelters.", ["states"])
