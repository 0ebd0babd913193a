"""Every kind of value: what is printed is read back exactly, and typing is read kindly."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import example, given, settings, strategies as st

from csdreport.document import quotes, values, within, words
from csdreport.template.load import load
from csdreport.template.model import Field
from csdreport.text import literal, markdown, normal
from csdreport.text.blocks import Blocks, ListBlock
from tests.strategies.text import canonical_markdown, nasty_line

WORDS = words.load("en")
TEMPLATE = load("csd-2016")
QUOTES = TEMPLATE.field_at("quotes")
ACTIONS = TEMPLATE.field_at("recommendations.actions")
ADDRESSEES = TEMPLATE.field_at("recommendations.addressees")
CHOICE = Field(
    id="mood",
    kind="choice",
    label={"en": "Mood"},
    choices={"good": {"en": "It went well", "fr": "Bien"}, "bad": {"en": "Good"}},
)

# Texts that end as our own lines do.
OWN_LINES = st.sampled_from(
    [
        "Speaker: Ann\n\nOrganisation: Coast\n\nConsent: with name\n\nHow and when: by mail",
        "Speaker:\n\nOrganisation:\n\nConsent:\n\nHow and when:",
        "Words.\n\nSpeaker: Ann",
        "How and when: now",
        "Targeted to: a; b",
        "Targeted to:",
    ]
)
RICH = st.one_of(OWN_LINES, canonical_markdown(), st.just(""))
LINE = st.one_of(st.just(""), st.just("Speaker: x"), st.just(": x"), nasty_line().map(normal.line))
QUOTE = st.fixed_dictionaries(
    {
        "text": RICH,
        "speaker": LINE,
        "organisation": LINE,
        "consent": st.sampled_from(["", "anonymous", "organisation", "name"]),
        "consent_note": LINE,
    }
)
TAGS = st.lists(
    nasty_line().map(normal.line).filter(lambda line: line and ";" not in line), max_size=3
)


def _typed(text: str) -> Blocks:
    return literal.parse(text, lists=True)


@settings(max_examples=100, deadline=None)
@given(RICH)
def test_a_text_is_read_back_exactly(text: str) -> None:
    field = TEMPLATE.field_at("other")
    assert values.parse(field, values.blocks(field, text, WORDS)) == text


@settings(max_examples=100, deadline=None)
@given(st.lists(RICH.filter(bool), max_size=4))
@example(["1. one\n2. two", "- a"])
@example(["(i) first; (ii) second"])
def test_the_items_of_a_cell_are_read_back_exactly(items: list[str]) -> None:
    blocks = values.blocks(ACTIONS, items, WORDS)
    assert values.parse(ACTIONS, blocks) == items


@settings(max_examples=100, deadline=None)
@given(QUOTE)
def test_a_quote_is_read_back_exactly(quote: dict[str, str]) -> None:
    blocks = values.blocks(QUOTES, quote, WORDS)
    assert quotes.parse(blocks) == (quote, True, ())


@settings(max_examples=100, deadline=None)
@given(QUOTE)
def test_the_blocks_of_a_quote_are_canonical(quote: dict[str, str]) -> None:
    blocks = values.blocks(QUOTES, quote, WORDS)
    assert markdown.parse(markdown.render(blocks)) == blocks


@settings(max_examples=100, deadline=None)
@given(RICH, TAGS)
def test_tags_are_read_back_from_the_end_of_their_cell(text: str, tags: list[str]) -> None:
    line = within.line(ADDRESSEES, values.line(ADDRESSEES, tags, WORDS), TEMPLATE)
    blocks = (*markdown.parse(text), line)
    assert within.parse(blocks, ADDRESSEES) == (tags, markdown.parse(text))
    assert markdown.parse(markdown.render(blocks)) == blocks


@settings(max_examples=100, deadline=None)
@given(TAGS)
def test_tags_in_a_cell_of_their_own_are_read_back_exactly(tags: list[str]) -> None:
    assert values.parse(ADDRESSEES, values.blocks(ADDRESSEES, tags, WORDS)) == tags


@settings(max_examples=100, deadline=None)
@given(
    st.one_of(
        st.sampled_from(["", "good", "bad", "Good", "in own words: good"]),
        nasty_line().map(normal.line),
    )
)
def test_a_choice_is_read_back_exactly(value: str) -> None:
    assert values.parse(CHOICE, values.blocks(CHOICE, value, WORDS)) == value


@pytest.mark.parametrize(
    ("value", "printed"),
    [("good", "It went well"), ("so so", "so so"), ("Good", "in own words: Good")],
)
def test_a_choice_prints_what_a_person_reads(value: str, printed: str) -> None:
    assert literal.render(values.blocks(CHOICE, value, WORDS)) == printed


def test_a_choice_is_printed_in_the_language_of_the_form() -> None:
    assert literal.render(values.blocks(CHOICE, "good", WORDS, "fr")) == "Bien"


def test_a_quote_prints_all_lines_even_empty_ones() -> None:
    quote = dict.fromkeys(("text", "speaker", "organisation", "consent", "consent_note"), "")
    printed = literal.render(values.blocks(QUOTES, {**quote, "text": "We stay."}, WORDS))
    assert printed.split("\n\n") == [
        "We stay.",
        "Speaker:",
        "Organisation:",
        "Consent:",
        "How and when:",
    ]


def _quote(**given: str) -> dict[str, str]:
    keys = ("text", "speaker", "organisation", "consent", "consent_note")
    return {**dict.fromkeys(keys, ""), **given}


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("We stay.\n\nSpeaker: Ann", _quote(text="We stay.", speaker="Ann")),
        (
            "We stay.\nSpeaker: Ann\nOrganization: Coast\nConsent: Anon",
            _quote(text="We stay.", speaker="Ann", organisation="Coast", consent="anonymous"),
        ),
        (
            "We stay.\n\nSpeaker: Ann\n\nConsent: she nodded\n\nHow and when: at lunch",
            _quote(text="We stay.", speaker="Ann", consent_note="she nodded; at lunch"),
        ),
        (
            "We stay.\n\nOrganisation: Coast\n\nWatch\n\nConsent:\n\nHow and when:",
            _quote(text="We stay.", organisation="Coast Watch"),
        ),
        (
            "We stay.\n\nSpeaker: Ann\n\nOrganisation:\n\nConsent:\n\nHow and when:\n\nat lunch",
            _quote(text="We stay.", speaker="Ann", consent_note="at lunch"),
        ),
        ("Speaker: the house\n\nWe stay.", _quote(text="Speaker: the house\n\nWe stay.")),
        ("We stay.", _quote(text="We stay.")),
    ],
)
def test_typed_lines_of_a_quote_are_read(typed: str, expected: dict[str, str]) -> None:
    assert values.parse_quote(_typed(typed)) == expected


def test_a_second_quote_below_the_lines_is_a_quote_of_its_own() -> None:
    typed = "One.\n\nSpeaker: Ann\n\nOrganisation:\n\nConsent:\n\nHow and when:\n\n“Two.”"
    cell = quotes.parse(_typed(typed))
    assert cell.quote == _quote(text="One.", speaker="Ann")
    assert literal.render(cell.below) == "“Two.”"


def test_addressees_are_never_inferred() -> None:
    blocks = _typed("Targeted to: nobody\n\nStates should act.")
    assert within.parse(blocks, ADDRESSEES) == (None, blocks)


@pytest.mark.parametrize("label", ["Targeted to", "TARGETED TO", "Addressees", "Addressed to"])
def test_the_line_of_addressees_is_known_by_its_aliases(label: str) -> None:
    found, rest = within.parse(_typed(f"Act.\n\n{label} : States ; cities"), ADDRESSEES)
    assert found == ["States", "cities"]
    assert literal.render(rest) == "Act."


def test_a_line_of_addressees_below_a_hard_break_is_read() -> None:
    found, rest = within.parse(_typed("Act.\nTargeted to: States"), ADDRESSEES)
    assert found == ["States"]
    assert literal.render(rest) == "Act."


def _numbered(*items: str) -> ListBlock:
    return ListBlock(tuple(map(markdown.parse, items)), ordered=True)


def test_our_numbered_items_are_never_split_again() -> None:
    blocks = (_numbered("(i) one; (ii) two"),)
    assert values.parse_cell_list(blocks, ours=True) == ["(i) one; (ii) two"]


def test_an_unnumbered_paragraph_continues_the_item_above() -> None:
    blocks = (_numbered("one"), *markdown.parse("more"), _numbered("two"))
    assert values.parse_cell_list(blocks, ours=True) == ["one\n\nmore", "two"]


def test_a_paragraph_above_our_numbers_is_an_item() -> None:
    blocks = (*markdown.parse("zero"), _numbered("one"))
    assert values.parse_cell_list(blocks, ours=True) == ["zero", "one"]


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("(i) one; (ii) two", 2),
        ("one; two; three", 1),
        ("1. one\n2. two", 2),
        ("one\n\ntwo", 2),
        ("", 0),
    ],
)
def test_a_cell_without_our_numbers_is_split_as_people_part_items(
    typed: str, expected: int
) -> None:
    assert len(values.parse_cell_list(_typed(typed))) == expected


@settings(max_examples=50, deadline=None)
@given(st.sampled_from(["other", "recommendations.actions", "quotes", "session.rapporteurs"]))
def test_an_empty_answer_has_no_words(path: str) -> None:
    field = TEMPLATE.field_at(path)
    empty: dict[str, Any] = {"text": "", "quotes": _quote()}
    found = values.parse(field, values.blocks(field, empty.get(field.kind, []), WORDS))
    assert found == empty.get(field.kind, [])
