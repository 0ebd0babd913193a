"""The question about a text that could harm somebody: asked once, kindly."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from csdreport.fill import risks
from csdreport.fill.actions import Jump
from csdreport.fill.places import value_at
from csdreport.fill.risks import DECISIONS, QUESTION, TOLD
from csdreport.fill.screen.views.question import Question
from csdreport.fill.screen.views.row import Row

if TYPE_CHECKING:
    from csdreport.fill.screen.screen import Screen


def ask_about_risk(
    screen: Screen,
    path: str,
    go_on: Callable[[], None] = lambda: None,
    *,
    to_commands: bool = False,
) -> bool:
    """Ask about the text at a path when it could harm somebody; tells whether it does.

    Args:
        go_on: Goes where somebody was going.
        to_commands: Whether keys are commands there, so that nobody means text by them.
    """
    message = risks.asked_at(screen.session, path)
    if message:
        question = Risk(screen, path, message, go_on)
        question.leads_to_commands = to_commands
        screen.open(question)
    return bool(message)


def decide_at(screen: Screen, path: str) -> None:
    """Open the four answers for a text that waits, or about which somebody thinks anew."""
    walk = screen.session.walk
    message = risks.risk_at(walk.report, walk.template, path)
    screen.open(Risk(screen, path, message or risks.DECIDED, lambda: None))


class Risk(Question):
    """Four answers; each leads on, and the walk goes where it was going."""

    def __init__(self, screen: Screen, path: str, message: str, go_on: Callable[[], None]) -> None:
        super().__init__(screen)
        self._path = path
        self._go_on = go_on
        self._is_answered = False
        walk = screen.session.walk
        is_seen = walk.now.at == path and screen.view is screen.box
        words = "" if is_seen else risks.words_of(value_at(walk.report, path))
        self.intro = f"{words}\n\nCould this harm somebody? {message}\n\n{QUESTION}".strip()

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

    def shown(self) -> None:
        """Begin at the answer that decides nothing, for whoever presses Enter without reading."""
        super().shown()
        self.select_where(lambda row: row.key == str(len(DECISIONS)))

    def pass_by(self) -> None:
        """Leave the question for later, and go on to the box ahead."""
        self.screen.close()
        self._go_on()
        if self.screen.view is not self.screen.box:
            # Behind the last box comes the review, where letters would be commands.
            self.screen.home()
        self.screen.say(TOLD["ask"], stays=True)

    def left(self) -> None:
        """Take passing the question for "later": who passes it has not decided yet."""
        session = self.screen.session
        if not self._is_answered and not risks.level_at(session.walk.report, self._path):
            risks.decide(session, self._path, "ask")

    def _decider(self, level: str) -> Callable[[], None]:
        def decide() -> None:
            session = self.screen.session
            self._is_answered = True
            risks.decide(session, self._path, level)
            if not level:
                session.do(Jump(self._path))
                self.screen.home()
                self.screen.say(TOLD[level])
                return
            self.screen.close()
            self._go_on()
            self.screen.say(TOLD[level])

        return decide
