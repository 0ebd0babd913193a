"""A note becomes a quote: who said it, names in its words, consent, and how it was given."""

from __future__ import annotations

from pathlib import Path

import pytest
from prompt_toolkit.application import create_app_session
from prompt_toolkit.input import create_pipe_input
from prompt_toolkit.output import DummyOutput

from csdreport.draft.draft import open_draft
from csdreport.fill import forgetting, quoting
from csdreport.fill.opening import open_session
from csdreport.fill.screen.screen import Screen
from csdreport.fill.screen.views.filed_quote import Agreed
from csdreport.fill.screen.views.show_quote import ShowQuote
from csdreport.fill.speakers import invitation, to_ask
from csdreport.fill.todo import to_do
from csdreport.report.model import Note, Report
from csdreport.report.public import public
from csdreport.template import load
from tests.fill.driving import ENTER, LEAVE, NOTE, NOTES, drive
from tests.fill.reports import report, template
from tests.fill.test_plain import talk

ERASE = "\x7f"
QUOTE = Note(kind="quote", speaker="Noor Dahl (Port Aid)", text="We paid twice.")


@pytest.fixture
def draft(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    return tmp_path / "r.json"


def quote(done: Report) -> dict[str, str]:
    (found,) = done.answers["quotes"]
    return dict(found)


def test_listening_says_at_once_who_was_taken_for_the_speaker(draft: Path) -> None:
    done = drive(draft, "> @Noor Dahl (Port Aid) we pay", ENTER, listen=True)
    assert "Who said it: Noor Dahl (Port Aid)." in done.messages[-1]
    assert done.report.notes[0].text == "we pay"


def test_a_quick_note_says_who_was_taken_for_the_speaker(draft: Path) -> None:
    done = drive(draft, NOTE, "@Noor Dahl we pay", ENTER)
    assert done.messages[-1] == "Noted. Who said it: Noor Dahl."


def test_a_note_is_corrected_before_it_is_filed(draft: Path) -> None:
    begun = report().with_(notes=(Note(kind="quote", speaker="noor", text="dahl"),))
    done = drive(draft, NOTES, ENTER, "c", *[ERASE] * 6, " dahl: we pay", ENTER, report=begun)
    assert done.titles[-1] == "Where does it belong?"
    assert done.messages[-1] == "Corrected. Who said it: noor dahl."
    (note,) = done.report.notes
    assert (note.speaker, note.text) == ("noor dahl", "we pay")


def test_a_filed_quote_asks_how_the_speaker_agreed(draft: Path) -> None:
    begun = report().with_(notes=(QUOTE,))
    done = drive(draft, NOTES, ENTER, ENTER, "3", ENTER, "she read it", ENTER, report=begun)
    held = quote(done.report)
    assert (held["consent"], held["consent_note"]) == ("organisation", "she read it")
    assert "How did the speaker agree?" in done.titles


def test_enter_passes_the_question_how(draft: Path) -> None:
    begun = report().with_(notes=(QUOTE, Note(text="ships")))
    done = drive(draft, NOTES, ENTER, ENTER, "4", ENTER, ENTER, "8", report=begun)
    assert (quote(done.report)["consent"], quote(done.report)["consent_note"]) == ("name", "")
    assert done.report.answers["other"] == "ships"


def test_what_was_typed_about_consent_is_kept_by_any_key_that_leads_away(draft: Path) -> None:
    begun = report().with_(notes=(QUOTE,))
    done = drive(draft, NOTES, ENTER, ENTER, "3", ENTER, "she read it", NOTES, report=begun)
    assert quote(done.report)["consent_note"] == "she read it"


def test_the_speaker_of_a_filed_quote_is_corrected(draft: Path) -> None:
    begun = report().with_(notes=(QUOTE.model_copy(update={"speaker": "Noor"}),))
    done = drive(draft, NOTES, ENTER, ENTER, "c", " Dahl (Aid)", ENTER, "1", report=begun)
    held = quote(done.report)
    assert (held["speaker"], held["organisation"], held["consent"]) == ("Noor Dahl", "Aid", "")


def test_a_number_typed_ahead_grants_no_name(draft: Path) -> None:
    begun = report().with_(notes=(Note(text="one", kind="quote"), Note(text="two")))
    done = drive(draft, NOTES, ENTER, "7", "4", "8", report=begun)
    assert quote(done.report)["consent"] == ""
    assert done.titles[-1] == "What did the speaker agree to?"


def test_consent_is_asked_with_the_words_in_sight(draft: Path) -> None:
    session = open_session(draft, template(), report=report(quotes=[SHOWN]))
    with create_pipe_input() as pipe, create_app_session(input=pipe, output=DummyOutput()):
        view = Agreed(Screen(session), "quotes.1")
    session.close()
    assert view.intro.startswith("We paid twice.")
    assert "Noor Dahl (Port Aid)" in view.intro


def test_a_speaker_who_wants_no_name_is_offered_to_be_forgotten(draft: Path) -> None:
    begun = report().with_(notes=(QUOTE,))
    done = drive(draft, NOTES, ENTER, ENTER, "2", ENTER, ENTER, "2", ENTER, report=begun)
    assert done.titles[-3] == "The name"
    assert quote(done.report)["speaker"] == "anonymous"


@pytest.mark.parametrize(
    ("speaker", "text", "names"),
    [
        ("Noor Dahl", "Dahl, we paid.", ("Dahl",)),
        ("Noor Dahl", "I, noor, paid.", ("noor",)),
        ("Noor Dahl", "We paid Dahl's port.", ("Dahl",)),
        ("Noor Dahl (Port Aid)", "We of Port Aid paid.", ("Port Aid",)),
        ("Noor Dahl (Port Aid)", "The port gives aid.", ()),
        ("Noor", "Ask Imani at the port.", ("Imani",)),
        ("Noor", "Ask Tui at the port.", ("Tui",)),
        ("Noor", "Ask Sefa at the port.", ("Sefa",)),
        ("Noor", "We paid twice.", ()),
        ("Bo Li", "We paid Li.", ("Li",)),
        ("Bo Li", "We paid li.", ()),
        ("Noor de la Cruz", "La paix de la mer.", ()),
        ("Anon.", "Anon we paid.", ()),
        ("", "We paid.", ()),
    ],
)
def test_names_left_in_the_words_are_found(speaker: str, text: str, names: tuple[str, ...]) -> None:
    begun = report(
        session__rapporteurs=[{"name": "Sefa Moana", "organisation": "Reef"}],
        quotes=[{"text": "x", "speaker": "Tui Moa"}, {"text": text, "speaker": "X"}],
    ).with_(notes=(Note(text=text, speaker=speaker), Note(text="y", speaker="Imani Ode")))
    assert quoting.names_in(begun, template(), "quotes.2") == names


def test_a_name_in_the_words_is_asked_about_before_it_goes_out(draft: Path) -> None:
    begun = report().with_(notes=(Note(kind="quote", speaker="Noor Dahl", text="Dahl paid."),))
    done = drive(draft, NOTES, ENTER, ENTER, "2", "3", ENTER, ENTER, report=begun)
    assert "A name stands in the words" in done.titles
    assert quote(done.report)["consent"] == "organisation"


def test_changing_the_words_leads_to_the_box_of_the_quote(draft: Path) -> None:
    begun = report().with_(notes=(Note(kind="quote", speaker="Noor Dahl", text="paid Dahl"),))
    done = drive(draft, NOTES, ENTER, ENTER, "1", *[ERASE] * 5, report=begun)
    assert quote(done.report)["text"] == "paid"


def test_a_surname_typed_behind_a_name_never_reaches_the_public_copy(draft: Path) -> None:
    done = drive(
        draft, "> @Noor Dahl (Port Aid) we pay", ENTER, NOTES, ENTER, ENTER, " ", listen=True
    )
    shown = public(done.report, template()).model_dump_json()
    assert "we pay" in shown
    assert not any(word in shown for word in ("Noor", "Dahl", "Port Aid"))


# Line by line


def quotes_number(begun: Report, tmp_path: Path) -> str:
    said, _ = talk(tmp_path / "look.json", [":notes", "1", ":quit"], begun)
    line = next(line for line in said.splitlines() if line.strip().endswith("Quotes"))
    return line.split(".")[0].strip()


def test_line_by_line_asks_how_and_corrects_who(tmp_path: Path) -> None:
    begun = report().with_(notes=(QUOTE.model_copy(update={"speaker": "Noor"}),))
    number = quotes_number(begun, tmp_path)
    typed = [":notes", "1", number, "6", "Noor Dahl (Aid)", "3", "at lunch", ":quit"]
    said, done = talk(tmp_path / "r.json", typed, begun)
    held = quote(done)
    assert (held["speaker"], held["organisation"]) == ("Noor Dahl", "Aid")
    assert (held["consent"], held["consent_note"]) == ("organisation", "at lunch")
    assert "Said by: Noor Dahl (Aid)." in said


@pytest.mark.parametrize("leads_on", ["at lunch", "", ":menu", ":quit", ":back"])
def test_line_by_line_offers_to_forget_a_name_whatever_leads_on(
    tmp_path: Path, leads_on: str
) -> None:
    begun = report().with_(notes=(QUOTE,))
    number = quotes_number(begun, tmp_path)
    typed = [":notes", "1", number, "2", leads_on, "2", "", ":quit"]
    said, done = talk(tmp_path / "r.json", typed, begun)
    assert said.count(forgetting.TOLD) == 1
    assert quote(done)["speaker"] == "anonymous"


def test_line_by_line_asks_about_a_name_in_the_words(tmp_path: Path) -> None:
    begun = report().with_(notes=(Note(kind="quote", speaker="Noor Dahl", text="Dahl paid."),))
    number = quotes_number(begun, tmp_path)
    typed = [":notes", "1", number, "1", ":clear", "We paid.", ".", ":quit"]
    said, done = talk(tmp_path / "r.json", typed, begun)
    assert quoting.STAND in said
    assert quote(done)["text"] == "We paid."


def test_line_by_line_a_note_is_corrected(tmp_path: Path) -> None:
    begun = report().with_(notes=(Note(speaker="noor", text="dahl we pay"),))
    last = str(int(quotes_number(begun, tmp_path)) + 2)
    typed = [":notes", "1", last, "@noor dahl: we pay", "", ":quit"]
    _, done = talk(tmp_path / "r.json", typed, begun)
    assert (done.notes[0].speaker, done.notes[0].text) == ("noor dahl", "we pay")


def test_line_by_line_says_who_was_taken_for_the_speaker(tmp_path: Path) -> None:
    said, _ = talk(tmp_path / "r.json", [":note @Noor Dahl we pay", ":quit"])
    assert "Noted. Who said it: Noor Dahl." in said
    assert open_draft(tmp_path / "r.json", load.by_id).report.notes[0].text == "we pay"


# The speaker answers


SHOWN = {"text": "We paid twice.", "speaker": "Noor Dahl", "organisation": "Port Aid"}


@pytest.mark.parametrize(
    ("key", "consent", "level", "shown"),
    [
        ("1", "anonymous", "", ("We paid twice.",)),
        ("2", "organisation", "", ("We paid twice.", "Port Aid")),
        ("3", "name", "", ("We paid twice.", "Port Aid", "Noor Dahl")),
        ("4", "", "", ("We paid twice.",)),
        ("5", "", "internal", ()),
    ],
)
def test_what_a_speaker_answers_is_what_others_see(
    draft: Path, key: str, consent: str, level: str, shown: tuple[str, ...]
) -> None:
    done = drive(draft, LEAVE, "1", key, report=report(quotes=[SHOWN]))
    assert quote(done.report)["consent"] == consent
    assert [one.level for one in done.report.clearances] == [level] * bool(level)
    seen = public(done.report, template()).model_dump_json()
    assert tuple(SHOWN[key] for key in SHOWN if SHOWN[key] in seen) == tuple(
        words for words in SHOWN.values() if words in shown
    )


def test_a_speaker_who_refused_is_not_asked_again_and_may_still_agree(draft: Path) -> None:
    done = drive(draft, LEAVE, "1", "5", report=report(quotes=[SHOWN]))
    assert to_ask(done.report, template()) == ()
    assert [box.path for box in to_do(template(), done.report) if "quotes" in box.path] == []
    session = open_session(draft, template())
    quoting.answered(session, "quotes.1", "name")
    assert session.walk.report.clearances == ()
    session.close()


def test_what_the_speaker_sees_holds_nothing_else_of_the_report(draft: Path) -> None:
    begun = report(other="Secret.", quotes=[{"text": "Elsewhere.", "consent": "name"}, SHOWN])
    session = open_session(draft, template(), report=begun.with_(notes=(Note(text="Hidden."),)))
    with create_pipe_input() as pipe, create_app_session(input=pipe, output=DummyOutput()):
        view = ShowQuote(Screen(session), "quotes.2")
    session.close()
    told = [view.title, view.progress, view.intro, view.count, *(row.text for row in view.rows())]
    assert "We paid twice." in view.intro
    assert not any(word in " ".join(told) for word in ("Secret", "Elsewhere", "Hidden", "Quote"))


@pytest.mark.parametrize(
    ("waiting", "said"),
    [
        (0, ""),
        (1, "Still in the room? Ask this person."),
        (2, "Still in the room? Ask these two people."),
        (3, "Still in the room? Ask these two people (1 more quote without an answer)."),
    ],
)
def test_who_leaves_is_told_whom_to_ask(waiting: int, said: str) -> None:
    assert invitation(waiting) == said


@pytest.mark.parametrize(
    ("key", "consent", "level"), [("1", "anonymous", ""), ("3", "name", ""), ("5", "", "internal")]
)
def test_line_by_line_a_speaker_answers_before_somebody_leaves(
    tmp_path: Path, key: str, consent: str, level: str
) -> None:
    begun = report(quotes=[SHOWN])
    said, done = talk(tmp_path / "r.json", [":quit", "1", key, "at lunch"], begun)
    assert "Still in the room? Ask this person." in said
    assert quote(done)["consent"] == consent
    assert quote(done)["consent_note"] == ("at lunch" if consent else "")
    assert [one.level for one in done.clearances] == [level] * bool(level)


def test_line_by_line_a_speaker_sees_the_quote_alone(tmp_path: Path) -> None:
    begun = report(other="Secret.", quotes=[SHOWN])
    said, _ = talk(tmp_path / "r.json", [":menu", "9", "1", ":show", "4", ":quit"], begun)
    shown = said.split("\n" * 20)[-1].split("Do not use my words")[0]
    assert "We paid twice.\n\nNoor Dahl (Port Aid)\n" in shown
    assert "Secret" not in shown
    assert "Quote" not in shown


def test_line_by_line_leaving_goes_on_when_asked_to(tmp_path: Path) -> None:
    typed = [":quit", "", "Ana", ":quit", ":quit"]
    said, done = talk(tmp_path / "r.json", typed, report(quotes=[SHOWN]))
    assert done.answers["session"]["rapporteurs"][0]["name"] == "Ana"
    assert said.count("Still in the room?") == 2
