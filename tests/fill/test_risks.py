"""The question about people at risk: asked once, kindly; each answer is a clearance."""

from __future__ import annotations

from pathlib import Path

import pytest
from prompt_toolkit.application import create_app_session
from prompt_toolkit.input import create_pipe_input
from prompt_toolkit.output import DummyOutput

from csdreport.fill import edits, risks, sending
from csdreport.fill.opening import open_session
from csdreport.fill.review import sorted_points
from csdreport.fill.screen.screen import Screen
from csdreport.fill.screen.views.risk import Risk
from csdreport.lint.engine import lint
from csdreport.report.model import Clearance, Note
from csdreport.report.public import public
from csdreport.report.reading import Reading
from tests.fill.driving import BACK, ENTER, LEAVE, MENU, NOTES, TAB, drive
from tests.fill.reports import report, template
from tests.fill.test_plain import talk

PEOPLE = "Women from the Lanu community were threatened after they spoke."
EXAMPLE = "progress.examples.1"


@pytest.fixture
def draft(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    return tmp_path / "r.json"


@pytest.mark.parametrize(
    "text",
    [
        PEOPLE,
        "The families of Old Quay were evicted.",
        "Fishers of the village of Tamba went into hiding.",
        "Workers of the Reed mill were dismissed for asking for wages.",
        "Members of the choir were arrested.",
        "Workers of the Reed mill were dismissed after they spoke.",
        "The *Lanu community* is **harassed**.",
    ],
)
def test_people_in_danger_are_asked_about_without_an_organisation(text: str) -> None:
    begun = report(progress__examples=[text], quotes=[{"text": text}])
    assert risks.risk_at(begun, template(), EXAMPLE)
    assert risks.risk_at(begun, template(), "quotes.1.text")


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "Les femmes de la communauté lanu ont été menacées."),
        ("fr", "Des ouvriers de la scierie ont été licenciés."),
        ("es", "Las mujeres de la comunidad lanu fueron amenazadas."),
        ("es", "Los trabajadores del aserradero fueron despedidos."),
    ],
)
def test_people_in_danger_are_asked_about_in_other_languages(language: str, text: str) -> None:
    begun = report(progress__examples=[text]).with_(language=language)
    assert risks.risk_at(begun, template(), EXAMPLE)


@pytest.mark.parametrize(
    "text",
    [
        "Remittances help families to pay for school.",
        "Migrant communities need a voice in councils.",
        "The port was attacked by rust.",
    ],
)
def test_people_or_danger_alone_are_no_reason_to_ask(text: str) -> None:
    assert not risks.risk_at(report(progress__examples=[text]), template(), EXAMPLE)


def test_what_is_recommended_tells_of_nobody() -> None:
    text = "States should protect communities from threats."
    begun = report(recommendations=[{"text": text, "actions": [text]}])
    assert not risks.risk_at(begun, template(), "recommendations.1.text")
    assert not risks.risk_at(begun, template(), "recommendations.1.actions.1")


def test_a_speaker_named_beside_the_words_is_asked_about_until_somebody_decides() -> None:
    said = {"text": "“We wait.” – Imani Okoro", "speaker": "anonymous", "consent": "anonymous"}
    begun = report(quotes=[said])
    assert risks.risk_at(begun, template(), "quotes.1.text") == risks.BESIDE
    assert risks.undecided(begun, template()) == (("quotes.1.text", risks.BESIDE),)
    assert "Okoro" not in str(public(risks.withhold(begun, template()), template()))
    decided = edits.set_clearance(begun, template(), "quotes.1.text", "cleared", "")
    assert not risks.undecided(decided, template())
    assert not risks.undecided(report(quotes=[{**said, "consent": "name"}]), template())


def test_a_text_made_general_is_not_asked_about_again(draft: Path) -> None:
    begun = report(progress__examples=[PEOPLE])
    done = drive(draft, MENU, "1", "1", TAB, "2", ENTER, " More.", TAB, TAB, BACK, report=begun)
    assert done.titles.count("One question about safety") == 2  # "2", and Enter
    assert [(one.level, one.note) for one in done.report.clearances] == [("cleared", risks.GENERAL)]


def test_a_text_without_people_in_danger_needs_no_decision_once_it_is_general(draft: Path) -> None:
    begun = report(progress__examples=[PEOPLE])
    done = drive(draft, MENU, "1", "1", TAB, "2", ENTER, "\x15", "Talks", TAB, report=begun)
    assert done.report.clearances == ()
    assert not risks.undecided(done.report, template())


def test_a_text_made_general_is_sent_and_asked_about_again_when_it_says_more(draft: Path) -> None:
    begun = report(progress__examples=[PEOPLE])
    keys = (MENU, "1", "1", TAB, "2", ENTER, " More.", TAB)
    done = drive(draft, *keys, report=begun)
    assert not risks.undecided(done.report, template())
    assert "Lanu" in public(done.report, template()).model_dump_json()
    again = drive(draft.with_name("2.json"), *keys, BACK, " Here.", TAB, report=begun)
    assert again.titles[-1] == "One question about safety"
    assert [one.level for one in again.report.clearances] == ["ask"]


