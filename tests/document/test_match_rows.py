"""Rows whose labels are merged, counted by a program, damaged, or in another order."""

from __future__ import annotations

import pytest

from csdreport.document.match import match
from csdreport.document.model import Document, Entry, Part, Prose
from csdreport.formats import exchange
from csdreport.report.paths import get
from csdreport.report.reading import Reading
from csdreport.template import load
from csdreport.text import literal
from tests.formats.docx.build import file, p, tbl, tc, tr

CSD = load.load("csd-2016")
RECOMMENDATIONS = (
    "2. Four recommendations, with related actions and indicators for change in policies and "
    "practices"
)
ACTIONS = "Action(s) for this recommendation (up to two maximum)."
INDICATORS = "Indicator(s) of change or success on this recommendation (up to two maximum)"
TEXT = "Recommendation {} and who targeted to"
WOMEN = "5. Recommendations and actions for women / children"
PROGRESS = "1. Progress: inspiring practices, partnerships and tools"
AGENDA = "4. Implementing related targets of the 2030 Sustainable Development Agenda"
MESSAGES = "6. Priority messages to convey to governments by the CSD Chair on 10 December"


def laid(*parts: Part | str) -> Reading:
    whole = (
        Prose(literal.parse(one), in_table=True) if isinstance(one, str) else one for one in parts
    )
    return match(Document(tuple(whole)), [CSD])


def row(label: str, *cells: str, joined: bool = False) -> Entry:
    answer, *more = map(literal.parse, cells or ("",))
    return Entry(label, answer, more=tuple(more), joined=joined)


def item(label: str, name: str) -> list[Part | str]:
    return [
        row(label, f"Text {name}."),
        row(ACTIONS, f"Action {name}."),
        row(INDICATORS, f"Indicator {name}."),
    ]


def texts(reading: Reading) -> list[tuple[str, list[str], list[str]]]:
    found = reading.report.answers["recommendations"]
    return [(each["text"], each["actions"], each["indicators"]) for each in found]


def whole(name: str) -> tuple[str, list[str], list[str]]:
    return (f"Text {name}.", [f"Action {name}."], [f"Indicator {name}."])


BLANK: tuple[str, list[str], list[str]] = ("", [], [])


def told(reading: Reading, kind: str) -> list[str]:
    return [notice.path for notice in reading.notices if notice.kind == kind]


def unplaced(reading: Reading) -> list[str]:
    return [one.text for one in reading.report.unplaced]


@pytest.mark.parametrize(
    ("label", "path"),
    [
        ("Recommendation 1", "recommendations.1.text"),
        (TEXT.format(1), "recommendations.1.text"),
    ],
)
def test_a_label_with_a_number_may_run_on_into_a_sentence(label: str, path: str) -> None:
    lines = f"{RECOMMENDATIONS}\n{label} Cities should open shelters.\n{ACTIONS} Write to mayors.\n"
    found = exchange.read(lines.encode(), exchange.named("text"), templates=[CSD])
    assert get(found.report, path) == "Cities should open shelters."
    assert get(found.report, "recommendations.1.actions") == ["Write to mayors."]
    assert path in told(found, "label-guessed")


def test_a_label_of_three_words_may_run_on_into_a_sentence() -> None:
    lines = "Session\nName of rapporteur(s): Ada Vale\nSession # and theme The sea we share\n"
    found = exchange.read(lines.encode(), exchange.named("text"), templates=[CSD])
    assert get(found.report, "session.theme") == "The sea we share"


def test_an_answer_beside_a_merged_label_is_that_labels() -> None:
    merged = ('<w:vMerge w:val="restart"/>', "<w:vMerge/>")
    body = tbl(
        tr(tc(p(WOMEN), properties='<w:gridSpan w:val="2"/>')),
        tr(tc(p("1. Women:"), properties=merged[0]), tc(p("First."))),
        tr(tc(p(), properties=merged[1]), tc(p("Second."))),
        tr(tc(p("2. Children:")), tc(p("Third."))),
    )
    found = exchange.read(file(body), exchange.named("docx"), templates=[CSD])
    assert get(found.report, "inclusion.women") == "First.\n\nSecond."
    assert get(found.report, "inclusion.children") == "Third."


