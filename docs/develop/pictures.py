"""Draw the program's screens as SVG: the real program, in a pseudo-terminal, typed into.

Times of day are replaced by one fixed time, so that the same program gives the same picture.
"""

from __future__ import annotations

import io
import os
import re
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pexpect
import pyte
from rich.console import Console
from rich.style import Style
from rich.terminal_theme import TerminalTheme
from rich.text import Text

WIDTH, HEIGHT = 84, 24
QUIET_SECONDS = 0.6
LONGEST_WAIT = 20.0
ROOT = Path(__file__).resolve().parents[2]
CLOCK = re.compile(r"\b\d\d:\d\d:\d\d\b")
PALETTE = [
    (24, 26, 31),
    (240, 98, 98),
    (98, 209, 150),
    (229, 192, 123),
    (97, 175, 239),
    (198, 120, 221),
    (86, 182, 194),
    (222, 226, 230),
]
THEME = TerminalTheme(PALETTE[0], PALETTE[-1], PALETTE, [(92, 99, 112), *PALETTE[1:]])

MENU, TAB, REVIEW = "\x07", "\t", "\x12"


class Terminal:
    """A pseudo-terminal with the program in it."""

    def __init__(self, *arguments: str, folder: Path) -> None:
        self.screen = pyte.Screen(WIDTH, HEIGHT)
        self.stream = pyte.ByteStream(self.screen)
        environment = os.environ | {"TERM": "xterm-256color", "PYTHONPATH": str(ROOT)}
        environment.pop("NO_COLOR", None)
        environment.pop("COLUMNS", None)
        self.child = pexpect.spawn(
            sys.executable,
            ["-m", "csdreport", *arguments],
            dimensions=(HEIGHT, WIDTH),
            env=environment,
            cwd=str(folder),
            timeout=LONGEST_WAIT,
        )
        begun = time.monotonic()
        while not "".join(self.screen.display).strip() and time.monotonic() - begun < LONGEST_WAIT:
            self.settle()

    def type(self, keys: str, until: str = "") -> None:
        """Type some keys and wait until the screen is still, and its title begins as it should."""
        self.child.send(keys)
        begun = time.monotonic()
        self.settle()
        while not self._title.startswith(until) and time.monotonic() - begun < LONGEST_WAIT:
            self.settle()

    @property
    def _title(self) -> str:
        return self.screen.display[0].strip()

    def settle(self) -> None:
        """Read until nothing has come for a moment."""
        last = begun = time.monotonic()
        while time.monotonic() - last < QUIET_SECONDS and time.monotonic() - begun < LONGEST_WAIT:
            try:
                self.stream.feed(self.child.read_nonblocking(65536, timeout=0.1))
                last = time.monotonic()
            except pexpect.TIMEOUT:
                continue
            except pexpect.EOF:
                return

    def close(self) -> None:
        """End the program."""
        self.child.close(force=True)

    def svg(self, title: str) -> str:
        """Draw what stands on the screen."""
        console = Console(
            record=True,
            width=WIDTH,
            file=io.StringIO(),
            color_system="truecolor",
            force_terminal=True,
        )
        for row in range(HEIGHT):
            console.print(self._line(row), soft_wrap=True, markup=False, highlight=False)
        drawn = console.export_svg(title=title, theme=THEME, unique_id="csdreport")
        # No fonts from the network: a picture of a private program asks nobody for anything.
        return re.sub(r"@font-face \{.*?\}", "", drawn, flags=re.DOTALL)

    def _line(self, row: int) -> Text:
        cells = [self.screen.buffer[row][column] for column in range(WIDTH)]
        line = CLOCK.sub("14:02:11", "".join(cell.data for cell in cells))
        text = Text(line.ljust(WIDTH)[:WIDTH])
        for column, cell in enumerate(cells):
            text.stylize(_style(cell), column, column + 1)
        return text


def pictures() -> Iterator[tuple[str, str]]:
    """Draw each picture: its file name and its SVG."""
    for name, title, play in (
        ("walk.svg", "csdreport fill", _walk),
        ("menu.svg", "csdreport fill: the menu", _menu),
        ("review.svg", "csdreport fill: the review", _review),
    ):
        with tempfile.TemporaryDirectory() as folder:
            yield name, _played(Path(folder), title, play)


def _played(folder: Path, title: str, play: Callable[[Terminal], None]) -> str:
    sample = ROOT / "sample_reports" / "first-hundred-days-draft.json"
    (folder / "session-1.2.json").write_bytes(sample.read_bytes())
    terminal = Terminal("fill", "session-1.2.json", folder=folder)
    try:
        play(terminal)
        return terminal.svg(title)
    finally:
        terminal.close()


def _walk(terminal: Terminal) -> None:
    for keys in (MENU, "2", "1", "\r"):
        terminal.type(keys)


def _menu(terminal: Terminal) -> None:
    terminal.type(MENU, until="Menu")


def _review(terminal: Terminal) -> None:
    terminal.type(REVIEW, until="Review")


def _style(cell: pyte.screens.Char) -> Style:
    return Style(
        color=_colour(cell.fg),
        bgcolor=_colour(cell.bg),
        bold=cell.bold,
        italic=cell.italics,
        underline=cell.underscore,
        reverse=cell.reverse,
    )


def _colour(name: str) -> str | None:
    if name == "default":
        return None
    if re.fullmatch(r"[0-9a-f]{6}", name):
        return f"#{name}"
    return {"brown": "yellow"}.get(name, name.replace("bright", "bright_"))
