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
from csdreport.report.model import Report
from csdreport.template import load
from tests.fill.reports import template
from tests.fill.terminal import PROGRAM, Terminal


def talk(draft: Path, typed: Iterable[str | type[BaseException]]) -> tuple[str, Report]:
    """Type lines at a new draft; gives what was said, and the report afterwards."""
    waiting, said = list(typed), []

    def ask(prompt: str) -> str:
        said.append(prompt)
        line = waiting.pop(0) if waiting else EOFError
        if isinstance(line, str):
            return line
        raise line

    session = open_session(draft, template())
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
