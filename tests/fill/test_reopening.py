"""A draft opens where it was left, however the last sitting ended."""

from __future__ import annotations

import signal
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from csdreport.draft import draft as drafts
from csdreport.draft.draft import open_draft
from csdreport.draft.tail import Left
from csdreport.fill.opening import open_session
from csdreport.report import store
from csdreport.report.model import Note
from csdreport.template import load
from tests.fill.driving import MENU, TAB, drive
from tests.fill.reports import report, template
from tests.fill.terminal import ENTER, Terminal

LEFT_ARROW = "\x1b[D"
LEAVE = "\x03q"
AT = "progress.examples.2"


@pytest.fixture(autouse=True)
def _own_state_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "report.json"


@pytest.fixture
def left_in_the_middle(path: Path) -> Iterator[Terminal]:
    """A draft with the cursor in the second example, before its last three characters."""
    path.write_bytes(store.dumps(report(progress__examples=["One.", "Two ferries."])))
    terminal = Terminal(path)
    terminal.wait_for("Ctrl-G: menu")
    terminal.send("\x07")
    terminal.wait_for("Go to")
    terminal.send("1")
    terminal.wait_for("Example 2")
    terminal.send("2")
    terminal.wait_for("Shift-Tab: back")
    terminal.send(LEFT_ARROW * 3)
    terminal.read(0.3)
    yield terminal
    terminal.child.close(force=True)


def typed_again(path: Path) -> object:
    """Open the draft again, type one character, and give the answers."""
    terminal = Terminal(path)
    terminal.wait_for("Ctrl-G: menu")
    terminal.send("#")
    terminal.wait_for("#")
    terminal.read(0.8)
    terminal.kill()
    return open_draft(path, load.by_id).report.answers["progress"]["examples"]


posix = pytest.mark.skipif(sys.platform == "win32", reason="needs a pty")


@posix
@pytest.mark.parametrize("end", [LEAVE, signal.SIGTERM, signal.SIGHUP, signal.SIGINT])
def test_the_cursor_is_back_after_an_orderly_end(
    left_in_the_middle: Terminal, path: Path, end: str | signal.Signals
) -> None:
    if isinstance(end, str):
        left_in_the_middle.send("\x03")
        left_in_the_middle.wait_for("Go on writing")
        left_in_the_middle.send("q")
    else:
        left_in_the_middle.child.kill(end)
    left_in_the_middle.end()
    assert typed_again(path) == ["One.", "Two ferri#es."]


@posix
def test_the_box_is_back_after_a_kill_even_when_nothing_was_typed(
    left_in_the_middle: Terminal, path: Path
) -> None:
    left_in_the_middle.kill()
    assert typed_again(path) == ["One.", "Two ferries.#"]


@posix
def test_the_cursor_is_back_after_a_kill_in_the_middle_of_typing(
    left_in_the_middle: Terminal, path: Path
) -> None:
    left_in_the_middle.send("!")
    left_in_the_middle.read(0.9)
    left_in_the_middle.kill()
    assert typed_again(path) == ["One.", "Two ferri!#es."]


def test_a_new_item_that_is_still_empty_is_opened_again(path: Path) -> None:
    drive(path, MENU, "6", ENTER, "Pay crews.", TAB)
    session = open_session(path, template())
    assert session.walk.now.at == "messages.2"
    session.close()


def test_what_another_command_saves_keeps_the_place(path: Path) -> None:
    drive(path, MENU, "8", ENTER, "Ferries")
    found = open_draft(path, load.by_id).report
    drafts.save(path, found.with_(notes=(Note(text="from elsewhere"),)))
    assert drafts.opened(path, load.by_id).left == Left("other", 7)


def test_a_first_start_and_a_draft_changed_elsewhere_begin_at_the_first_unfinished_box(
    path: Path,
) -> None:
    first = "session.rapporteurs.1.name"
    session = open_session(path, template())
    assert session.walk.now.at == first
    session.close()
    drive(path, MENU, "8", ENTER, "Ferries")
    path.write_bytes(store.dumps(report(other="Boats")))
    session = open_session(path, template())
    assert session.walk.now.at == first
    session.close()


def test_a_place_that_the_template_does_not_have_is_passed_over(path: Path) -> None:
    drive(path, "Amina")
    drafts.save(path, open_draft(path, load.by_id).report, Left("nowhere.7", 3))
    session = open_session(path, template())
    assert session.walk.now.at == "session.theme"
    session.close()


def test_where_one_stood_is_kept_beside_the_draft_alone(path: Path, tmp_path: Path) -> None:
    drive(path, MENU, "8", ENTER, "Ferries")
    kept = [file for file in (tmp_path / "state").rglob("*") if file.is_file()]
    assert [file.name for file in kept] == ["recent.json"] or kept == []
    assert all(b"other" not in file.read_bytes() for file in kept)
