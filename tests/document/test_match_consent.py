"""Nobody is shown by a box that is not beyond doubt, and no word of it is lost."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings

from csdreport.document.accounting import account
from csdreport.document.assemble import assemble
from csdreport.document.match import match, naming
from csdreport.document.model import Document, Entry
from csdreport.report import store
from csdreport.report.public import public
from csdreport.report.reading import Reading
from csdreport.template import load
from csdreport.text import literal
from tests.document.test_match_quote_lines import SAID, form
from tests.strategies.boxes import Typed, boxes

CSD = load.load("csd-2016")
SLOW = settings(deadline=None, max_examples=150, suppress_health_check=[HealthCheck.too_slow])


def names_in(reading: Reading, box: Typed) -> set[str]:
    """Find whose names the public copy holds, a part of one included."""
    shown = store.dumps(public(reading.report, CSD)).decode()
    return {
        who for who in box.people if any(part in shown for part in who.split() if len(part) > 3)
    }


@given(boxes())
@SLOW
def test_a_name_is_shown_only_where_its_box_is_beyond_doubt(box: Typed) -> None:
    reading = match(form(box.text), [CSD])
    assert names_in(reading, box) <= {box.shown}


@given(boxes())
@SLOW
def test_no_word_of_a_box_is_lost(box: Typed) -> None:
    document = form(box.text)
    assert account(document, match(document, [CSD])).balances


def test_a_label_that_stood_within_other_words_too_is_accounted_for() -> None:
    lines = (f"{SAID} organisation: Kelp Union", "speaker: Ana Sol", "organisation: Kelp Union")
    document = form("\n\n".join(lines))
    assert account(document, match(document, [CSD])).balances


BELOW = {"Speaker": "Ana Sol", "Organisation": "Kelp Union", "Consent": "with name"}


def box(*above: str, below: tuple[str, ...] = (), **lines: str) -> Reading:
    """Fill a box whose lines are in order but for what is said."""
    said = {**BELOW, **{key.replace("_", " "): value for key, value in lines.items()}}
    typed = (*(above or (SAID,)), *(f"{key}: {value}" for key, value in said.items()), *below)
    return match(form("\n\n".join(typed)), [CSD])


def consent_of(reading: Reading) -> str:
    (quote,) = reading.report.answers["quotes"]
    return str(quote["consent"])


def test_a_box_as_our_form_asks_for_it_shows_who_agreed() -> None:
    reading = box(How_and_when="in the hall")
    assert consent_of(reading) == "name"
    assert "Ana Sol" in store.dumps(public(reading.report, CSD)).decode()
    assert not [notice for notice in reading.notices if notice.path.startswith("quotes")]


@pytest.mark.parametrize(
    ("reading", "why"),
    [
        (box(SAID, "“Ships wait for us all.”"), "more than one quote"),
        (box(f"{SAID} Ben Ode"), "beside the quote"),
        (box(Organisation="Kelp Union\n\n(Ben Ode)"), "go on in a second line"),
        (box(below=("Ben Ode was there.",)), "go on in a second line"),
        (box(Organisation="Kelp Union\tSpeaker: Ben Ode"), "stands on one line"),
        (box(Organisation="Kelp Union\tBen Ode"), "stands on one line"),
        (box(below=("Speaker: Ben Ode",)), "“Speaker” stands in the box more than once"),
        (box(Speaker="Ana Sol and Ben Ode"), "“Speaker” may not name one person"),
        (box(Speaker=""), "“Speaker” may not name one person"),
        (box(Speaker="anonymous"), "“Speaker” may not name one person"),
        (box(Speaker="Ana Sol (does not want to be named)"), "“Speaker” may say that nobody"),
        (box(Speaker="Ana Sol, anonymous please"), "“Speaker” may say that nobody"),
        (box(Speaker="Ana Sol (Do not name)"), "“Speaker” may say that nobody"),
        (box(Speaker="Ana Sol (ne pas citer)"), "“Speaker” may say that nobody"),
        (box(Speaker="Ana Sol (no nombrar)"), "“Speaker” may say that nobody"),
        (box(Organisation="Kelp Union, Ben Ode"), "“Organisation” may name a person"),
        (box(Consent="with name, with organisation"), "“Consent” says none of"),
        (box(below=("Consent: anonymous",)), "“Consent” stands in the box more than once"),
        (match(form(f"Speaker: Ana Sol\n\n{SAID}\n\nConsent: name"), [CSD]), "above the quote"),
    ],
)
def test_a_notice_says_why_a_consent_was_not_taken_over(reading: Reading, why: str) -> None:
    (told,) = (each for each in reading.notices if "consent was not taken" in each.message)
    assert why in told.message
    assert told.path == "quotes.1"
    for quote in reading.report.answers["quotes"]:
        assert quote["consent"] == ""
    assert "name" in reading.report.answers["quotes"][0]["consent_note"]


@pytest.mark.parametrize(
    "who", ["Hope Sol", "Will Price, nurse", "Ana Sol, Médecins sans frontières"]
)
def test_words_of_a_name_or_a_body_refuse_nothing(who: str) -> None:
    assert consent_of(box(Speaker=who)) == "name"


@pytest.mark.parametrize("said", ["Ana Sol said {}", "Ana Sol: {}", "Ana Sol – {}"])
def test_words_typed_behind_the_name_of_the_speaker_are_the_quote(said: str) -> None:
    typed = f"Speaker: {said.format(SAID)}\n\nOrganisation: Kelp Union"
    reading = match(form(typed), [CSD])
    (quote,) = reading.report.answers["quotes"]
    assert (quote["text"], quote["speaker"]) == (SAID, "Ana Sol")
    assert account(form(typed), reading).balances


@pytest.mark.parametrize("line", ["Role: coordinator", "Speaker Ana Sol: We cross the water."])
def test_no_word_of_a_line_whose_label_nobody_knows_is_lost(line: str) -> None:
    typed = f"{SAID}\n\n{line}\n\nOrganisation: Kelp Union"
    reading = match(form(typed), [CSD])
    assert account(form(typed), reading).balances
    assert "Ana" not in store.dumps(public(reading.report, CSD)).decode()


def test_an_organisation_of_words_that_bodies_and_things_have_names_no_person() -> None:
    assert consent_of(box(Organisation="Refuge House")) == "name"
    assert not naming.is_organisation("Justice March")
    assert not naming.is_organisation("Refuge Ode")


@pytest.mark.parametrize(
    "said", ["name: no, organisation: yes", "yes to organisation, name: no", "nom : non"]
)
def test_labels_in_a_consent_that_are_answered_there_are_part_of_it(said: str) -> None:
    (quote,) = box(Consent=said).report.answers["quotes"]
    assert (quote["speaker"], quote["organisation"], quote["consent"]) == (
        "Ana Sol",
        "Kelp Union",
        "",
    )
    assert said in quote["consent_note"]


def test_a_doubtful_box_may_still_be_anonymous() -> None:
    assert consent_of(box(Organisation="Kelp Union, Ben Ode", Consent="anonymous")) == "anonymous"


def test_the_name_of_the_speaker_said_twice_is_no_doubt() -> None:
    assert consent_of(box(f"{SAID} – Ana Sol, Kelp Union")) == "name"


@pytest.mark.parametrize("again", [" ana sol", "\n\nana sol, kelp union", "\nANA SOL", ", ana sol"])
def test_the_name_of_the_speaker_is_no_part_of_the_words(again: str) -> None:
    said = "We cross the water because the land has no work."
    reading = box(f"{said}{again}", Consent="with organisation")
    (quote,) = reading.report.answers["quotes"]
    assert quote["text"].rstrip(",") == said
    assert "sol" not in store.dumps(public(reading.report, CSD)).decode().casefold()


@pytest.mark.parametrize(
    "who", ["\n\nben ode, kelp union", " ben ode (kelp union)", "\nben – Kelp Union"]
)
def test_a_name_before_the_organisation_is_no_part_of_the_words(who: str) -> None:
    said = "We cross the water because the land has no work."
    reading = box(f"{said}{who}", Speaker="", Consent="with organisation")
    (quote,) = reading.report.answers["quotes"]
    assert (quote["text"], quote["consent"]) == (said, "")
    assert "ben" not in store.dumps(public(reading.report, CSD)).decode()


def test_a_name_within_the_words_of_a_quote_stays() -> None:
    said = "They call me Ana Sol at sea, and we cross the water."
    (quote,) = box(said).report.answers["quotes"]
    assert quote["text"] == said


def test_a_line_above_the_quote_belongs_to_it() -> None:
    empty = "Speaker:\n\nOrganisation:\n\nConsent:\n\nHow and when:"
    reading = match(form(f"Speaker: Ana Sol\n\n{SAID}\n\n{empty}"), [CSD])
    (quote,) = reading.report.answers["quotes"]
    assert (quote["text"], quote["speaker"]) == (SAID, "Ana Sol")
    (told,) = (each.message for each in reading.notices if each.path.startswith("quotes"))
    assert "stand elsewhere than printed" in told


@pytest.mark.parametrize(
    "typed",
    [
        f"{SAID} Speaker: Ana Sol",
        f"{SAID} (speaker : Ana Sol)",
        f"{SAID}\n\n- Speaker: Ana Sol\n- Organisation: Kelp Union",
        "We cross the water.Intervenante: Ana Sol",
    ],
)
def test_a_label_behind_the_words_parts_them(typed: str) -> None:
    reading = match(form(typed), [CSD])
    (quote,) = reading.report.answers["quotes"]
    assert quote["speaker"] == "Ana Sol"
    assert "Ana" not in quote["text"]


def test_a_label_within_the_words_of_a_quote_is_no_label() -> None:
    said = "“I asked every speaker: who pays, and when: nobody knew.”"
    (quote,) = match(form(f"{said}\n\nSpeaker: Ana Sol"), [CSD]).report.answers["quotes"]
    assert (quote["text"], quote["speaker"]) == (said, "Ana Sol")


def exported(quote: dict[str, str]) -> Document:
    """Make the file of a report with one quote, as csdreport exports it."""
    report = match(form(SAID), [CSD]).report
    return assemble(report.with_(answers={**report.answers, "quotes": [quote]}), CSD)


def test_an_exported_box_comes_back_whatever_stands_in_its_lines() -> None:
    keys = ("text", "speaker", "organisation", "consent", "consent_note")
    odd = dict(zip(keys, (SAID, "Ana, Ben", "Kelp, Ben Ode", "name", ""), strict=True))
    assert match(exported(odd), [CSD]).report.answers["quotes"] == [odd]


def test_an_exported_box_that_somebody_changed_is_read_like_anybodys() -> None:
    keys = ("text", "speaker", "organisation", "consent", "consent_note")
    quote = dict(zip(keys, (SAID, "Ana Sol", "Kelp Union", "organisation", ""), strict=True))
    document = exported(quote)
    typed = literal.parse("(Ana Sol, coordinator)")
    parts = tuple(
        replace(part, blocks=(*part.blocks[:3], *typed, *part.blocks[3:]))
        if isinstance(part, Entry) and part.label == "Quote 1"
        else part
        for part in document.parts
    )
    reading = match(replace(document, parts=parts), [CSD])
    assert consent_of(reading) == ""
    assert "Ana" not in store.dumps(public(reading.report, CSD)).decode()


@pytest.mark.parametrize(
    "note",
    [
        "she withdrew on Friday",
        "in the hall, but not her name",
        "only inside the network",
        "she doesn't want it any more",
        "elle a refusé après",
        "después dijo que no",
    ],
)
def test_a_consent_that_its_note_limits_is_not_taken(note: str) -> None:
    reading = box(How_and_when=note)
    assert consent_of(reading) == ""
    assert "Ana Sol" not in store.dumps(public(reading.report, CSD)).decode()
