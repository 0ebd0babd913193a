"""A disk that is really full: a tiny tmpfs for root, a limit for files otherwise."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from csdreport.draft.draft import open_draft
from csdreport.fill import opening
from csdreport.fill.actions import Jump
from csdreport.fill.session import Session
from csdreport.template import load
from tests.fill.reports import template
from tests.fill.terminal import TAB, Terminal

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="needs POSIX")
LIMITED = """
import resource, signal, sys
from pathlib import Path
from csdreport.draft.draft import open_draft
from csdreport.fill import opening
from csdreport.fill.actions import Jump
from csdreport.template import load
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
path = Path(sys.argv[1])
def typed(place, text):
    session.do(Jump(place)); session.open_box(); session.typed(text); session.keep_typing()
    session.saver.wait()
session = opening.open_session(path, load.by_id("csd-2016"))
session.saver.wait()
room, hard = path.stat().st_size + 10, resource.getrlimit(resource.RLIMIT_FSIZE)[1]
resource.setrlimit(resource.RLIMIT_FSIZE, (room, hard))
typed("other", "ferries " * 2000)
assert "full" in session.trouble, session.trouble
resource.setrlimit(resource.RLIMIT_FSIZE, (hard, hard))
typed("messages.1", "and boats")
assert not session.trouble, session.trouble
found = open_draft(path, load.by_id).report.answers
assert found["other"].count("ferries") == 2000 and found["messages"] == ["and boats"]
"""


@pytest.fixture(autouse=True)
def _own_state_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))


@pytest.fixture
def small(tmp_path: Path) -> Iterator[Path]:
    """A disk of 64 kB."""
    folder = tmp_path / "small"
    folder.mkdir()
    mount = shutil.which("mount")
    command = [mount or "", "-t", "tmpfs", "-o", "size=64k", "none", str(folder)]
    if mount is None or os.geteuid() or subprocess.run(command, check=False).returncode:
        pytest.skip("only root may mount a small disk")
    yield folder
    subprocess.run(["umount", "-l", str(folder)], check=True)


def fill_up(folder: Path) -> Callable[[], None]:
    """Leave no byte; gives what frees the disk again."""
    junk = folder / "junk"
    with junk.open("wb", buffering=0) as file:
        try:
            while file.write(bytes(512)):
                pass
        except OSError:
            pass
    return junk.unlink


def typed(session: Session, path: str, text: str) -> None:
    session.do(Jump(path))
    session.open_box()
    session.typed(text)
    session.keep_typing()
    session.saver.wait()


def test_saved_means_every_box_once_there_is_room_again(small: Path) -> None:
    draft = small / "r.json"
    session = opening.open_session(draft, template())
    session.saver.wait()
    free = fill_up(small)
    typed(session, "other", "ferries " * 900)
    assert "full" in session.trouble
    session.do(Jump("messages.1"))
    session.open_box()
    session.saver.wait()
    assert session.trouble
    free()
    session.typed("and boats")
    session.keep_typing()
    session.saver.wait()
    assert session.trouble == ""
    # Nothing else is written: so it would be after SIGKILL.
    found = open_draft(draft, load.by_id).report.answers
    assert str(found["other"]).count("ferries") == 900
    assert found["messages"] == ["and boats"]


def test_an_unfinished_note_survives_a_full_disk(small: Path) -> None:
    draft = small / "r.json"
    session = opening.open_session(draft, template())
    session.saver.wait()
    free = fill_up(small)
    session.open_lines.typed({"notes": "half a note " * 900})
    session.keep_typing()
    session.saver.wait()
    assert session.trouble
    free()
    typed(session, "other", "ferries")
    report = open_draft(draft, load.by_id).report
    assert report.answers["other"] == "ferries"
    assert [note.text.count("half a note") for note in report.notes] == [900]


def test_the_screen_says_all_of_it_in_eighty_columns(small: Path) -> None:
    state = small.parent / "state"
    terminal = Terminal(small / "r.json", environment={"XDG_STATE_HOME": str(state)})
    terminal.wait_for("Enter: begin")
    terminal.send("\r")
    terminal.wait_for("Rapporteur 1")
    free = fill_up(small)
    terminal.send("Amina " * 700)
    shown = terminal.wait_for("NOT SAVED")
    terminal.wait_for("safe in")
    flat = " ".join(terminal.text.split())
    assert "the disk is full. Make room on it, or keep the draft in another place." in flat, shown
    free()
    terminal.send(TAB + "Port Aid")
    terminal.wait_until(lambda: "NOT SAVED" not in terminal.text, "saved")
    terminal.wait_for("saved ")
    terminal.kill()
    person = open_draft(small / "r.json", load.by_id).report.answers["session"]["rapporteurs"][0]
    assert person["name"].count("Amina") == 700


def test_a_limit_for_files_is_a_full_disk_for_everybody(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", LIMITED, str(tmp_path / "r.json")],
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, "")
