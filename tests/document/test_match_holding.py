"""What may name somebody by mistake is kept out of public copies until somebody has decided."""

from __future__ import annotations

import time
from dataclasses import replace

import pytest

from csdreport.document import notices
from csdreport.document.assemble import blank
from csdreport.document.match import match, speaking
from csdreport.document.match.holding import held
from csdreport.document.model import Entry
from csdreport.document.quotes import TWO_CAPITALS
from csdreport.report import store
from csdreport.report.canonical import canonicalise
from csdreport.report.model import Report, TemplateRef
from csdreport.report.public import public
from csdreport.report.reading import Reading
from csdreport.text import literal
from tests.document.test_match_consent import CSD, box


def alone(*typed: str) -> Reading:
    """Read a box whose lines somebody left empty."""
    return box(*typed, Speaker="", Organisation="", Consent="", How_and_when="")


def shown(reading: Reading) -> str:
    return store.dumps(public(reading.report, CSD)).decode()


def waiting(reading: Reading) -> list[str]:
    return [each.path for each in reading.report.clearances if each.level == "ask"]


@pytest.mark.parametrize(
    "typed",
    [
        "Ana Sol said we cross the water and nobody asks",
        "Ms. Sol: We cross the water.",
        "Our panelist, Ana Sol from the Kelp Union, summed it up: we cross the water",
        "We heard Ana Sol say: we cross the water",
        "We cross the water, as Ana Sol said.",
        "We cross the water / Ana Sol",
        "It was Ana Sol who said that we cross the water",
        "• Ana Sol: we cross\n• Ben: we carry it",
        "Ana Sol (Kelp Union) – We cross the water",
        "Ana Sol dijo que cruzamos el agua",
    ],
)
def test_a_name_in_the_prose_of_a_quote_does_not_go_out(typed: str) -> None:
    reading = alone(typed)
    assert "Sol" not in shown(reading)
    assert "Kelp" not in shown(reading)
    assert "Sol" in store.dumps(reading.report).decode()


@pytest.mark.parametrize("said", ["no", "refused", "do not use", "non", "only inside, not public"])
def test_words_that_are_no_consent_hold_the_quote_back(said: str) -> None:
    reading = box(Consent=said)
    assert waiting(reading) == ["quotes.1"]
    assert not any(quote["text"] for quote in public(reading.report, CSD).answers["quotes"])
    assert any(notice.kind == notices.HELD for notice in reading.notices)


@pytest.mark.parametrize("typed", ["We say: enough.", "The lesson of the day: we stay"])
def test_words_before_a_colon_stay_words(typed: str) -> None:
    (quote,) = alone(typed).report.answers["quotes"]
    assert quote["text"] == typed


def test_words_that_are_kept_beside_do_not_stand_in_the_quote_too() -> None:
    reading = alone("Ana Sol (Kelp Union) – We cross the water")
    assert store.dumps(reading.report).decode().count("cross the water") == 1


@pytest.mark.parametrize(
    "typed",
    [
        "“We cross the water.” – Ana Sol, Kelp Union",
        "“We cross the water,” said Ana Sol of Kelp Union.",
        "It was said: “We cross the water.” (Ana Sol, Kelp Union)",
        "“We cross, says Ana Sol, by sea”",
        "Ports opened. “We cross the water.” – Ana Sol, Kelp Union. Ghana agreed.",
    ],
)
def test_a_speaker_quoted_in_another_answer_does_not_go_out(typed: str) -> None:
    document = blank(CSD)
    *parts, last = document.parts
    assert isinstance(last, Entry)
    filled = replace(last, blocks=literal.parse(typed))
    reading = match(replace(document, parts=(*parts, filled), ours=True), [CSD])
    assert waiting(reading) == ["other"]
    assert "Ana Sol" not in shown(reading)


@pytest.mark.parametrize("speaker", ["Ana Sol", "A. Sol", "anonymous", "a woman from Guinea", ""])
@pytest.mark.parametrize(
    "typed",
    [
        "“We cross, explains Ana Sol, by sea.”",
        "« On traverse, dit Ana Sol, la nuit »",
        "«Cruzamos de noche, dice Ana Sol»",
        "“My name is Ana Sol and we cross.”",
        "“When Ana Sol came, we crossed.”",
    ],
)
def test_a_name_within_the_marks_does_not_go_out(typed: str, speaker: str) -> None:
    reading = box(typed, Speaker=speaker, Organisation="", Consent="", How_and_when="")
    assert waiting(reading) == ["quotes.1"]
    assert "Sol" not in shown(reading)
    assert any(notice.kind == notices.HELD for notice in reading.notices)


