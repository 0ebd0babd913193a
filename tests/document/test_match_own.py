"""Our own files: structure decides, and every canonical report comes back as it was."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings

from csdreport.document import assemble
from csdreport.document.match import match
from csdreport.document.model import Document, Entry, Prose
from csdreport.report.canonical import canonicalise
from csdreport.report.model import Report, TemplateRef
from csdreport.report.reading import Reading
from csdreport.template import load
from csdreport.text import literal
from tests.strategies.reports import canonical_reports

CSD = load.load("csd-2016")
SECOND = load.load(str(Path(__file__).parent.parent / "cases" / "second-template.toml"))
ROUND = settings(
    deadline=None,
    max_examples=40,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)


def without_anchors(document: Document) -> Document:
    """Take away what Markdown cannot carry: anchors, and what a paragraph is meant for."""

    def bare(part: object) -> object:
        if isinstance(part, Entry):
            return replace(part, anchor="", numbered=False, tail=0)
        return replace(part, role="text") if isinstance(part, Prose) else part

    return replace(document, parts=tuple(bare(part) for part in document.parts))  # type: ignore[misc]


def report(**answers: object) -> Report:
    made = Report(id="7f3a9c2e41d0", template=TemplateRef(id="csd-2016"), answers=dict(answers))
    return canonicalise(made, CSD)


def read_back(written: Report) -> Report:
    return match(without_anchors(assemble.assemble(written, CSD)), [CSD]).report


@given(canonical_reports(CSD))
@ROUND
def test_a_report_comes_back_by_its_anchors(written: Report) -> None:
    reading = match(assemble.assemble(written, CSD), [CSD])
    assert reading == Reading(written, CSD, places=reading.places)


@given(canonical_reports(CSD))
@ROUND
def test_a_report_comes_back_by_its_labels(written: Report) -> None:
    reading = match(without_anchors(assemble.assemble(written, CSD)), [CSD])
    assert reading == Reading(written, CSD, places=reading.places)


@given(canonical_reports(SECOND))
@ROUND
def test_a_report_of_another_template_comes_back(written: Report) -> None:
    reading = match(without_anchors(assemble.assemble(written, SECOND)), [CSD, SECOND])
    assert reading.report == written


@pytest.mark.parametrize(
    "text",
    [
        "2. Global Compact:",
        "Recommendation 3 and who targeted to",
        "8. Other information",
        "Annex: working notes, not part of the report",
        "Provide here any other information you think relevant",
        "Question\n\nAnswer",
        "Women: they were heard",
        "<p>stays</p>",
        "Click here to answer",
        "Targeted to: nobody",
    ],
)
def test_an_answer_that_reads_like_the_form_stays_an_answer(text: str) -> None:
    written = report(
        governance={"mechanisms": text},
        progress={"examples": [text, "", text]},
        recommendations=[{"text": text}],
        other=text,
    )
    assert read_back(written) == written


def test_more_items_than_slots_come_back_in_order() -> None:
    written = report(messages=[f"message {number}" for number in range(1, 8)])
    assert read_back(written).answers["messages"] == written.answers["messages"]


def test_an_empty_recommendation_keeps_its_number() -> None:
    written = report(recommendations=[{"text": "one"}, {}, {"actions": ["three"]}])
    assert read_back(written).answers["recommendations"][2]["actions"] == ["three"]


def test_a_line_typed_above_the_first_section_is_kept_without_a_place() -> None:
    document = assemble.assemble(report(other="said"), CSD)
    typed = Prose(literal.parse("Draft of Tuesday"))
    changed = replace(document, parts=(document.parts[0], typed, *document.parts[1:]))
    found = match(changed, [CSD]).report
    assert [each.text for each in found.unplaced] == ["Draft of Tuesday"]


def test_a_row_that_lost_its_label_and_its_anchor_goes_on_where_it_stands() -> None:
    document = assemble.assemble(report(messages=["first", "second"]), CSD)
    parts = tuple(
        replace(part, label="", anchor="")
        if isinstance(part, Entry) and literal.render(part.blocks) == "second"
        else part
        for part in document.parts
    )
    reading = match(replace(document, parts=parts), [CSD])
    assert reading.report.answers["messages"] == ["first", "second"]
    assert [notice.kind for notice in reading.notices] == ["placed-by-guess"]


def test_a_paragraph_below_an_empty_row_of_the_form_becomes_its_answer() -> None:
    document = assemble.assemble(report(), CSD)
    typed = Prose(literal.parse("typed below"), gap=True, source="paragraph 9")
    reading = match(replace(document, parts=(*document.parts, typed)), [CSD])
    assert reading.report.answers["other"] == "typed below"
    assert [(notice.kind, notice.path) for notice in reading.notices] == [
        ("placed-by-guess", "other")
    ]


def test_a_paragraph_below_a_filled_row_of_the_form_has_no_place() -> None:
    document = assemble.assemble(report(other="said"), CSD)
    typed = Prose(literal.parse("typed below"), gap=True)
    found = match(replace(document, parts=(*document.parts, typed)), [CSD]).report
    assert found.answers["other"] == "said"
    assert [(each.text, each.source) for each in found.unplaced] == [
        ("typed below", "after section 8")
    ]


def filled_blank(label: str, text: str) -> Reading:
    """Type an answer into a row of the blank form, as a rapporteur does."""
    document = assemble.blank(CSD)
    parts = tuple(
        replace(part, blocks=(*literal.parse(text), *part.blocks))
        if isinstance(part, Entry) and part.label == label
        else part
        for part in document.parts
    )
    return match(replace(document, parts=parts), [CSD])


def test_a_blank_form_reads_as_an_empty_report() -> None:
    reading = match(assemble.blank(CSD), [CSD])
    empty = report().with_(id=reading.report.id, language="en")
    assert (reading.report, reading.notices) == (empty, ())


def test_a_prompt_in_a_blank_form_is_no_answer() -> None:
    assert filled_blank("1. Women:", "Click here to answer").report.answers["inclusion"] == {
        "women": "",
        "children": "",
    }


def test_people_typed_in_one_line_of_a_blank_form_are_told_apart() -> None:
    typed = "Ana Sol, Ferry Forum, Ben Ode, Chapel Network"
    found = filled_blank("Name of rapporteur(s)", typed).report.answers["session"]["rapporteurs"]
    assert [person["name"] for person in found] == ["Ana Sol", "Ben Ode"]


def test_items_typed_in_one_cell_of_a_blank_form_are_parted() -> None:
    label = "Action(s) for this recommendation (up to two maximum)."
    found = filled_blank(label, "(i) write; (ii) call").report.answers["recommendations"]
    assert found[0]["actions"] == ["write;", "call"]


def test_who_said_a_quote_is_found_although_the_lines_below_are_empty() -> None:
    typed = "“We were heard at last.” – Ana Sol, Ferry Forum"
    found = filled_blank("Quote 1", typed).report.answers["quotes"][0]
    assert (found["text"], found["speaker"], found["organisation"], found["consent"]) == (
        "“We were heard at last.”",
        "Ana Sol",
        "Ferry Forum",
        "",
    )


def relabelled(old: str, new: str) -> Reading:
    """Read the form back after somebody typed into the label of a row in Word."""
    document = assemble.assemble(report(inclusion={"women": "heard"}, other="said"), CSD)
    parts = tuple(
        replace(part, label=new) if isinstance(part, Entry) and part.label == old else part
        for part in document.parts
    )
    return match(replace(document, parts=parts), [CSD])


def with_labels(written: Report, labels: dict[str, str]) -> Reading:
    """Read a form back after somebody typed other labels beside its cells."""
    document = assemble.assemble(written, CSD)
    parts = tuple(
        replace(part, label=labels.get(part.anchor, part.label))
        if isinstance(part, Entry)
        else part
        for part in document.parts
    )
    return match(replace(document, parts=parts), [CSD])


def test_an_answer_that_stands_beside_the_label_of_another_belongs_to_that_label() -> None:
    written = report(inclusion={"women": "for girls", "children": "for boys"})
    swapped = {"csd_inclusion_women": "2. Children:", "csd_inclusion_children": "1. Women:"}
    reading = with_labels(written, swapped)
    assert reading.report.answers["inclusion"] == {"women": "for boys", "children": "for girls"}
    assert {(notice.kind, notice.path) for notice in reading.notices} == {
        ("placed-by-guess", "inclusion.women"),
        ("placed-by-guess", "inclusion.children"),
    }


def test_rows_that_were_renumbered_by_hand_stand_in_their_new_order() -> None:
    written = report(messages=["first", "second"])
    reading = with_labels(written, {"csd_messages_1": "2.", "csd_messages_2": "1."})
    assert reading.report.answers["messages"] == ["second", "first"]


def test_the_rows_of_a_renumbered_item_go_with_its_first_one() -> None:
    items = [{"text": text, "actions": [f"do {text}"]} for text in ("one", "two")]
    label = "Recommendation {} and who targeted to"
    swapped = {f"csd_recommendations_{n}_text": label.format(3 - n) for n in (1, 2)}
    found = with_labels(report(recommendations=items), swapped).report.answers["recommendations"]
    assert [(item["text"], item["actions"]) for item in found[:2]] == [
        ("two", ["do two"]),
        ("one", ["do one"]),
    ]


def test_a_label_that_was_copied_takes_no_answer_away() -> None:
    written = report(messages=["first", "second"])
    reading = with_labels(written, {"csd_messages_2": "1."})
    assert reading.report.answers["messages"] == ["first", "second"]
    assert [notice.path for notice in reading.notices] == ["messages.2"]


def test_text_typed_into_a_label_is_part_of_the_answer() -> None:
    reading = relabelled("1. Women:", "1. Women: not enough")
    assert reading.report.answers["inclusion"]["women"] == "not enough\n\nheard"
    assert [notice.kind for notice in reading.notices] == ["placed-by-guess"]


def test_a_label_with_other_words_is_kept_and_its_answer_stays() -> None:
    reading = relabelled("1. Women:", "Mothers and sisters")
    assert reading.report.answers["inclusion"]["women"] == "heard"
    assert [(each.text, each.source) for each in reading.report.unplaced] == [
        ("Mothers and sisters", "label of “Women and children › Women”")
    ]


def test_words_typed_behind_an_instruction_are_kept() -> None:
    document = assemble.assemble(report(other="said"), CSD)
    asked = "Provide here any other information you think relevant"
    parts = tuple(
        replace(part, blocks=literal.parse(f"{asked} today"))
        if isinstance(part, Prose) and literal.render(part.blocks) == asked
        else part
        for part in document.parts
    )
    reading = match(replace(document, parts=parts), [CSD])
    assert reading.report.answers["other"] == "today\n\nsaid"
