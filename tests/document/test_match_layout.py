"""What reading tells of a file whose sections are not those of the template."""

from __future__ import annotations

import pytest

from csdreport.document.assemble import assemble, blank
from csdreport.document.match import match
from csdreport.document.model import Document, Entry, Heading, Part, Prose
from csdreport.findings import Notice
from csdreport.report.reading import Reading
from csdreport.template import load
from csdreport.text import literal

CSD = load.load("csd-2016")
MISSING, UNKNOWN, ORDER = "section-missing", "section-unknown", "section-order"


def headings() -> list[Heading]:
    return [Heading(1, CSD.say(section.label)) for section in CSD.sections]


def read(*parts: Part) -> Reading:
    return match(Document(parts), [CSD])


def told(reading: Reading, kind: str) -> list[Notice]:
    return [notice for notice in reading.notices if notice.kind == kind]


def test_a_form_with_all_its_headings_in_order_is_passed_over() -> None:
    reading = read(*headings())
    assert {notice.kind for notice in reading.notices} & {MISSING, UNKNOWN, ORDER} == set()


def test_our_own_files_and_blank_forms_are_passed_over() -> None:
    form = match(blank(CSD), [CSD])
    again = match(assemble(form.report, CSD), [CSD])
    assert not [
        *told(form, MISSING),
        *told(again, MISSING),
        *told(form, ORDER),
        *told(again, ORDER),
    ]


@pytest.mark.parametrize("without", [section.id for section in CSD.sections])
def test_a_section_that_was_deleted_is_told(without: str) -> None:
    at = [section.id for section in CSD.sections].index(without)
    kept = headings()
    del kept[at]
    assert [notice.path for notice in told(read(*kept), MISSING)] == [without]


def test_a_section_whose_heading_alone_went_is_not_missing() -> None:
    section = CSD.section("inclusion")
    label = CSD.say(section.fields[0].label)
    kept = [part for part in headings() if part.text != CSD.say(section.label)]
    reading = read(*kept, Entry(label, literal.parse("They rest.")))
    assert "inclusion" not in [notice.path for notice in told(reading, MISSING)]


def test_a_heading_of_ones_own_between_the_forms_is_told() -> None:
    reading = read(*headings(), Heading(1, "Weather at sea"))
    notice = told(reading, UNKNOWN)[0]
    assert (notice.quote, notice.path) == ("Weather at sea", "")


def test_a_heading_of_ones_own_ends_the_answer_above_it() -> None:
    strange = Heading(1, "Voices"), Prose(literal.parse("“We wait.” – Mira Oss"), gap=True)
    reading = read(*headings()[:7], Prose(literal.parse("1. Pay fair")), *strange, headings()[-1])
    assert reading.report.answers["messages"] == ["Pay fair"]
    assert [one.text for one in reading.report.unplaced] == ["Voices", "“We wait.” – Mira Oss"]


def test_numbers_below_a_heading_of_ones_own_are_no_items_of_the_list_above() -> None:
    rows = Prose(literal.parse("1. Pay fair")), Heading(1, "Voices"), Prose(literal.parse("2. No"))
    reading = read(*headings()[:7], *rows, headings()[-1])
    assert reading.report.answers["messages"] == ["Pay fair"]


@pytest.mark.parametrize(
    "title", ["7. Quotes", "Quotes", "Citations", "7 Inspiring quotes (optional)", "Our quotes"]
)
def test_a_shortened_heading_opens_its_section(title: str) -> None:
    said = Heading(1, title), Prose(literal.parse("“We wait.” Anonymous"), gap=True)
    reading = read(*headings()[:7], Prose(literal.parse("1. Pay fair")), *said, headings()[-1])
    assert reading.report.answers["messages"] == ["Pay fair"]
    assert [quote["text"] for quote in reading.report.answers["quotes"]] == ["“We wait.”"]


@pytest.mark.parametrize("title", ["7. Quotes", "Section 7: Inspiring quotes", "7. Quotes (all)"])
def test_a_line_with_the_number_and_words_of_a_title_opens_its_section(title: str) -> None:
    lines = [Prose(literal.parse(text)) for text in ("1. Pay fair", title, "“We wait.” Anonymous")]
    reading = read(*headings()[:7], *lines, headings()[-1])
    assert reading.report.answers["messages"] == ["Pay fair"]
    assert [quote["text"] for quote in reading.report.answers["quotes"]] == ["“We wait.”"]


def test_words_of_ones_own_in_a_shortened_heading_are_kept() -> None:
    reading = read(*headings()[:7], Heading(1, "7. Quotes of Mira Oss"), headings()[-1])
    assert [one.text for one in reading.report.unplaced] == ["7. Quotes of Mira Oss"]


def test_a_numbered_message_that_begins_like_a_title_stays_a_message() -> None:
    lines = Prose(literal.parse("1. Pay fair\n7. Quotes of migrants must be heard"))
    reading = read(*headings()[:7], lines, headings()[-1])
    assert reading.report.answers["quotes"] == []


def test_a_smaller_heading_stays_in_the_answer_above_it_and_is_told() -> None:
    reading = read(*headings(), Prose(literal.parse("We met.")), Heading(3, "Weather at sea"))
    assert reading.report.answers["other"] == "We met.\n\nWeather at sea"
    notice = told(reading, UNKNOWN)[0]
    assert (notice.quote, notice.path) == ("Weather at sea", "other")


def test_a_row_of_ones_own_is_told() -> None:
    row = Entry("Weather at sea", literal.parse("It rained."), source="table 2 row 9")
    notice = told(read(*headings(), row), UNKNOWN)[0]
    assert (notice.quote, notice.source) == ("Weather at sea", "table 2 row 9")


def test_a_sentence_beside_a_cell_is_no_label() -> None:
    said = "We did not know where else in this long form to put all that was said about weather"
    assert told(read(*headings(), Entry(said, literal.parse("It rained."))), UNKNOWN) == []


def test_one_section_in_another_place_is_the_only_one_told() -> None:
    first, *rest = headings()[1:]
    notice = told(read(headings()[0], *rest, first), ORDER)
    assert [one.path for one in notice] == [CSD.sections[1].id]


def test_a_form_backwards_is_told_once() -> None:
    assert len(told(read(*reversed(headings())), ORDER)) == 1
