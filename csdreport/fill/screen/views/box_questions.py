"""What is asked between two boxes: about a name, a text that could harm, a place for the draft."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from csdreport.fill.forgetting import named_speaker
from csdreport.fill.screen.commands import ELSEWHERE
from csdreport.fill.screen.views.risk import ask_about_risk
from csdreport.fill.screen.views.show_quote import Forget

if TYPE_CHECKING:
    from csdreport.fill.screen.screen import Screen


class BoxQuestions:
    """Asks each thing once in a sitting."""

    def __init__(self, screen: Screen) -> None:
        self._screen = screen
        self._session = screen.session
        self._asked: set[tuple[str, str]] = set()
        self._asked_for_place = False

    def asks_first(self, go_on: Callable[[], None], *, to_commands: bool = False) -> bool:
        """Ask about a text that could harm somebody, once a text; tells whether it did.

        Args:
            go_on: Goes where somebody was going.
            to_commands: Whether keys are commands there.
        """
        self._session.settle()
        if self._asked_to_forget():
            return True
        if self._session.walk.place.shape != "prose":
            return False
        return ask_about_risk(
            self._screen, self._session.walk.now.at, go_on, to_commands=to_commands
        )

    def _asked_to_forget(self) -> bool:
        """Offer once to take out a name that became anonymous here."""
        found = named_speaker(self._session)
        if not found[1] or not self._session.has_typing or found in self._asked:
            return False
        self._asked.add(found)
        self._screen.open(Forget(self._screen, *found))
        return True

    def ask_for_place(self) -> None:
        """Between two boxes, ask once where else to keep what cannot be written."""
        has_trouble = bool(self._session.trouble)
        if has_trouble and not self._asked_for_place:
            ELSEWHERE.run(self._screen)
        self._asked_for_place = has_trouble
