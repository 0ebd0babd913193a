"""A note becomes a quote: who said it, names in its words, consent, and how it was given."""

from __future__ import annotations

from pathlib import Path

import pytest

from csdreport.draft.draft import open_draft
from csdreport.fill import quoting
from csdreport.report.model import Note, Report
from csdreport.report.public import public
from csdreport.template import load
from tests.fill.driving import ENTER, NOTE, NOTES, drive
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
    done = drive(draft, NOTES, ENTER, ENTER, "3", "she read it", ENTER, report=begun)
    held = quote(done.report)
    assert (held["consent"], held["consent_note"]) == ("organisation", "she read it")
    assert "How did the speaker agree?" in done.titles


def test_enter_passes_the_question_how(draft: Path) -> None:
    begun = report().with_(notes=(QUOTE, Note(text="ships")))
    done = drive(draft, NOTES, ENTER, ENTER, "4", ENTER, "8", report=begun)
    assert (quote(done.report)["consent"], quote(done.report)["consent_note"]) == ("name", "")
    assert done.report.answers["other"] == "ships"


def test_what_was_typed_about_consent_is_kept_by_any_key_that_leads_away(draft: Path) -> None:
    begun = report().with_(notes=(QUOTE,))
    done = drive(draft, NOTES, ENTER, ENTER, "3", "she read it", NOTES, report=begun)
    assert quote(done.report)["consent_note"] == "she read it"


def test_the_speaker_of_a_filed_quote_is_corrected(draft: Path) -> None:
    begun = report().with_(notes=(QUOTE.model_copy(update={"speaker": "Noor"}),))
    done = drive(draft, NOTES, ENTER, ENTER, "c", " Dahl (Aid)", ENTER, "1", report=begun)
    held = quote(done.report)
    assert (held["speaker"], held["organisation"], held["consent"]) == ("Noor Dahl", "Aid", "")


def test_a_speaker_who_wants_no_name_is_offered_to_be_forgotten(draft: Path) -> None:
    begun = report().with_(notes=(QUOTE,))
    done = drive(draft, NOTES, ENTER, ENTER, "2", ENTER, "2", report=begun)
    assert done.titles[-2] == "The name"
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
    done = drive(draft, NOTES, ENTER, ENTER, "2", "3", ENTER, report=begun)
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
    typed = [":notes", "1", number, "5", "Noor Dahl (Aid)", "3", "at lunch", ":quit"]
    said, done = talk(tmp_path / "r.json", typed, begun)
    held = quote(done)
    assert (held["speaker"], held["organisation"]) == ("Noor Dahl", "Aid")
    assert (held["consent"], held["consent_note"]) == ("organisation", "at lunch")
    assert "Said by: Noor Dahl (Aid)." in said


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
