"""Lines in and out of a terminal that can do nothing else."""

from __future__ import annotations

import contextlib
import sys
from collections.abc import Callable

from csdreport.text import normal


class Lines:
    """Reads and says lines; both ways can be replaced in tests.

    Attributes:
        ask: Gives the line that is typed behind a prompt; raises EOFError and KeyboardInterrupt.
    """

    def __init__(
        self,
        ask: Callable[[str], str] | None = None,
        out: Callable[[str], object] | None = None,
    ) -> None:
        if ask is None:
            # Without readline a terminal cuts a line at 4,095 characters.
            with contextlib.suppress(ImportError):
                import readline  # noqa: F401
        self._ask = ask or input
        self._out = out or sys.stdout.write

    def ask(self, prompt: str) -> str:
        """Read one line, cleaned."""
        raw = self._ask(prompt)
        known = raw.encode("utf-8", "surrogateescape").decode("utf-8", "replace")
        return normal.clean(known)

    def say(self, *lines: str) -> None:
        """Say lines, safe for any terminal."""
        for line in lines:
            self._out(normal.display(line) + "\n")
        if self._out == sys.stdout.write:
            sys.stdout.flush()

    def choose(self, question: str, choices: list[str]) -> int:
        """Let somebody choose by number; 0 goes back."""
        self.say("", question, *(f"  {n}. {text}" for n, text in enumerate(choices, 1)))
        while True:
            answer = self.ask("Number, or Enter to go back: ").strip()
            if not answer:
                return 0
            if answer.isdecimal() and 0 < int(answer) <= len(choices):
                return int(answer)
            self.say(f"Please type a number from 1 to {len(choices)}.")
