"""How fast the screen is: `pytest -m benchmark -s tests/fill`."""

from __future__ import annotations

import io
import os
import statistics
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest
from prompt_toolkit.application import create_app_session
from prompt_toolkit.data_structures import Size
from prompt_toolkit.input import create_pipe_input
from prompt_toolkit.output.vt100 import Vt100_Output

from csdreport.fill.opening import open_session
from csdreport.fill.screen.screen import Screen
from tests.fill.reports import report, template

pytestmark = pytest.mark.benchmark

DRAWN = 42
FIRST_PROMPT = """
import io, os, sys
from pathlib import Path
from prompt_toolkit.application import create_app_session
from prompt_toolkit.data_structures import Size
from prompt_toolkit.input import create_pipe_input
from prompt_toolkit.output.vt100 import Vt100_Output
from prompt_toolkit.application import Application
Application.__init__ = (lambda made: lambda self, *a, **k: (
    made(self, *a, **k), self.__dict__['after_render'].add_handler(lambda _: os._exit(42)))[0])(
    Application.__init__)
sys.argv[1:1] = ['fill']
sys.stdin.isatty = sys.stdout.isatty = lambda: True
output = Vt100_Output(io.StringIO(), lambda: Size(rows=24, columns=80), term='xterm')
with create_pipe_input() as pipe, create_app_session(input=pipe, output=output):
    from csdreport.cli.app import main
    sys.exit(main())
"""
"""The whole command line up to the first picture on the screen; nothing after it runs."""
LONG = "Migrants pay twice for the ferry, and nobody answers when they ask why. " * 420
MIXED = "移民 pay twice — প্রবাসী families wait, and nobody answers when they ask. " * 430


@pytest.mark.parametrize("text", [LONG, MIXED, LONG.replace(". ", ".\n\n")])
def test_a_key_in_thirty_thousand_characters(tmp_path: Path, text: str) -> None:
    session = open_session(tmp_path / "r.json", template(), report=report(other=text))
    output = Vt100_Output(io.StringIO(), lambda: Size(rows=24, columns=80), term="xterm")
    took: list[float] = []
    worked: list[float] = []
    with create_pipe_input() as pipe, create_app_session(input=pipe, output=output):
        screen = Screen(session)
        drawn = threading.Event()
        screen.app.after_render += lambda _: drawn.set()

        def press() -> None:
            time.sleep(0.5)
            for key in ["\x07", "8", "\r", *["\x1b[A"] * 30, *"and some more words " * 3]:
                drawn.clear()
                begun, before = time.perf_counter(), time.process_time()
                pipe.send_text(key)
                drawn.wait(5)
                took.append(time.perf_counter() - begun)
                worked.append(time.process_time() - before)
                time.sleep(0.03)
            assert screen.app.loop is not None
            screen.app.loop.call_soon_threadsafe(screen.leave)

        thread = threading.Thread(target=press)
        thread.start()
        screen.run()
        thread.join()
    session.close()
    median, work = statistics.median(took[-60:]), statistics.median(worked[-60:])
    print(f"a key in {len(text)} characters: {median * 1000:.1f} ms, {work * 1000:.1f} of work")
    # On a machine that does nothing else both are the same; a busy one only lengthens the first.
    assert work < 0.016


def test_the_start_costs_at_most_twice_the_imports(tmp_path: Path) -> None:
    """Compare with what any program with these two libraries needs.

    The runs alternate, so that a busy moment of the machine meets both; and Python may keep its
    compiled modules, as it does where csdreport is installed.
    """
    environment = {**os.environ, "XDG_STATE_HOME": str(tmp_path / "state")}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)

    def once(code: int, *arguments: str) -> float:
        begun = time.perf_counter()
        done = subprocess.run([sys.executable, *arguments], capture_output=True, env=environment)
        took = time.perf_counter() - begun
        assert done.returncode == code, done.stderr
        return took

    base, ours = [], []
    for _ in range(11):
        base.append(once(0, "-c", "import typer, prompt_toolkit"))
        ours.append(once(DRAWN, "-c", FIRST_PROMPT, str(tmp_path / "r.json")))
    ratio = statistics.median(ours[1:]) / statistics.median(base[1:])
    print(f"start to first prompt: {ratio:.2f} times the imports")
    assert ratio <= 2
