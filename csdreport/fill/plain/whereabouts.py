"""Where the draft is kept, line by line: another place, a second copy, or nowhere."""

from __future__ import annotations

from collections.abc import Callable

from csdreport.errors import CsdReportError
from csdreport.fill import elsewhere
from csdreport.fill.plain.lines import Lines
from csdreport.fill.rescue import LOST
from csdreport.fill.session import Session

ELSEWHERE, LOSE = "Keep the draft in another place", "Leave, and lose the last words"


class Whereabouts:
    """Asks where to keep the draft: when somebody wants to say, and when it cannot be written."""

    def __init__(self, session: Session, lines: Lines) -> None:
        self._session = session
        self._lines = lines
        self._was_asked = False

    def ask_in_trouble(self) -> None:
        """Behind a box, ask once where else to keep what cannot be written."""
        has_trouble = bool(self._session.trouble)
        if has_trouble and not self._was_asked:
            self._lines.say(self._session.saver.hint)
            self.ask_place()
        self._was_asked = has_trouble

    def ask_place(self) -> None:
        """Ask for another place, and keep the draft there from now on."""
        self._lines.say(f"The draft is in {self._session.path.absolute()}.")
        self._lines.say("From now on it is kept where you say. The old file stays as it is.")
        line = self._lines.answer("Folder or file, or Enter to leave it there: ").strip()
        if line:
            path = elsewhere.place_for(line, self._session.path)
            self._try(lambda: elsewhere.move_to(self._session, path), f"Kept in {path}.")

    def ask_copy(self) -> None:
        """Ask where to keep a second copy from now on."""
        self._lines.say("The copy is written after each save, and holds everything, also names.")
        line = self._lines.answer("Folder or file for the copy: ").strip()
        if line:
            path = elsewhere.place_for(line, self._session.path)
            self._try(
                lambda: elsewhere.copy_to(self._session, path), f"A second copy is kept in {path}."
            )

    def may_leave(self) -> bool:
        """Ask once more when the last words would be lost by leaving; False to go on."""
        while self._session.is_in_no_file:
            self._lines.say(f"NOT SAVED: {self._session.trouble} {LOST}")
            chosen = self._lines.choose("Who leaves now loses them.", [ELSEWHERE, LOSE])
            if chosen != 1:
                return chosen == 2
            self.ask_place()
        return True

    def _try(self, what: Callable[[], object], told: str) -> None:
        try:
            what()
        except CsdReportError as error:
            self._lines.say(error.problem, error.hint)
        else:
            self._lines.say(told)
