"""The notes that wait, and the text without a place: into the box, or into a section."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from csdreport.fill import noting, wording
from csdreport.fill.actions import FileNote, FileText, MarkNote, Placed
from csdreport.fill.filing import takes_text
from csdreport.fill.screen.views.rows import Row, Rows
from csdreport.report.labels import section_name
from csdreport.report.model import Note

if TYPE_CHECKING:
    from csdreport.fill.screen.screen import Screen


class Notes(Rows):
    """What waits, the notes of this section first."""

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
        session = self.screen.session
        here = session.walk.place.section
        waiting = sorted(session.waiting, key=lambda pair: pair[1].section != here)
        unplaced = list(enumerate(session.walk.report.unplaced, 1))
        if not waiting and not unplaced:
            return (Row("No note waits. Ctrl-T keeps one.", self.screen.close),)
        listed = [
            Row(noting.one_line(note), self._opener(number, note), right=self._meant_for(note))
            for number, note in waiting
        ]
        if unplaced:
            listed.append(Row("Text without a place yet"))
        for number, text in unplaced:
            listed.append(Row(" ".join(text.text.split()), self._text_opener(number)))
        return tuple(listed)

    def _meant_for(self, note: Note) -> str:
        walk = self.screen.session.walk
        known = {section.id: section for section in walk.template.sections}
        section = known.get(note.section)
        return section_name(section, walk.template, walk.report.language)[:20] if section else ""

    def _opener(self, number: int, note: Note) -> Callable[[], None]:
        return lambda: self.screen.open(FileIt(self.screen, noting.one_line(note), note=number))

    def _text_opener(self, number: int) -> Callable[[], None]:
        text = self.screen.session.walk.report.unplaced[number - 1].text
        return lambda: self.screen.open(FileIt(self.screen, text, text=number))


class FileIt(Rows):
    """One note, and the places it can go to."""

    def __init__(self, screen: Screen, words: str, *, note: int = 0, text: int = 0) -> None:
        super().__init__(screen)
        self.intro = words
        self._note = note
        self._text = text

    @property
    def title(self) -> str:
        """Name the view."""
        return "Where does it belong?"

    def rows(self) -> tuple[Row, ...]:
        """List the answers that can take it, and the other things to do with it."""
        walk = self.screen.session.walk
        paths = [path for path, field in walk.template.answer_fields() if takes_text(field)]
        listed = [
            Row(wording.field_name(walk.template, walk.report, path), self._filer(path), str(n))
            for n, path in enumerate(paths, 1)
        ]
        here = walk.place.shape == "prose"
        if here:
            name = wording.name(walk.template, walk.report, walk.place)
            listed.append(Row(f"Into the box, at the cursor: {name}", self._insert, "i"))
        if self._note:
            listed.append(Row("It is used already", self._mark, "x"))
        listed.append(Row("Later", self.screen.close, "l"))
        return tuple(listed)

    def _filer(self, path: str) -> Callable[[], None]:
        def file() -> None:
            action = FileNote(self._note, path) if self._note else FileText(self._text, path)
            self.screen.session.do(action)
            walk = self.screen.session.walk
            self.screen.close()
            where = wording.field_name(walk.template, walk.report, path)
            self.screen.say(f"Filed: {where}. Ctrl-Z in the box takes it back.")

        return file

    def _insert(self) -> None:
        """Put the words into the box where the cursor stands; the note is used then."""
        session = self.screen.session
        report = session.walk.report
        if self._note:
            words = report.notes[self._note - 1].text
        else:
            words = report.unplaced[self._text - 1].text
        self.screen.home()
        self.screen.box.insert(words)
        session.settle()
        if self._note:
            session.do(MarkNote(self._note, used=True))
        else:
            session.do(Placed(self._text))

    def _mark(self) -> None:
        self.screen.session.do(MarkNote(self._note, used=True))
        self.screen.close()
