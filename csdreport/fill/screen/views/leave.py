"""The question that Ctrl-C asks. A second Ctrl-C does not leave: it is the reflex for copying."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from csdreport.fill import speakers
from csdreport.fill.outcome import OutcomeKind
from csdreport.fill.rescue import LOST
from csdreport.fill.screen.commands import ELSEWHERE
from csdreport.fill.screen.views.row import Row
from csdreport.fill.screen.views.rows import Rows
from csdreport.fill.screen.views.show_quote import ShowQuote

if TYPE_CHECKING:
    from csdreport.fill.screen.screen import Screen


def leave(screen: Screen, kind: OutcomeKind = "left") -> None:
    """Leave; ask once more when words would be lost by it."""
    screen.view.left()
    screen.session.finish()
    if screen.session.is_in_no_file:
        screen.open(Lose(screen, kind))
    else:
        screen.leave(kind)


class Leave(Rows):
    """Go on, or leave."""

    @property
    def title(self) -> str:
        """Name the view."""
        return "Leave?"

    @property
    def intro(self) -> str:  # type: ignore[override]
        """Say that nothing is lost."""
        session = self.screen.session
        if session.trouble:
            kept = f"Your words are in {session.disk.rescued}." if session.disk.rescued else LOST
            return f"NOT SAVED: {session.trouble} {kept}"
        saved = session.saver.saved_at
        told = f"Everything was saved at {saved:%H:%M:%S}." if saved else "Everything is saved."
        told += "\nEnter, or Ctrl-C once more, goes on writing; q leaves."
        asked = speakers.to_ask(session.walk.report, session.walk.template)
        return f"{told}\n{speakers.invitation(len(asked))}".strip()

    def rows(self) -> tuple[Row, ...]:
        """Offer the two ways."""
        session = self.screen.session
        asked = speakers.to_ask(session.walk.report, session.walk.template)[: speakers.MOST_ASKED]
        in_the_room = [
            Row(f"Show this quote to {who}", self._shower(path), str(number))
            for number, (path, who) in enumerate(asked, 1)
        ]
        trouble = [
            Row("Keep the draft in another place", lambda: ELSEWHERE.run(self.screen), "w")
        ] * bool(session.trouble)
        return (
            Row("Go on writing", self.screen.home, "g"),
            *trouble,
            *in_the_room,
            Row("Leave, and go on later", lambda: leave(self.screen), "q"),
        )

    def _shower(self, path: str) -> Callable[[], None]:
        return lambda: self.screen.open(ShowQuote(self.screen, path))


class Lose(Rows):
    """The last question before words are lost. No reflex answers it: q has another meaning here."""

    def __init__(self, screen: Screen, kind: OutcomeKind) -> None:
        super().__init__(screen)
        self._kind = kind

    @property
    def title(self) -> str:
        """Name the view."""
        return "Lose the last words?"

    @property
    def intro(self) -> str:  # type: ignore[override]
        """Say why they would be lost."""
        return f"NOT SAVED: {self.screen.session.trouble} {LOST} Who leaves now loses them."

    def rows(self) -> tuple[Row, ...]:
        """Offer everything else first."""
        return (
            Row("Keep the draft in another place", lambda: ELSEWHERE.run(self.screen), "w"),
            Row("Go on writing, and try again", self.screen.home, "g"),
            Row("Leave, and lose the last words", lambda: self.screen.leave(self._kind), "x"),
        )
