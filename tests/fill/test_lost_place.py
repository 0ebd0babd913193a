"""The draft's place is gone while somebody types in one box: noticed, told, and nothing lost."""

from __future__ import annotations

import contextlib
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from csdreport.draft import lock
from csdreport.draft.draft import open_draft
from csdreport.fill import elsewhere, opening, recent, rescue
from csdreport.fill.actions import Jump
from csdreport.fill.session import Session
from csdreport.template import load
from tests.fill.reports import template
from tests.fill.terminal import ENTER, MENU, TAB, Terminal

posix = pytest.mark.skipif(sys.platform == "win32", reason="an open file cannot be deleted there")
NOBODY = 65534


@pytest.fixture(autouse=True)
def _own_state_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    folder = tmp_path / "stick"
    folder.mkdir()
    return folder


@pytest.fixture
def session(stick: Path) -> Iterator[Session]:
    """A sitting in which one box is being typed in, and its first words are in the journal."""
    opened = opening.open_session(stick / "r.json", template())
    opened.do(Jump("other"))
    opened.open_box()
    type_on(opened, "Ferries")
    assert not opened.trouble
    yield opened
    opened.close()


def type_on(session: Session, text: str) -> None:
    session.typed(text)
    session.keep_typing()
    session.saver.wait()


def rescued(session: Session) -> object:
    found = rescue.find(session.path, template())
    return found.report.answers["other"] if found else None


def pull_out(stick: Path) -> None:
    """Take a folder away at once, whatever another program is writing there."""
    gone = stick.rename(stick.with_name("gone"))
    shutil.rmtree(gone)


def on_disk(path: Path) -> object:
    return open_draft(path, load.by_id).report.answers["other"]


@posix
def test_a_folder_deleted_while_one_box_is_typed_in_is_noticed_at_the_next_save(
    session: Session, stick: Path
) -> None:
    shutil.rmtree(stick)
    type_on(session, "Ferries sail")
    assert "no folder" in session.trouble
    assert rescued(session) == "Ferries sail"


@posix
def test_a_renamed_folder_is_noticed_and_so_is_its_coming_back(
    session: Session, stick: Path
) -> None:
    stick.rename(stick.with_name("renamed"))
    type_on(session, "Ferries sail")
    assert "no folder" in session.trouble
    assert rescued(session) == "Ferries sail"
    stick.with_name("renamed").rename(stick)
    session.look_after()
    session.saver.wait()
    assert not session.trouble
    assert rescued(session) is None
    assert on_disk(stick / "r.json") == "Ferries sail"


@posix
@pytest.mark.parametrize("name", ["r.json", ".r.journal"])
def test_a_draft_or_journal_that_is_deleted_is_written_anew_with_everything(
    session: Session, stick: Path, name: str
) -> None:
    (stick / name).unlink()
    type_on(session, "Ferries sail")
    assert not session.trouble
    assert on_disk(stick / "r.json") == "Ferries sail"


@posix
def test_another_stick_in_the_same_place_gets_everything(session: Session, stick: Path) -> None:
    stick.rename(stick.with_name("pulled out"))
    stick.mkdir()
    type_on(session, "Ferries sail")
    assert not session.trouble
    assert on_disk(stick / "r.json") == "Ferries sail"


@posix
def test_a_lost_folder_is_noticed_while_nobody_types(session: Session, stick: Path) -> None:
    shutil.rmtree(stick)
    session.look_after()
    session.saver.wait()
    assert "no folder" in session.trouble
    assert rescued(session) == "Ferries"


@posix
def test_looking_after_the_draft_is_no_save(session: Session) -> None:
    before = session.saver.saved_at
    session.look_after()
    session.saver.wait()
    assert session.saver.saved_at == before


def test_a_draft_that_moved_is_held_in_its_new_place_and_offered_there(
    session: Session, tmp_path: Path
) -> None:
    moved = tmp_path / "safe.json"
    elsewhere.move_to(session, moved)
    with pytest.raises(lock.HeldError), lock.hold(moved):
        pass
    assert recent.listed()[0] == moved
    session.close()
    with lock.hold(moved):
        pass


@contextlib.contextmanager
def not_as_root(folder: Path) -> Iterator[None]:
    """Give a folder away and act as its owner: to root every folder is writable."""
    if os.geteuid():
        yield
        return
    os.chown(folder, NOBODY, NOBODY)
    os.seteuid(NOBODY)
    try:
        yield
    finally:
        os.seteuid(0)


