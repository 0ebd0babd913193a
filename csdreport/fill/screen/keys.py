"""The keys that work everywhere, and those that must do nothing.

No key here begins with Esc: people press it when they are unsure, and a terminal cannot tell it
from the beginning of another key. Each Ctrl key also stands in the menu.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from prompt_toolkit.key_binding import KeyBindings, KeyPressEvent

from csdreport.fill.screen.commands import COMMANDS, Command

if TYPE_CHECKING:
    from csdreport.fill.screen.screen import Screen

# What readline would do with these is a trap on a form: a search that eats the next letters, a
# selection that nobody sees, a literal control character.
HARMLESS = (
    "escape", "c-q", "c-x", "c-@", "c-]", "c-^", "c-\\", "c-_", "insert", "c-n", "c-p",
    "s-left", "s-right", "s-up", "s-down", "s-home", "s-end",
    "c-s-left", "c-s-right", "c-s-home", "c-s-end",
    "f2", "f3", "f4", "f5", "f6", "f7", "f8", "f9", "f10", "f11", "f12",
)  # fmt: skip


def tamed() -> KeyBindings:
    """Make keys do nothing that would otherwise do something surprising."""
    keys = KeyBindings()
    for key in HARMLESS:
        keys.add(key, eager=True)(_nothing)
    return keys


def everywhere(screen: Screen) -> KeyBindings:
    """Give the keys that work in every view."""
    keys = KeyBindings()
    for command in COMMANDS:
        if command.key:
            keys.add(command.key, eager=True)(_running(screen, command))

    @keys.add("c-v", eager=True)
    def _(event: KeyPressEvent) -> None:
        screen.say("To paste, press Ctrl-Shift-V, or use the right mouse button.")

    return keys


def _nothing(event: KeyPressEvent) -> None:
    """Leave everything as it is."""


def _running(screen: Screen, command: Command) -> Callable[[KeyPressEvent], None]:
    def run(event: KeyPressEvent) -> None:
        # Within pasted text a control character is no command.
        if not screen.burst.is_on:
            command.run(screen)

    return run
