"""What follows when a note became a quote: names in its words, and what its speaker agreed to."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from csdreport.fill import inlet, quoting, wording
from csdreport.fill.actions import Jump
from csdreport.fill.places import value_at
from csdreport.fill.screen.views.question import Question
from csdreport.fill.screen.views.quote_lines import How, Who
from csdreport.fill.screen.views.row import Row
from csdreport.fill.screen.views.rows import Rows

if TYPE_CHECKING:
    from csdreport.fill.screen.screen import Screen


def ask(screen: Screen, path: str) -> None:
    """Ask what is to be asked about the quote that was filed last in a field."""
    walk = screen.session.walk
    quote = quoting.latest(walk.report, path)
    screen.open(Agreed(screen, quote))
    if names := quoting.names_in(walk.report, walk.template, quote):
        screen.open(Names(screen, quote, names))


class Names(Rows):
    """A name stands in words that may be published."""

    def __init__(self, screen: Screen, quote: str, names: tuple[str, ...]) -> None:
        super().__init__(screen)
        self._quote = quote
        said = quoting.said_by(screen.session.walk.report, quote)
        words = value_at(screen.session.walk.report, f"{quote}.text")
        shown = inlet.shown(words, "prose").text
        self.intro = f"{shown}\n\n{said}\n\n{quoting.STAND}{', '.join(names)}."

    @property
    def title(self) -> str:
        """Name the view."""
        return "A name stands in the words"

    def rows(self) -> tuple[Row, ...]:
        """Offer to change the words."""
        change, stand = quoting.NAME_CHOICES
        return (Row(change, self._change, "1"), Row(stand, self.screen.close, "2"))

    def _change(self) -> None:
        self.screen.session.do(Jump(f"{self._quote}.text"))
        self.screen.home()
        self.screen.say("Change the words; Tab then asks what the speaker agreed to.")


class Agreed(Question):
    """A note became a quote: what did its speaker agree to?"""

    def __init__(self, screen: Screen, quote: str) -> None:
        super().__init__(screen)
        self._quote = quote

    @property
    def intro(self) -> str:  # type: ignore[override]
        """Show the words, and who was taken for their speaker."""
        report = self.screen.session.walk.report
        words = inlet.shown(value_at(report, f"{self._quote}.text"), "prose").text
        said = quoting.said_by(report, self._quote)
        return f"{words}\n\n{quoting.FILED} {said}\n{quoting.AGREED}"

    @property
    def title(self) -> str:
        """Name the view."""
        return quoting.AGREED

    @property
    def hints(self) -> tuple[str, ...]:
        """Name the keys."""
        return (
            "Enter: choose",
            "Space: nobody has asked yet",
            "a number: to the answer",
            "c: who said it",
        )

    def rows(self) -> tuple[Row, ...]:
        """Offer the answers; nobody has asked yet is the first one."""
        answers = (
            Row(text, self._setter(consent), str(number))
            for number, (consent, text) in enumerate(wording.CONSENT_CHOICES, 1)
        )
        refused = Row(quoting.REFUSE, self._refuse, "5")
        return (*answers, refused, Row(quoting.CORRECT, self._correct, "c"))

    def press(self, char: str) -> None:
        """Let Space mean that nobody has asked yet."""
        if char == " ":
            self.screen.close()
        else:
            super().press(char)

    def _refuse(self) -> None:
        quoting.answered(self.screen.session, self._quote, "no")
        self.screen.close()
        self.screen.say(quoting.KEPT)

    def _correct(self) -> None:
        self.screen.open(Who(self.screen, self._quote))

    def _setter(self, consent: str) -> Callable[[], None]:
        def agree() -> None:
            self.screen.close()
            if consent:
                quoting.fill(self.screen.session, f"{self._quote}.consent", consent)
                self.screen.open(How(self.screen, self._quote))

        return agree
