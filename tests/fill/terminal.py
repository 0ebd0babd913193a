"""A real terminal for the tests: the program in a pty, what it draws in pyte."""

from __future__ import annotations

import os
import signal
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pexpect
import pyte

PROGRAM = """
import sys
from pathlib import Path
from csdreport.fill.app import fill
from csdreport.template import load
outcome = fill(Path(sys.argv[1]), load.by_id("csd-2016"))
print("OUTCOME", outcome.kind)
sys.exit(outcome.exit_code)
"""
TAB, SHIFT_TAB, ENTER, UNDO, MENU = "\t", "\x1b[Z", "\r", "\x1a", "\x07"


class Terminal:
    """The program on a screen of some size."""

    def __init__(
        self,
        draft: Path,
        columns: int = 80,
        rows: int = 24,
        *,
        environment: dict[str, str] | None = None,
        program: str = PROGRAM,
    ) -> None:
        self.screen = pyte.Screen(columns, rows)
        self._stream = pyte.ByteStream(self.screen)
        self.child = pexpect.spawn(
            sys.executable,
            ["-c", program, str(draft)],
            dimensions=(rows, columns),
            env={
                **os.environ,
                "TERM": "xterm-256color",
                "XDG_STATE_HOME": str(draft.absolute().parent / "state"),
                **(environment or {}),
            },
            timeout=20,
        )
        self.child.delaybeforesend = None
        self.raw = b""

    def send(self, keys: str) -> None:
        """Press keys; what is drawn meanwhile is read, so that the program never waits for us."""
        data = keys.encode()
        for start in range(0, len(data), 512):
            self.child.send(data[start : start + 512])
            self.read(0.0)

    def type(self, text: str, pause: float = 0.004) -> None:
        """Type like a person, one key after the other, only faster."""
        for char in text:
            self.child.send(char.encode())
            time.sleep(pause)
            self.read(0.0)

    def press(self, key: str, seconds: float = 0.4) -> bool:
        """Press a key; tells whether anything else stands on the screen within a while."""
        before = self.text
        self.send(key)
        end = time.monotonic() + seconds
        while self.text == before and time.monotonic() < end:
            self.read(0.03)
        return self.text != before

    def read(self, seconds: float = 0.2) -> None:
        """Draw what the program sends, until it is silent for a while."""
        while True:
            try:
                data = self.child.read_nonblocking(65536, timeout=seconds)
            except (pexpect.TIMEOUT, pexpect.EOF):
                return
            self.raw += data
            self._stream.feed(data)

    @property
    def text(self) -> str:
        """Give what stands on the screen."""
        return "\n".join(line.rstrip() for line in self.screen.display)

    def wait_for(self, words: str, seconds: float = 15.0) -> str:
        """Wait until words stand on the screen; fails with the screen when they never do."""
        return self.wait_until(lambda: words in self.text, words, seconds)

    def wait_until(self, holds: Callable[[], bool], what: str, seconds: float = 15.0) -> str:
        """Wait until something holds."""
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            self.read(0.05)
            if holds():
                return self.text
        raise AssertionError(f"never came: {what!r}\n{self.text}")

    def resize(self, columns: int, rows: int) -> None:
        """Make the window smaller or larger."""
        self.screen.resize(rows, columns)
        before = len(self.raw)
        self.child.setwinsize(rows, columns)
        self.wait_until(lambda: len(self.raw) > before, f"a picture of {columns} by {rows}")
        self.read(0.1)

    def kill(self, number: int = signal.SIGKILL) -> None:
        """Send a signal and wait for the end."""
        self.child.kill(number)
        self.end()

    def end(self) -> int:
        """Wait for the end; gives the exit code, or minus the signal."""
        self.read(0.3)
        self.child.expect(pexpect.EOF, timeout=20)
        # The terminal is given back a moment before the end; closed in between, it would hang up.
        self.child.wait()
        self.child.ptyproc.delayafterclose = 0
        self.child.close()
        if self.child.exitstatus is not None:
            return int(self.child.exitstatus)
        return -int(self.child.signalstatus or 0)
