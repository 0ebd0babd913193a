"""Who said a quote, wherever somebody wrote it."""

from __future__ import annotations

import time
from collections.abc import Iterable

import pytest

from csdreport.document import amount
from csdreport.document.match import attribution
from csdreport.document.match.quotes import parse
from csdreport.text import literal

SAID = "“We were heard at last”"


def quotes(text: str) -> list[tuple[str, str, str]]:
    found = parse(literal.parse(text)).quotes
    return [(each["text"], each["speaker"], each["organisation"]) for each in found]


MARKS = (
    "“{}”", '"{}"', "‘{}’", "'{}'", "« {} »", "«{}»", "»{}«", "‹{}›", "„{}“", "„{}”", "‚{}‘",
    "”{}”", "’{}’", "「{}」", "{}",
)  # fmt: skip
WORDS = (
    "We weren’t heard, and the workers’ boats wait.",
    "Nobody’s child is “illegal” here!",
    "We were there: it isn't the migrants' fault.\n\nWhose is it, then?",
)
ATTRIBUTIONS = (
    "{} Ana Sol, Ferry Forum",
    "{} Ana Sol, Ferry Forum.",
    "{} – Ana Sol, Ferry Forum",
    "{} - Ana Sol, Ferry Forum",
    "{} — Ana Sol (Ferry Forum)",
    "{} -- Ana Sol, Ferry Forum",
    "{} – Ana Sol – Ferry Forum",
    "{} (Ana Sol, Ferry Forum)",
    "{} (Ana Sol (Ferry Forum))",
    "{} [Ana Sol, Ferry Forum]",
    "{} Ana Sol (Ferry Forum)",
    "{} Ana Sol (Ferry Forum), Upper Mill",
    "{} Ana Sol, Deputy Coordinator for Domestic Workers and Their Families in the Gulf States, "
    "Ferry Forum, Upper Mill",
    "{}\nAna Sol, Ferry Forum",
    "{}\n\nAna Sol, Ferry Forum",
    "{}\n\n– Ana Sol, Ferry Forum",
    "{}\n\n(Ana Sol, Ferry Forum)",
    "{}\n\nAna Sol\n\nFerry Forum",
    "Ana Sol, Ferry Forum: {}",
    "Ana Sol (Ferry Forum): {}",
    "Ana Sol, Ferry Forum:\n\n{}",
    "Ana Sol, Ferry Forum\n\n{}",
    "1. {} Ana Sol, Ferry Forum",
)
BESIDE_MARKS = (
    "{} said Ana Sol of the Ferry Forum",
    "{}, said Ana Sol of Ferry Forum.",
    "As Ana Sol of the Ferry Forum said, {}",
    "Ana Sol of the Ferry Forum said: {}",
    "Ana Sol, Ferry Forum – {}",
)


def names_in(texts: Iterable[str]) -> list[str]:
    return [name for text in texts for name in ("Ana", "Sol", "Ferry", "Forum") if name in text]


@pytest.mark.parametrize("words", WORDS)
@pytest.mark.parametrize("marks", MARKS)
@pytest.mark.parametrize("shape", [*ATTRIBUTIONS, *BESIDE_MARKS])
def test_no_speaker_stands_in_the_words(shape: str, marks: str, words: str) -> None:
    if marks == "{}" and shape in BESIDE_MARKS:
        return
    said = marks.format(words)
    found = parse(literal.parse(shape.format(said)))
    told = " ".join(each["text"] for each in found.quotes)
    assert not names_in([told])
    assert all(word in told for word in words.split())
    kept = [*found.aside, *(each["speaker"] + each["organisation"] for each in found.quotes)]
    assert names_in(kept) == ["Ana", "Sol", "Ferry", "Forum"]
    if marks != "{}":
        assert (len(found.quotes), found.aside) == (1, ())
        assert found.quotes[0]["text"].rstrip(",.") == said.rstrip(",.")
        assert found.quotes[0]["speaker"] == "Ana Sol"


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
    assert quotes("“We were heard.\n\nAnd then we all went home.” Ana Sol") == [
        ("“We were heard.\n\nAnd then we all went home.”", "Ana Sol", "")
    ]


