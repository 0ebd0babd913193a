"""The lines about a quote: who said it, and how its speaker agreed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from csdreport.fill import forgetting, quoting
from csdreport.fill.filing import parted
from csdreport.fill.places import value_at
from csdreport.fill.screen.views.answer_line import AnswerLine
from csdreport.fill.screen.views.show_quote import Forget

if TYPE_CHECKING:
    from csdreport.fill.screen.screen import Screen


class Who(AnswerLine):
    """Correct the speaker of a quote."""

    prompt = "Who said it: Name (Organisation)"
    on_tab = "Enter keeps it."

    def __init__(self, screen: Screen, quote: str) -> None:
        super().__init__(screen)
        self._quote = quote
        self.prefill(quoting.who(screen.session.walk.report, quote))

    @property
    def title(self) -> str:
        """Name the view."""
        return quoting.CORRECT

    @property
    def hints(self) -> tuple[str, ...]:
        """Name the keys."""
        return ("Enter: keep it", "Ctrl-G: menu")

    def so_far(self, line: str) -> dict[str, str]:
        """Keep it as speaker and organisation."""
        held = quoting.who(self.screen.session.walk.report, self._quote)
        name, organisation = parted(line if line.strip() else held)
        return {f"{self._quote}.organisation": organisation, f"{self._quote}.speaker": name}

    def take(self, line: str) -> None:
        """Take the name."""
        quoting.correct(self.screen.session, self._quote, line)


class How(AnswerLine):
    """Ask how and when consent was given; then whether a name that is left out is to be forgotten.

    Whatever key leads away, that is asked before what the key leads to.
    """

    prompt = "How and when:"
    on_tab = "Enter keeps it; Enter on an empty line passes."

    def __init__(self, screen: Screen, quote: str) -> None:
        super().__init__(screen)
        self._quote = quote
        self._has_offered = False

    @property
    def title(self) -> str:
        """Name the view."""
        return "How did the speaker agree?"

    @property
    def hints(self) -> tuple[str, ...]:
        """Name the keys."""
        return ("Enter: keep it, or pass", "Ctrl-G: menu")

    def above(self) -> list[str]:
        """Say what it is for."""
        return [quoting.HOW, 'For example: "asked after the session, she read the words".', ""]

    def so_far(self, line: str) -> dict[str, str]:
        """Keep it beside the consent."""
        held = value_at(self.screen.session.walk.report, self._path) or ""
        return {self._path: line if line.strip() else held}

    def take(self, line: str) -> None:
        """Keep it; an empty line passes."""
        if line.strip():
            quoting.fill(self.screen.session, self._path, line)

    def left(self) -> None:
        """Take what was typed, and offer once to forget the name of who is anonymous now."""
        super().left()
        path, name = forgetting.of_quote(self.screen.session, self._quote)
        if name and not self._has_offered:
            self._has_offered = True
            self.screen.follow(Forget(self.screen, path, name))

    @property
    def _path(self) -> str:
        return f"{self._quote}.consent_note"