def test_a_row_without_a_label_above_the_next_label_goes_on_with_the_answer() -> None:
    found = laid(WOMEN, row("1. Women:", "A."), row("", "B."), row("2. Children:", "C."))
    assert get(found.report, "inclusion.women") == "A.\n\nB."
    assert get(found.report, "inclusion.children") == "C."
    assert told(found, "placed-by-guess") == ["inclusion.women"]


def test_an_answer_beside_the_merged_label_of_an_unknown_row_has_no_place() -> None:
    found = laid(WOMEN, row("1. Women:", "A."), row("3. Youth", "B."), row("", "C.", joined=True))
    assert get(found.report, "inclusion.women") == "A."
    assert unplaced(found) == ["3. Youth\nB.", "C."]


def test_numbers_that_go_on_through_the_sections_are_counted_in_each() -> None:
    rows = (row(f"{number}.", f"Message {number}.") for number in (7, 8))
    found = laid(PROGRESS, row("1.", "Ferry."), MESSAGES, *rows)
    assert found.report.answers["messages"] == ["Message 7.", "Message 8."]
    assert "messages" in told(found, "placed-by-guess")


def test_numbers_that_somebody_put_into_another_order_are_kept() -> None:
    found = laid(PROGRESS, row("3.", "C."), row("1.", "A."), row("2.", "B."))
    assert found.report.answers["progress"]["examples"][:3] == ["A.", "B.", "C."]


def test_the_number_of_a_row_that_lost_the_rows_above_is_kept() -> None:
    found = laid(PROGRESS, row("3.", "C."), row("4.", "D."))
    assert found.report.answers["progress"]["examples"] == ["", "", "C.", "D."]


def test_a_column_of_numbers_before_the_labels_is_passed_over() -> None:
    found = laid(
        WOMEN,
        row("35", "1. Women:", "A."),
        row("36", "2. Children:"),
        row("37", MESSAGES),
        row("38", "1.", "B."),
        row("39", "2.", "C."),
    )
    assert found.report.answers["inclusion"] == {"women": "A.", "children": ""}
    assert found.report.answers["messages"] == ["B.", "C."]
    assert unplaced(found) == []


@pytest.mark.parametrize("labels", [("a)", "b)"), ("i.", "ii."), ("a)", "2."), ("-", "-")])
def test_rows_with_letters_are_the_rows_of_the_list(labels: tuple[str, str]) -> None:
    found = laid(MESSAGES, row(labels[0], "First."), row(labels[1], "Second."))
    assert found.report.answers["messages"] == ["First.", "Second."]
    assert "messages.1" in told(found, "label-guessed") + told(found, "placed-by-guess")


def test_a_printed_number_wins_over_the_guess_for_a_label_that_lost_its_own() -> None:
    order = [item("Recommendation and who targeted to", "c")]
    order += [item(TEXT.format(number), name) for number, name in ((1, "a"), (4, "d"), (2, "b"))]
    found = laid(RECOMMENDATIONS, *(part for each in order for part in each))
    assert texts(found) == [whole(name) for name in "abcd"]
    assert "recommendations.3" in told(found, "label-guessed")


def test_a_number_that_stands_twice_takes_no_printed_one() -> None:
    order = [
        item(TEXT.format(number), name) for number, name in ((1, "a"), (2, "b"), (2, "x"), (3, "c"))
    ]
    found = laid(RECOMMENDATIONS, *(part for each in order for part in each))
    assert texts(found) == [whole(name) for name in "abcx"]
    assert "recommendations.4" in told(found, "label-guessed")


def test_rows_below_a_label_that_nobody_knows_join_no_other_item() -> None:
    order = [
        *item(TEXT.format(1), "a"),
        *item("Our third proposal", "x"),
        *item(TEXT.format(2), "b"),
    ]
    found = laid(RECOMMENDATIONS, *order)
    assert texts(found)[:2] == [whole("a"), whole("b")]
    assert unplaced(found) == [
        "Our third proposal\nText x.",
        f"{ACTIONS}\nAction x.",
        f"{INDICATORS}\nIndicator x.",
    ]


