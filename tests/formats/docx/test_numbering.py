"""Numbers that Word prints and does not store, and lists as a person sees them."""

from __future__ import annotations

import pytest

from csdreport.formats.docx.reading.counting import spell
from tests.formats.docx.build import answer, item, opened, p, tbl, tc, text_of, tr

INDENTED = '<w:ind w:left="720"/>'


def test_a_label_that_is_only_a_number_is_read() -> None:
    rows = tr(tc(item("")), "one"), tr(tc(item("")), "two")
    assert text_of(opened(tbl(*rows))) == ["1. | one", "2. | two"]


def test_a_numbered_label_carries_its_number() -> None:
    assert text_of(opened(tbl(tr(tc(item("Women:")), "x")))) == ["1. Women: | x"]


def test_a_numbered_heading_in_a_merged_row_carries_its_number() -> None:
    assert text_of(opened(tbl(tr(tc(item("Progress")))))) == ["1\\. Progress"]


def test_the_number_of_a_style_counts() -> None:
    numbered = '<w:pStyle w:val="Numbered"/>'
    rows = [tr(tc(p("", properties=numbered)), "x") for _ in range(2)]
    assert text_of(opened(tbl(*rows))) == ["1. | x", "2. | x"]


def test_no_number_is_one_of_a_style_switched_off() -> None:
    off = '<w:pStyle w:val="Numbered"/><w:numPr><w:numId w:val="0"/></w:numPr>'
    assert answer(p("plain", properties=off)) == "plain"


def test_levels_below_begin_anew() -> None:
    rows = [tr(tc(item("", 3, at)), "x") for at in (0, 1, 1, 0, 1)]
    labels = [line.partition(" |")[0] for line in text_of(opened(tbl(*rows)))]
    assert labels == ["2", "2.1", "2.2", "3", "3.1"]


def test_lists_on_one_definition_go_on_counting_as_in_word() -> None:
    rows = tr(tc(item("", 1)), "a"), tr(tc(item("", 4)), "b")
    assert text_of(opened(tbl(*rows))) == ["1. | a", "2. | b"]


def test_a_list_with_its_own_start_begins_there() -> None:
    rows = tr(tc(item("", 1)), "a"), tr(tc(item("", 5)), "b"), tr(tc(item("", 5)), "c")
    assert text_of(opened(tbl(*rows))) == ["1. | a", "7. | b", "8. | c"]


@pytest.mark.parametrize(
    ("count", "form", "printed"),
    [
        (3, "decimal", "3"), (3, "lowerLetter", "c"), (28, "upperLetter", "BB"),
        (4, "lowerRoman", "iv"), (9, "upperRoman", "IX"), (7, "decimalZero", "07"),
        (7, "none", ""), (7, "chineseCounting", "7"), (0, "lowerRoman", "0"),
        (10**9, "lowerRoman", "1000000000"), (10**9, "lowerLetter", "l" * 10),
    ],
)  # fmt: skip
def test_numbers_are_spelt_as_word_does(count: int, form: str, printed: str) -> None:
    assert spell(count, form)[:10] == printed[:10]


def test_numbered_paragraphs_of_an_answer_are_a_list() -> None:
    assert answer(item("one"), item("two")) == "1. one\n2. two"


def test_bullets_are_a_list() -> None:
    assert answer(item("one", 2), item("two", 2)) == "- one\n- two"


def test_deeper_levels_stand_in_the_item_above() -> None:
    assert answer(item("one"), item("in", 1, 1), item("two")) == "1. one\n   1. in\n2. two"


def test_a_paragraph_that_stands_in_belongs_to_the_item() -> None:
    assert answer(item("one"), p("more", properties=INDENTED), item("two")) == (
        "1. one\n\n   more\n2. two"
    )


def test_a_paragraph_at_the_margin_ends_the_list() -> None:
    assert answer(item("one"), p("after")) == "1. one\n\nafter"


def test_a_list_goes_on_after_a_paragraph_with_its_number() -> None:
    assert answer(item("one"), p("between"), item("two")) == "1. one\n\nbetween\n\n2. two"


def test_an_empty_item_is_none_and_the_next_keeps_its_number() -> None:
    assert answer(item(""), item("two")) == "2. two"


def test_a_numbering_that_is_not_there_is_none() -> None:
    assert answer(item("text", 99)) == "text"


def test_a_list_outside_of_tables_is_one_piece_of_prose() -> None:
    assert text_of(opened(item("one") + item("two") + p("after"))) == ["1. one\n2. two", "after"]
