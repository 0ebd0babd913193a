"""The question that Ctrl-C asks. A second Ctrl-C does not leave: it is the reflex for copying."""

from __future__ import annotations

from csdreport.fill.screen.views.rows import Row, Rows


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
            return f"NOT SAVED: {session.trouble}"
        saved = session.saver.saved_at
        return f"Everything was saved at {saved:%H:%M:%S}." if saved else "Everything is saved."

    def rows(self) -> tuple[Row, ...]:
        """Offer the two ways."""
        return (
            Row("Go on writing", self.screen.home, "g"),
            Row("Leave, and go on later", self.screen.leave, "q"),
        )
