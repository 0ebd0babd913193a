"""Headings of somebody's own in plain text, without a colon: "RISKS" between empty lines."""

from __future__ import annotations

import pytest

from csdreport.document import notices
from csdreport.document.accounting import account
from csdreport.document.match.own_headings import is_one
from csdreport.formats import exchange
from csdreport.formats.text import reader
from csdreport.report.reading import Reading
from csdreport.template import load

CSD = load.load("csd-2016")
ASK = """RECOMMENDATIONS
Recommendation 1: Pay wages
Targeted to: firms
Actions: file claims
Indicators: wages paid
"""
EXAMPLE = "PROGRESS\n1. The port has a hotline.\n"
QUOTE = '\nQUOTES\n"We wait" - Ana Sol\n'


def read(text: str) -> Reading:
    return exchange.read(text.encode(), exchange.named("text"), templates=(CSD,))


def strange(reading: Reading) -> list[str]:
    told = (one for one in reading.notices if one.kind == notices.SECTION_UNKNOWN)
    return [one.quote for one in told]


@pytest.mark.parametrize("above", [ASK, EXAMPLE, f"{ASK}- ports open\n"])
@pytest.mark.parametrize(
    ("heading", "below"),
    [
        ("RISKS", "- storms\n- strikes"),
        ("NEXT STEPS", "Ben writes to the port"),
        ("SPEAKERS", "\nBen Reef, Kelp Union"),
        ("Next steps", "1) Write\n2) Meet"),
        ("Risks", "\nStorms come."),
        ("Speakers", "Ben Reef"),
        ("Suite", "Qui : le port"),
        ("PRÓXIMOS PASOS", "- escribir"),
    ],
)
def test_a_heading_of_ones_own_in_an_answer_is_told(above: str, heading: str, below: str) -> None:
    text = f"{above}\n{heading}\n{below}\n{QUOTE}"
    reading = read(text)
    assert heading in strange(reading)
    assert account(reader.read(text.encode()), reading).balances


@pytest.mark.parametrize(
    "items",
    [
        "Ports open\nLaws passed\nFees ended",
        "\nPorts open\n\nLaws passed\n\nThe fees end.",
        "UNHCR\n\nfirms and towns",
        "\nPorts open\n\n20 LAWS PASSED\n\nfees ended",
        "- Ports open\n\n- Laws passed\n\nFees ended",
    ],
)
def test_short_items_of_an_answer_are_no_headings(items: str) -> None:
    assert not strange(read(f"{ASK}{items}\n{QUOTE}"))


def test_the_last_words_above_a_label_are_no_heading() -> None:
    assert not strange(read(f"{ASK}\nPORTS OPEN\n\nRecommendation 2: End fees\n{QUOTE}"))


def test_capitals_tell_nothing_among_capitals() -> None:
    assert not is_one("PORTS OPEN", "LAWS PASSED", parted=True, usual=False)


ROWS = "\n1. Pay now\n\n2. End fees now\n"


def rows_told(text: str) -> list[str]:
    told = (one for one in read(text).notices if one.kind == notices.PLACED)
    return [one.path for one in told if one.message.startswith("Numbered rows")]


def test_numbered_rows_of_a_section_without_heading_are_told_once_in_text() -> None:
    form = f"1. Women: they pay\n\n2. Children: they wait\n{ROWS}{QUOTE}"
    assert rows_told(f"5. Recommendations and actions for women / children\n\n{form}") == [
        "inclusion.children"
    ]


def test_a_numbered_list_in_an_answer_is_not_told_where_the_next_section_has_its_heading() -> None:
    form = f"1. Women: they pay\n\n2. Children: they wait\n{ROWS}"
    messages = "\nPriority messages\n\n1. Hear us\n"
    text = f"5. Recommendations and actions for women / children\n\n{form}{messages}{QUOTE}"
    assert not rows_told(text)


@pytest.mark.parametrize("kind", ["text", "markdown"])
@pytest.mark.parametrize(
    "heading",
    [
        "What works",
        "What works?",
        "For the chair",
        "Our two points",
        "Good practice we heard about",
        "5. Gender",
        "6. What the chair should say",
    ],
)
@pytest.mark.parametrize("below", ["1. A centre\n2. A school", "Not discussed", "We heard of one."])
def test_a_heading_in_any_words_that_is_set_off_is_told(
    heading: str, below: str, kind: str
) -> None:
    bold = f"**{heading}**\n" if kind == "markdown" else heading
    text = f"{ASK}\n{bold}\n{below}\n{QUOTE}"
    reading = exchange.read(text.encode(), exchange.named(kind), templates=(CSD,))
    assert heading in strange(reading)


@pytest.mark.parametrize("items", ["\nPorts open.\nLaws passed.", "\nports open\nLaws passed"])
def test_a_line_that_goes_on_or_ends_is_not_set_off(items: str) -> None:
    assert not strange(read(f"{ASK}{items}\n{QUOTE}"))


def test_a_heading_with_the_number_of_a_section_that_is_missing_is_no_item() -> None:
    text = (
        "## 1. Progress\n\n## 6. Key messages\n\n1. Pay up\n2. Go\n\n## 7. Statements\n\nWe wait\n"
    )
    reading = exchange.read(text.encode(), exchange.named("markdown"), templates=(CSD,))
    assert reading.report.answers["messages"] == ["Pay up", "Go"]
    assert "7. Statements" in strange(reading)
