"""The menu, line by line: everything that can be done, by number."""

from __future__ import annotations

from dataclasses import dataclass

from csdreport.fill import risks, wording
from csdreport.fill.actions import Action, Add, Delete, Jump, Move, Nothing
from csdreport.fill.places import items_around, places, value_at
from csdreport.fill.plain.lines import Lines
from csdreport.fill.plain.show_quote import quote_here
from csdreport.fill.session import Session
from csdreport.fill.todo import unfinished
from csdreport.report.progress import progress

ELSE = (
    ("Undo the last change", "undo"),
    ("Make it again", "redo"),
    ("Take a note", "note"),
    ("File notes, and text without a place", "notes"),
    ("Listen: take notes while the session runs", "listen"),
    ("Review: what is open, then the file to hand in", "review"),
    ("Read the whole report", "read"),
    ("Write this box in an editor of your own", "edit"),
    ("Keep a second copy, on a stick for example", "copy"),
    ("Keep the draft in another place", "place"),
    ("Help", "help"),
    ("Leave, and go on later", "quit"),
)
"""What is not about one box, and its command."""

Chosen = Action | str | None
"""What was chosen: something to do on the walk, a command, or nothing."""


@dataclass(frozen=True, slots=True)
class Menu:
    """Lists everything for the current box, and reads what is chosen."""

    session: Session
    lines: Lines

    def ask(self) -> Chosen:
        """Ask once; None goes back to the box."""
        walk = self.session.walk
        sections = progress(walk.report, walk.template)
        here = self._here()
        listed: list[tuple[str, Chosen]] = [
            ("The next box to do", Jump(unfinished(walk.template, walk.report, walk.now.at))),
            *((f"{one.label}: {one.filled} of {one.fields} answered", None) for one in sections),
            *here,
            *ELSE,
        ]
        chosen = self.lines.choose("Menu", [text for text, _ in listed])
        if 1 < chosen <= len(sections) + 1:
            return self._section(sections[chosen - 2].id)
        return listed[chosen - 1][1] if chosen else None

    def _section(self, section: str) -> Chosen:
        walk = self.session.walk
        boxes = [
            place
            for place in places(walk.template, walk.report, walk.now.at)
            if place.section == section
        ]
        names = [wording.name(walk.template, walk.report, place) for place in boxes]
        chosen = self.lines.choose("Which box?", names) if len(boxes) > 1 else 1
        return Jump(boxes[chosen - 1].path) if chosen else None

    def _here(self) -> list[tuple[str, Chosen]]:
        """List what can be done with the items of the current box."""
        walk = self.session.walk
        listed: list[tuple[str, Chosen]] = []
        for item in reversed(items_around(walk.template, walk.now.at)):
            name = wording.item_word(walk.template, walk.report, item.field, item.number)
            held = value_at(walk.report, item.list_path) or []
            if item.number > len(held) or walk.now.gap:
                continue
            path, number = item.list_path, item.number
            listed.append((f"Add one after {name}", Add(path, number)))
            listed.append((f"Delete {name}", Delete(path, number)))
            if number > 1:
                listed.append((f"Move {name} up", Move(path, number, number - 1)))
            if number < len(held):
                listed.append((f"Move {name} down", Move(path, number, number + 1)))
        if quote_here(self.session):
            listed.append(("Show this quote to its speaker", "show"))
        if risks.can_be_decided(walk):
            listed.append((risks.HERE, "decide"))
        if walk.value in ("", None, []):
            listed.append(("The session said nothing on this", Nothing()))
        return listed
