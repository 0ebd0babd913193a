"""Recommendations that only the numbers of an outer list begin, without labels of their own."""

from __future__ import annotations

import pytest

from csdreport.document.match import match
from csdreport.document.model import Document, Entry, Heading, Prose
from csdreport.report.reading import Reading
from csdreport.template import load
from csdreport.text import literal

CSD = load.load("csd-2016")
RECOMMENDATIONS = CSD.say(CSD.section("recommendations").label)


def read(*lines: str) -> Reading:
    parts = (Prose(literal.parse(line), source=line) for line in lines)
    return match(Document((Heading(1, RECOMMENDATIONS), *parts)), [CSD])


def cells(reading: Reading) -> list[tuple[str, list[str], list[str]]]:
    found = reading.report.answers["recommendations"]
    return [(each["text"], each["actions"], each["indicators"]) for each in found]


def test_after_the_indicators_the_next_number_begins_the_next_recommendation() -> None:
    one = ("1. Ban fees", "Actions: write", "Indicators: two laws")
    reading = read(*one, "2. Open ports", "Actions: march", "Indicators: ten ports", "3. Pay")
    assert cells(reading) == [
        ("Ban fees", ["write"], ["two laws"]),
        ("Open ports", ["march"], ["ten ports"]),
        ("Pay", [], []),
    ]
    assert not reading.report.unplaced


def test_a_recommendation_that_a_number_begins_is_a_guess() -> None:
    reading = read("1. Ban fees", "Actions: write", "Indicators: two laws", "2. Open ports")
    (told,) = [one for one in reading.notices if one.source == "2. Open ports"]
    assert told.confidence == 0.7


def test_numbers_of_a_list_within_a_cell_begin_no_recommendation() -> None:
    inner = ("Actions:", "1. write", "2. march", "Indicators:", "1. two laws", "2. ten ports")
    reading = read("1. Ban fees", *inner, "2. Open ports", "Actions: sing")
    assert cells(reading) == [
        ("Ban fees", ["write", "march"], ["two laws", "ten ports"]),
        ("Open ports", ["sing"], []),
    ]


def test_the_next_number_goes_on_with_the_recommendations_where_actions_stand_below() -> None:
    one = ("1. Ban fees", "Actions: write", "Indicators:", "1. two laws")
    assert [text for text, *_ in cells(read(*one, "2. Open ports", "Actions: march"))] == [
        "Ban fees",
        "Open ports",
    ]


@pytest.mark.parametrize("label", ["Recommendation 1: Ban fees", "Recommendation 1\n\nBan fees"])
def test_numbers_go_on_with_the_recommendations_that_a_label_began(label: str) -> None:
    one = (*label.split("\n\n"), "Actions: write", "Indicators: two laws")
    reading = read(*one, "2. Open ports", "Actions: march", "3. Pay")
    assert cells(reading) == [
        ("Ban fees", ["write"], ["two laws"]),
        ("Open ports", ["march"], []),
        ("Pay", [], []),
    ]
    assert not reading.report.unplaced
    assert [one.source for one in reading.notices if one.confidence == 0.7] == [
        "2. Open ports",
        "3. Pay",
    ]


@pytest.mark.parametrize("label", ["Recommendation 2: Pay", "Recommendation 2\n\nPay"])
def test_numbers_begin_no_recommendation_where_a_label_opens_it(label: str) -> None:
    one = ("Recommendation 1: Ban fees", "Indicators: two laws")
    texts = [text for text, *_ in cells(read(*one, "2. Open ports", *label.split("\n\n")))]
    assert texts == ["Ban fees", "Pay"]


def test_numbers_of_actions_below_a_label_begin_no_recommendation() -> None:
    one = ("Recommendation 1: Ban fees", "Actions:", "1. write", "2. march")
    assert cells(read(*one)) == [("Ban fees", ["write", "march"], [])]


def test_numbered_headings_begin_recommendations() -> None:
    heads = [Heading(2, "1. Ban fees"), Heading(2, "2. Open ports")]
    reading = match(Document((Heading(1, RECOMMENDATIONS), *heads)), [CSD])
    assert [text for text, *_ in cells(reading)] == ["Ban fees", "Open ports"]


def test_a_number_may_have_a_tab_behind_it() -> None:
    one = Prose(literal.parse("Actions: write"))
    rows = (Entry("1.", literal.parse("Ban fees")), one, Entry("2.", literal.parse("Open ports")))
    reading = match(Document((Heading(1, RECOMMENDATIONS), *rows)), [CSD])
    assert cells(reading) == [("Ban fees", ["write"], []), ("Open ports", [], [])]
