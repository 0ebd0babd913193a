"""Recommendations that begin with a paragraph and no label, above their other labels."""

from __future__ import annotations

import pytest

from csdreport.document import notices
from csdreport.formats import exchange
from csdreport.report.reading import Reading
from csdreport.template import load

CSD = load.load("csd-2016")
RECOMMENDATIONS = CSD.say(CSD.section("recommendations").label)


def read(text: str, form: str = "text") -> Reading:
    title = f"# {RECOMMENDATIONS}" if form == "markdown" else RECOMMENDATIONS
    whole = f"{title}\n\n{text}".encode()
    return exchange.read(whole, exchange.named(form), templates=[CSD])


def items(reading: Reading) -> list[tuple[str, list[str], list[str]]]:
    found = reading.report.answers["recommendations"]
    return [(each["text"], each["addressees"], each["indicators"]) for each in found]


def placed(reading: Reading) -> list[tuple[str, str]]:
    told = (one for one in reading.notices if one.kind == notices.PLACED)
    return [(one.path, one.quote) for one in told]


TWO = [("Pay wages", ["firms"], ["paid"]), ("Open ports", ["states"], ["ten ports"])]


@pytest.mark.parametrize("form", ["text", "markdown"])
@pytest.mark.parametrize(
    "text",
    [
        "{}\nTargeted to: firms\nIndicators: paid\n\n"
        "{}\nTargeted to: states\nIndicators: ten ports",
        "{}\n\nTargeted to: firms\n\nIndicators:\n\npaid\n\n{}\n\nTargeted to: states\n\n"
        "Indicators:\n\nten ports",
        "{}\n\nIndicators: paid\n\nTargeted to: firms\n\n{}\n\nIndicators: ten ports\n\n"
        "Targeted to: states",
        "{}\n\nDestinataires : firms\n\nIndicateurs : paid\n\n{}\n\nDestinataires : states\n\n"
        "Indicateurs : ten ports",
    ],
)
def test_the_paragraph_above_labels_that_come_again_is_the_next_recommendation(
    text: str, form: str
) -> None:
    found = read(text.format("Pay wages", "Open ports"), form)
    assert items(found) == TWO
    assert not found.report.unplaced
    paths = [path for path, _ in placed(found)]
    assert paths == ["recommendations.1.text", "recommendations.2.text"]


def test_only_one_label_below_each_is_enough() -> None:
    found = read("Pay wages\n\nTargeted to: firms\n\nOpen ports\n\nTargeted to: states\n")
    assert items(found) == [("Pay wages", ["firms"], []), ("Open ports", ["states"], [])]


@pytest.mark.parametrize("mark", ["- ", "• "])
def test_an_item_of_a_list_above_labels_that_come_again_is_the_next_recommendation(
    mark: str,
) -> None:
    one = f"{mark}Pay wages\n\nTargeted to: firms\n\nIndicators: paid\n\n"
    two = f"{mark}Open ports\n\nTargeted to: states\n\nIndicators: ten ports\n"
    assert items(read(one + two, "text" if mark == "• " else "markdown")) == TWO


def test_the_last_item_of_a_longer_list_stays_in_its_answer_and_is_told() -> None:
    one = "- Pay wages\n\nTargeted to: firms\n\nIndicators:\n\n- paid\n- Open ports\n\n"
    found = read(f"{one}Targeted to: states\n", "markdown")
    assert items(found)[0] == ("Pay wages", ["firms"], ["paid", "Open ports"])
    assert ("recommendations.1.indicators", "Open ports") in [
        (each.path, each.quote) for each in found.notices
    ]


def test_headings_may_be_recommendations() -> None:
    one = "## Pay wages\n\nTargeted to: firms\n\nIndicators: paid\n\n"
    two = "## Open ports\n\nTargeted to: states\n\nIndicators: ten ports\n"
    assert items(read(one + two, "markdown")) == TWO


def test_items_of_a_list_with_their_labels_below_them_may_be_recommendations() -> None:
    one = "- Pay wages\n  - Targeted to: firms\n  - Indicators: paid\n"
    two = "- Open ports\n  - Targeted to: states\n  - Indicators: ten ports\n"
    more = "\n# Other information\n\nCold.\n"
    assert items(read(one + two + more, "markdown")) == TWO


def test_the_name_of_a_recommendation_without_a_number_begins_the_next_one() -> None:
    one = "Recommendation: Pay wages\nTargeted to: firms\nIndicators: paid\n\n"
    two = "Recommendation: Open ports\nTargeted to: states\nIndicators: ten ports\n"
    assert items(read(one + two)) == TWO


def test_words_that_may_be_an_answer_stay_and_that_is_told() -> None:
    one = "Recommendation 1: Pay wages\nTargeted to: firms\nIndicators:\npaid\nOpen ports\n"
    found = read(one + "Targeted to: states\nIndicators: ten ports\n")
    assert items(found)[0] == ("Pay wages", ["firms"], ["paid", "Open ports"])
    assert ("recommendations.1.indicators", "Open ports") in placed(found)


def test_the_answer_that_stands_below_its_label_is_no_recommendation() -> None:
    found = read(
        "Recommendation 1: Pay wages\nTargeted to: firms\nIndicators:\npaid\n"
        "Recommendation 2: Open ports\nTargeted to:\nstates\nIndicators:\nten ports\n"
    )
    assert items(found) == TWO
    assert not placed(found)
