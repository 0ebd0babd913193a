"""A draft that is open elsewhere: who has it, and what can be done meanwhile."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from csdreport.cli import held, menu
from csdreport.draft import lock, notes
from csdreport.fill import recent
from csdreport.fill.opening import open_session
from csdreport.report import store
from tests.fill.reports import report, template
from tests.fill.terminal import Terminal

PROGRAM = (
    "from csdreport.cli.app import main; import sys; sys.argv[1:1] = ['fill']; sys.exit(main())"
)


@pytest.fixture
def draft(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    path = tmp_path / "r.json"
    session = open_session(path, template(), report=report(other="Ferries sail."))
    session.finish()
    session.close()
    return path


@pytest.fixture
def taken(draft: Path) -> Iterator[Path]:
    with lock.hold(draft):
        yield draft


def run(*arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "csdreport", *arguments],
        capture_output=True,
        text=True,
        check=False,
        stdin=subprocess.DEVNULL,
    )


def test_without_a_terminal_the_holder_is_told_and_nothing_is_done(taken: Path) -> None:
    done = run("fill", str(taken))
    assert done.returncode == 2
    assert f"process {os.getpid()}" in done.stderr
    assert "csdreport note" in done.stderr


def test_no_command_writes_over_a_draft_that_is_open(taken: Path, tmp_path: Path) -> None:
    other = tmp_path / "other.json"
    other.write_bytes(store.dumps(report(other="Boats sail.")))
    before = taken.read_bytes()
    for arguments in (
        ("convert", str(other), str(taken), "--force"),
        ("lint", "--fix", str(taken)),
        ("fill", str(taken), "--answers", str(other), "--force"),
        ("clean", str(taken), "--yes"),
    ):
        done = run(*arguments)
        assert done.returncode == 2, arguments
        assert f"process {os.getpid()}" in done.stderr, arguments
        assert taken.read_bytes() == before, arguments


def test_a_draft_that_nobody_has_open_is_replaced_when_forced(draft: Path, tmp_path: Path) -> None:
    other = tmp_path / "other.json"
    other.write_bytes(store.dumps(report(other="Boats sail.")))
    assert run("convert", str(other), str(draft), "--force").returncode == 0
    assert draft.read_bytes() == other.read_bytes()
    assert not list(tmp_path.glob(".*.lock"))


def test_without_a_terminal_a_free_draft_asks_for_one(draft: Path) -> None:
    done = run("fill", str(draft))
    assert done.returncode == 2
    assert "in a terminal" in done.stderr


@pytest.mark.skipif(sys.platform == "win32", reason="needs a pty")
@pytest.mark.parametrize("environment", [{}, {"ACCESSIBLE": "1"}])
def test_a_second_fill_offers_notes_and_they_are_kept(
    taken: Path, environment: dict[str, str]
) -> None:
    terminal = Terminal(taken, environment=environment, program=PROGRAM)
    terminal.wait_for("Take notes for it")
    assert f"process {os.getpid()}" in " ".join(terminal.text.split())
    terminal.send("2\r" if environment else "\x1b[B\r")
    terminal.wait_for("Note:")
    terminal.send("> We paid twice\r")
    terminal.wait_for("Noted.")
    terminal.send("\r")
    assert terminal.end() == 0
    assert [(note.kind, note.text) for note in notes.read(taken)[0]] == [("quote", "We paid twice")]


@pytest.mark.skipif(sys.platform == "win32", reason="needs a pty")
def test_ctrl_c_keeps_the_line_that_was_begun(taken: Path) -> None:
    terminal = Terminal(taken, program=PROGRAM)
    terminal.wait_for("Take notes for it")
    terminal.send("\x1b[B\r")
    terminal.wait_for("Note:")
    terminal.send("> We paid tw")
    terminal.wait_for("paid tw")
    terminal.send("\x03")
    terminal.wait_for("Noted.")
    assert terminal.end() == 0
    assert [note.text for note in notes.read(taken)[0]] == ["We paid tw"]


@pytest.mark.skipif(sys.platform == "win32", reason="needs a pty")
def test_a_second_fill_may_read(taken: Path) -> None:
    before = taken.read_bytes()
    terminal = Terminal(taken, environment={"ACCESSIBLE": "1"}, program=PROGRAM)
    terminal.wait_for("Read it only")
    terminal.send("1\r")
    terminal.wait_for("Ferries sail.")
    assert terminal.end() == 0
    assert taken.read_bytes() == before


def test_taking_notes_ends_with_the_input(draft: Path) -> None:
    said = iter(["one", "two"])

    def ask(_: str) -> str:
        for line in said:
            return line
        raise EOFError

    held.take_notes(draft, ask)
    assert [note.text for note in notes.read(draft)[0]] == ["one", "two"]


def test_the_menu_offers_the_last_drafts_wherever_they_are(
    draft: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    elsewhere = draft.parent / "elsewhere"
    elsewhere.mkdir()
    (elsewhere / "here.json").write_text("{}")
    monkeypatch.chdir(elsewhere)
    recent.remember(elsewhere / "here.json")
    recent.remember(draft)
    seen: list[str] = []

    def choose(_: str, choices: dict[str, str]) -> str:
        seen.extend(choices)
        return next(iter(choices))

    monkeypatch.setattr("csdreport.fill.ask.choose", choose)
    assert menu._which("Which report?", (".json",)) == draft
    assert seen == [str(draft), "here.json", ""]