def test_what_is_told_beside_the_marks_is_no_part_of_the_quote() -> None:
    found = parse(literal.parse(f"{SAID}. Ana Sol\n\nAna can be reached through her sister."))
    assert [each["text"] for each in found.quotes] == [f"{SAID}."]
    assert found.aside == ("Ana can be reached through her sister.",)


FIRST, SECOND = "“We cross the water.”", "“The port is closed to us.”"


@pytest.mark.parametrize(
    "typed",
    [
        f"Ana Sol\n\n{FIRST}\n\nBen Ode\n\n{SECOND}",
        f"Ana Sol: {FIRST} Ben Ode: {SECOND}",
        f"Ana Sol:\n\n{FIRST}\n\nBen Ode:\n\n{SECOND}",
        f"{FIRST} Ana Sol {SECOND} Ben Ode",
        f"{FIRST} – Ana Sol – {SECOND} – Ben Ode",
        f"{FIRST}\n\nAna Sol\n\n{SECOND}\n\nBen Ode",
        "Ana Sol\n\nWe cross the water.\n\nBen Ode\n\nThe port is closed to us.",
        "We cross the water. Ana Sol\n\nThe port is closed to us. Ben Ode",
    ],
)
def test_nobody_gets_the_words_of_another(typed: str) -> None:
    assert [(text.strip("“”"), who) for text, who, _ in quotes(typed)] == [
        ("We cross the water.", "Ana Sol"),
        ("The port is closed to us.", "Ben Ode"),
    ]


@pytest.mark.parametrize(
    ("typed", "aside"),
    [
        (f"{FIRST} Ana: {SECOND}", ("Ana:",)),
        (f"Ana Sol\n\n{FIRST}\n\nBen Ode\n\n{SECOND}\n\nCy Roe", ("Ben Ode",)),
    ],
)
def test_a_name_between_two_quotes_goes_to_neither_in_doubt(
    typed: str, aside: tuple[str, ...]
) -> None:
    assert parse(literal.parse(typed)).aside == aside


def test_a_speaker_who_stands_inside_of_a_sentence_parts_no_quote() -> None:
    assert quotes("“We cross the water,” said Ana Sol, “because we must.”") == [
        ("“We cross the water,” “because we must.”", "Ana Sol", "")
    ]


def test_a_mark_that_nobody_closed_takes_no_words_of_another() -> None:
    assert quotes(f"“We cross the water. Ana Sol\n\n{SECOND} Ben Ode") == [
        ("“We cross the water.", "Ana Sol", ""),
        (SECOND, "Ben Ode", ""),
    ]


GROWING = (
    "“", "'", "‘", "``", "(", " - Abc", "“a b c” ", "a. Abc ", "“a” and ", "“A,” said Abc De, “c” ",
    "Abc De: 'a' ", '"a." Abc De\n', "a*\n* Abc\n",
)  # fmt: skip


