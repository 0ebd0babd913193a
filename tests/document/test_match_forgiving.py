"""Small things that people do to a form, each found by the families of damaged forms."""

from __future__ import annotations

import pytest

from csdreport.formats import exchange
from csdreport.report.paths import get
from csdreport.report.reading import Reading
from csdreport.template import load

CSD = load.load("csd-2016")
HEADING = (
    "2. Four recommendations, with related actions and indicators for change in policies and "
    "practices"
)
ACTIONS = "Action(s) for this recommendation (up to two maximum)."
INDICATORS = "Indicator(s) of change or success on this recommendation (up to two maximum)"


def read(text: str, kind: str = "text") -> Reading:
    return exchange.read(text.encode(), exchange.named(kind), templates=[CSD])


def kinds(reading: Reading, path: str) -> set[str]:
    return {notice.kind for notice in reading.notices if notice.path == path}


def test_rows_of_one_item_may_change_places() -> None:
    text = f"{HEADING}\nRecommendation 1 and who targeted to\tA\n{INDICATORS}\tB\n{ACTIONS}\tC\n"
    item = get(read(text).report, "recommendations.1")
    assert (item["text"], item["indicators"], item["actions"]) == ("A", ["B"], ["C"])


def test_a_second_row_of_a_kind_belongs_to_the_next_item() -> None:
    text = f"{HEADING}\nRecommendation 1 and who targeted to\tA\n{ACTIONS}\tB\n{INDICATORS}\tC\n"
    report = read(f"{text}{ACTIONS}\tD\n").report
    assert get(report, "recommendations.2.actions") == ["D"]


def test_numbers_on_lines_of_their_own_may_stand_in_any_order() -> None:
    text = "1. Progress: inspiring practices, partnerships and tools\n1.\nOne\n3.\nThree\n2.\nTwo\n"
    assert get(read(text).report, "progress.examples") == ["One", "Two", "Three"]


def test_a_misspelt_label_of_one_item_is_found_though_others_are_spelt_rightly() -> None:
    wrong = ACTIONS.replace("Action", "Acton")
    text = f"{HEADING}\n\nRecommendation 1 and who targeted to\nA\n{ACTIONS}\nB\n"
    found = read(f"{text}Recommendation 2 and who targeted to\nC\n{wrong}\nD\n")
    assert get(found.report, "recommendations.2.actions") == ["D"]
    assert "label-guessed" in kinds(found, "recommendations.2.actions")


@pytest.mark.parametrize("number", ["tw", "tow", "2", "two"])
def test_a_label_whose_number_word_is_misspelt_is_found(number: str) -> None:
    label = f"Action(s) for this recommendation (up to {number} maximum)"
    data = f"Recommendation 1 and who targeted to\nPay\n{label}\nWrite\n".encode()
    reading = exchange.read(data, exchange.named("text"), templates=(CSD,))
    (found,) = reading.report.answers["recommendations"]
    assert (found["text"], found["actions"]) == ("Pay", ["Write"])


def test_a_misspelt_label_may_stand_before_its_answer() -> None:
    found = read("5. Recommendations and actions for women / children\n1. Womn: They pay more.\n")
    assert get(found.report, "inclusion.women") == "They pay more."
    assert "label-guessed" in kinds(found, "inclusion.women")


@pytest.mark.parametrize("between", [": ", " - ", " – ", "\t", " "])
def test_a_long_label_may_stand_before_its_answer(between: str) -> None:
    text = f"{HEADING}\nRecommendation 1 and who targeted to{between}States should act.\n"
    assert get(read(text).report, "recommendations.1.text") == "States should act."


def test_an_answer_that_begins_like_a_short_label_is_an_answer() -> None:
    text = "5. Recommendations and actions for women / children\n1. Women:\nWomen pay more.\n"
    assert get(read(text).report, "inclusion.women") == "Women pay more."


@pytest.mark.parametrize("level", [1, 2, 3, 4])
def test_html_headings_in_markdown_are_headings(level: int) -> None:
    title = "8. Other information"
    above = f"<h{level}>5. Recommendations and actions for women / children</h{level}>"
    text = f"{above}\n\n<h{level} class='x'>{title}</h{level}>\nWe met twice.\n"
    assert get(read(text, "markdown").report, "other") == "We met twice."


def test_a_word_file_without_the_list_of_its_parts_is_read() -> None:
    from tests.formats.docx.build import file, p

    found = exchange.read(file(p("Words.")), exchange.named("docx"), templates=[CSD])
    assert [each.text for each in found.report.unplaced] == ["Words."]
