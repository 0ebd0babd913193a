"""Labelled lines of Markdown that stand directly below one another, and those that do not."""

from __future__ import annotations

from typing import Any

import pytest

from csdreport.document.accounting import account
from csdreport.formats import exchange
from csdreport.template import load

CSD = load.load("csd-2016")
MARKDOWN = exchange.named("markdown")
FORM = "---\ntemplate: csd-2016/1\nlanguage: en\ncopy: working\n---\n\n# Report\n\n"


def answers(text: str) -> dict[str, Any]:
    reading = exchange.read(text.encode(), MARKDOWN, templates=[CSD])
    assert not reading.report.unplaced
    return dict(reading.report.answers)


def is_whole(ask: dict[str, Any]) -> bool:
    whole = ("Pay fair", ["harbours"], ["file claims"], ["fees paid"])
    return (ask["text"], ask["addressees"], ask["actions"], ask["indicators"]) == whole


@pytest.mark.parametrize(
    "lines",
    [
        "**Recommendation 1:** Pay fair\n**Targeted to:** harbours\n"
        "**Actions:** file claims\n**Indicators:** fees paid",
        "Recommendation 1: Pay fair\nTargeted to: harbours\n"
        "Actions: file claims\nIndicators: fees paid",
        "Recommandation 1 : Pay fair\nDestinataires : harbours\n"
        "Actions : file claims\nIndicateurs : fees paid",
        "Recommendation 1: Pay fair\\\nTargeted to: harbours\n"
        "Actions: file claims  \nIndicators: fees paid",
        "## Recommendation 1\n\nPay fair\n\nTargeted to: harbours\nActions: file claims\n"
        "Indicators: fees paid",
    ],
)
def test_lines_that_begin_with_a_label_are_read_one_by_one(lines: str) -> None:
    assert is_whole(answers(f"# Recommendations\n\n{lines}\n")["recommendations"][0])


def test_labelled_lines_in_an_item_of_a_list_are_read_one_by_one() -> None:
    item = (
        "1. Pay fair\n   Targeted to: harbours\n   Actions: file claims\n   Indicators: fees paid"
    )
    assert is_whole(answers(f"# Recommendations\n\n{item}\n")["recommendations"][0])


@pytest.mark.parametrize("begin", ["", FORM])
@pytest.mark.parametrize("speaker", ["Speaker: Mira Oss", "**Speaker:** Mira Oss"])
def test_words_directly_below_a_speaker_are_no_part_of_the_name(speaker: str, begin: str) -> None:
    heading = "##" if begin else "#"
    text = f"{begin}{heading} Quotes\n\n{heading}# Quote 1\n\n{speaker}\nWe were counted at sea.\n"
    (quote,) = answers(text)["quotes"]
    assert (quote["text"], quote["speaker"]) == ("We were counted at sea.", "Mira Oss")


def test_labelled_lines_below_a_label_of_the_blank_form_are_read_one_by_one() -> None:
    text = (
        f"{FORM}## 2. Four recommendations, with related actions and indicators for change in "
        "policies and practices\n\n### Recommendation 1 and who targeted to\n\nPay fair\n\n"
        "Targeted to: harbours\nActions: file claims\nIndicators: fees paid\n"
    )
    assert is_whole(answers(text)["recommendations"][0])


WRAPPED = (
    "The harbours asked that every fee which anybody pays at sea\n"
    "be written down, and that the Quay Union sees all of these books:\n"
    "each of them, each year."
)


@pytest.mark.parametrize("label", ["", "1. "])
def test_ordinary_lines_stay_one_paragraph(label: str) -> None:
    (message,) = answers(f"# Priority messages\n\n{label}{WRAPPED}\n\n# Quotes\n")["messages"]
    assert message == WRAPPED.replace("\n", " ")


def test_an_answer_that_goes_on_behind_its_label_stays_one_paragraph() -> None:
    text = f"# Recommendations\n\nRecommendation 1: {WRAPPED}\nTargeted to: harbours\n"
    ask = answers(text)["recommendations"][0]
    assert (ask["text"], ask["addressees"]) == (WRAPPED.replace("\n", " "), ["harbours"])


def test_no_word_of_labelled_lines_is_lost() -> None:
    text = (
        "# Recommendations\n\nRecommendation 1: Pay fair\nTargeted to: harbours\nActions: claim\n"
    )
    document = MARKDOWN.read(text.encode()) if MARKDOWN.read else None
    assert document
    reading = exchange.read(text.encode(), MARKDOWN, templates=[CSD])
    found = account(document, reading)
    assert not found.missing
    assert not found.doubled


def test_an_export_keeps_its_lines_as_they_are() -> None:
    text = "# Recommendations\n\nRecommendation 1: Pay fair\n"
    report = exchange.read(text.encode(), MARKDOWN, templates=[CSD]).report
    asks = [{"text": "Pay fair\\\nTargeted to: harbours\n\nActions: claim"}]
    report = report.with_(answers={**report.answers, "recommendations": asks})
    written = exchange.write(report, CSD, MARKDOWN)
    again = exchange.read(written, MARKDOWN, templates=[CSD]).report
    assert exchange.write(again, CSD, MARKDOWN) == written