def test_rows_below_a_first_label_that_nobody_knows_wait_for_no_item() -> None:
    order = [*item("Our third proposal", "x"), *item(TEXT.format(1), "a")]
    assert texts(laid(RECOMMENDATIONS, *order))[0] == whole("a")


def test_a_row_of_ones_own_inside_of_an_item_makes_the_next_one_a_guess() -> None:
    text, *others = item(TEXT.format(1), "a")
    found = laid(RECOMMENDATIONS, text, row("Why we ask", "Because."), *others)
    assert texts(found)[0] == whole("a")
    assert "recommendations.1" in told(found, "label-guessed")


def test_items_whose_rows_stand_upside_down_keep_their_rows() -> None:
    order = [reversed(item(TEXT.format(number), name)) for number, name in enumerate("abcd", 1)]
    found = laid(RECOMMENDATIONS, *(part for each in order for part in each))
    assert texts(found) == [whole(name) for name in "abcd"]


def test_two_rows_of_one_kind_stay_in_their_item() -> None:
    found = laid(RECOMMENDATIONS, *item(TEXT.format(1), "a"), row(INDICATORS, "Another."))
    assert texts(found)[0] == ("Text a.", ["Action a."], ["Indicator a.", "Another."])


def test_a_text_whose_label_is_empty_begins_the_next_item() -> None:
    order = [*item(TEXT.format(1), "a"), *item("", "b"), *item(TEXT.format(3), "c")]
    found = laid(RECOMMENDATIONS, *order)
    assert texts(found)[:3] == [whole(name) for name in "abc"]
    assert "recommendations.2.text" in told(found, "placed-by-guess")


def test_a_first_row_whose_label_is_empty_is_the_first_answer() -> None:
    found = laid("Session", row("", "Ada Vale (Tide)"), row("Session # and theme", "Sea"))
    assert get(found.report, "session.rapporteurs.1.name") == "Ada Vale"
    assert "session.rapporteurs" in told(found, "placed-by-guess")


@pytest.mark.parametrize(
    "label",
    [
        "Recommendation No. 3 and who targeted to",
        "Recommendation no. 3",
        "Recommendation III and who targeted to",
        "Recommendation three and who targeted to",
        "Rec. 3",
        "Recomendation 3 & who is targetted",
    ],
)
def test_the_number_of_an_item_is_read_however_it_is_written(label: str) -> None:
    found = laid(RECOMMENDATIONS, *item(label, "c"), *item(TEXT.format(1), "a"))
    assert texts(found) == [whole("a"), BLANK, whole("c")]
    assert "recommendations.3.text" in told(found, "label-guessed")


def test_what_stands_behind_the_first_word_and_number_of_a_label_is_kept() -> None:
    found = laid(RECOMMENDATIONS, row("Rec. 2 fair recruitment", "Pay the wages."))
    assert texts(found)[1][0] == "fair recruitment\n\nPay the wages."


def test_a_number_in_digits_and_in_words_are_the_same_in_a_label() -> None:
    text, _, indicators = item(TEXT.format(1), "a")
    found = laid(RECOMMENDATIONS, text, row(ACTIONS.replace("two", "2"), "Action a."), indicators)
    assert texts(found)[0] == whole("a")


@pytest.mark.parametrize(
    ("section", "label", "path"),
    [
        ("Session", "Names of the rapporteurs", "session.rapporteurs.1.name"),
        ("Session", "Reporter(s)", "session.rapporteurs.1.name"),
        (WOMEN, "Women and girls", "inclusion.women"),
        (WOMEN, "1. Women/girls:", "inclusion.women"),
        ("3. Governance mechanisms", "Global Compact on Migration", "governance.compact"),
        ("3. Governance mechanisms", "2. GCM", "governance.compact"),
    ],
)
def test_labels_are_known_in_the_words_that_people_use(section: str, label: str, path: str) -> None:
    heading = (
        "3. Governance mechanisms and the Global Compact for safe, orderly and regular migration"
    )
    found = laid(heading if section[0] == "3" else section, row(label, "Ada Vale"))
    assert get(found.report, path) == "Ada Vale"


