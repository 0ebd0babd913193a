"""Line by line: the same walk without a screen."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest

from csdreport.draft.draft import open_draft
from csdreport.fill import rescue
from csdreport.fill.app import wants_plain
from csdreport.fill.opening import open_session
from csdreport.fill.plain.lines import Lines, as_command
from csdreport.fill.plain.walk import PlainWalk
from csdreport.report import store
from csdreport.report.model import Note, Report, Unplaced
from csdreport.template import load
from tests.fill import reports
from tests.fill.reports import template
from tests.fill.terminal import PROGRAM, Terminal


def talk(
    draft: Path, typed: Iterable[str | type[BaseException]], begun: Report | None = None
) -> tuple[str, Report]:
    """Type lines at a new draft; gives what was said, and the report afterwards."""
    waiting: Iterator[str | type[BaseException]] = iter(typed)
    said: list[str] = []

    def ask(prompt: str) -> str:
        said.append(prompt)
        line = next(waiting, EOFError)
        if isinstance(line, str):
            return line
        raise line

    session = open_session(draft, template(), report=begun)
    PlainWalk(session, Lines(ask, said.append)).run()
    session.close()
    return "".join(said), open_draft(draft, load.by_id).report


def test_lines_fill_one_box_after_the_other(tmp_path: Path) -> None:
    _, report = talk(tmp_path / "r.json", ["Ana", "Port Aid", "", "A theme", "in two lines", "."])
    assert report.answers["session"]["rapporteurs"] == [{"name": "Ana", "organisation": "Port Aid"}]
    assert report.answers["session"]["theme"] == "A theme\\\nin two lines"


def test_every_line_is_on_the_disk_before_the_box_ends(tmp_path: Path) -> None:
    _, report = talk(tmp_path / "r.json", ["", "A theme"])
    assert report.answers["session"]["theme"] == "A theme"


def test_the_menu_jumps_and_review_exports(tmp_path: Path) -> None:
    said, report = talk(tmp_path / "r.json", [":menu", "10", "Words.", ".", "6"])
    assert report.answers["other"] == "Words."
    assert "Written:" in said


def test_a_note_does_not_leave_the_box(tmp_path: Path) -> None:
    _, report = talk(tmp_path / "r.json", [":note > @Noor We paid twice", "Ana"])
    assert report.notes[0].text == "We paid twice"
    assert report.answers["session"]["rapporteurs"][0]["name"] == "Ana"


def test_back_and_clear_and_undo(tmp_path: Path) -> None:
    said, report = talk(tmp_path / "r.json", ["Ana", ":back", ":clear", ":undo", ":quit"])
    assert report.answers["session"]["rapporteurs"][0]["name"] == "Ana"
    assert "It says now:\nAna" in said


def test_what_another_program_writes_meanwhile_is_told_and_kept(tmp_path: Path) -> None:
    path = tmp_path / "r.json"

    def lines() -> Iterator[str]:
        yield "Ana"
        while b"Ana" not in path.read_bytes():
            time.sleep(0.02)
        held = open_draft(path, load.by_id).report
        path.write_bytes(store.dumps(held.with_(answers={**held.answers, "other": "Bridges"})))
        yield "Port Aid"
        time.sleep(0.5)
        yield ""
        yield ":quit"

    said, report = talk(path, lines())
    assert report.answers["other"] == "Bridges"
    assert report.answers["session"]["rapporteurs"][0]["organisation"] == "Port Aid"
    assert said.count("Another program changed this draft") == 1


def test_a_note_is_filed_by_number(tmp_path: Path) -> None:
    _, report = talk(tmp_path / "r.json", [":note ships", ":notes", "1", "11", ":quit"])
    assert report.answers["other"] == "ships"
    assert report.notes[0].used


def test_consent_is_chosen_by_number(tmp_path: Path) -> None:
    typed = [":menu", "9", "We paid twice.", ".", "2", "asked at lunch", ":quit"]
    _, report = talk(tmp_path / "r.json", typed)
    quote = report.answers["quotes"][0]
    assert (quote["consent"], quote["consent_note"]) == ("anonymous", "asked at lunch")


def test_ctrl_c_asks_and_goes_on(tmp_path: Path) -> None:
    _, report = talk(tmp_path / "r.json", ["Ana", KeyboardInterrupt, "", "Port Aid", ":quit"])
    assert report.answers["session"]["rapporteurs"][0]["organisation"] == "Port Aid"


def test_instructions_are_said_once(tmp_path: Path) -> None:
    said, _ = talk(tmp_path / "r.json", ["", "", "An example.", ".", "Another.", "."])
    assert said.count("Describe, as concretely as possible, up to four examples") == 1


@pytest.mark.parametrize(
    ("typed", "meant"),
    [(":back", "back"), (":q", "quit"), (":n", ""), (":note a b", "note a b"), (":-)", "")],
)
def test_only_a_known_word_is_a_command(typed: str, meant: str) -> None:
    assert as_command(typed) == meant


def test_a_mistyped_command_is_kept_as_text_and_told(tmp_path: Path) -> None:
    said, report = talk(tmp_path / "r.json", ["", ":bakc", ":n", ".", ":note :bogus", ":quit"])
    assert report.answers["session"]["theme"] == ":bakc\\\n:n"
    assert '":bakc" is no command, so it is kept as text. :undo takes it back.' in said
    assert "Did you mean :next or :note or :notes?" in said
    assert '":bogus" is no command' in said


def test_enter_at_the_review_leads_back_to_the_box_it_was_asked_from(tmp_path: Path) -> None:
    _, report = talk(tmp_path / "r.json", ["", ":review", "", "Crossings", ".", ":quit"])
    assert report.answers["session"]["theme"] == "Crossings"


def test_a_command_answers_any_list(tmp_path: Path) -> None:
    said, _ = talk(tmp_path / "r.json", [":menu", ":back", ":menu", ":menu", ":note", ":quit"])
    assert "Please type a number" not in said
    assert said.count("\nMenu\n") == 3


def test_words_that_are_in_no_file_are_asked_about_before_leaving(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "stick"
    folder.mkdir()
    monkeypatch.setattr(rescue, "keep", lambda *_: None)

    def lines() -> Iterator[str]:
        yield "Ana"
        folder.rename(tmp_path / "pulled-out")
        yield "Port Aid"
        yield ""
        yield ":quit"
        yield ""
        yield ":quit"
        yield "2"

    session = open_session(folder / "r.json", template())
    waiting, said = lines(), list[str]()

    def ask(prompt: str) -> str:
        said.append(prompt)
        return next(waiting)

    ended = PlainWalk(session, Lines(ask, said.append)).run()
    session.close()
    assert "".join(said).count(rescue.LOST) == 2
    assert "Leave, and lose the last words" in "".join(said)
    assert ended.trouble


def test_a_text_that_begins_with_a_colon_is_text(tmp_path: Path) -> None:
    _, report = talk(tmp_path / "r.json", ["", ":-) we smiled", "."])
    assert report.answers["session"]["theme"] == ":-) we smiled"


@pytest.mark.parametrize(
    ("environment", "plain"),
    [
        ({"TERM": "dumb"}, True),
        ({"ACCESSIBLE": "1"}, True),
        ({"ACCESSIBLE": "0"}, False),
        ({}, False),
    ],
)
def test_plain_is_chosen_by_the_terminal(environment: dict[str, str], plain: bool) -> None:
    assert wants_plain(environment) is plain


@pytest.mark.skipif(sys.platform == "win32", reason="needs a pty")
def test_a_dumb_terminal_gets_no_control_codes(tmp_path: Path) -> None:
    terminal = Terminal(tmp_path / "r.json", environment={"TERM": "dumb", "NO_COLOR": "1"})
    terminal.wait_for("Rapporteur 1")
    terminal.send("Ana\r")
    terminal.wait_for("saved")
    terminal.kill(signal.SIGKILL)
    assert b"\x1b" not in terminal.raw.replace(b"\x1b[?2004h", b"").replace(b"\x1b[?2004l", b"")
    report = open_draft(tmp_path / "r.json", load.by_id).report
    assert report.answers["session"]["rapporteurs"][0]["name"] == "Ana"


def test_plain_does_not_import_prompt_toolkit(tmp_path: Path) -> None:
    program = PROGRAM + "\n"
    check = program.replace("sys.exit(", "assert 'prompt_toolkit' not in sys.modules\nsys.exit(")
    done = subprocess.run(
        [sys.executable, "-c", check, str(tmp_path / "r.json")],
        input=b"Ana\n:quit\n",
        env={**os.environ, "TERM": "dumb"},
        capture_output=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr.decode()


RISKY = "The Harbour Workers Association in Malaysia has faced political pressure."


@pytest.mark.parametrize(
    ("answer", "level"), [("1", "cleared"), ("3", "internal"), ("4", "ask"), ("", "ask")]
)
def test_a_text_at_risk_is_asked_about_line_by_line(
    tmp_path: Path, answer: str, level: str
) -> None:
    said, report = talk(
        tmp_path / "r.json", [":menu", "3", "1", RISKY, ".", answer, ":back", ":back", ":quit"]
    )
    assert [(one.path, one.level) for one in report.clearances] == [("progress.examples.1", level)]
    assert said.count("Could this harm somebody?") == 1


def test_making_it_general_asks_for_the_same_box_again(tmp_path: Path) -> None:
    _, report = talk(tmp_path / "r.json", [":menu", "3", "1", RISKY, ".", "2", "More.", "."])
    assert [one.level for one in report.clearances] == ["ask"]  # it can still be found
    assert "More." in report.answers["progress"]["examples"][0]


def test_a_text_without_a_place_is_filed_line_by_line(tmp_path: Path) -> None:
    begun = reports.report().with_(unplaced=(Unplaced(text="loose"),))
    _, report = talk(tmp_path / "r.json", [":notes", "1", "9", ":quit"], begun)
    assert report.unplaced == ()
    assert "loose" in str(report.answers)


def test_a_note_that_becomes_a_quote_asks_what_was_agreed(tmp_path: Path) -> None:
    begun = reports.report().with_(notes=(Note(kind="quote", text="We paid twice."),))
    said, _ = talk(tmp_path / "r.json", [":notes", "1", ":quit"], begun)
    lines = [line for line in said.splitlines() if ". " in line]
    number = next(line.split(".")[0].strip() for line in lines if "uote" in line.split(". ", 1)[1])
    _, report = talk(tmp_path / "s.json", [":notes", "1", number, "2", ":quit"], begun)
    assert report.answers["quotes"][0]["consent"] == "anonymous"
    assert report.notes[0].used


def test_a_name_that_became_anonymous_is_forgotten_line_by_line(tmp_path: Path) -> None:
    begun = reports.report(quotes=[{"text": "We paid.", "speaker": "Noor", "consent": "name"}])
    said, report = talk(tmp_path / "r.json", [":menu", "9", "2", "2", "2", ":quit"], begun)
    assert "earlier copies" in said
    assert report.answers["quotes"][0]["speaker"] == "anonymous"


PROMPTS: dict[str, list[str]] = {
    "a box of prose": [":menu", "3", "1"],
    "a box of one line": [],
    "a choice": [":menu", "9", "1", "We paid twice.", "."],
    "the menu": [":menu"],
    "a section": [":menu", "3"],
    "the review": [":review"],
    "a note": [":note"],
    "what to file": [":note ships", ":notes"],
    "where to file": [":note ships", ":notes", "1"],
    "the safety question": [":menu", "3", "1", RISKY, "."],
    "what the speaker of a filed note agreed to": [":note > @Noor: ships", ":notes", "1", "10"],
    "how the speaker agreed": [":note > @Noor: ships", ":notes", "1", "10", "3"],
    "leaving": [KeyboardInterrupt],  # type: ignore[list-item]
}


@pytest.mark.parametrize("prompt", PROMPTS)
def test_every_command_works_at_every_prompt(
    tmp_path: Path, prompt: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("EDITOR", "true")
    monkeypatch.delenv("VISUAL", raising=False)
    lead = PROMPTS[prompt]

    def said(*typed: str) -> tuple[str, Report]:
        place = tmp_path / f"{abs(hash(typed))}.json"
        whole, report = talk(place, [*lead, *typed])
        return whole, report

    def told_more(typed: str, *words: str) -> bool:
        before, whole = said()[0], said(typed)[0]
        assert "Please type a number" not in whole
        return any(whole.count(word) > before.count(word) for word in words)

    assert told_more(":review", "\nReview\n")
    assert told_more(":menu", "\nMenu\n")
    assert said(":back")[0].endswith(("> ", ": "))
    assert told_more(":edit", "Nothing was changed.", "nothing to write", "no box here")
    _, report = said(":note > kept here")
    assert [note.text for note in report.notes][-1] == "kept here"
    place = tmp_path / "quits.json"
    waiting = [*lead, ":quit", "never typed"]
    talk(place, waiting)
    assert "never typed" not in str(open_draft(place, load.by_id).report.answers)


def test_a_question_about_safety_that_is_left_by_a_command_is_not_decided(tmp_path: Path) -> None:
    _, report = talk(tmp_path / "r.json", [":menu", "3", "1", RISKY, ".", ":quit"])
    assert [one.level for one in report.clearances] == ["ask"]


def test_an_item_moves_down_line_by_line(tmp_path: Path) -> None:
    begun = reports.report(messages=["one", "two"])
    said, _ = talk(tmp_path / "r.json", [":menu", "8", "1", ":menu"], begun)
    number = next(
        line.split(".")[0].strip() for line in said.splitlines() if line.endswith("1 down")
    )
    _, report = talk(tmp_path / "s.json", [":menu", "8", "1", ":menu", number, ":quit"], begun)
    assert report.answers["messages"] == ["two", "one"]


def test_a_copy_and_another_place_are_chosen_line_by_line(tmp_path: Path) -> None:
    (tmp_path / "stick").mkdir()
    (tmp_path / "home").mkdir()
    said, _ = talk(tmp_path / "r.json", [":menu"])

    def number(text: str) -> str:
        return next(line.split(".")[0].strip() for line in said.splitlines() if text in line)

    copy, place = number("second copy"), number("another place")
    typed = [":menu", copy, str(tmp_path / "stick"), ":menu", place, str(tmp_path / "home"), "Ana"]
    told, _ = talk(tmp_path / "s.json", typed)
    assert "A second copy is kept in" in told
    assert "Kept in" in told
    for folder in ("stick", "home"):
        assert "Ana" in (tmp_path / folder / "s.json").read_text()


def test_the_whole_report_is_read_line_by_line(tmp_path: Path) -> None:
    begun = reports.report(other="Ferries sail.")
    said, _ = talk(tmp_path / "r.json", [":menu"], begun)
    number = next(line.split(".")[0].strip() for line in said.splitlines() if "Read the" in line)
    told, _ = talk(tmp_path / "s.json", [":menu", number], begun)
    assert "Ferries sail." in told


@pytest.mark.skipif(sys.platform == "win32", reason="an open file cannot be deleted there")
def test_a_lost_folder_is_told_line_by_line_and_another_place_asked_for(tmp_path: Path) -> None:
    folder = tmp_path / "stick"
    folder.mkdir()
    session = open_session(folder / "r.json", template())
    session.saver.wait()
    shutil.rmtree(folder)
    said: list[str] = []
    waiting = ["Ana", str(tmp_path), "Port Aid", ":quit"]
    lines = Lines(lambda prompt: waiting.pop(0), said.append)
    PlainWalk(session, lines).run()
    session.close()
    assert "NOT SAVED" in "".join(said)
    report = open_draft(tmp_path / "r.json", load.by_id).report
    assert report.answers["session"]["rapporteurs"] == [{"name": "Ana", "organisation": "Port Aid"}]
