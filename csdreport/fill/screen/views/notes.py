"""The notes that wait, and the text without a place: filed one after the other, a key each."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from csdreport.fill import noting, wording
from csdreport.fill.actions import FileNote, FileText, MarkNote, Placed
from csdreport.fill.filing import place_of_text
from csdreport.fill.screen.views import filed_quote
from csdreport.fill.screen.views.correct_note import CorrectNote
from csdreport.fill.screen.views.risk import ask_about_risk
from csdreport.fill.screen.views.row import Row
from csdreport.fill.screen.views.rows import Rows
from csdreport.fill.targets import Target, targets
from csdreport.report.labels import section_name

if TYPE_CHECKING:
    from csdreport.fill.screen.screen import Screen
    from csdreport.fill.session import Session


LATER = "l"
"""The key of the answer that files nothing."""


@dataclass(frozen=True, slots=True)
class Waiting:
    """One thing to file.

    Attributes:
        number: Its number among the notes, or among the texts without a place.
        line: It on one line.
        words: Its own words.
    """

    number: int
    line: str
    words: str
    kind: str = ""
    section: str = ""
    is_note: bool = True


def waiting(session: Session) -> tuple[Waiting, ...]:
    """List what waits in the order it came: notes, then texts without a place."""
    notes = [
        Waiting(number, noting.one_line(note), note.text, note.kind, note.section)
        for number, note in noting.waiting(session)
    ]
    loose = [
        Waiting(number, " ".join(one.text.split()), one.text, is_note=False)
        for number, one in enumerate(session.walk.report.unplaced, 1)
    ]
    return (*notes, *loose)


class Notes(Rows):
    """Everything that waits; Enter begins to file at the one under the bar."""

    @property
    def title(self) -> str:
        """Name the view."""
        return "Notes"

    @property
    def hints(self) -> tuple[str, ...]:
        """Name the keys."""
        return ("Enter: file it", "Ctrl-L: back", "Ctrl-T: new note")

    def rows(self) -> tuple[Row, ...]:
        """List notes and texts; those that are filed stay in the report and are not shown."""
        waits = waiting(self.screen.session)
        if not waits:
            return (Row("No note waits. Ctrl-T keeps one.", self.screen.close),)
        listed = [Row(one.line, self._opener(one), right=self._meant(one), most=3) for one in waits]
        loose = next((place for place, one in enumerate(waits) if not one.is_note), len(waits))
        if loose < len(waits):
            listed.insert(loose, Row("Text without a place yet"))
        return tuple(listed)

    def _meant(self, one: Waiting) -> str:
        walk = self.screen.session.walk
        for section in walk.template.sections:
            if section.id == one.section:
                return section_name(section, walk.template, walk.report.language)[:20]
        return ""

    def _opener(self, one: Waiting) -> Callable[[], None]:
        return lambda: self.screen.open(FileIt(self.screen, one))


class FileIt(Rows):
    """One note, and the places it can go to. Filed, the next one follows by itself."""

    def __init__(self, screen: Screen, one: Waiting) -> None:
        super().__init__(screen)
        self._one = one

    @property
    def title(self) -> str:
        """Name the view."""
        return "Where does it belong?"

    @property
    def progress(self) -> str:
        """Say how many wait."""
        return f"{len(waiting(self.screen.session))} left"

    @property
    def hints(self) -> tuple[str, ...]:
        """Name the keys."""
        correct = ("c: correct it",) * self._one.is_note
        return ("a number: file it there", "Space: later", *correct, "Ctrl-L: the list")

    @property
    def intro(self) -> str:  # type: ignore[override]
        """Show the note whole."""
        return self._one.line if self._one.is_note else self._one.words

    def rows(self) -> tuple[Row, ...]:
        """List the answers that can take it, and the other things to do with it."""
        walk = self.screen.session.walk
        found = targets(walk.template, walk.report)
        listed = [Row(one.name, self._filer(one), one.key) for one in found]
        if walk.place.shape == "prose":
            name = wording.name(walk.template, walk.report, walk.place)
            listed.append(Row(f"Into the box, at the cursor: {name}", self._insert, "i"))
        if self._one.is_note:
            listed.append(Row("Correct it: who said it, or its words", self._correct, "c"))
            listed.append(Row("It is used already", self._mark, "x"))
        listed.append(Row("Later", self._next, LATER))
        return tuple(listed)

    def shown(self) -> None:
        """Show the note as it is now, with the bar where it was meant for, else on "Later"."""
        same = (self._one.is_note, self._one.number)
        for wait in waiting(self.screen.session):
            if (wait.is_note, wait.number) == same:
                self._one = wait
        super().shown()
        self.select_where(lambda row: row.key == LATER)
        walk = self.screen.session.walk
        for one in targets(walk.template, walk.report):
            is_quote = self._one.kind == "quote" and one.field.kind == "quotes"
            if is_quote or (self._one.kind != "quote" and one.section == self._one.section):
                self.select_where(lambda row, one=one: row.text == one.name)  # type: ignore[misc]
                return

    def press(self, char: str) -> None:
        """Let Space mean later."""
        super().press(LATER if char == " " else char)

    def _filer(self, target: Target) -> Callable[[], None]:
        def file() -> None:
            session, number = self.screen.session, self._one.number
            action = FileNote if self._one.is_note else FileText
            after = self._following()
            place = place_of_text(session.walk.report, session.walk.template, target.path)
            session.do(action(number, target.path))
            self._go_to(after)
            ask_about_risk(self.screen, place)
            if target.field.kind == "quotes":
                filed_quote.ask(self.screen, target.path)
            self.screen.say(f"Filed: {target.name}. Ctrl-Z in a box takes it back.")

        return file

    def _insert(self) -> None:
        """Put the words into the box where the cursor stands; the note is used then."""
        session = self.screen.session
        self.screen.home()
        self.screen.box.insert(self._one.words)
        session.settle()
        number = self._one.number
        session.do(MarkNote(number, used=True) if self._one.is_note else Placed(number))

    def _correct(self) -> None:
        self.screen.open(CorrectNote(self.screen, self._one.number))

    def _mark(self) -> None:
        after = self._following()
        self.screen.session.do(MarkNote(self._one.number, used=True))
        self._go_to(after)

    def _next(self) -> None:
        self._go_to(self._following())

    def _following(self) -> Waiting | None:
        waits = waiting(self.screen.session)
        at = waits.index(self._one) if self._one in waits else len(waits)
        return waits[at + 1] if at + 1 < len(waits) else None

    def _go_to(self, after: Waiting | None) -> None:
        """Show the next one in the same place; behind the last one comes the list."""
        self.screen.close()
        if after is None:
            return
        # A text that was filed is gone from its list, and the ones behind it moved up.
        same = [one for one in waiting(self.screen.session) if one.line == after.line]
        if same:
            self.screen.open(FileIt(self.screen, same[0]))