def test_a_name_without_capitals_within_the_marks_does_not_go_out() -> None:
    reading = box("“We crossed, said ana sol.”", Speaker="a woman from Guinea", Consent="")
    assert waiting(reading) == ["quotes.1"]
    assert "ana sol" not in shown(reading)


def test_a_name_within_the_marks_waits_where_only_the_organisation_agreed() -> None:
    reading = box("“We cross, said Ana Sol.”", Consent="with organisation")
    assert waiting(reading) == ["quotes.1"]


def test_who_agreed_to_be_named_may_say_it() -> None:
    assert not waiting(box("“My name is Ana Sol and we cross.”"))


@pytest.mark.parametrize(
    "typed",
    [
        "ana sol - we cross the water every night, even now",
        "ana sol - We cross the water every night",
        "Ana sol – we cross the water every night",
        "ana - we cross the water every night",
        "ana sol, kelp union - we cross the water every night, even now",
        "We cross the water every night, even now\n\nana sol\n\nKelp Union",
    ],
)
def test_a_name_without_capitals_does_not_go_out_as_the_quote(typed: str) -> None:
    reading = alone(*typed.split("\n\n"))
    assert "ana" not in shown(reading).casefold()
    assert any(notice.kind == notices.HELD for notice in reading.notices)


def test_few_words_before_a_name_do_not_wait() -> None:
    assert not waiting(alone("We stay – Ana Sol"))


def test_a_whole_quotation_does_not_wait() -> None:
    assert not waiting(alone("“We cross the water.”"))
    assert not waiting(box("We cross the water."))