@pytest.mark.parametrize("mark", GROWING)
def test_the_time_grows_with_the_text_and_no_faster(
    mark: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(amount, "MOST_ITEMS", 1_000_000)

    def seconds(count: int) -> float:
        blocks = literal.parse(mark * count)
        start = time.process_time()
        parse(blocks)
        return time.process_time() - start

    few, many = (min(seconds(count) for _ in range(2)) for count in (3_000, 12_000))
    assert many < 8 * few + 0.1


def test_words_in_quotation_marks_are_no_quote_of_somebody() -> None:
    typed = "They call us “guests” and they mean it"
    assert quotes(typed) == [(typed, "", "")]


@pytest.mark.parametrize("typed", ["– Ana Sol", "Ana Sol, Ferry Forum"])
def test_an_attribution_alone_is_no_quote(typed: str) -> None:
    found = parse(literal.parse(typed))
    assert (found.quotes, found.aside) == ((), (typed,))


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
    assert attribution.parse(typed) == who


def test_an_initial_is_no_number_of_a_list() -> None:
    assert quotes(f"{SAID}\nA. Sol, Ferry Forum") == [(SAID, "A. Sol", "Ferry Forum")]


LONG = ("We are no freight. We carry it.", "We do it with our backs.")


def boxed(*lines: str) -> list[tuple[str, str, str]]:
    found = parse(literal.parse("\n\n".join(lines)), box=True).quotes
    return [(each["text"], each["speaker"], each["organisation"]) for each in found]


@pytest.mark.parametrize("who", ["Ana Sol, Ferry Forum", "– Ana Sol, Ferry Forum"])
def test_paragraphs_above_the_only_name_of_a_box_are_one_quote(who: str) -> None:
    whole = [("\n\n".join(LONG), "Ana Sol", "Ferry Forum")]
    assert boxed(*LONG, who) == whole
    assert boxed(LONG[0], f"{LONG[1]} ({who.removeprefix('– ')})") == whole
    assert parse(literal.parse("\n\n".join((*LONG, who))), box=True).paragraphs == 2


def test_marks_that_open_again_and_close_once_hold_one_quote() -> None:
    words = (f"“{LONG[0]}", f"“{LONG[1]}”")
    assert boxed(*words, "Ana Sol") == [("\n\n".join(words), "Ana Sol", "")]


@pytest.mark.parametrize(
    "lines",
    [
        (f"“{LONG[0]}”", f"“{LONG[1]}”", "Ana Sol"),
        (f"{LONG[0]} – Mara Lind", LONG[1], "Ana Sol"),
        (f"- {LONG[0]}\n- {LONG[1]} – Ana Sol",),
        (f"1. {LONG[0]}", f"2. {LONG[1]} – Ana Sol"),
        (LONG[0], LONG[1], "One.", "Two.", "Ana Sol"),
        ("We are no freight", LONG[1], "Ana Sol"),
    ],
)
def test_what_may_be_several_quotes_is_not_joined(lines: tuple[str, ...]) -> None:
    assert len(boxed(*lines)) != 1


def test_paragraphs_of_a_section_without_boxes_are_not_joined() -> None:
    assert len(quotes("\n\n".join((*LONG, "Ana Sol")))) == 2


@pytest.mark.parametrize("lead", ["Quote from", "From", "Words of", "Citation de", "Cita de"])
def test_what_leads_to_a_name_before_a_colon_is_no_part_of_it(lead: str) -> None:
    typed = f"{lead} Ana Sol (Kelp Union): “We wait.”"
    assert quotes(typed) == [("“We wait.”", "Ana Sol", "Kelp Union")]


@pytest.mark.parametrize("label", ["From", "from", "By", "Quote from", "De", "Por"])
def test_a_line_that_says_from_whom_names_the_speaker(label: str) -> None:
    who = f"{label}: Ana Sol, Ferry Forum"
    assert quotes(f"{who}\n\nWe wait.") == [("We wait.", "Ana Sol", "Ferry Forum")]
    assert quotes(f"{SAID}\n\n{who}") == [(SAID, "Ana Sol", "Ferry Forum")]


def test_a_sentence_that_begins_with_from_stays_words() -> None:
    text = "From: the sea to the hills we walked."
    assert quotes(text) == [(text, "", "")]


@pytest.mark.parametrize("note", ["[^1]: Ana Sol, Ferry Forum", "[^a]: Ana Sol, Ferry Forum"])
def test_a_footnote_of_markdown_belongs_to_the_quote_with_its_mark(note: str) -> None:
    mark = note.partition(":")[0]
    found = quotes(f"We wait.{mark}\n\nThey wait.\n\n{note}")
    assert found == [("We wait.", "Ana Sol", "Ferry Forum"), ("They wait.", "", "")]


def test_a_note_at_words_that_are_no_quote_names_nobody_else() -> None:
    text = "We met there.*\n\n“They wait.”\n\n* Ana Sol, Ferry Forum"
    assert quotes(text) == [("“They wait.”", "", "")]


def test_a_mark_without_words_behind_it_begins_no_note() -> None:
    found = parse(literal.parse("We wait. 1\n\n1) ("))
    assert "1" in " ".join((found.quotes[0]["text"], *found.aside))
