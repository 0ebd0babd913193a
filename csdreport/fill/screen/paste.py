"""Tell pasted characters from typed ones, and take a whole run of them at once.

A terminal with bracketed paste says what was pasted. Others send the characters as if they were
typed, only faster than anybody types: then a tab or a line end is text, not a command.
"""

from __future__ import annotations

import re
import time
from collections import deque

from prompt_toolkit.key_binding.key_processor import KeyPress
from prompt_toolkit.keys import Keys

RUN = 12
"""So many characters at once were not typed."""
PAUSE = 0.05
"""Seconds after a pasted run in which the next character still belongs to it."""
STYLING = re.compile(r"\x1b(?:\[[0-?]*[ -/]*[@-~]|\][^\x07\x1b]*(?:\x07|\x1b\\))")
"""Control sequences, and what names a window."""
LINE_ENDS = {Keys.ControlM, Keys.ControlJ}


class Burst:
    """Whether a paste without brackets is under way."""

    def __init__(self) -> None:
        self._until = 0.0

    @property
    def is_on(self) -> bool:
        """Tell whether the characters that arrive now belong to a paste."""
        return time.monotonic() < self._until

    def takes(self, waiting: deque[KeyPress]) -> bool:
        """Tell whether a key that would be a command was pasted with others."""
        return self.is_on or len(waiting) >= RUN

    def take(self, first: str, waiting: deque[KeyPress]) -> str:
        """Take a character and all text that waits behind it off the queue.

        Line ends, tabs and control characters are taken along in a paste; while somebody types,
        the run ends before them, since they are commands.
        """
        pasted = self.takes(waiting)
        taken = [first]
        last: KeyPress | None = None
        while waiting and (piece := _text(waiting[0], pasted)) is not None:
            last = waiting.popleft()
            one_line_end(last, waiting)
            taken.append(piece)
        if last is not None and not self.is_on and _ends_a_line_alone(taken):
            # Dictation, an input method or a script sends a line and its Enter in one go.
            waiting.appendleft(last)
            taken.pop()
            return "".join(taken)
        if (pasted and len(taken) > 1) or len(taken) >= RUN:
            self._until = time.monotonic() + PAUSE
        return "".join(taken)


def unstyled(text: str) -> str:
    """Take out what would colour a terminal: a paste from one may bring it along."""
    return STYLING.sub("", text)


def one_line_end(press: KeyPress, waiting: deque[KeyPress]) -> None:
    """Take CR LF for one line end: nobody types the second half that fast."""
    if press.key is Keys.ControlM and waiting and waiting[0].key is Keys.ControlJ:
        waiting.popleft()


def _ends_a_line_alone(taken: list[str]) -> bool:
    """Tell whether the one command among some characters is the last of them."""
    return taken[-1] in ("\n", "\t") and not any(piece in ("\n", "\t") for piece in taken[:-1])


def _text(press: KeyPress, pasted: bool) -> str | None:
    """Give the text of a waiting key press; None when it is no text and ends the run."""
    key = press.key
    if not isinstance(key, Keys):
        return press.data
    if not pasted:
        return None
    if key in LINE_ENDS:
        return "\n"
    if key is Keys.ControlI:
        return "\t"
    if len(press.data) == 1 and press.data < " ":
        return ""
    return None