@pytest.mark.parametrize("piece", ["A", "Aa-Bb-", "said IOM, ", "I am Kenyan, "])
def test_a_long_run_of_letters_or_names_is_looked_through_in_time(piece: str) -> None:
    typed = piece * (50_000 // len(piece))
    start = time.process_time()
    assert not speaking.names_somebody(typed)
    assert not TWO_CAPITALS.search(typed.replace(" ", ""))
    # It takes a tenth of a second; from each capital or name to the end of all it takes many.
    assert time.process_time() - start < 2


@pytest.mark.parametrize("name", ["Ana Sol", "d’Ana Sol", "l'Ana-Lía Sol", "É. Sol", "macAna\nSol"])
def test_two_capitals_are_found_within_words_too(name: str) -> None:
    assert TWO_CAPITALS.search(f"so says {name}, here")


@pytest.mark.parametrize(
    "line",
    [
        "Speaker: Ana Sol",
        "**Orateur :** Ana Sol",
        "Organisation: Kelp Union",
        "Speaker – Ana Sol",
        "Oradora - Ana Sol",
        "**Speaker** Ana Sol",
        "Said by Ana Sol",
        "Speakers: Ana Sol, Ben Ode",
        "Speaker’s name: Ana Sol",
        "Speaker / organisation: Ana Sol, Kelp",
        "Who said it: Ana Sol",
        "Quote by Ana Sol",
        "Testimony of Ana Sol:",
        "Intervenants : Ana Sol, Ben Ode",
        "Orador(a): Ana Sol",
        "Dit par Ana Sol",
        "– Ana Sol",
        "(Ana Sol, Kelp Union)",
    ],
)
def test_a_line_of_a_quote_in_another_answer_waits(line: str) -> None:
    typed = f"Boats wait.\n\n{line}"
    found, told = held(answered("other", typed), CSD)
    assert [each.path for each in found.clearances] == ["other"]
    assert [notice.path for notice in told] == ["other"]


@pytest.mark.parametrize(
    "line",
    [
        "Speaker: anonymous",
        "Speaker:",
        "Our speaker: the sea",
        "Result: ten boats",
        "Speaker – anonymous",
        "Said by many",
        "Who – all of us",
        "Organisation of the camp",
    ],
)
def test_a_line_that_names_nobody_does_not_wait(line: str) -> None:
    typed = f"Boats wait.\n\n{line}"
    assert not held(answered("other", typed), CSD)[1]


@pytest.mark.parametrize(
    "typed",
    [
        "“We cross the water.” – ana sol",
        "“We cross the water” (ana sol, kelp union)",
        "“We cross the water – ana sol”",
        "“We cross the water,” said ana sol.",
        "« On traverse la nuit » – ana sol",
    ],
)
def test_a_name_without_capitals_beside_a_quotation_in_another_answer_waits(typed: str) -> None:
    assert [notice.path for notice in held(answered("other", typed), CSD)[1]] == ["other"]


@pytest.mark.parametrize(
    "typed",
    [
        "The “one-stop shop” works: legal aid, job matching.",
        "Fund “care corridors” (citizen sponsorship).",
        "Crear un «pasaporte de competencias», reconocimiento mutuo.",
        "We met\n\n– South Sudan\n\n– Ana Sol",
        "“We cross the water” – again and again",
    ],
)
def test_terms_in_marks_and_lists_do_not_wait(typed: str) -> None:
    assert not held(answered("other", typed), CSD)[1]


@pytest.mark.parametrize(
    "typed",
    [
        "We met.\n\nSPEAKERS\n\n- Ana Sol, ITF\n- Ben Reef",
        "We met.\n\n**List of participants**\n\nAna Sol",
        "We met.\n\nIntervenants :\n\nana sol",
        "We met.\n\nParticipantes: Ana Sol, Ben Reef",
        "We met.\n\nWho spoke\n\nAmina",
    ],
)
def test_names_below_a_line_that_announces_people_wait(typed: str) -> None:
    (told,) = held(answered("other", typed), CSD)[1]
    assert told.path == "other"
    assert "names follow it" in told.message


@pytest.mark.parametrize(
    "typed",
    [
        "Participants: 40, from three ports",
        "Speakers asked for wages.\n\nAna Sol Bay is closed.",
        "Participants\n\n- Kenya\n- refugees",
        "We met\n\nAna Sol Bay",
    ],
)
def test_a_line_about_people_without_names_does_not_wait(typed: str) -> None:
    assert not held(answered("other", typed), CSD)[1]


def test_a_name_in_the_item_below_a_quotation_waits() -> None:
    report = answered("messages", ["Pay up", "“Home was gone”", "Luis Paz, Kelp Union"])
    assert [notice.path for notice in held(report, CSD)[1]] == ["messages.3"]
    assert not held(answered("messages", ["“Home was gone”", "Pay up"]), CSD)[1]


@pytest.mark.parametrize(
    "who",
    [
        "Moderator: Ana Sol",
        "Chair: Ana Sol (IOM)",
        "Modératrice : Ana Sol",
        "Moderator – Ana Sol",
        "Moderated by Ana Sol",
    ],
)
def test_whoever_moved_the_session_waits_where_the_line_stands_in_an_answer(who: str) -> None:
    (told,) = held(answered("other", f"Boats\n\n{who}"), CSD)[1]
    assert told.path == "other"
    assert not held(answered("other", "Boats\n\nPanel: wages at sea"), CSD)[1]


def test_names_in_further_items_below_such_a_line_wait_too() -> None:
    found, _ = held(answered("messages", ["Pay.\n\nSPEAKERS", "Ana Sol, ITF"]), CSD)
    assert [each.path for each in found.clearances] == ["messages.2"]


@pytest.mark.parametrize(
    ("consent", "typed", "waits"),
    [
        ("anonymous", "We met Ana Sol in the port.", True),
        ("", "Thanks to SOL, Ana", True),
        ("organisation", "Ana Sol’s ship", True),
        ("name", "We met Ana Sol in the port.", False),
        ("anonymous", "The sol of Ana", False),
    ],
)
def test_an_answer_with_the_name_of_a_speaker_who_is_not_to_be_named_waits(
    consent: str, typed: str, waits: bool
) -> None:
    quote = {"text": "“We cross.”", "speaker": "Ana Sol", "consent": consent}
    report = canonicalise(
        Report(
            template=TemplateRef(id=CSD.id, version=CSD.version),
            answers={"other": typed, "quotes": [quote]},
        ),
        CSD,
    )
    told = [notice for notice in held(report, CSD)[1] if notice.path == "other"]
    assert bool(told) == waits
    assert not any("Sol" in notice.message for notice in told)


@pytest.mark.parametrize(
    "speaker",
    [
        "Ana Sol, Quay Kitchen",
        "Ana Sol (Quayside)",
        "Ana Sol from Quayside",
        "Mrs. Ana Sol, Director of Quayside",
        "Ana Sol, IOM Geneva",
        "Ben Ode and Ana Sol",
        "Quayside\tAna Sol",
        "Sol, Ana",
        "Ana Mira Sol",
        "Ana Sol Reef",
    ],
)
def test_what_stands_beside_a_speakers_name_is_none_of_it(speaker: str) -> None:
    quote = {"text": "“We cross.”", "speaker": speaker, "consent": "anonymous"}
    answers = {"other": "Ana Sol told us how.", "quotes": [quote]}
    template = TemplateRef(id=CSD.id, version=CSD.version)
    report = canonicalise(Report(template=template, answers=answers), CSD)
    assert "other" in [notice.path for notice in held(report, CSD)[1]]


def test_a_long_line_is_looked_through_for_labels_in_time() -> None:
    start = time.process_time()
    assert not held(answered("other", "a " * 50_000), CSD)[1]
    assert time.process_time() - start < 5


def answered(field: str, text: str | list[str]) -> Report:
    report = Report(template=TemplateRef(id=CSD.id, version=CSD.version), answers={field: text})
    return canonicalise(report, CSD)
