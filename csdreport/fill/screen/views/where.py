"""Another place for the draft, or for a second copy of it."""

from __future__ import annotations

from csdreport.errors import CsdReportError
from csdreport.fill import elsewhere
from csdreport.fill.screen.views.line import Line


class Elsewhere(Line):
    """Ask where to keep the draft from now on."""

    prompt = "Folder or file:"

    @property
    def title(self) -> str:
        """Name the view."""
        return "Keep the draft in another place"

    @property
    def hints(self) -> tuple[str, ...]:
        """Name the keys."""
        return ("Enter: keep it there", "Ctrl-G: menu")

    def above(self) -> list[str]:
        """Say where it is now, and what will happen."""
        return [
            f"The draft is in {self.screen.session.path.absolute()}.",
            "From now on it is kept where you say. The old file stays as it is.",
            "Enter alone leaves it where it is.",
        ]

    def entered(self, line: str) -> None:
        """Move, or say why not."""
        if not line.strip():
            self.screen.close()
            return
        try:
            session = self.screen.session
            elsewhere.move_to(session, elsewhere.place_for(line, session.path))
        except CsdReportError as error:
            self.screen.say(f"{error.problem} {error.hint}")
            return
        self.screen.close()
        self.screen.say(f"Kept in {self.screen.session.path}.")


class SecondCopy(Line):
    """Ask for the stick."""

    prompt = "Folder or file:"

    @property
    def title(self) -> str:
        """Name the view."""
        return "A second copy"

    @property
    def hints(self) -> tuple[str, ...]:
        """Name the keys."""
        return ("Enter: keep a copy there", "Ctrl-G: menu")

    def above(self) -> list[str]:
        """Say what a copy holds."""
        copy = self.screen.session.disk.copy
        now = f"A copy is kept in {copy}." if copy else "No second copy is kept yet."
        return [now, "It is written after each save, and holds everything, also names."]

    def entered(self, line: str) -> None:
        """Keep a copy from now on."""
        if not line.strip():
            self.screen.close()
            return
        session = self.screen.session
        try:
            elsewhere.copy_to(session, elsewhere.place_for(line, session.path))
        except CsdReportError as error:
            self.screen.say(error.problem)
            return
        self.screen.close()
        self.screen.say(f"A second copy is kept in {session.disk.copy}.")
