"""The review, line by line: what is open, then the files that are written."""

from __future__ import annotations

from dataclasses import dataclass

from csdreport.errors import CsdReportError
from csdreport.fill import handing_in, risks
from csdreport.fill.actions import Jump
from csdreport.fill.plain.lines import Lines
from csdreport.fill.plain.menu import Chosen
from csdreport.fill.plain.safety import decide_at
from csdreport.fill.review import Points, sorted_points
from csdreport.fill.session import Session
from csdreport.report import paths

EXPORTS = (("docx", True), ("markdown", True), ("docx", False), ("markdown", False))


@dataclass(frozen=True, slots=True)
class Review:
    """Lists what is open, and reads what to do about it."""

    session: Session
    lines: Lines

    def ask(self) -> Chosen:
        """Ask once; None goes back to the box."""
        walk = self.session.walk
        points = sorted_points(
            handing_in.findings(self.session) or (), risks.undecided(walk.report, walk.template)
        )
        waiting = self._tell(points)
        choices = [f"Decide about {text}" for _, text in waiting]
        choices += [f"Go to {one.label}" for one in points.first if one.path]
        exports = [
            f"{'To hand in' if public else 'Working copy'}: {name}" for name, public in EXPORTS
        ]
        chosen = self.lines.choose("What now?", [*choices, *exports, "Leave, and go on later"])
        if 0 < chosen <= len(waiting):
            return decided(self.session, self.lines, waiting[chosen - 1][0])
        if 0 < chosen <= len(choices):
            going = [one.path for one in points.first if one.path]
            return Jump(going[chosen - len(waiting) - 1])
        if chosen > len(choices) + len(exports):
            return "quit"
        if chosen:
            self._export(*EXPORTS[chosen - len(choices) - 1])
        return None

    def _tell(self, points: Points) -> list[tuple[str, str]]:
        """Say what is open; gives what waits for a decision, each with its path."""
        walk = self.session.walk
        waiting = [
            (path, f"{paths.label(path, walk.template, walk.report.language)}: {message}")
            for path, message in points.undecided
        ]
        texts = [f"{text} {risks.LEFT_OUT}" for _, text in waiting]
        texts += [f"{one.label}: {one.message}" for one in points.first]
        self.lines.say("", "Review", *(texts or ["Nothing serious is open."]))
        if points.rest:
            self.lines.say(f"{len(points.rest)} more: csdreport lint shows them.")
        return waiting

    def _export(self, name: str, public: bool) -> None:
        try:
            if public:
                done = handing_in.send(self.session, name)
                self.lines.say(f"Written: {done.file}", *done.told)
            else:
                made = handing_in.working_copy(self.session, name)
                self.lines.say(f"Written: {made}")
        except CsdReportError as error:
            self.lines.say(f"Not written: {error.problem}")


def decided(session: Session, lines: Lines, path: str) -> Jump | None:
    """Ask what nobody has decided, or decide anew; a text to make general leads to its box."""
    return Jump(path) if decide_at(session, lines, path) else None