def test_french_labels_need_no_accents() -> None:
    section = (
        "3. Mecanismes de gouvernance et Pacte mondial pour des migrations sures, ordonnees et "
        "regulieres"
    )
    found = laid(
        section, row("1. MECANISMES DE GOUVERNANCE :", "Un."), row("2. Pacte mondial", "Deux.")
    )
    assert found.report.answers["governance"] == {"mechanisms": "Un.", "compact": "Deux."}


@pytest.mark.parametrize(
    "line", ["Global Compact: it should cover all.", "Other information: none."]
)
def test_an_answer_that_begins_like_a_label_below_stays_where_it_is(line: str) -> None:
    text = (
        "3. Governance mechanisms and the Global Compact for safe, orderly and regular migration\n"
        f"1. Governance mechanisms:\tOne.\n{line}\n2. Global Compact:\tTwo.\n"
        "8. Other information\nWe met twice.\n"
    )
    found = exchange.read(text.encode(), exchange.named("text"), templates=[CSD])
    assert found.report.answers["governance"] == {
        "mechanisms": f"One.\n\n{line}",
        "compact": "Two.",
    }
    assert found.report.answers["other"] == "We met twice."


def test_a_label_before_its_answer_is_one_where_no_line_is_the_label_alone() -> None:
    text = f"{WOMEN}\n1. Women: They pay more.\n2. Children: They pay less.\n"
    found = exchange.read(text.encode(), exchange.named("text"), templates=[CSD])
    assert found.report.answers["inclusion"] == {
        "women": "They pay more.",
        "children": "They pay less.",
    }


def test_numbered_rows_below_an_answer_that_has_none_are_told_once() -> None:
    found = laid(RECOMMENDATIONS, *item(TEXT.format(4), "d"), row("1.", "One."), row("2.", "Two."))
    assert texts(found)[3][2] == ["Indicator d.\n\nOne.", "Two."]
    assert told(found, "placed-by-guess") == ["recommendations.4.indicators"]


def test_a_sentence_behind_a_short_label_stays_and_is_told() -> None:
    text = f"{RECOMMENDATIONS}\n{TEXT.format(1)}\nCities should act.\nActions Write letters.\n"
    found = exchange.read(text.encode(), exchange.named("text"), templates=[CSD])
    assert texts(found)[0][0] == "Cities should act.\n\nActions Write letters."
    assert told(found, "placed-by-guess") == ["recommendations.1.text"]


@pytest.mark.parametrize("kind", ["row", "line"])
def test_the_label_of_a_section_may_be_the_beginning_of_one_of_its_labels(kind: str) -> None:
    theme: Part = row("Session", "2.1") if kind == "row" else Prose(literal.parse("Session: 2.1"))
    reading = laid(theme, PROGRESS, row("1.", "We met."))
    assert get(reading.report, "session.theme") == "2.1"
    assert told(reading, "label-guessed") == ["session.theme"]
    assert not unplaced(reading)


def test_a_row_with_the_label_of_a_section_takes_no_answer_that_has_a_row_of_its_own() -> None:
    reading = laid(row("Session", "2.1"), row("Session # and theme", "Ports"), PROGRESS)
    assert get(reading.report, "session.theme") == "Ports"
    assert unplaced(reading) == ["2.1"]


def test_a_row_with_the_label_of_a_section_is_told_as_such() -> None:
    reading = laid(PROGRESS, row("Women and children", "They stay."))
    assert get(reading.report, "inclusion.women") == "They stay."
    assert not any("empty" in notice.message for notice in reading.notices)
    assert any("whole section" in notice.message for notice in reading.notices)


RECS = [row(TEXT.format(1), "Ratify"), row(ACTIONS, "Write"), row(TEXT.format(2), "Pay")]


