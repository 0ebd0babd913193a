"""The question about a text that could harm somebody: asked once, kindly."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from csdreport.fill.actions import Decide, Jump
from csdreport.fill.risks import DECISIONS, QUESTION, TOLD
from csdreport.fill.screen.views.rows import Row, Rows

if TYPE_CHECKING:
    from csdreport.fill.screen.screen import Screen


def ask_about_risk(screen: Screen, path: str, go_on: Callable[[], None] = lambda: None) -> bool:
    """Ask about the text at a path when it could harm somebody; tells whether it does."""
    walk = screen.session.walk
    message = screen.session.asked.risk(walk.report, walk.template, path)
    if message:
        screen.open(Risk(screen, path, message, go_on))
    return bool(message)


class Risk(Rows):
    """Four answers; each leads on, and the walk goes where it was going."""

    def __init__(self, screen: Screen, path: str, message: str, go_on: Callable[[], None]) -> None:
        super().__init__(screen)
        self._path = path
        self._go_on = go_on
        self.intro = f"Could this harm somebody? {message}\n\n{QUESTION}"

    @property
    def title(self) -> str:
        """Name the view."""
        return "One question about safety"

    def rows(self) -> tuple[Row, ...]:
        """Offer the four answers."""
        return tuple(
            Row(text, self._decider(level), str(number))
            for number, (level, text) in enumerate(DECISIONS, 1)
        )

    def _decider(self, level: str) -> Callable[[], None]:
        def decide() -> None:
            session = self.screen.session
            if not level:
                session.do(Jump(self._path))
                self.screen.home()
                self.screen.say(TOLD[level])
                return
            session.do(Decide(self._path, level))
            self.screen.close()
            self._go_on()
            self.screen.say(TOLD[level])

        return decide
