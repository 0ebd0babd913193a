"""Other people's files: the form filled in every way that people fill it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from csdreport.document.match import match
from csdreport.document.model import Document, Entry, Heading, Part, Prose, Remark
from csdreport.report.reading import Reading
from csdreport.template import load
from csdreport.text import literal
from csdreport.text.blocks import ListBlock

CSD = load.load("csd-2016")
SECOND = load.load(str(Path(__file__).parent.parent / "cases" / "second-template.toml"))

GOVERNANCE = (
    "3. Governance mechanisms and the Global Compact for safe, orderly and regular migration"
)
WOMEN = "5. Recommendations and actions for women / children"
MESSAGES = "6. Priority messages to convey to governments by the CSD Chair on 10 December"
RECOMMENDATIONS = (
    "2. Four recommendations, with related actions and indicators for change in policies and "
    "practices"
)
ACTIONS = "Action(s) for this recommendation (up to two maximum)."


def row(label: str, text: str = "") -> Entry:
    return Entry(label, literal.parse(text))


def line(text: str, *, gap: bool = False, in_table: bool = False) -> Prose:
    return Prose(literal.parse(text), gap=gap, in_table=in_table)


def read(*parts: Part) -> Reading:
    return match(Document(parts), [CSD, SECOND])


def kinds(reading: Reading) -> set[str]:
    # Most of these documents are pieces of a form.
    return {notice.kind for notice in reading.notices} - {"section-missing"}


def governance(*parts: Part) -> dict[str, str]:
    found: dict[str, str] = read(Heading(1, GOVERNANCE), *parts).report.answers["governance"]
    return found


# Labels


@pytest.mark.parametrize(
    "label",
    [
        "2. Global Compact:",
        "2. GLOBAL COMPACT",
        "b) Global Compact",
        "Global\u00a0Compact",
        "2.Global Compact :",
        "Global Com\u00adpact",
        "2. Globl Compact:",
        "2. Global Compact (",
    ],
)
def test_a_label_is_found_however_it_is_written(label: str) -> None:
    assert governance(row(label, "said"))["compact"] == "said"


def test_a_misspelt_label_is_told_with_how_sure() -> None:
    reading = read(Heading(1, GOVERNANCE), row("2. Globl Compct:", "said"))
    guessed = [notice for notice in reading.notices if notice.kind == "label-guessed"]
    assert [(each.path, each.quote) for each in guessed] == [
        ("governance.compact", "2. Globl Compct:")
    ]
    assert 0.8 < guessed[0].confidence < 1


def test_words_added_to_a_label_are_not_lost() -> None:
    found = read(Heading(1, GOVERNANCE), row("2. Global Compact: see Annex", "said")).report
    assert found.answers["governance"]["compact"] == "see Annex\n\nsaid"


def test_a_row_that_the_template_does_not_have_is_kept_without_a_place() -> None:
    found = read(Heading(1, GOVERNANCE), row("Room", "B 12"), row("2. Global Compact:", "said"))
    assert [(each.text, each.source) for each in found.report.unplaced] == [
        ("Room\nB 12", "in section 3")
    ]


def test_sections_in_another_order_are_read() -> None:
    found = read(
        Heading(1, WOMEN),
        row("1. Women:", "w"),
        Heading(1, GOVERNANCE),
        row("2. Global Compact:", "g"),
    ).report.answers
    assert (found["inclusion"]["women"], found["governance"]["compact"]) == ("w", "g")


def test_a_row_is_found_although_its_section_lost_its_heading() -> None:
    found = read(
        Heading(1, WOMEN),
        row("1. Women:", "w"),
        row("Indicator(s) of change or success on this recommendation (up to two maximum)", "n"),
    ).report.answers
    assert found["recommendations"][0]["indicators"] == ["n"]


def test_a_repeated_row_is_joined_and_told() -> None:
    reading = read(
        Heading(1, RECOMMENDATIONS),
        row("Recommendation 1 and who targeted to", "r"),
        row(ACTIONS, "one"),
        row(ACTIONS, "two"),
    )
    assert reading.report.answers["recommendations"][0]["actions"] == ["one", "two"]
    assert "label-repeated" in kinds(reading)


def test_rows_without_numbers_begin_the_next_item() -> None:
    found = read(
        Heading(1, RECOMMENDATIONS),
        row("Recommendation", "one"),
        row(ACTIONS, "a"),
        row("Recommendation", "two"),
        row(ACTIONS, "b"),
    ).report.answers["recommendations"]
    assert [(each["text"], each["actions"]) for each in found] == [("one", ["a"]), ("two", ["b"])]


def test_a_number_typed_twice_is_the_next_item() -> None:
    found = read(
        Heading(1, RECOMMENDATIONS),
        row("Recommendation 1 and who targeted to", "one"),
        row(ACTIONS, "a"),
        row("Recommendation 1 and who targeted to", "two"),
        row(ACTIONS, "b"),
    ).report.answers["recommendations"]
    assert [(each["text"], each["actions"]) for each in found] == [("one", ["a"]), ("two", ["b"])]


def test_an_absurd_number_makes_no_absurd_list() -> None:
    found = read(Heading(1, MESSAGES), row("1.", "one"), row("9999.", "two")).report
    assert found.answers["messages"] == ["one", "two"]


def test_an_empty_label_goes_on_with_the_next_row() -> None:
    reading = read(Heading(1, MESSAGES), row("", "one"), row("", "two"))
    assert reading.report.answers["messages"] == ["one", "two"]
    assert kinds(reading) == {"placed-by-guess"}


# Where answers stand


def test_an_answer_in_the_cell_of_its_label() -> None:
    assert governance(row("2. Global Compact:\nsaid"))["compact"] == "said"


def test_an_answer_below_its_label() -> None:
    assert governance(row("2. Global Compact:"), line("said", gap=True))["compact"] == "said"


def test_an_answer_in_a_wide_row() -> None:
    assert governance(row("2. Global Compact:"), line("said", in_table=True))["compact"] == "said"


def test_an_answer_behind_its_label_in_one_line() -> None:
    assert governance(line("Global Compact: said and done"))["compact"] == "said and done"


def test_several_paragraphs_below_a_label_in_plain_lines() -> None:
    found = governance(line("2. Global Compact:"), line("one", gap=True), line("two", gap=True))
    assert found["compact"] == "one\n\ntwo"


def test_further_cells_of_a_row_belong_to_the_answer() -> None:
    wide = replace(row("2. Global Compact:", "one"), more=(literal.parse("two"),))
    assert governance(wide)["compact"] == "one\n\ntwo"


def test_a_paragraph_between_two_rows_goes_on_with_the_upper_one() -> None:
    reading = read(
        Heading(1, GOVERNANCE),
        row("1. Governance mechanisms:", "one"),
        line("more", gap=True),
        row("2. Global Compact:", "two"),
    )
    assert reading.report.answers["governance"] == {"mechanisms": "one\n\nmore", "compact": "two"}
    assert kinds(reading) == {"placed-by-guess"}


def test_a_paragraph_below_the_last_filled_row_has_no_place() -> None:
    reading = read(
        Heading(1, GOVERNANCE),
        row("2. Global Compact:", "one"),
        line("more", gap=True),
        row("8. Other information"),
    )
    assert [(each.text, each.source) for each in reading.report.unplaced] == [
        ("more", "after section 3")
    ]
    assert "unplaced" in kinds(reading)


def test_messages_under_a_heading_alone_are_items() -> None:
    found = read(Heading(1, MESSAGES), line("first message", gap=True), line("second", gap=True))
    assert found.report.answers["messages"] == ["first message", "second"]


def test_numbered_lines_are_rows() -> None:
    found = read(Heading(1, MESSAGES), line("1. first"), line("2) second"))
    assert found.report.answers["messages"] == ["first", "second"]


def test_a_number_inside_of_an_answer_is_no_row() -> None:
    found = read(Heading(1, MESSAGES), line("1. first"), line("2030. The agenda is late"))
    assert found.report.answers["messages"] == ["first\n\n2030\\. The agenda is late"]


def test_a_list_that_a_program_numbered_fills_the_rows() -> None:
    items = ListBlock((literal.parse("first"), literal.parse("second")), ordered=True)
    found = read(Heading(1, MESSAGES), Prose((items,)))
    assert found.report.answers["messages"] == ["first", "second"]


def test_the_word_of_a_heading_in_an_answer_stays_an_answer() -> None:
    found = read(
        Heading(1, "Session"),
        row("Session # and theme", "t"),
        Heading(1, "8. Other information"),
        line("Women", gap=True),
        line("Session", gap=True),
    ).report.answers
    assert found["other"] == "Women\n\nSession"


# Instructions

ASKED = "Provide here any other information you think relevant"


def test_an_instruction_is_no_answer() -> None:
    assert (
        read(Heading(1, "8. Other information"), line(ASKED), line("said")).report.answers["other"]
        == "said"
    )


def test_an_answer_behind_an_instruction_is_kept() -> None:
    found = read(Heading(1, "8. Other information"), line(f"{ASKED}: we met twice")).report
    assert found.answers["other"] == "we met twice"


def test_a_piece_of_an_instruction_is_no_answer() -> None:
    found = read(Heading(1, "8. Other information"), line("any other information you think"))
    assert (found.report.answers["other"], found.report.unplaced) == ("", ())


def test_a_changed_instruction_is_kept_apart_and_told() -> None:
    changed = ASKED.replace("relevant", "relevant, Ana")
    reading = read(
        Heading(1, "8. Other information"), line(changed.replace("here", "below")), line("x")
    )
    assert reading.report.answers["other"] == "x"
    assert "Ana" in reading.report.unplaced[0].text
    assert "instruction-changed" in kinds(reading)


# Kinds of answers


def test_inline_enumerators_part_the_items_of_a_cell() -> None:
    found = read(Heading(1, RECOMMENDATIONS), row(ACTIONS, "(i) write; (ii) call")).report
    assert found.answers["recommendations"][0]["actions"] == ["write;", "call"]


@pytest.mark.parametrize(
    "text",
    [
        "Ana Sol, Ferry Forum, Ben Ode, Chapel Network",
        "Ana Sol (Ferry Forum); Ben Ode (Chapel Network)",
        "Ana Sol, Ferry Forum\nBen Ode, Chapel Network",
        "Ana Sol – Ferry Forum\n\nBen Ode – Chapel Network",
    ],
)
def test_people_are_told_from_their_organisations(text: str) -> None:
    found = read(Heading(1, "Session"), row("Name of rapporteur(s)", text)).report
    assert found.answers["session"]["rapporteurs"] == [
        {"name": "Ana Sol", "organisation": "Ferry Forum"},
        {"name": "Ben Ode", "organisation": "Chapel Network"},
    ]


def test_tags_become_paragraphs_and_emphasis_with_a_notice() -> None:
    reading = read(
        Heading(1, GOVERNANCE), row("2. Global Compact:", "<p>one</p> <p><i>two</i></p>")
    )
    assert reading.report.answers["governance"]["compact"] == "one\n\n*two*"
    assert kinds(reading) == {"tags-resolved"}
    assert [each.path for each in reading.notices if each.kind == "tags-resolved"] == [
        "governance.compact"
    ]


def test_a_choice_is_read_by_its_printed_text() -> None:
    parts = (Heading(1, "B) The table"), row("Stretch of the river", "middle reaches"))
    found = match(Document(parts), [CSD, SECOND], SECOND).report
    assert found.answers["table"]["stretch"] == "middle"


# Head, remarks, and what is no form


def test_the_known_event_and_the_title_are_recognised() -> None:
    event = "Civil Society Days 2016, 8–9 December, Dhaka, Bangladesh"
    found = read(
        line(event),
        line("Reporting Template for working session 3.2 Ferries and fords"),
        line("Please do not print"),
        Heading(1, "Session"),
        row("Session # and theme", "Session 3.2 Ferries and fords"),
    ).report
    assert (found.event, found.title) == (event, "")
    assert [(each.text, each.source) for each in found.unplaced] == [
        ("Please do not print", "above the first section")
    ]


def test_a_title_that_says_more_is_kept() -> None:
    title = "Report of working session 3.2 Ferries, as Ana heard it"
    found = read(line(title), Heading(1, "Session"), row("Session # and theme", "3.2 Ferries"))
    assert found.report.title == title


def test_comments_and_footnotes_become_notes_and_hidden_text_has_no_place() -> None:
    document = Document(
        (Heading(1, GOVERNANCE), row("2. Global Compact:", "said")),
        remarks=(
            Remark("comment", "who said this?", author="Ana"),
            Remark("footnote", " see page 2", source="table 1 row 2"),
            Remark("hidden", "not for print"),
            Remark("deleted", "the old name"),
        ),
    )
    reading = match(document, [CSD])
    found = reading.report
    (told,) = [each for each in reading.notices if "footnote" in each.message]
    assert (told.source, told.confidence) == ("table 1 row 2", 0.9)
    assert [(note.kind, note.text) for note in found.notes] == [
        ("comment", "who said this?"),
        ("footnote", "see page 2"),
    ]
    assert [(each.text, each.source) for each in found.unplaced] == [
        ("not for print", "hidden text")
    ]
    assert "Ana" not in found.model_dump_json()
    assert "old name" not in found.model_dump_json()


def test_a_document_that_is_not_the_form_is_kept_whole_without_a_place() -> None:
    reading = read(Heading(0, "Recipe"), line("Take two eggs"), row("Sugar", "three spoons"))
    assert not reading.recognised
    assert [each.text for each in reading.report.unplaced] == [
        "Recipe",
        "Take two eggs",
        "Sugar\nthree spoons",
    ]
    assert kinds(reading) == {"not-recognised"}


def test_the_template_with_the_best_coverage_wins() -> None:
    reading = read(
        Heading(1, "B) The table"),
        row("Stretch of the river", "delta"),
        row("How many sat at the table?", "7"),
        Heading(1, "8. Other information"),
    )
    assert reading.template.id == "basin-tables"


def test_the_named_template_wins_over_the_best_coverage() -> None:
    parts = (Heading(1, "B) The table"), row("Stretch of the river", "delta"))
    assert match(Document(parts), [CSD, SECOND], CSD).template.id == "csd-2016"