@pytest.mark.parametrize(
    ("women", "messages", "read"),
    [
        (
            "1. Women: Recommendation 2",
            ["1. Recommendation 1", "2. Fly"],
            ["Recommendation 1", "Fly"],
        ),
        (
            "Women: recommendation 1",
            ["1.", "Recommendation 3", "2. Fly"],
            ["Recommendation 3", "Fly"],
        ),
        (
            "Women: Recommendation 2",
            ["1. Recommendation 1: now", "2. Recommendation 2"],
            ["Recommendation 1: now", "Recommendation 2"],
        ),
        ("Women: Recommendation 2", ["1. Recommendation 1\n2. Fly"], ["Recommendation 1", "Fly"]),
    ],
)
def test_an_answer_in_a_wide_row_may_be_the_name_of_a_recommendation(
    women: str, messages: list[str], read: list[str]
) -> None:
    found = laid(RECOMMENDATIONS, *RECS, WOMEN, women, MESSAGES, *messages).report
    assert [each["text"] for each in found.answers["recommendations"]] == ["Ratify", "Pay"]
    assert get(found, "inclusion.women") == women.removeprefix("1. ").removeprefix("Women: ")
    assert found.answers["messages"] == read


def test_a_recommendation_below_another_section_is_one_where_its_labels_follow() -> None:
    later = [row(TEXT.format(3), "Sail"), row(ACTIONS, "Row")]
    found = laid(RECOMMENDATIONS, *RECS, WOMEN, "Women: paid less", *later).report
    assert [each["text"] for each in found.answers["recommendations"]] == ["Ratify", "Pay", "Sail"]


def test_numbered_lines_of_one_paragraph_are_items() -> None:
    whole = laid(WOMEN, "Women: paid", MESSAGES, "1. Pay up\n2. Go\n3. Stay").report
    assert whole.answers["messages"] == ["Pay up", "Go", "Stay"]


def test_a_lesson_may_begin_as_the_label_of_a_section_does_whose_heading_is_ahead() -> None:
    lessons = ("1. Women: cities forget them", "2. Children: nobody counts")
    women = ("1. Women: paid less", "2. Children: school")
    whole = laid(PROGRESS, "1. A card", AGENDA, *lessons, WOMEN, *women).report
    assert get(whole, "agenda2030.lessons") == [
        "Women: cities forget them",
        "Children: nobody counts",
    ]
    assert get(whole, "inclusion.women") == "paid less"
    assert get(whole, "inclusion.children") == "school"


def test_a_reference_stays_an_answer_where_the_recommendations_stand_below() -> None:
    found = laid(WOMEN, "1. Women: Recommendation 2", "2. Children: none", RECOMMENDATIONS, *RECS)
    assert get(found.report, "inclusion.women") == "Recommendation 2"
    assert [each["text"] for each in found.report.answers["recommendations"]] == ["Ratify", "Pay"]
    alone = laid(MESSAGES, "1. Recommendation 1", "2. Fly", WOMEN, "1. Women: paid less").report
    assert alone.answers["messages"] == ["Recommendation 1", "Fly"]


@pytest.mark.parametrize(
    ("heading", "path"),
    [
        ("5. Women / children", "inclusion"),
        ("6. Key messages", "messages"),
        ("2. Key recommendations", "recommendations"),
        ("2. Four recommendations with actions and indicators", "recommendations"),
    ],
)
def test_a_numbered_short_title_in_a_wide_row_is_no_item_of_the_list_above(
    heading: str, path: str
) -> None:
    found = laid(PROGRESS, "1. A card", "2. A clinic", heading, "1. First", "2. Then").report
    assert get(found, "progress.examples") == ["A card", "A clinic"]
    if path == "messages":
        assert found.answers["messages"] == ["First", "Then"]


def test_a_number_that_stands_twice_in_wide_rows_is_told() -> None:
    reading = laid(PROGRESS, "1. A card", "2. A clinic", "1. A boat")
    assert "label-repeated" in [one.kind for one in reading.notices]


def test_a_number_that_stands_twice_in_paragraphs_is_told() -> None:
    body = "".join(map(p, (PROGRESS, "1. Cards:", "1. Here", "2. There", "2. Help:", MESSAGES)))
    reading = exchange.read(file(body), exchange.named("docx"), templates=[CSD])
    places = [one.source for one in reading.notices if one.kind == "placed-by-guess"]
    assert "paragraph 3" in places
