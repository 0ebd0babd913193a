"""Lines in and out of a terminal that can do nothing else."""

from __future__ import annotations

import contextlib
import re
import sys
from collections.abc import Callable

from csdreport.text import normal

COMMANDS = (
    "back", "next", "menu", "note", "notes", "edit", "clear", "undo", "redo", "show", "review",
    "help", "quit",
)  # fmt: skip


class Called(Exception):
    """A command was typed at a question, and leads away from it."""

    def __init__(self, command: str) -> None:
        super().__init__(command)
        self.command = command


class Lines:
    """Reads and says lines; both ways can be replaced in tests.

    Attributes:
        in_place: Does a command that a question is asked once more after, such as ":note"; gives
            False for one that leads away. None where no command is known.
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
        self.in_place: Callable[[str], bool] | None = None

    def ask(self, prompt: str) -> str:
        """Read one line, cleaned; raises EOFError and KeyboardInterrupt."""
        raw = self._ask(prompt)
        known = raw.encode("utf-8", "surrogateescape").decode("utf-8", "replace")
        return normal.clean(known)

    def answer(self, prompt: str) -> str:
        """Read the answer to a question, at which every command works; "" goes back.

        Raises:
            Called: A command that leads away was typed.
        """
        while True:
            typed = self.ask(prompt)
            command = as_command(typed) if self.in_place else ""
            if command == "back":
                return ""
            if not command or self.in_place is None:
                return typed
            if not self.in_place(command):
                raise Called(command)

    def say(self, *lines: str) -> None:
        """Say lines, safe for any terminal."""
        for line in lines:
            self._out(normal.display(line) + "\n")
        if self._out == sys.stdout.write:
            sys.stdout.flush()

    def choose(self, question: str, choices: list[str]) -> int:
        """Let somebody choose by number; 0 goes back.

        Raises:
            Called: A command that leads away was typed.
        """
        self.say("", question, *(f"  {n}. {text}" for n, text in enumerate(choices, 1)))
        while True:
            answer = self.answer("Number, or Enter to go back: ").strip()
            if not answer:
                return 0
            if answer.isdecimal() and 0 < int(answer) <= len(choices):
                return int(answer)
            self.say(f"Please type a number from 1 to {len(choices)}.")


def no_command(typed: str) -> str:
    """Say of a line that looks like a command, and is none, that it is text; "" of any other."""
    found = re.match(r":([a-z]+)(\s|$)", typed, re.IGNORECASE)
    if not found or as_command(typed):
        return ""
    near = [f":{known}" for known in COMMANDS if known.startswith(found[1].lower())]
    meant = f" Did you mean {' or '.join(near)}?" if near else ""
    return f'":{found[1]}" is no command, so it is kept as text.{meant}'


def as_command(typed: str) -> str:
    """Read a command such as ":back" or ":note We paid twice"; "" when the line is text."""
    if not typed.startswith(":"):
        return ""
    word, _, rest = typed[1:].strip().partition(" ")
    near = [known for known in COMMANDS if word and known.startswith(word.lower())]
    exact = [known for known in near if known == word.lower()]
    if exact or len(near) == 1:
        return f"{(exact or near)[0]} {rest}".strip()
    return ""
