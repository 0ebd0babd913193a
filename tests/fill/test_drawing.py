"""What is drawn takes the columns that it is counted for, on every terminal; so does the cursor."""

from __future__ import annotations

import shutil
import subprocess
import sys
import time
import unicodedata
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import example, given, strategies as st
from prompt_toolkit.utils import get_cwidth

from csdreport.draft import draft as drafts
from csdreport.draft.draft import open_draft
from csdreport.fill.drawing import drawn, width_of
from csdreport.template import load
from tests.fill.reports import report
from tests.fill.terminal import PROGRAM, Terminal

FAMILY, FLAG, HAND, HEART = "👩\u200d👩\u200d👧", "🇫🇯", "👍🏽", "❤\ufe0f"
RAINBOW, SCOTLAND, ONE = "🏳\ufe0f\u200d🌈", "🏴\U000e0067\U000e0062\U000e007f", "1\ufe0f\u20e3"


@given(st.text())
@example(FAMILY + FLAG + HAND + HEART + RAINBOW + SCOTLAND + ONE)
def test_what_is_drawn_is_as_wide_as_it_is_counted(text: str) -> None:
    line = text.replace("\n", "")
    assert width_of(line) == sum(map(get_cwidth, drawn(line)))
    assert drawn(drawn(line)) == drawn(line)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        (FAMILY, "👩👩👧"),
        (FLAG, "FJ"),
        (HAND, "👍"),
        (HEART, "❤"),
        (RAINBOW, "🏳🌈"),
        (SCOTLAND, "🏴"),
        (ONE, "1\u20e3"),
        ("می\u200cخواهم", "می\u200cخواهم"),
        ("क्\u200dष", "क्\u200dष"),
        ("移民 e\u0301", "移民 e\u0301"),
        ("a\tb", "a    b"),
        ("a\u202eb\x1b", "ab"),
    ],
)
def test_joined_pictures_are_drawn_apart_and_letters_as_they_are(text: str, shown: str) -> None:
    assert drawn(text) == shown


def test_nothing_drawn_can_be_joined_to_one_picture() -> None:
    for char in drawn(f"{FAMILY} {FLAG} {HAND} {HEART} {RAINBOW} {SCOTLAND} {ONE}"):
        assert unicodedata.category(char) != "Sk" or char == "\u20e3"
        assert char not in "\u200d\ufe0f"


# In real terminals


@pytest.fixture
def draft(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    path = tmp_path / "report.json"
    drafts.save(path, report())
    return path


@pytest.mark.skipif(sys.platform == "win32", reason="needs a pty")
@pytest.mark.parametrize(
    ("text", "columns"),
    [("abc", [4, 3, 2, 1]), ("移民 a", [7, 6, 5, 3, 1]), (f"{FLAG}{HAND}b", [6, 5, 5, 3, 2, 1])],
)
def test_the_cursor_stands_where_the_next_letter_comes(
    draft: Path, text: str, columns: list[int]
) -> None:
    terminal = Terminal(draft)
    terminal.wait_for("Ctrl-G: menu")
    row = (
        next(n for n, line in enumerate(terminal.text.split("\n")) if "One name a box" in line) + 2
    )
    terminal.type(text)
    for column in columns:
        place = (column, row)
        terminal.wait_until(
            lambda place=place: (terminal.screen.cursor.x, terminal.screen.cursor.y) == place,  # type: ignore[misc]
            f"the cursor at {place}",
        )
        terminal.send("\x1b[D")
    terminal.kill()


@pytest.mark.skipif(sys.platform == "win32", reason="needs a pty")
def test_the_cursor_stays_on_a_row_that_is_full_and_nothing_scrolls(draft: Path) -> None:
    terminal = Terminal(draft, columns=40)
    terminal.wait_for("Ctrl-G: ")
    terminal.send("x" * 37)
    for typed, column in (("", 38), ("y", 39), (" ", 39), ("z", 2), ("z", 3)):
        terminal.send(typed)
        terminal.wait_until(lambda column=column: terminal.screen.cursor.x == column, typed)  # type: ignore[misc]
    assert f" {'x' * 37}y\n zz\n" in terminal.text
    terminal.kill()


class Tmux:
    """The program in a terminal that draws joined pictures in two columns, as most do now."""

    def __init__(self, folder: Path, draft: Path) -> None:
        self._socket = folder / "tmux"
        program = folder / "program.py"
        program.write_text(PROGRAM)
        command = f"LC_ALL=C.UTF-8 {sys.executable} {program} {draft}"
        self._run("-f", "/dev/null", "-u", "new-session", "-d", "-x", "60", "-y", "16", command)

    def send(self, keys: str) -> None:
        self._run("send-keys", "-l", keys)

    @property
    def text(self) -> str:
        return self._run("capture-pane", "-p")

    def wait_until(self, holds: Callable[[str], bool]) -> str:
        end = time.monotonic() + 15
        while not holds(shown := self.text):
            assert time.monotonic() < end, shown
            time.sleep(0.05)
        return shown

    def close(self) -> None:
        self._run("kill-server")

    def _run(self, *words: str) -> str:
        done = subprocess.run(
            ["tmux", "-S", str(self._socket), *words], capture_output=True, check=False
        )
        return done.stdout.decode("utf-8", "replace")


@pytest.fixture
def tmux(tmp_path: Path, draft: Path) -> Iterator[Tmux]:
    opened = Tmux(tmp_path, draft)
    yield opened
    opened.close()


@pytest.mark.skipif(shutil.which("tmux") is None, reason="needs tmux")
@pytest.mark.parametrize(
    "joined",
    [FAMILY, FLAG, *(pytest.param(one, marks=pytest.mark.soak) for one in (HAND, HEART, RAINBOW))],
    ids=ascii,
)
def test_no_letter_stays_behind_a_joined_picture(tmux: Tmux, draft: Path, joined: str) -> None:
    tmux.wait_until(lambda shown: "Ctrl-G: menu" in shown)
    tmux.send(f"{joined} abcdef")
    tmux.wait_until(lambda shown: "abcdef" in shown)
    tmux.send("\x7f" * 3)
    tmux.wait_until(lambda shown: "abcd" not in shown)
    tmux.send("\x1b[D" * 2 + "xy")
    shown = tmux.wait_until(lambda shown: "xy" in shown)
    line = next(line for line in shown.splitlines() if "xy" in line)
    assert line.strip() == f"{drawn(joined)} axybc"
    time.sleep(0.8)
    held = open_draft(draft, load.by_id).report.answers["session"]["rapporteurs"]
    assert held[0]["name"] == f"{joined} axybc"
