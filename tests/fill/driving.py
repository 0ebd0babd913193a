"""Drive the screen with keys through a pipe: no terminal, nothing drawn, everything real."""

from __future__ import annotations

import contextlib
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from prompt_toolkit.application import create_app_session
from prompt_toolkit.data_structures import Size
from prompt_toolkit.input import create_pipe_input
from prompt_toolkit.output import DummyOutput

from csdreport.fill.opening import open_session
from csdreport.fill.outcome import Outcome
from csdreport.fill.screen.screen import Screen
from csdreport.report.model import Report
from tests.fill.reports import template

TAB, BACK, ENTER, DOWN, UP = "\t", "\x1b[Z", "\r", "\x1b[B", "\x1b[A"
MENU, NOTE, NOTES, REVIEW, LEAVE = "\x07", "\x14", "\x0c", "\x12", "\x03"
UNDO, REDO, EDITOR, SAVE, HELP = "\x1a", "\x19", "\x0f", "\x13", "\x1bOP"
PIECE = 8
"""So many characters at once are still taken for typed ones."""


class Output(DummyOutput):
    """A screen of 80 by 24."""

    def get_size(self) -> Size:
        return Size(rows=24, columns=80)


@dataclass
class Driven:
    """How it ended, and what was said on the way."""

    outcome: Outcome
    report: Report
    titles: list[str]
    messages: list[str]


def drive(
    draft: Path,
    *keys: str,
    report: Report | None = None,
    listen: bool = False,
    welcome: bool = False,
    on_draw: Callable[[object], None] | None = None,
    pause: float = 0.0,
) -> Driven:
    """Press keys one after the other, then leave; each may be a run of typed characters.

    Args:
        draft: Where the report is kept.
        keys: What is pressed.
        report: What the draft holds at first.
        listen: Begin with listening.
        welcome: Begin with the welcome.
        on_draw: Called after each picture.
        pause: Seconds after each piece, where what is tested looks at the clock: a lone Escape,
            the end of a paste without brackets.
    """
    session = open_session(draft, template(), report=report)
    titles: list[str] = []
    messages: list[str] = []
    with create_pipe_input() as pipe, create_app_session(input=pipe, output=Output()):
        screen = Screen(session)
        if on_draw is not None:
            screen.app.after_render += on_draw

        def turn() -> None:
            loop, done = screen.app.loop, threading.Event()
            if loop is None or screen.app.is_done:
                return
            # The last key may end it in between.
            with contextlib.suppress(RuntimeError):
                loop.call_soon_threadsafe(done.set)
                done.wait(5)

        def settle() -> None:
            """Wait until the keys sent so far are dealt with and shown.

            What is asked of a loop runs before what the same round reads from the pipe, so only
            the second round is behind the keys, and the third behind what they asked for.
            """
            for _ in range(3):
                turn()
            while screen.app.is_running and screen.app.invalidated:
                time.sleep(0.001)
                turn()

        def press() -> None:
            begun = time.monotonic()
            while not screen.app.render_counter and time.monotonic() - begun < 20:
                time.sleep(0.01)
            for key in keys:
                pieces = key if key.isprintable() else [key]
                for start in range(0, len(pieces), PIECE):
                    pipe.send_text("".join(pieces[start : start + PIECE]))
                    time.sleep(pause)
                    settle()
                if screen._message and not screen.message:
                    # It may be one that is said once something is on the disk.
                    session.saver.wait(2)
                titles.append(screen.view.title)
                messages.append(screen.message)
            loop = screen.app.loop
            if loop is not None and not screen.app.is_done:
                loop.call_soon_threadsafe(screen.leave)

        thread = threading.Thread(target=press)
        thread.start()
        outcome = screen.run(welcome=welcome, listen=listen)
        thread.join()
    done = session.walk.report
    session.close()
    return Driven(outcome, done, titles, messages)
