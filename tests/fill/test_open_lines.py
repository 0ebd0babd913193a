"""A line that somebody types outside of a box survives every end, in its place."""

from __future__ import annotations

import os
import signal
import sys
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from csdreport.draft import draft as drafts
from csdreport.draft.draft import open_draft
from csdreport.fill import forgetting, noting
from csdreport.fill.open_lines import OpenLines
from csdreport.fill.opening import open_session
from csdreport.report.model import Note, Report
from csdreport.template import load
from tests.fill.driving import ENTER, LEAVE, MENU, NOTE, NOTES, REVIEW, drive
from tests.fill.reports import report, template
from tests.fill.terminal import Terminal

QUOTE = Note(
    at="2031-05-09T14:02:11+06:00", kind="quote", speaker="Noor Dahl (Port Aid)", text="We pay."
)
AGREED = "What did the speaker agree to?"
AT_LUNCH = "at lunch, by herself"


@pytest.fixture
def draft(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    return tmp_path / "report.json"


def read(draft: Path) -> Report:
    return open_draft(draft, load.by_id).report


def first_quote(held: Report) -> dict[str, str]:
    quote: dict[str, str] = held.answers["quotes"][0]
    return quote


# Every kind of line, killed


@dataclass(frozen=True)
class Case:
    """A line: the keys that lead to it, each with what is waited for; what is typed; its place."""

    keys: tuple[tuple[str, str], ...]
    typed: str
    held: Callable[[Report], object]
    expected: object


FILING = ((NOTES, "We pay."), (ENTER, "Where does it belong?"), (ENTER, AGREED))
CASES = {
    "how": Case(
        (*FILING, ("3", AGREED), (ENTER, "How and when:")),
        AT_LUNCH,
        lambda held: first_quote(held)["consent_note"],
        AT_LUNCH,
    ),
    "who": Case(
        (*FILING, ("c", "Who said it: Name")),
        "\x15Amal Reed (Quay Aid)",
        lambda held: (first_quote(held)["speaker"], first_quote(held)["organisation"]),
        ("Amal Reed", "Quay Aid"),
    ),
    "correct": Case(
        (*FILING[:2], ("c", "The note:")),
        "\x15? @Amal Reed: Who pays",
        lambda held: [(one.kind, one.speaker, one.text) for one in held.notes],
        [("question", "Amal Reed", "Who pays")],
    ),
    "note": Case(
        ((NOTE, "Enter keeps the note"),),
        "> @Amal: half a note",
        lambda held: [
            (one.kind, one.speaker, one.text, bool(one.section)) for one in held.notes[1:]
        ],
        [("quote", "Amal", "half a note", True)],
    ),
    "listening": Case(
        ((MENU, "Everything else"), ("i", "Type what you hear")),
        "half a note",
        lambda held: [(one.text, one.section) for one in held.notes[1:]],
        [("half a note", "")],
    ),
}


@pytest.mark.skipif(sys.platform == "win32", reason="needs a pty")
@pytest.mark.parametrize(
    ("kind", "number"),
    [
        *((kind, signal.SIGKILL) for kind in CASES),
        ("how", signal.SIGTERM),
        pytest.param("who", signal.SIGHUP, marks=pytest.mark.soak),
        pytest.param("correct", signal.SIGTERM, marks=pytest.mark.soak),
    ],
)
def test_a_line_that_is_being_typed_is_in_its_place_after_a_signal(
    draft: Path, kind: str, number: int
) -> None:
    case = CASES[kind]
    drafts.save(draft, report().with_(notes=(QUOTE,)))
    terminal = Terminal(draft)
    terminal.wait_for("Ctrl-G: menu")
    for key, awaited in case.keys:
        terminal.send(key)
        terminal.wait_for(awaited)
    terminal.type(case.typed, pause=0.02)
    terminal.read(0.9)
    terminal.kill(number)
    assert case.held(read(draft)) == case.expected


@pytest.mark.skipif(sys.platform == "win32", reason="needs a pty")
def test_a_rescued_line_is_said_and_the_cursor_stands_behind_it(draft: Path) -> None:
    drafts.save(draft, report().with_(notes=(QUOTE,)))
    terminal = Terminal(draft)
    terminal.wait_for("Ctrl-G: menu")
    for key, awaited in CASES["how"].keys:
        terminal.send(key)
        terminal.wait_for(awaited)
    terminal.type("at lun", pause=0.02)
    terminal.read(0.9)
    terminal.kill()
    again = Terminal(draft)
    again.wait_for("Recovered after a sudden end")
    again.type("ch")
    again.wait_for("at lunch")
    again.kill(signal.SIGTERM)
    assert first_quote(read(draft))["consent_note"] == "at lunch"


def test_two_lines_at_once_are_both_in_the_journal(draft: Path) -> None:
    session = open_session(draft, template(), report=report())
    session.open_lines.typed({"notes": "heard"})
    session.open_lines.typed({"notes:other": "thought"})
    session.keep_typing()
    session.write()  # the draft, which holds neither
    session.saver.wait()
    held = read(draft)
    session.close()
    assert [(note.text, note.section) for note in held.notes] == [
        ("heard", ""),
        ("thought", "other"),
    ]


def test_a_line_that_is_typed_while_the_stick_is_gone_is_rescued(
    draft: Path, tmp_path: Path
) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    session = open_session(
        stick / "r.json", template(), report=report(quotes=[{"text": "We pay."}])
    )
    session.saver.wait()
    stick.rename(tmp_path / "pulled out")
    session.open_lines.typed({"quotes.1.consent_note": AT_LUNCH, "notes": "half a note"})
    session.finish()
    session.close()
    stick.mkdir()
    again = open_session(stick / "r.json", template())
    again.finish()
    again.close()
    held = read(stick / "r.json")
    assert first_quote(held)["consent_note"] == AT_LUNCH
    assert [note.text for note in held.notes] == ["half a note"]


@pytest.mark.parametrize("line", ["ships", "Noor sang"])
def test_a_line_that_is_typed_while_a_name_is_forgotten_stays_in_the_journal(
    draft: Path, line: str
) -> None:
    begun = report(quotes=[{"text": "We pay.", "speaker": "Noor", "consent": "anonymous"}])
    session = open_session(draft, template(), report=begun)
    session.open_lines.typed({"quotes.1.speaker": "Noor", "notes": line})
    session.keep_typing()
    session.saver.wait()
    session.open_lines.closed({"quotes.1.speaker": "Noor"})
    told = forgetting.forget(session, "quotes.1.speaker", "Noor")
    held = read(draft)
    journal = draft.with_name(".report.journal").read_text(encoding="utf-8")
    session.close()
    assert [note.text for note in held.notes] == [line]
    assert first_quote(held)["speaker"] == "anonymous"
    assert ("Noor" in journal) == ("Noor" in line)
    assert ("It still stands in: a line that you are typing." in told) == ("Noor" in line)


def test_a_rescued_note_is_said_and_where_it_is(draft: Path) -> None:
    session = open_session(draft, template(), report=report())
    session.open_lines.typed({"notes:other": "half a note"})
    session.keep_typing()
    session.saver.wait()
    again = open_session(draft, template())
    session.close()
    again.close()
    assert again.recovered == "Recovered after a sudden end: a note. Ctrl-L shows it."


def test_a_line_that_was_taken_is_not_typed_any_more() -> None:
    lines = OpenLines()
    lines.typed({"quotes.1.consent_note": "at", "notes": "half"})
    lines.closed({"quotes.1.consent_note": "at lunch", "notes": "half"})
    assert lines.open == ()
    told = {line.path: (line.text, line.cursor) for line in lines.unheard()}
    assert told == {"quotes.1.consent_note": ("at lunch", None), "notes": ("", None)}
    assert lines.unheard() == ()


def test_a_corrected_note_that_is_not_there_comes_back_as_a_note(draft: Path) -> None:
    session = open_session(draft, template(), report=report().with_(notes=(QUOTE,)))
    session.saver.wait()
    session.open_lines.typed({"notes.7": "@Amal: Who pays"})
    session.keep_typing()
    session.saver.wait()
    held = read(draft)
    session.close()
    assert [note.text for note in held.notes] == ["We pay.", "Who pays"]


# Whatever key leads away


@pytest.mark.parametrize("key", [MENU, NOTE, NOTES, REVIEW, LEAVE])
def test_a_name_that_is_left_out_is_offered_to_be_forgotten_by_every_key(
    draft: Path, key: str
) -> None:
    begun = report().with_(notes=(QUOTE,))
    keys = (NOTES, ENTER, ENTER, "2", ENTER, "at lunch", key)
    done = drive(draft, *keys, "2", ENTER, ENTER, report=begun)
    assert done.titles[len(keys) - 1] == "The name"
    assert first_quote(done.report)["speaker"] == "anonymous"
    assert first_quote(done.report)["consent_note"] == "at lunch"
    assert done.titles[-1] != "The name"


def test_the_offer_to_forget_comes_once_and_leads_to_where_the_key_led(draft: Path) -> None:
    begun = report().with_(notes=(QUOTE,))
    keys = (NOTES, ENTER, ENTER, "2", ENTER, "at lunch", MENU, ENTER, MENU, ENTER)
    done = drive(draft, *keys, report=begun)
    assert done.titles[-4:] == ["The name", "Menu", "How did the speaker agree?", done.titles[-1]]
    assert done.titles.count("The name") == 1
    assert first_quote(done.report)["speaker"] == "Noor Dahl"


def test_a_note_typed_over_the_offer_is_a_note_and_forgets_nobody(draft: Path) -> None:
    begun = report().with_(notes=(QUOTE,))
    keys = (NOTES, ENTER, ENTER, "2", ENTER, NOTE, "2 people left", ENTER)
    done = drive(draft, *keys, report=begun)
    assert done.report.notes[-1].text == "2 people left"
    assert first_quote(done.report)["speaker"] == "Noor Dahl"


@pytest.mark.parametrize(
    ("keys", "typed", "held"),
    [
        ((NOTES, ENTER, ENTER, "c"), "\x15Amal Reed", lambda one: first_quote(one)["speaker"]),
        ((NOTES, ENTER, "c"), "\x15@Amal Reed: Ships", lambda one: one.notes[0].speaker),
    ],
    ids=["who said it", "a note"],
)
def test_a_correction_is_taken_whatever_key_leads_away(
    draft: Path, keys: tuple[str, ...], typed: str, held: Callable[[Report], str]
) -> None:
    begun = report().with_(notes=(QUOTE,))
    done = drive(draft, *keys, typed[0], typed[1:], NOTES, report=begun)
    assert held(done.report) == "Amal Reed"


def test_an_emptied_line_that_is_left_changes_nothing(draft: Path) -> None:
    begun = report().with_(notes=(QUOTE,))
    done = drive(draft, NOTES, ENTER, ENTER, "c", "\x15", NOTES, report=begun)
    assert first_quote(done.report)["speaker"] == "Noor Dahl"
    assert read(draft) == done.report


# Keeping a note


def test_keeping_a_note_waits_for_no_disk_and_says_so_only_when_it_is_there(
    draft: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    session = open_session(draft, template(), report=report())
    session.saver.wait()
    screen_thread, free = threading.get_ident(), threading.Event()
    synced = os.fsync

    def hangs(handle: int) -> None:
        assert threading.get_ident() != screen_thread
        free.wait(20)
        synced(handle)

    monkeypatch.setattr(os, "fsync", hangs)
    begun = time.monotonic()
    kept = noting.keep(session, "> @Noor We paid twice", section="other")
    assert time.monotonic() - begun < 2
    assert session.walk.report.notes == kept.notes
    assert not kept.is_on_disk()
    free.set()
    session.saver.wait()
    assert kept.is_on_disk()
    assert [note.text for note in read(draft).notes] == ["We paid twice"]
    session.close()


def test_nothing_is_said_to_be_kept_that_is_not(draft: Path, tmp_path: Path) -> None:
    gone = tmp_path / "gone"
    gone.mkdir()
    path = gone / "r.json"

    def pull_out(_: object) -> None:
        if path.exists():
            path.unlink()
            gone.rename(tmp_path / "pulled out")

    drive(path, report=report())
    done = drive(path, NOTE, "Ships", ENTER, on_draw=pull_out)
    assert done.messages[-1] == ""
    assert [note.text for note in done.report.notes] == ["Ships"]
    assert done.outcome.trouble


@pytest.mark.skipif(sys.platform == "win32", reason="needs a pty")
def test_a_note_is_there_as_soon_as_it_is_said_to_be(draft: Path) -> None:
    drafts.save(draft, report())
    terminal = Terminal(draft)
    terminal.wait_for("Ctrl-G: menu")
    for number in range(2):
        terminal.send(NOTE)
        terminal.wait_for("Enter keeps the note")
        terminal.send(f"note {number}")
        terminal.read(0.1)
        terminal.send(ENTER)
        terminal.wait_for("Noted.")
    terminal.kill()
    assert [note.text for note in read(draft).notes] == ["note 0", "note 1"]


# The question that Ctrl-R opens

PEOPLE = "Women from the Lanu community were threatened after they spoke."


@pytest.mark.parametrize(
    ("typed", "level"), [("e1", "ask"), ("e", "ask"), ("\x1b[200~more\x1b[201~", "ask")]
)
def test_letters_at_a_question_that_ctrl_r_opened_are_no_text(
    draft: Path, typed: str, level: str
) -> None:
    begun = report(progress__examples=[PEOPLE])
    done = drive(draft, MENU, "1", "1", REVIEW, typed, report=begun)
    assert done.titles[-1] == "One question about safety"
    assert done.report.answers["progress"]["examples"] == [PEOPLE]
    assert [one.level for one in done.report.clearances] == [level]


def test_a_number_behind_such_a_letter_is_an_answer(draft: Path) -> None:
    begun = report(progress__examples=[PEOPLE])
    done = drive(draft, MENU, "1", "1", REVIEW, "e1", ENTER, report=begun)
    assert done.titles[-1] == "Review"
    assert [one.level for one in done.report.clearances] == ["cleared"]
    assert done.report.answers["progress"]["examples"] == [PEOPLE]
