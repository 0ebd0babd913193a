"""What Windows does otherwise: other names, other locks, other signals; tested here with fakes."""

from __future__ import annotations

import asyncio
import errno
import os
import signal
import subprocess
import sys
from pathlib import Path
from types import ModuleType
from typing import Any, cast

import pytest

from csdreport.draft import lock
from csdreport.draft.companions import beside, still_named
from csdreport.fill import editor
from csdreport.fill.actions import Jump
from csdreport.fill.opening import open_session
from csdreport.fill.outcome import Outcome
from csdreport.fill.screen import signals
from csdreport.fill.screen.screen import Screen
from tests.fill.reports import template

HIDDEN = """
import importlib, os, pkgutil, signal, sys
# The libraries have their own ways for Windows, which need Windows: load them as they are here.
import asyncio, multiprocessing, subprocess, prompt_toolkit.application, questionary, typer, rich
for name in ("fcntl", "termios", "tty", "pty", "resource", "pwd", "grp", "readline", "syslog"):
    sys.modules[name] = None
for name in ("fork", "forkpty", "getuid", "geteuid", "getgid", "setsid", "killpg", "mkfifo",
             "chown", "fchown", "getpgid", "O_DIRECTORY", "O_NONBLOCK", "O_NOFOLLOW", "WNOHANG"):
    if hasattr(os, name):
        delattr(os, name)
for name in ("SIGHUP", "SIGKILL", "SIGQUIT", "SIGPIPE", "SIGALRM", "SIGCHLD", "SIGWINCH"):
    delattr(signal, name)
import csdreport
for module in pkgutil.walk_packages(csdreport.__path__, "csdreport."):
    if not module.name.endswith("__main__"):
        importlib.import_module(module.name)
from csdreport.cli.app import main
sys.argv[1:] = ["note", sys.argv[1], "ferries"]
sys.exit(main())
"""


class Msvcrt(ModuleType):
    """The part of `msvcrt` that locks: a byte of a file, until its handle is closed."""

    LK_NBLCK = 2

    def __init__(self) -> None:
        super().__init__("msvcrt")
        self.held: dict[tuple[int, int], int] = {}
        self.at: list[int] = []

    def locking(self, handle: int, mode: int, count: int) -> None:
        assert (mode, count) == (self.LK_NBLCK, 1)
        self.at.append(os.lseek(handle, 0, os.SEEK_CUR))
        there = os.fstat(handle)
        known = (there.st_dev, there.st_ino)
        holder = self.held.get(known)
        if holder not in (None, handle) and _is_open(holder, known):
            raise OSError(errno.EACCES, os.strerror(errno.EACCES))
        self.held[known] = handle


def _is_open(handle: int, known: tuple[int, int]) -> bool:
    try:
        there = os.fstat(handle)
    except OSError:
        return False
    return (there.st_dev, there.st_ino) == known


@pytest.fixture
def windows(monkeypatch: pytest.MonkeyPatch) -> Msvcrt:
    made = Msvcrt()
    monkeypatch.setitem(sys.modules, "msvcrt", made)
    monkeypatch.setitem(sys.modules, "fcntl", cast(ModuleType, None))
    monkeypatch.setattr(sys, "platform", "win32")
    return made


def test_every_module_loads_and_a_note_is_kept_where_posix_names_are_missing(
    tmp_path: Path,
) -> None:
    draft = tmp_path / "r.json"
    session = open_session(draft, template())
    session.finish()
    session.close()
    done = subprocess.run(
        [sys.executable, "-c", HIDDEN, str(draft)], capture_output=True, check=False
    )
    assert (done.returncode, done.stderr.decode()) == (0, "Noted.\n")


def test_a_held_draft_is_told_of_and_let_go_again(windows: Msvcrt, tmp_path: Path) -> None:
    draft = tmp_path / "r.json"
    with lock.hold(draft):
        with pytest.raises(lock.HeldError) as held, lock.hold(draft):
            pass
        assert f"process {os.getpid()}" in held.value.holder
    with lock.hold(draft):
        pass
    assert not beside(draft, lock.ENDING).exists()


def test_the_locked_byte_lies_behind_all_that_is_read(windows: Msvcrt, tmp_path: Path) -> None:
    with lock.hold(tmp_path / "r.json"):
        assert windows.at == [1 << 30]
        assert beside(tmp_path / "r.json", lock.ENDING).stat().st_size < windows.at[0]


def test_a_file_is_there_as_long_as_its_name(windows: Msvcrt, tmp_path: Path) -> None:
    path = tmp_path / "journal"
    with path.open("wb") as file:
        assert still_named(file.fileno(), path)
        path.unlink()
        assert not still_named(file.fileno(), path)


def test_a_sitting_is_saved(
    windows: Msvcrt, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    monkeypatch.setattr("csdreport.fill.recent.place", lambda: tmp_path / "recent.json")
    monkeypatch.setattr("csdreport.fill.rescue._folder", lambda: tmp_path / "rescue")
    with lock.hold(tmp_path / "r.json"):
        session = open_session(tmp_path / "r.json", template())
        session.do(Jump("other"))
        session.open_box()
        session.typed("ferries")
        session.keep_typing()
        session.finish()
        assert not session.trouble
        session.close()
    assert "ferries" in (tmp_path / "r.json").read_text()


def test_an_editor_s_path_may_have_spaces_and_backslashes(
    windows: Msvcrt, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("shutil.which", lambda name: name if '"' not in name else None)
    chosen = editor.command({"VISUAL": r'"C:\Program Files\Pad\pad.exe" -wait'})
    assert chosen == [r"C:\Program Files\Pad\pad.exe", "-wait"]


class _App:
    is_done = False

    def exit(self, result: Outcome) -> None:
        self.result = result
        self.ended.set()

    def __init__(self) -> None:
        self.ended = asyncio.Event()


class _Screen:
    """As much of a screen as ends by a signal."""

    def __init__(self) -> None:
        self.app = _App()
        self.view = self.session = self
        self.kept: list[str] = []

    def left(self) -> None:
        self.kept.append("typed")

    def finish(self) -> None:
        self.kept.append("written")

    def outcome(self, kind: Any, number: int) -> Outcome:
        return Outcome(kind, Path("r.json"), signal=number)


@pytest.mark.parametrize("name", ["SIGTERM", "SIGINT"])
def test_a_signal_ends_with_everything_kept(windows: Msvcrt, name: str) -> None:
    number = getattr(signal, name)
    before = {one: signal.getsignal(one) for one in (signal.SIGTERM, signal.SIGINT)}

    async def ended() -> tuple[list[str], int]:
        screen = _Screen()
        signals.watch(cast(Screen, screen))
        signal.raise_signal(number)
        await asyncio.wait_for(screen.app.ended.wait(), 5)
        return screen.kept, screen.app.result.exit_code

    try:
        assert asyncio.run(ended()) == (["typed", "written"], 128 + number)
    finally:
        for one, handler in before.items():
            signal.signal(one, handler)