@posix
def test_a_folder_that_became_read_only_is_told_and_the_words_wait_elsewhere(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    with tempfile.TemporaryDirectory() as made, not_as_root(Path(made)):
        home, folder = Path(made) / "state", Path(made) / "papers"
        folder.mkdir()
        monkeypatch.setenv("XDG_STATE_HOME", str(home))
        session = opening.open_session(folder / "r.json", template())
        session.do(Jump("other"))
        session.open_box()
        session.saver.wait()
        folder.chmod(0o500)
        try:
            type_on(session, "Ferries")
            session.save()
            session.saver.wait()
            assert "cannot be written" in session.trouble
            assert rescued(session) == "Ferries"
        finally:
            folder.chmod(0o700)
        session.look_after()
        session.saver.wait()
        assert not session.trouble
        assert on_disk(folder / "r.json") == "Ferries"
        session.close()


@pytest.fixture
def mounted(stick: Path) -> Iterator[Path]:
    """A stick of its own, which can be pulled out."""
    mount = shutil.which("mount")
    command = [mount or "", "-t", "tmpfs", "-o", "size=1m", "none", str(stick)]
    if mount is None or os.geteuid() or subprocess.run(command, check=False).returncode:
        pytest.skip("only root may mount a disk")
    yield stick
    if stick.is_mount():
        subprocess.run(["umount", "-l", str(stick)], check=True)


@posix
def test_the_screen_says_within_a_second_that_the_stick_is_gone_and_asks_for_another_place(
    mounted: Path, tmp_path: Path
) -> None:
    state = tmp_path / "state"
    terminal = Terminal(mounted / "r.json", environment={"XDG_STATE_HOME": str(state)})
    terminal.wait_for("Enter: begin")
    terminal.send(ENTER)
    terminal.wait_for("Rapporteur 1")
    terminal.send("Amina")
    terminal.read(0.8)
    terminal.wait_for("saved ")
    subprocess.run(["umount", "-l", str(mounted)], check=True)
    mounted.rmdir()
    terminal.send(" Diallo")
    begun = time.monotonic()
    terminal.wait_for("NOT SAVED", seconds=5)
    assert time.monotonic() - begun < 1.5
    terminal.send(TAB)
    terminal.wait_for("Folder or file:")
    terminal.send(str(tmp_path))
    terminal.read(0.2)
    terminal.send(ENTER)
    terminal.wait_for("Kept in")
    terminal.send("Port Aid")
    terminal.wait_for("Port Aid")
    terminal.read(0.8)
    terminal.kill(signal.SIGKILL)
    person = open_draft(tmp_path / "r.json", load.by_id).report.answers["session"]["rapporteurs"][0]
    assert person == {"name": "Amina Diallo", "organisation": "Port Aid"}


@posix
def test_another_place_is_asked_for_once_and_enter_stays(stick: Path, tmp_path: Path) -> None:
    terminal = Terminal(stick / "r.json", environment={"XDG_STATE_HOME": str(tmp_path / "state")})
    terminal.wait_for("Enter: begin")
    terminal.send(ENTER)
    terminal.wait_for("Rapporteur 1")
    pull_out(stick)
    terminal.send("Amina")
    terminal.wait_for("NOT SAVED")
    terminal.send(TAB)
    terminal.wait_for("Folder or file:")
    terminal.send(ENTER)
    terminal.wait_for("› Organisation")
    terminal.send(TAB)
    terminal.wait_for("Rapporteur 2")
    assert "Folder or file:" not in terminal.text
    terminal.send(MENU + "w")
    terminal.wait_for("Keep the draft in another place")
    terminal.kill()


@posix
def test_a_second_copy_that_is_not_written_any_more_is_told_of(tmp_path: Path, stick: Path) -> None:
    environment = {"XDG_STATE_HOME": str(tmp_path / "state")}
    terminal = Terminal(tmp_path / "r.json", environment=environment)
    terminal.wait_for("Enter: begin")
    terminal.send(ENTER)
    terminal.wait_for("Rapporteur 1")
    terminal.send(MENU)
    terminal.wait_for("Go to")
    terminal.send("c")
    terminal.wait_for("No second copy is kept yet.")
    terminal.send(str(stick))
    terminal.read(0.3)
    terminal.send(ENTER)
    terminal.wait_for("A second copy is kept in")
    assert (stick / "r.json").is_file()
    pull_out(stick)
    terminal.send("Amina" + TAB)
    terminal.wait_for("second copy NOT written")
    stick.mkdir()
    terminal.send("Port Aid" + TAB)
    terminal.wait_until(lambda: "NOT written" not in terminal.text, "the copy")
    assert "Amina" in (stick / "r.json").read_text()
    terminal.kill()
