"""How far a long run is: shown where a line can be taken away again."""

from __future__ import annotations

import fcntl
import os
import pty
import struct
import sys
import termios

import pytest

from csdreport.cli.progress import shown


@pytest.mark.parametrize(
    ("term", "columns", "told"),
    [("xterm", 80, True), ("xterm", 0, True), ("xterm", 12, False), ("dumb", 80, False)],
)
def test_progress_is_shown_where_its_line_goes_away_again(
    term: str, columns: int, told: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    ours, theirs = pty.openpty()
    fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", 24, columns, 0, 0))
    monkeypatch.setenv("TERM", term)
    with os.fdopen(theirs, "w") as terminal:
        monkeypatch.setattr(sys, "stderr", terminal)
        assert list(shown(range(40), 40)) == list(range(40))
        # A terminal hands on what it is given in pieces, each when it likes.
        terminal.write("END")
        terminal.flush()
        printed = b""
        while b"END" not in printed:
            printed += os.read(ours, 65536)
        monkeypatch.undo()
    os.close(ours)
    assert (b"40 of 40 reports" in printed) is told
