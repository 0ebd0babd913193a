"""People as their lines say them: our own exactly, typed ones as far as can be told."""

from __future__ import annotations

import pytest
from hypothesis import given, settings, strategies as st

from csdreport.document import people, words
from csdreport.document.match import telling
from csdreport.text import literal, normal
from tests.strategies.text import nasty_line

WORDS = words.load("en")


def _person(name: str, organisation: str = "") -> dict[str, str]:
    return {"name": name, "organisation": organisation}


_TRICKY = st.text("AB b(),;:-–\n1.)", max_size=12).map(normal.line)
_ALIKE = st.sampled_from(["Ann Lee", "Coast Watch Network", "Name: Ann Lee", "UNHCR", "Bo (x)"])
_LINES = st.one_of(_TRICKY, _ALIKE, nasty_line().map(normal.line))
_PEOPLE = st.lists(
    st.builds(_person, _LINES, _LINES).filter(lambda person: any(person.values())), max_size=4
)


@settings(max_examples=100, deadline=None)
@given(_PEOPLE)
def test_printed_people_are_read_back_exactly(given_people: list[dict[str, str]]) -> None:
    blocks = people.blocks(given_people, WORDS)
    assert list(people.parse(blocks).people) == given_people


@pytest.mark.parametrize(
    ("person", "line"),
    [
        (_person("Ann Lee", "Coast Watch"), "Ann Lee (Coast Watch)"),
        (_person("Ann Lee"), "Ann Lee"),
        (_person("", "Coast Watch"), "(Coast Watch)"),
        (_person("Ann (Annie)"), "Ann (Annie) ()"),
        (_person("Ann Lee", "Coast (CW)"), "Ann Lee (Coast (CW))"),
        (_person("Lee, Ann"), "Lee, Ann ()"),
        (_person("Ann", "Coast) ("), "Name: Ann\nOrganisation: Coast) ("),
    ],
)
def test_a_person_is_printed_as_simply_as_can_be(person: dict[str, str], line: str) -> None:
    assert literal.render(people.blocks([person], WORDS)) == line


def test_only_the_line_that_needs_it_has_an_empty_bracket() -> None:
    blocks = people.blocks([_person("Lee, Ann"), _person("Bo Rai")], WORDS)
    assert literal.render(blocks) == "Lee, Ann ()\n\nBo Rai"


