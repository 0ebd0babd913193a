"""What can be asked for from everywhere: by a Ctrl key, and by a letter in the menu."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from csdreport.fill.screen.screen import Screen


@dataclass(frozen=True, slots=True)
class Command:
    """One thing to ask for.

    Attributes:
        letter: Its key in the menu.
        key: Its key everywhere, as prompt_toolkit names it; empty for none.
        text: What the menu says.
    """

    letter: str
    key: str
    text: str
    run: Callable[[Screen], None]

    @property
    def shown_key(self) -> str:
        """Name the key as people know it: "Ctrl-T"."""
        return f"Ctrl-{self.key[2:].upper()}" if self.key.startswith("c-") else self.key.upper()


def _menu(screen: Screen) -> None:
    from csdreport.fill.screen.views.menu import Menu

    screen.show(Menu(screen))


def _note(screen: Screen) -> None:
    from csdreport.fill.screen.views.quick_note import QuickNote

    screen.show(QuickNote(screen))


def _notes(screen: Screen) -> None:
    from csdreport.fill.screen.views.notes import Notes

    screen.show(Notes(screen))


def _listen(screen: Screen) -> None:
    from csdreport.fill.screen.views.listening import Listening

    screen.show(Listening(screen))


def _review(screen: Screen) -> None:
    from csdreport.fill.screen.views.review import Review

    if screen.view is screen.box and screen.box.questions.asks_first(
        lambda: _review(screen), to_commands=True
    ):
        return
    screen.show(Review(screen))


def _help(screen: Screen) -> None:
    from csdreport.fill.screen.views.text import Text, help_text

    screen.show(Text(screen, "Help", help_text(screen.session)))


def _preview(screen: Screen) -> None:
    from csdreport.fill import handing_in
    from csdreport.fill.screen.views.text import Text

    screen.show(Text(screen, "The whole report", handing_in.as_text(screen.session)))


def _edit(screen: Screen) -> None:
    screen.home()
    screen.box.edit()


def _save(screen: Screen) -> None:
    screen.view.left()
    # Not waited for: on a slow stick the next key would wait, too.
    screen.session.write()
    screen.say("It is saved now, and by itself all the time: below is when.")


def _copy(screen: Screen) -> None:
    from csdreport.fill.screen.views.where import SecondCopy

    screen.show(SecondCopy(screen))


def _elsewhere(screen: Screen) -> None:
    from csdreport.fill.screen.views.where import Elsewhere

    screen.show(Elsewhere(screen))


def _leave(screen: Screen) -> None:
    from csdreport.fill.screen.views.leave import Leave

    was_asked = isinstance(screen.view, Leave)
    screen.show(Leave(screen))
    if was_asked:
        screen.say("You go on writing. To leave: Ctrl-C, then q.")


MENU = Command("g", "c-g", "This menu", _menu)
NOTE = Command("t", "c-t", "Quick note", _note)
NOTES = Command("l", "c-l", "Notes and text without a place", _notes)
LISTEN = Command("i", "", "Listen: take notes while the session runs", _listen)
REVIEW = Command("r", "c-r", "Review: what is open, then hand in", _review)
PREVIEW = Command("p", "", "Read the whole report", _preview)
EDIT = Command("o", "c-o", "Write this box in an editor of your own", _edit)
SAVE = Command("s", "c-s", "Save now", _save)
COPY = Command("c", "", "Keep a second copy, on a stick for example", _copy)
ELSEWHERE = Command("w", "", "Keep the draft in another place", _elsewhere)
HELP = Command("h", "f1", "Help, and the whole instruction", _help)
LEAVE = Command("q", "c-c", "Leave, and go on later", _leave)

COMMANDS = (MENU, NOTE, NOTES, LISTEN, REVIEW, PREVIEW, EDIT, SAVE, COPY, ELSEWHERE, HELP, LEAVE)
