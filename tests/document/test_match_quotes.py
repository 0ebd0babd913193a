"""Who said a quote, wherever somebody wrote it."""

from __future__ import annotations

import pytest

from csdreport.document.match.quotes import attribution, parse
from csdreport.text import literal

SAID = "“We were heard at last”"


def quotes(text: str) -> list[tuple[str, str, str]]:
    found = parse(literal.parse(text)).quotes
    return [(each["text"], each["speaker"], each["organisation"]) for each in found]


@pytest.mark.parametrize(
    "typed",
    [
        f"{SAID} Ana Sol, Ferry Forum",
        f"{SAID} – Ana Sol, Ferry Forum",
        f"{SAID} - Ana Sol, Ferry Forum",
        f"{SAID} (Ana Sol, Ferry Forum)",
        f"{SAID} Ana Sol (Ferry Forum)",
        f"{SAID}\n– Ana Sol, Ferry Forum",
        f"{SAID}\n\nAna Sol, Ferry Forum",
        f"{SAID}\n\n(Ana Sol, Ferry Forum)",
        f"Ana Sol, Ferry Forum: {SAID}",
        f"1. {SAID} Ana Sol, Ferry Forum",
    ],
)
def test_the_speaker_stands_apart_from_the_words(typed: str) -> None:
    (found,) = quotes(typed)
    assert found[1:] == ("Ana Sol", "Ferry Forum")
    assert SAID in found[0]


@pytest.mark.parametrize(
    ("typed", "marks"),
    [
        ('"We were heard at last" Ana Sol', '"We were heard at last"'),
        ("« On nous a enfin entendus » Ana Sol", "« On nous a enfin entendus »"),
        ("„Endlich hat man uns gehört“ Ana Sol", "„Endlich hat man uns gehört“"),
        ("“She said “come” to us all” Ana Sol", "“She said “come” to us all”"),
    ],
)
def test_quotation_marks_are_kept_as_typed(typed: str, marks: str) -> None:
    assert quotes(typed) == [(marks, "Ana Sol", "")]


def test_a_quote_without_marks_ends_at_its_dash() -> None:
    assert quotes("We were heard at last. – Ana Sol, Ferry Forum") == [
        ("We were heard at last.", "Ana Sol", "Ferry Forum")
    ]


def test_a_dash_inside_of_a_sentence_names_nobody() -> None:
    typed = "We were heard - at last - by the people who sit in the ministry of the far north and"
    assert quotes(f"{typed} nobody else in that room listened") == [
        (f"{typed} nobody else in that room listened", "", "")
    ]


def test_several_quotes_in_one_paragraph() -> None:
    found = quotes(f"{SAID} Ana Sol, Ferry Forum. “Boats are not borders” Anon.")
    assert [each[1] for each in found] == ["Ana Sol", "Anon."]


def test_several_quotes_in_paragraphs() -> None:
    found = quotes(f"{SAID}. Ana Sol\n\n“Boats are not borders” (Anonymous)")
    assert [each[1:] for each in found] == [("Ana Sol", ""), ("Anonymous", "")]


def test_a_quote_of_two_paragraphs_is_one_quote() -> None:
    ((text, speaker, _),) = quotes(
        f"{SAID}.\n\nAna Sol\n\nAnd then we all went home, singing, "
        "one after the other, through the rain and over the bridge."
    )
    assert speaker == "Ana Sol"
    assert "over the bridge" in text


def test_words_in_quotation_marks_are_no_quote_of_somebody() -> None:
    typed = "They call us “guests” and they mean it"
    assert quotes(typed) == [(typed, "", "")]


def test_an_attribution_alone_is_not_lost() -> None:
    assert quotes("– Ana Sol") == [("– Ana Sol", "", "")]


def test_consent_is_never_recorded_by_reading() -> None:
    (found,) = parse(literal.parse(f"{SAID} Anonymous")).quotes
    assert (found["consent"], found["consent_note"]) == ("", "")


@pytest.mark.parametrize(
    ("typed", "who"),
    [
        ("— Ana Sol, Ferry Forum", ("Ana Sol", "Ferry Forum")),
        ("(Anon.)", ("Anon.", "")),
        ("a fisher from Upper Mill", ("a fisher", "Upper Mill")),
        ("said Ana Sol", ("Ana Sol", "")),
        ("", ("", "")),
    ],
)
def test_an_attribution_is_parted(typed: str, who: tuple[str, str]) -> None:
    assert attribution(typed) == who


def test_an_initial_is_no_number_of_a_list() -> None:
    assert quotes(f"{SAID}\nA. Sol, Ferry Forum") == [(SAID, "A. Sol", "Ferry Forum")]
