"""The review: what is open first, then the file to hand in."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from csdreport.fill import handing_in, noting, risks, wording
from csdreport.fill.actions import Jump
from csdreport.fill.review import sorted_points
from csdreport.fill.screen.commands import NOTES, PREVIEW
from csdreport.fill.screen.views.export import Export
from csdreport.fill.screen.views.risk import decide_at
from csdreport.fill.screen.views.row import Row
from csdreport.fill.screen.views.rows import Rows
from csdreport.findings import Finding
from csdreport.report import paths

if TYPE_CHECKING:
    from csdreport.fill.screen.screen import Screen


class Review(Rows):
    """At most five things first, everything else on request, then the exports."""

    def __init__(self, screen: Screen) -> None:
        super().__init__(screen)
        self._all = False

    @property
    def title(self) -> str:
        """Name the view."""
        return "Review"

    @property
    def hints(self) -> tuple[str, ...]:
        """Name the keys."""
        return ("Enter: go there", "Ctrl-R: back here", "Up/Down")

    def rows(self) -> tuple[Row, ...]:
        """List what is open, then what can be done."""
        session = self.screen.session
        findings = handing_in.findings(session)
        if findings is None:
            return (Row("The checks could not run. Your words are safe."), *self._what_next())
        walk = session.walk
        points = sorted_points(findings, risks.undecided(walk.report, walk.template))
        listed = [self._undecided(*one) for one in points.undecided]
        listed += [self._finding(one) for one in points.first]
        if not listed:
            listed.append(Row("Nothing serious is open."))
        if self._all:
            listed += [self._finding(one) for one in points.rest]
        elif points.rest:
            more = len(points.rest)
            text = f"Show {more} more suggestion{'s' if more != 1 else ''}"
            listed.append(Row(text, self._show_all, "m"))
        waiting = noting.waiting(session)
        if waiting or session.walk.report.unplaced:
            text = wording.waiting(len(waiting), len(session.walk.report.unplaced))
            listed.append(Row(text, lambda: NOTES.run(self.screen), "l"))
        return (*listed, *self._what_next())

    def _what_next(self) -> tuple[Row, ...]:
        return (
            Row("Ready?"),
            Row("Make the file to hand in", lambda: self.screen.open(Export(self.screen)), "e"),
            Row("Read the whole report", lambda: PREVIEW.run(self.screen), "p"),
            Row("Back to the box", self.screen.home, "b"),
        )

    def _finding(self, finding: Finding) -> Row:
        label = f"{finding.label}: " if finding.label else ""
        return Row(f"{label}{finding.message}", self._goer(finding.path))

    def _undecided(self, path: str, message: str) -> Row:
        walk = self.screen.session.walk
        label = paths.label(path, walk.template, walk.report.language)
        text = f"{label}: {message} {risks.LEFT_OUT}"
        return Row(text, lambda: decide_at(self.screen, path))

    def _goer(self, path: str) -> Callable[[], None]:
        def go() -> None:
            try:
                self.screen.session.do(Jump(path))
            except KeyError:
                self.screen.say("This is about the report as a whole.")
                return
            self.screen.visit()

        return go

    def _show_all(self) -> None:
        self._all = True
        self.refresh()