@pytest.mark.parametrize("where", ["progress.examples.1", "quotes.1.text", "other"])
def test_people_in_danger_that_nobody_was_asked_about_are_not_sent(draft: Path, where: str) -> None:
    begun = report(
        progress__examples=[PEOPLE if where.startswith("progress") else "Ships"],
        quotes=[{"text": PEOPLE if where.startswith("quotes") else "Ships", "consent": "name"}],
        other=PEOPLE if where == "other" else "Ships",
    )
    assert risks.undecided(begun, template()) == ((where, risks.PEOPLE),)
    assert "Lanu" not in public(risks.withhold(begun, template()), template()).model_dump_json()


@pytest.mark.parametrize(
    ("key", "level", "is_sent"),
    [("1", "cleared", True), ("3", "internal", False), ("4", "ask", False)],
)
def test_a_note_at_risk_is_asked_about_when_it_is_filed(
    draft: Path, key: str, level: str, is_sent: bool
) -> None:
    begun = report().with_(notes=(Note(text=PEOPLE), Note(text="ships")))
    done = drive(draft, NOTES, ENTER, "1", key, ENTER, "8", report=begun)
    assert [(one.path, one.level) for one in done.report.clearances] == [(EXAMPLE, level)]
    assert done.report.answers["other"] == "ships"
    assert ("Lanu" in public(done.report, template()).model_dump_json()) == is_sent


def test_a_filed_note_that_is_made_general_opens_its_box(draft: Path) -> None:
    begun = report().with_(notes=(Note(text=PEOPLE),))
    done = drive(draft, NOTES, ENTER, "1", "2", ENTER, " More.", report=begun)
    assert done.report.answers["progress"]["examples"] == [f"{PEOPLE} More."]


def test_a_filed_quote_asks_about_consent_and_about_danger(draft: Path) -> None:
    begun = report().with_(notes=(Note(kind="quote", text=PEOPLE),))
    done = drive(draft, NOTES, ENTER, ENTER, "2", ENTER, ENTER, "3", ENTER, report=begun)
    assert done.report.answers["quotes"][0]["consent"] == "anonymous"
    assert [one.path for one in done.report.clearances] == ["quotes.1.text"]
    assert "Lanu" not in public(done.report, template()).model_dump_json()


def test_a_filed_note_is_asked_about_line_by_line(tmp_path: Path) -> None:
    begun = report().with_(notes=(Note(text=PEOPLE),))
    said, done = talk(tmp_path / "r.json", [":notes", "1", "2", "3", ":quit"], begun)
    assert said.count("Could this harm somebody?") == 1
    assert [(one.path, one.level) for one in done.clearances] == [(EXAMPLE, "internal")]


@pytest.mark.parametrize("keys", [[ENTER], [LEAVE], [MENU, MENU], [NOTES]])
def test_who_passes_the_question_has_not_decided(draft: Path, keys: list[str]) -> None:
    begun = report(progress__examples=[PEOPLE])
    done = drive(draft, MENU, "1", "1", TAB, *keys, report=begun)
    assert [(one.path, one.level) for one in done.report.clearances] == [(EXAMPLE, "ask")]


@pytest.mark.parametrize("typed", ["Children of 14 sang", "14 children sang", "1"])
def test_typing_on_answers_nothing_and_goes_to_the_next_box(draft: Path, typed: str) -> None:
    begun = report(progress__examples=[PEOPLE])
    done = drive(draft, MENU, "1", "1", TAB, typed, report=begun)
    assert [(one.path, one.level) for one in done.report.clearances] == [(EXAMPLE, "ask")]
    examples = done.report.answers["progress"]["examples"]
    assert examples == [PEOPLE, typed] if len(typed) > 1 else examples == [PEOPLE]


def test_typing_on_says_that_the_text_waits(draft: Path) -> None:
    begun = report(progress__examples=[PEOPLE])
    done = drive(draft, MENU, "1", "1", TAB, "Children sang", report=begun)
    assert done.messages[-1] == risks.TOLD["ask"]


def test_pasting_on_goes_to_the_next_box(draft: Path) -> None:
    begun = report(progress__examples=[PEOPLE])
    done = drive(draft, MENU, "1", "1", TAB, "\x1b[200~Children sang\x1b[201~", report=begun)
    assert done.report.answers["progress"]["examples"] == [PEOPLE, "Children sang"]


def test_typing_on_behind_the_last_box_stays_in_it(draft: Path) -> None:
    done = drive(draft, MENU, "8", "1", TAB, " express", report=report(other=PEOPLE))
    assert done.report.answers["other"] == f"{PEOPLE} express"


def test_a_filed_note_is_shown_with_the_question(draft: Path) -> None:
    session = open_session(draft, template(), report=report(progress__examples=[PEOPLE]))
    with create_pipe_input() as pipe, create_app_session(input=pipe, output=DummyOutput()):
        view = Risk(Screen(session), EXAMPLE, risks.PEOPLE, lambda: None)
    session.close()
    assert view.intro.startswith(PEOPLE)


def test_what_waits_is_no_point_of_the_review_as_well() -> None:
    begun = report(progress__examples=["Boats wait."]).with_(
        clearances=(Clearance(path=EXAMPLE, level="ask"),)
    )
    findings = lint(Reading(begun, template()), stage="review", select=["FRM020"])
    assert [one.path for one in findings] == [EXAMPLE]
    points = sorted_points(findings, risks.undecided(begun, template()))
    assert (points.first, points.rest) == ((), ())
    assert [path for path, _ in points.undecided] == [EXAMPLE]
    assert sending.open_points(findings) == ()
