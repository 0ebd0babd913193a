"""One quote alone on the screen, to turn the laptop round and let the speaker choose."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from csdreport.fill import forgetting, inlet, quoting
from csdreport.fill.actions import Jump
from csdreport.fill.places import value_at
from csdreport.fill.screen.views.question import Question
from csdreport.fill.screen.views.row import Row
from csdreport.fill.screen.views.rows import Rows
from csdreport.fill.speakers import is_nameless

if TYPE_CHECKING:
    from csdreport.fill.screen.screen import Screen


class ShowQuote(Rows):
    """Nothing but the quote and the answers: no other words of the report are seen."""

    def __init__(self, screen: Screen, path: str) -> None:
        super().__init__(screen)
        self._path = path
        quote = value_at(screen.session.walk.report, path)
        self._speaker = quote["speaker"]
        who = ", ".join(part for part in (quote["speaker"], quote["organisation"]) if part)
        words = inlet.shown(quote["text"], "prose").text
        self.intro = f"{words}\n\n{who}\n\n{quoting.QUESTION}".replace("\n\n\n\n", "\n\n")

    @property
    def title(self) -> str:
        """Say nothing of the rest of the report."""
        return "Your words"

    @property
    def hints(self) -> tuple[str, ...]:
        """Name the keys."""
        return ("Number or Enter: choose", "Up/Down")

    def rows(self) -> tuple[Row, ...]:
        """Offer what the speaker can answer, the safest first."""
        return tuple(
            Row(text, self._setter(answer), str(number))
            for number, (answer, text) in enumerate(quoting.ANSWERS, 1)
        )

    def _setter(self, answer: str) -> Callable[[], None]:
        def agree() -> None:
            session = self.screen.session
            told = quoting.answered(session, self._path, answer)
            is_consent = answer not in ("", "no")
            session.do(Jump(f"{self._path}.{'consent_note' if is_consent else 'consent'}"))
            self.screen.home()
            self.screen.say(told)
            if answer == "anonymous" and not is_nameless(self._speaker):
                self._offer_to_forget()

        return agree

    def _offer_to_forget(self) -> None:
        self.screen.open(Forget(self.screen, f"{self._path}.speaker", self._speaker))


class Forget(Question):
    """Somebody wants to be anonymous: should the name go from this computer, too?"""

    def __init__(self, screen: Screen, path: str, name: str) -> None:
        super().__init__(screen)
        self._path = path
        self._name = name
        self.intro = forgetting.TOLD

    @property
    def title(self) -> str:
        """Name the view."""
        return "The name"

    def rows(self) -> tuple[Row, ...]:
        """Offer to take the name out."""
        keep, remove = forgetting.CHOICES
        return (Row(keep, self.screen.close, "1"), Row(remove, self._forget, "2"))

    def _forget(self) -> None:
        told = forgetting.forget(self.screen.session, self._path, self._name)
        self.screen.close()
        self.screen.open(Told(self.screen, told))


class Told(Rows):
    """What was taken out, and what could not be: more than one line can say."""

    def __init__(self, screen: Screen, told: str) -> None:
        super().__init__(screen)
        self.intro = told

    @property
    def title(self) -> str:
        """Name the view."""
        return "The name"

    def rows(self) -> tuple[Row, ...]:
        """Offer to go on."""
        return (Row("Go on", self.screen.close, "1"),)
