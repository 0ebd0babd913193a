"""The questions before the walk, with keys sent through a pipe."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from prompt_toolkit.application import create_app_session
from prompt_toolkit.input import create_pipe_input
from prompt_toolkit.output import DummyOutput

from csdreport.errors import Interrupted
from csdreport.fill import ask
from csdreport.template import event as events
from tests.fill.reports import template

DOWN, ENTER = "\x1b[B", "\r"


@contextmanager
def keys(text: str) -> Iterator[None]:
    with create_pipe_input() as pipe, create_app_session(input=pipe, output=DummyOutput()):
        pipe.send_text(text)
        yield


def test_a_session_of_the_event_is_written_into_the_report(tmp_path: Path) -> None:
    event = events.by_id("csd-2016")
    with keys(f"{DOWN}{ENTER}Ana Ruiz (Port Aid); Bo Lin (Sea Trust){ENTER}{ENTER}{ENTER}"):
        begun = ask.new(template(), event, folder=tmp_path)
    session = begun.report.answers["session"]
    assert session["theme"] == "Theme 1: Protection of migrant workers, Session 1.2"
    assert session["rapporteurs"] == [
        {"name": "Ana Ruiz", "organisation": "Port Aid"},
        {"name": "Bo Lin", "organisation": "Sea Trust"},
    ]
    assert begun.path == tmp_path / "session-1.2.json"
    assert begun.is_running


def test_every_question_can_be_passed(tmp_path: Path) -> None:
    with keys(f"{ENTER}{ENTER}{DOWN}{ENTER}"):
        begun = ask.new(template(), None, folder=tmp_path)
    assert begun.path == tmp_path / "report.json"
    assert not begun.is_running
    assert begun.report.answers["session"]["rapporteurs"] == []


def test_a_file_that_exists_is_never_offered(tmp_path: Path) -> None:
    (tmp_path / "report.json").write_text("mine")
    with keys(f"{ENTER}{ENTER}{DOWN}{ENTER}"):
        assert ask.new(template(), None, folder=tmp_path).path == tmp_path / "report-2.json"


@pytest.mark.parametrize("key", ["\x03", "\x04"])
def test_ctrl_c_and_ctrl_d_stop_without_a_traceback(key: str) -> None:
    with keys(key), pytest.raises(Interrupted):
        ask.line("Name?")


def test_escape_and_enter_choose_nothing_by_accident() -> None:
    with keys(f"\x1b{ENTER}{ENTER}"):
        assert ask.choose("Which?", {"a": "A", "b": "B"}) in ("a", "b")
