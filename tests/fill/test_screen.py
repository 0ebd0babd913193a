"""The views, with keys through a pipe."""

from __future__ import annotations

import os
import threading
from pathlib import Path
from typing import Any

import pytest

from csdreport.fill.screen.views.row import Row
from csdreport.report.model import Note, Unplaced
from tests.fill.driving import (
    BACK,
    DOWN,
    ENTER,
    HELP,
    LEAVE,
    MENU,
    NOTE,
    NOTES,
    REDO,
    REVIEW,
    SAVE,
    TAB,
    UNDO,
    drive,
)
from tests.fill.reports import report

RISKY = "The Harbour Workers Association in Malaysia has faced political pressure."


@pytest.fixture
def draft(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    return tmp_path / "r.json"


def test_listening_keeps_one_note_after_the_other(draft: Path) -> None:
    done = drive(draft, "> ships", ENTER, "! a vote", ENTER, listen=True)
    assert [(note.kind, note.text) for note in done.report.notes] == [
        ("quote", "ships"),
        ("decision", "a vote"),
    ]


def test_an_unfinished_note_survives(draft: Path) -> None:
    drive(draft, "half a note", listen=True)
    again = drive(draft)
    assert [note.text for note in again.report.notes] == ["half a note"]


def test_a_kept_note_is_not_recovered_a_second_time(draft: Path) -> None:
    drive(draft, "ships", ENTER, listen=True)
    assert [note.text for note in drive(draft).report.notes] == ["ships"]


def test_a_note_of_another_terminal_appears(draft: Path) -> None:
    from csdreport.draft import notes

    drive(draft)
    notes.append(draft, Note(at="2016-12-08T14:02:11+06:00", text="from elsewhere"))
    done = drive(draft, NOTES)
    assert [note.text for note in done.report.notes] == ["from elsewhere"]


def test_notes_are_filed_with_one_key_each(draft: Path) -> None:
    begun = report().with_(notes=(Note(text="one"), Note(text="two", kind="quote")))
    done = drive(draft, NOTES, ENTER, "1", "7", "2", ENTER, report=begun)
    assert done.report.answers["quotes"][0]["consent"] == "anonymous"
    assert done.report.answers["progress"]["examples"] == ["one"]
    assert done.report.answers["quotes"][0]["text"] == "two"
    assert all(note.used for note in done.report.notes)


def test_text_without_a_place_is_filed_on_the_same_screen(draft: Path) -> None:
    begun = report().with_(unplaced=(Unplaced(text="loose", source="line 3"),))
    done = drive(draft, NOTES, ENTER, "8", report=begun)
    assert done.report.unplaced == ()
    assert done.report.answers["other"] == "loose"


def test_a_section_with_two_answers_takes_a_letter_more(draft: Path) -> None:
    begun = report().with_(notes=(Note(text="girls first"),))
    done = drive(draft, NOTES, ENTER, "5", "b", report=begun)
    assert done.report.answers["inclusion"]["children"] == "girls first"


def test_enter_files_a_quote_with_the_quotes_and_space_leaves_one_for_later(draft: Path) -> None:
    begun = report().with_(
        notes=(Note(text="one", kind="quote"), Note(text="two"), Note(text="three"))
    )
    done = drive(draft, NOTES, ENTER, ENTER, " ", " ", "8", report=begun)
    assert done.report.answers["quotes"][0]["text"] == "one"
    assert [note.used for note in done.report.notes] == [True, False, True]
    assert done.report.answers["other"] == "three"


def test_enter_files_nothing_whose_section_nobody_named(draft: Path) -> None:
    done = drive(draft, NOTES, ENTER, ENTER, report=report().with_(notes=(Note(text="one"),)))
    assert [note.used for note in done.report.notes] == [False]
    assert done.report.answers["session"]["theme"] == ""


def test_loose_texts_are_filed_one_after_the_other(draft: Path) -> None:
    loose = tuple(Unplaced(text=f"loose {word}") for word in ("one", "two", "three"))
    done = drive(draft, NOTES, ENTER, "8", "8", "8", report=report().with_(unplaced=loose))
    assert done.report.unplaced == ()
    assert done.report.answers["other"] == "loose one\n\nloose two\n\nloose three"


def test_an_action_of_an_earlier_recommendation_takes_a_note(draft: Path) -> None:
    begun = report(recommendations=[{"text": "Pay."}]).with_(notes=(Note(text="Ask the port."),))
    done = drive(draft, NOTES, ENTER, "\x1b[H", *[DOWN] * 12, ENTER, report=begun)
    assert done.report.answers["recommendations"][0]["actions"] == ["Ask the port."]


def test_a_note_goes_into_the_box_at_the_cursor(draft: Path) -> None:
    begun = report().with_(notes=(Note(text="ships"),))
    done = drive(draft, TAB, "We saw ", NOTES, ENTER, "i", report=begun)
    assert done.report.answers["session"]["theme"] == "We saw ships"
    assert done.report.notes[0].used


def test_loose_text_goes_into_the_box_and_leaves_the_list(draft: Path) -> None:
    begun = report().with_(unplaced=(Unplaced(text="loose"),))
    done = drive(draft, TAB, NOTES, ENTER, "i", report=begun)
    assert done.report.answers["session"]["theme"] == "loose"
    assert done.report.unplaced == ()


def test_a_text_at_risk_is_asked_about_and_kept_back(draft: Path) -> None:
    begun = report(progress__examples=[RISKY])
    done = drive(draft, MENU, "1", "1", TAB, "3", ENTER, report=begun)
    assert "One question about safety" in done.titles
    assert [(one.path, one.level) for one in done.report.clearances] == [
        ("progress.examples.1", "internal")
    ]


def test_a_text_at_risk_is_asked_about_once(draft: Path) -> None:
    begun = report(progress__examples=[RISKY])
    done = drive(draft, MENU, "1", "1", TAB, "4", ENTER, BACK, TAB, TAB, report=begun)
    assert done.titles.count("One question about safety") == 2  # "4", and Enter
    assert done.report.clearances[0].level == "ask"


def test_making_it_general_stays_in_the_box(draft: Path) -> None:
    begun = report(progress__examples=[RISKY])
    done = drive(draft, MENU, "1", "1", TAB, "2", ENTER, " More.", report=begun)
    assert done.report.answers["progress"]["examples"] == [f"{RISKY} More."]


def test_a_speaker_is_shown_the_quote_alone_and_chooses(draft: Path) -> None:
    begun = report(quotes=[{"text": "We paid twice.", "speaker": "Noor"}])
    done = drive(draft, LEAVE, "1", "1", "1", ENTER, "at lunch", report=begun)
    quote = done.report.answers["quotes"][0]
    assert (quote["consent"], quote["consent_note"]) == ("anonymous", "at lunch")


def test_a_name_that_became_anonymous_leaves_the_backups(draft: Path) -> None:
    from csdreport.fill import backups

    drive(draft, report=report(quotes=[{"text": "We paid twice.", "speaker": "Noor"}]))
    done = drive(draft, LEAVE, "1", "1", "2", ENTER)
    assert done.report.answers["quotes"][0]["speaker"] == "anonymous"
    assert backups.holding(draft, "Noor") == ()


def test_the_review_leads_to_the_very_box_and_tab_comes_back(draft: Path) -> None:
    done = drive(draft, REVIEW, ENTER, "Ana", TAB)
    assert done.titles == ["Review", "Session", "Session", "Review"]
    assert done.report.answers["session"]["rapporteurs"][0]["name"] == "Ana"


def test_the_file_to_hand_in_holds_no_name_without_consent(draft: Path) -> None:
    from csdreport.formats import exchange
    from csdreport.template import load

    begun = report(quotes=[{"text": "We paid twice.", "speaker": "Noor"}], other="Words.")
    done = drive(draft, REVIEW, "e", "2", ENTER, "q", report=begun)
    assert done.outcome.kind == "finished"
    file = done.outcome.exported[0]
    assert file.parent == draft.parent / f"to-send_{file.stem}"
    assert list(file.parent.iterdir()) == [file]
    assert file.suffix == ".md"
    assert b"Noor" not in file.read_bytes()
    fmt = exchange.named("markdown")
    read = exchange.read(file.read_bytes(), fmt, templates=load.shipped()).report
    assert (read.copy_, read.answers["other"]) == ("public", "Words.")


def test_the_file_to_hand_in_leaves_another_draft_s_file_alone(draft: Path) -> None:
    begun = report(other="Words of one.")
    first = drive(draft, REVIEW, "e", "2", ENTER, "q", report=begun).outcome.exported[0]
    other = draft.with_name("other.json")
    begun = report(other="Words of two.")
    second = drive(other, REVIEW, "e", "2", ENTER, "q", report=begun).outcome.exported[0]
    assert first != second
    assert b"Words of one." in first.read_bytes()
    assert b"Words of two." in second.read_bytes()


def test_a_working_copy_holds_everything(draft: Path) -> None:
    begun = report(quotes=[{"text": "We paid twice.", "speaker": "Noor"}])
    done = drive(draft, REVIEW, "e", "4", "q", report=begun)
    assert b"Noor" in done.outcome.exported[0].read_bytes()
    assert "working-copy" in done.outcome.exported[0].name


def test_undo_and_redo_of_typing_and_of_deletions(draft: Path) -> None:
    begun = report(messages=["One.", "Two."])
    done = drive(draft, MENU, "6", "1", MENU, "d", UNDO, report=begun)
    assert done.report.answers["messages"] == ["One.", "Two."]
    again = drive(draft, MENU, "6", "1", MENU, "d", UNDO, REDO)
    assert again.report.answers["messages"] == ["Two."]


def test_undo_in_a_box_takes_words_back_not_the_whole_box(draft: Path) -> None:
    done = drive(draft, TAB, "one", " ", "two", UNDO)
    assert done.report.answers["session"]["theme"] == "one"


def test_items_are_moved_and_added_from_the_menu(draft: Path) -> None:
    begun = report(messages=["One.", "Two."])
    done = drive(draft, MENU, "6", "2", MENU, "k", MENU, "a", "Three.", report=begun)
    assert done.report.answers["messages"] == ["Two.", "Three.", "One."]


def test_a_capital_letter_takes_the_outer_item(draft: Path) -> None:
    begun = report(recommendations=[{"text": "A", "actions": ["B"]}, {"text": "C"}])
    done = drive(draft, MENU, "2", "3", MENU, "D", report=begun)
    assert [one["text"] for one in done.report.answers["recommendations"]] == ["C"]


def test_nothing_to_report_is_in_the_menu(draft: Path) -> None:
    done = drive(draft, MENU, "4", ENTER, MENU, "n")
    assert done.report.answers["agenda2030"]["lessons"] == ["Nothing to report."]


def test_a_second_copy_is_kept_on_request(draft: Path, tmp_path: Path) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    drive(draft, MENU, "c", str(stick), ENTER, "Ana", TAB)
    assert "Ana" in (stick / "r.json").read_text()


def test_the_draft_moves_on_request(draft: Path, tmp_path: Path) -> None:
    done = drive(draft, MENU, "w", str(tmp_path / "new.json"), ENTER, "Ana")
    assert done.outcome.path == tmp_path / "new.json"
    assert "Ana" in (tmp_path / "new.json").read_text()


def test_help_and_save_and_preview_come_back_to_the_box(draft: Path) -> None:
    done = drive(draft, HELP, ENTER, SAVE, MENU, "p", ENTER, "Ana")
    assert done.titles == ["Help", "Session", "Session", "Menu", "The whole report", "Session",
                           "Session"]  # fmt: skip
    assert done.report.answers["session"]["rapporteurs"][0]["name"] == "Ana"


def test_a_choice_is_made_by_number_or_arrows(draft: Path) -> None:
    begun = report(quotes=[{"text": "We paid twice."}])
    done = drive(draft, MENU, "7", "2", "2", DOWN, TAB, report=begun)
    assert done.report.answers["quotes"][0]["consent"] == "organisation"


def test_emphasis_is_edited_in_its_markdown_form(draft: Path) -> None:
    done = drive(draft, MENU, "8", ENTER, " and *new*", report=report(other="an *old* law"))
    assert done.report.answers["other"] == "an *old* law and *new*"


def test_a_defect_saves_everything_and_is_raised(
    draft: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from csdreport.draft.draft import open_draft
    from csdreport.fill.screen.views.notes import Notes
    from csdreport.template import load

    def broken(self: Notes) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr(Notes, "rows", broken)
    with pytest.raises(ZeroDivisionError):
        drive(draft, "Ana", NOTES)
    saved = open_draft(draft, load.by_id).report
    assert saved.answers["session"]["rapporteurs"][0]["name"] == "Ana"


def test_the_quick_note_key_opens_and_closes(draft: Path) -> None:
    done = drive(draft, NOTE, NOTE, "Ana")
    assert done.titles == ["Quick note", "Session", "Session"]


@pytest.mark.parametrize("key", [TAB, BACK, "\x1b[1;5A", "\x1b[5;2~"])
@pytest.mark.parametrize("listen", [True, False])
def test_a_key_that_is_no_letter_types_nothing_into_a_note(
    draft: Path, key: str, listen: bool
) -> None:
    opened = () if listen else (NOTE,)
    done = drive(draft, *opened, "We paid", key, " twice", ENTER, listen=listen)
    assert [note.text for note in done.report.notes] == ["We paid twice"]


def test_tab_in_a_note_says_how_to_go_on(draft: Path) -> None:
    done = drive(draft, "We paid", TAB, BACK, listen=True)
    assert all("Enter keeps it" in said for said in done.messages[1:])


def test_a_key_that_is_no_letter_types_nothing_into_a_box(draft: Path) -> None:
    done = drive(draft, TAB, "We paid", "\x1b[1;5A", " twice")
    assert done.report.answers["session"]["theme"] == "We paid twice"


def test_a_tab_pasted_into_a_note_is_a_space(draft: Path) -> None:
    done = drive(draft, "\x1b[200~We\tpaid\x1b[201~", ENTER, listen=True)
    assert [note.text for note in done.report.notes] == ["We paid"]


@pytest.mark.parametrize(
    ("speaker", "organisation", "row"),
    [
        ("Anon.", "", "Show this quote to its speaker (quote 1)"),
        ("anonymous", "Port Aid", "Show this quote to its speaker (Port Aid)"),
        ("Noor", "Port Aid", "Show this quote to Noor, Port Aid"),
    ],
)
def test_leaving_names_whom_to_show_a_quote(
    draft: Path, speaker: str, organisation: str, row: str
) -> None:
    from csdreport.fill.speakers import to_ask
    from tests.fill.reports import template

    quote = {"text": "We paid twice.", "speaker": speaker, "organisation": organisation}
    ((_, who),) = to_ask(report(quotes=[quote]), template())
    assert f"Show this quote to {who}" == row


@pytest.mark.parametrize(
    ("notes", "texts", "said"),
    [
        (1, 0, "1 note waits for a place"),
        (0, 1, "1 text waits for a place"),
        (2, 1, "2 notes and 1 text wait for a place"),
    ],
)
def test_what_waits_is_counted_in_good_grammar(notes: int, texts: int, said: str) -> None:
    from csdreport.fill import wording

    assert wording.waiting(notes, texts) == said


def test_choosing_anonymous_in_the_form_offers_to_forget_the_name(draft: Path) -> None:
    from csdreport.fill import backups

    drive(draft, report=report(quotes=[{"text": "We paid twice.", "speaker": "Noor"}]))
    assert backups.holding(draft, "Noor")
    done = drive(draft, MENU, "7", "2", "2", TAB, "2", ENTER, TAB)
    assert "The name" in done.titles
    assert done.report.answers["quotes"][0]["speaker"] == "anonymous"
    assert done.report.answers["quotes"][0]["consent"] == "anonymous"
    assert backups.holding(draft, "Noor") == ()


def test_somebody_without_a_name_has_none_to_forget(draft: Path) -> None:
    begun = report(quotes=[{"text": "We paid twice.", "speaker": "Anon."}])
    done = drive(draft, MENU, "7", "2", "2", TAB, report=begun)
    assert "The name" not in done.titles


LEFT, RIGHT, BACKSPACE, DELETE, WORD_LEFT = "\x1b[D", "\x1b[C", "\x7f", "\x1b[3~", "\x1b[1;5D"


@pytest.mark.parametrize(
    ("keys", "text"),
    [
        ((LEFT, LEFT, "_"), "Ami_na"),
        ((LEFT, LEFT, RIGHT, "_"), "Amin_a"),
        ((BACKSPACE,), "Amin"),
        ((LEFT, BACKSPACE), "Amia"),
        ((LEFT, DELETE), "Amin"),
        (("\x01", DELETE, "\x05", "_"), "mina_"),
        ((" Noor", WORD_LEFT, "_"), "Amina _Noor"),
        ((" Noor", "\x17", "_"), "Amina _"),
        ((LEFT, "\x0b"), "Amin"),
        ((LEFT, "\x04"), "Amin"),
        ((LEFT, LEFT, "\x15"), "na"),
        ((BACKSPACE, UNDO), "Amina"),
    ],
)
def test_every_editing_key_does_what_it_does_elsewhere(
    draft: Path, keys: tuple[str, ...], text: str
) -> None:
    done = drive(draft, "Amina", *keys)
    assert done.report.answers["session"]["rapporteurs"][0]["name"] == text


@pytest.mark.parametrize("key", ["\x1b[1;5A", "\x1b[1;5B", "\x1b[1;2D", "\x1b[15~", "\x1b[2~"])
def test_a_key_without_a_meaning_types_nothing(draft: Path, key: str) -> None:
    done = drive(draft, "Amina", key, "!")
    assert done.report.answers["session"]["rapporteurs"][0]["name"] == "Amina!"


def test_a_note_line_is_edited_like_a_box(draft: Path) -> None:
    done = drive(draft, "shipp", BACKSPACE, "s", LEFT, "_", ENTER, listen=True)
    assert [note.text for note in done.report.notes] == ["ship_s"]


@pytest.mark.parametrize("first", ["Amina", "queen", " Amina", "\x1b[200~Amina\x1b[201~"])
def test_what_is_typed_at_the_welcome_stands_in_the_first_box(draft: Path, first: str) -> None:
    done = drive(draft, first, TAB, "Port Aid", welcome=True)
    typed = first.removeprefix("\x1b[200~").removesuffix("\x1b[201~").strip()
    assert done.report.answers["session"]["rapporteurs"] == [
        {"name": typed, "organisation": "Port Aid"}
    ]


def test_what_is_typed_at_the_welcome_is_the_first_note_while_listening(draft: Path) -> None:
    done = drive(draft, "> ships", ENTER, listen=True, welcome=True)
    assert [(note.kind, note.text) for note in done.report.notes] == [("quote", "ships")]


def test_enter_begins_and_types_nothing(draft: Path) -> None:
    done = drive(draft, ENTER, "Amina", welcome=True)
    assert done.report.answers["session"]["rapporteurs"][0]["name"] == "Amina"


def test_who_types_on_over_the_help_writes_in_the_box(draft: Path) -> None:
    done = drive(draft, "Ami", HELP, "na")
    assert done.report.answers["session"]["rapporteurs"][0]["name"] == "Amina"


def test_a_save_never_blocks_typing(draft: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A stick that answers nothing until the last key is seen: no key waits for it."""
    synced = os.fsync
    seen = threading.Event()
    answered: list[bool] = []

    def waits(handle: int) -> None:
        answered.append(seen.wait(20))
        synced(handle)

    drive(draft, "Amina", TAB)
    monkeypatch.setattr(os, "fsync", waits)

    def look(app: Any) -> None:
        if app.current_buffer.text == "Noor Amal!":
            seen.set()

    done = drive(draft, "Port Aid", TAB, "Noor", SAVE, " Amal", TAB, BACK, "!", on_draw=look)
    people = done.report.answers["session"]["rapporteurs"]
    assert [one["name"] for one in people] == ["Amina", "Noor Amal!"]
    assert len(answered) > 1
    assert all(answered)


def test_a_digit_waits_for_another_only_for_a_moment(
    draft: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from csdreport.fill.screen.views import rows

    many = report(messages=[f"Message {number}." for number in range(1, 13)])
    done = drive(draft, MENU, "6", "1", "2", "!", report=many)
    assert done.report.answers["messages"][11] == "Message 12.!"
    assert "Enter chooses it" in done.messages[2]
    done = drive(draft, MENU, "6", "1", DOWN, "7", "!")
    assert done.report.answers["messages"][6] == "Message 7.!"
    done = drive(draft, MENU, "6", "1", "9", "7", "?")
    assert done.messages[3] == "There is no 19 here."
    assert done.report.answers["messages"][6] == "Message 7.!?"
    monkeypatch.setattr(rows, "WAITS", 0.01)
    done = drive(draft, MENU, "6", "1", "9", "?", pause=0.1)
    assert done.report.answers["messages"][8] == "Message 9.?"


PASTED = "\x1b[200~{}\x1b[201~"


def test_each_line_pasted_while_listening_is_a_note(draft: Path) -> None:
    lines = PASTED.format("we wait\r\n\r\n@Ana: we pay\r\n> and pay")
    done = drive(draft, "First: ", lines, " twice", ENTER, listen=True)
    found = [(note.kind, note.speaker, note.text) for note in done.report.notes]
    expected = [("", "", "First: we wait"), ("", "Ana", "we pay"), ("quote", "", "and pay twice")]
    assert found == expected
    assert "2 notes kept, one a line." in done.messages


def test_the_next_box_to_do_after_listening_is_the_one_not_seen_yet(draft: Path) -> None:
    done = drive(draft, "We wait", ENTER, MENU, "u", "Amina", listen=True)
    assert done.report.answers["session"]["rapporteurs"][0]["name"] == "Amina"


def test_the_menu_names_ctrl_g_for_the_box_only_where_it_leads_there(draft: Path) -> None:
    from csdreport.fill.screen.views.menu import Menu

    seen: list[str] = []
    rows = Menu.rows

    def look(menu: Menu) -> tuple[Row, ...]:
        listed = rows(menu)
        seen.append(listed[-1].right)
        return listed

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Menu, "rows", look)
        drive(draft, MENU, MENU, listen=True)
        drive(draft, MENU, MENU)
    assert set(seen[: len(seen) // 2]) == {""}
    assert set(seen[len(seen) // 2 :]) == {"Ctrl-G"}
