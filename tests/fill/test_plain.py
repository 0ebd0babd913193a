"""Line by line: the same walk without a screen."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path

import pytest

from csdreport.draft.draft import open_draft
from csdreport.fill.app import wants_plain
from csdreport.fill.opening import open_session
from csdreport.fill.plain.boxes import as_command
from csdreport.fill.plain.lines import Lines
from csdreport.fill.plain.walk import PlainWalk
from csdreport.report.model import Note, Report, Unplaced
from csdreport.template import load
from tests.fill import reports
from tests.fill.reports import template
from tests.fill.terminal import PROGRAM, Terminal


def talk(
    draft: Path, typed: Iterable[str | type[BaseException]], begun: Report | None = None
) -> tuple[str, Report]:
    """Type lines at a new draft; gives what was said, and the report afterwards."""
    waiting, said = list(typed), []

    def ask(prompt: str) -> str:
        said.append(prompt)
        line = waiting.pop(0) if waiting else EOFError
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
    assert report.clearances == ()
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