def test_two_lines_that_read_like_name_and_organisation_have_brackets() -> None:
    given_people = [_person("Ann Lee"), _person("Coast Watch Network")]
    blocks = people.blocks(given_people, WORDS)
    assert literal.render(blocks) == "Ann Lee ()\n\nCoast Watch Network ()"
    assert list(people.parse(blocks).people) == given_people


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        (
            "Ann Lee, Coast Watch Network, Bo Rai, Institute of Ports",
            [("Ann Lee", "Coast Watch Network"), ("Bo Rai", "Institute of Ports")],
        ),
        ("Ann Lee (Coast); Bo Rai (Ports)", [("Ann Lee", "Coast"), ("Bo Rai", "Ports")]),
        ("Ann Lee (Coast), Bo Rai (Ports)", [("Ann Lee", "Coast"), ("Bo Rai", "Ports")]),
        ("Ann Lee (Coast) & Bo Rai (Ports)", [("Ann Lee", "Coast"), ("Bo Rai", "Ports")]),
        ("Ann Lee; Bo Rai", [("Ann Lee", ""), ("Bo Rai", "")]),
        ("Ann Lee & Bo Rai", [("Ann Lee", ""), ("Bo Rai", "")]),
        ("Ann Lee and Bo Rai", [("Ann Lee and Bo Rai", "")]),
        ("Ann Lee – Coast Watch", [("Ann Lee", "Coast Watch")]),
        ("Ann Lee, Coast Watch, Dhaka", [("Ann Lee", "Coast Watch, Dhaka")]),
        ("Ann Lee, Bo Rai, Cy de Vries", [("Ann Lee", ""), ("Bo Rai", ""), ("Cy de Vries", "")]),
        ("Ann Lee\nCoast Watch Network", [("Ann Lee", "Coast Watch Network")]),
        ("Ann Lee\n\nBo Rai (Ports)", [("Ann Lee", ""), ("Bo Rai", "Ports")]),
        ("- Ann Lee (Coast)\n- Bo Rai", [("Ann Lee", "Coast"), ("Bo Rai", "")]),
        ("1. Ann Lee, Coast\n\n2. Bo Rai, Port", [("Ann Lee", "Coast"), ("Bo Rai", "Port")]),
        ("1) Ann Lee, Coast 2) Bo Rai, Port", [("Ann Lee", "Coast"), ("Bo Rai", "Port")]),
        ("• Ann Lee, Coast\n\n• Bo Rai, Port", [("Ann Lee", "Coast"), ("Bo Rai", "Port")]),
        ("Ann Lee – Coast / Bo Rai – Ports", [("Ann Lee", "Coast"), ("Bo Rai", "Ports")]),
        ("Ann Lee - Coast / Ports", [("Ann Lee", "Coast / Ports")]),
        ("Ann Lee (she/her), Coast", [("Ann Lee (she/her)", "Coast")]),
        ("Ann Lee [elle / la] – Coast", [("Ann Lee [elle / la]", "Coast")]),
        ("Ann Lee (she/her)\n\nBo Rai", [("Ann Lee (she/her)", ""), ("Bo Rai", "")]),
        ("Ann Lee [Coast]", [("Ann Lee", "Coast")]),
        ("Ann Lee (Coast) / Bo Rai (Ports)", [("Ann Lee", "Coast"), ("Bo Rai", "Ports")]),
        ("Ann Lee (Coast)，Bo Rai (Ports)", [("Ann Lee", "Coast"), ("Bo Rai", "Ports")]),
        ("Ann Lee: Coast; Bo Rai: Ports", [("Ann Lee", "Coast"), ("Bo Rai", "Ports")]),
        ("Ann Lee\tBlue Coast", [("Ann Lee", "Blue Coast")]),
        (
            "Ann Lee\n\nBlue Coast\n\nBo Rai\n\nCaritas",
            [("Ann Lee", "Blue Coast"), ("Bo Rai", "Caritas")],
        ),
        (
            "Name: Ann Lee\n\nOrganisation: Coast\n\nName: Bo Rai\n\nOrganisation: Ports",
            [("Ann Lee", "Coast"), ("Bo Rai", "Ports")],
        ),
    ],
)
def test_people_are_told_apart_as_people_type_them(
    typed: str, expected: list[tuple[str, str]]
) -> None:
    found = people.parse(literal.parse(typed, lists=True)).people
    assert [(person["name"], person["organisation"]) for person in found] == expected


@pytest.mark.parametrize(
    ("typed", "guessed"),
    [
        ("Ann Lee (Coast)", False),
        ("Ann Lee", False),
        ("Ann Lee, Coast Watch", True),
        ("Ann Lee and Bo Rai", True),
        ("Ann Lee (Coast) and Bo Rai (Ports)", True),
        ("Ann Lee & Bo Rai (Ports)", True),
        ("Ann Lee (Coast", True),
        ("Ann Lee (she/her)", True),
        ("Ann Lee of the Coast", True),
        ("Ann Lee\tBlue Coast", True),
        ("Ann Lee\n\nBlue Coast\n\nBo Rai\n\nCaritas", True),
        ("Name: Ann Lee\n\nOrganisation: Coast", False),
    ],
)
def test_a_guess_is_said_to_be_one(typed: str, guessed: bool) -> None:
    assert people.parse(literal.parse(typed)).guessed is guessed


@settings(max_examples=100, deadline=None)
@given(_LINES)
def test_no_letter_of_a_typed_line_is_lost(typed: str) -> None:
    found = people.parse(literal.parse(typed)).people
    kept = "".join(text for person in found for text in person.values())
    assert list(filter(str.isalnum, kept)) == list(filter(str.isalnum, typed))


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("Ann Lee and Bo Rai", "5 words for the name, no organisation. What may be more than one"),
        ("Ann Lee (she/her), Coast", "4 words for the name, 1 word for the organisation. Brackets"),
        ("Ann Lee, Cook, Coast", "2 words for the name, 2 words for the organisation. A role or"),
        (
            "Ann Lee – Coast / Bo Rai – Port, Cook",
            "person 1, 2 words for the name, 1 word for the organisation; person 2, 2 words for "
            "the name, 2 words for the organisation. A role or more may stand in the organisation "
            "(person 2).",
        ),
    ],
)
def test_the_notice_says_how_people_were_told_apart(typed: str, told: str) -> None:
    said = telling.people(people.parse(literal.parse(typed)).people)
    assert told in said
    assert not {"Ann", "Lee", "Bo", "Rai", "Coast"} & set(said.split())
