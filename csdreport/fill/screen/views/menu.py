"""The menu: everything that can be done, each with a key of its own."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from csdreport.fill import risks, wording
from csdreport.fill.actions import Action, Add, Delete, Jump, Move, Nothing, Redo, Undo
from csdreport.fill.filing import takes_text
from csdreport.fill.places import Item, items_around, places, value_at
from csdreport.fill.screen.commands import COMMANDS, MENU, Command
from csdreport.fill.screen.views.risk import decide_at
from csdreport.fill.screen.views.row import Row
from csdreport.fill.screen.views.rows import Rows
from csdreport.fill.screen.views.show_quote import ShowQuote
from csdreport.fill.targets import section_keys
from csdreport.fill.todo import to_do, unfinished
from csdreport.report.labels import section_name
from csdreport.report.progress import SectionProgress, progress
from csdreport.template.kinds import is_empty

if TYPE_CHECKING:
    from csdreport.fill.screen.screen import Screen


class Menu(Rows):
    """Sections to jump to, items to add and delete, and the commands."""

    @property
    def title(self) -> str:
        """Name the view."""
        return "Menu"

    @property
    def hints(self) -> tuple[str, ...]:
        """Name the keys of the menu."""
        return ("Ctrl-G: close", "a key or Enter: choose", "Up/Down")

    def rows(self) -> tuple[Row, ...]:
        """List everything, the likely things first."""
        return (*self._sections(), *self._here(), *self._commands())

    def _sections(self) -> Iterator[Row]:
        walk = self.screen.session.walk
        yield Row("Go to")
        yield Row("the next box to do", self._go_unfinished, key="u")
        keys = section_keys(walk.template, walk.report.language)
        waiting = {place.section for place in to_do(walk.template, walk.report)}
        for done in progress(walk.report, walk.template):
            state = _state(done, done.id in waiting)
            yield Row(done.label, self._opener(done.id), keys[done.id], state)

    def _here(self) -> Iterator[Row]:
        walk = self.screen.session.walk
        here = wording.name(walk.template, walk.report, walk.place)
        yield Row(f"Here: {here}")
        taken: set[str] = set()
        for item in reversed(items_around(walk.template, walk.now.at)):
            yield from self._item(item, taken)
        if quote := self._quote():
            shower = ShowQuote(self.screen, quote)
            yield Row("Show this quote to its speaker", lambda: self.screen.open(shower), "v")
        if risks.can_be_decided(walk):
            yield Row(risks.HERE, lambda: decide_at(self.screen, walk.now.at), "e")
        section = walk.template.section(walk.place.section)
        for path, field in section.answer_fields:
            is_here = walk.now.at == path or walk.now.at.startswith(f"{path}.")
            if is_here and takes_text(field) and is_empty(value_at(walk.report, path)):
                yield Row("The session said nothing on this", self._doer(Nothing()), "n")
        yield Row("Undo the last change", self._doer(Undo()), "z", "Ctrl-Z")
        yield Row("Make it again", self._doer(Redo()), "y", "Ctrl-Y")

    def _item(self, item: Item, taken: set[str]) -> Iterator[Row]:
        """Offer to add, delete and move an item; the inner one has the plain letters."""
        walk = self.screen.session.walk
        outer = bool(taken)
        taken.add(item.list_path)
        word = wording.item_word(walk.template, walk.report, item.field, item.number)
        held = value_at(walk.report, item.list_path)
        length = len(held) if isinstance(held, list) else 0
        exists = item.number <= length and not walk.now.gap
        letters = "ADUJ" if outer else "adkj"
        if exists:
            add = Add(item.list_path, item.number)
            yield Row(f"Add one after {word}", self._doer(add), letters[0])
            yield Row(f"Delete {word}", self._doer(Delete(item.list_path, item.number)), letters[1])
        if exists and item.number > 1:
            up = Move(item.list_path, item.number, item.number - 1)
            yield Row(f"Move {word} up", self._doer(up), letters[2])
        if exists and item.number < length:
            down = Move(item.list_path, item.number, item.number + 1)
            yield Row(f"Move {word} down", self._doer(down), letters[3])

    def _quote(self) -> str:
        """Give the path of the quote at hand; empty when there is none, or no words in it."""
        walk = self.screen.session.walk
        if walk.place.field.kind != "quotes" or walk.now.gap:
            return ""
        path = items_around(walk.template, walk.now.at)[-1].path
        return "" if is_empty(value_at(walk.report, f"{path}.text")) else path

    def _commands(self) -> Iterator[Row]:
        yield Row("Everything else")
        for command in COMMANDS:
            if command is not MENU:
                yield Row(command.text, self._runner(command), command.letter, _key(command))
        # Ctrl-G leads back to what was there before, which may be the line for notes.
        key = "Ctrl-G" if self.screen.behind is self.screen.box else ""
        yield Row("Back to the box", self.screen.home, "b", key)

    def _runner(self, command: Command) -> Callable[[], None]:
        def run() -> None:
            self.screen.home()
            command.run(self.screen)

        return run

    def _doer(self, action: Action) -> Callable[[], None]:
        def do() -> None:
            before = self.screen.session.walk
            self.screen.session.do(action)
            self.screen.home()
            self.screen.say(_told(action, self.screen, before is self.screen.session.walk))

        return do

    def _opener(self, section: str) -> Callable[[], None]:
        return lambda: self.screen.open(Section(self.screen, section))

    def _go_unfinished(self) -> None:
        """Go to the next box to do: behind the one that was seen, else that one."""
        walk = self.screen.session.walk
        following = unfinished(walk.template, walk.report, walk.now.at)
        is_seen = self.screen.behind is self.screen.box
        here = {place.path for place in to_do(walk.template, walk.report)} & {walk.now.at}
        self._doer(Jump(following if is_seen or not here else walk.now.at))()


class Section(Rows):
    """The boxes of one section with their first words."""

    def __init__(self, screen: Screen, section: str) -> None:
        super().__init__(screen)
        self._section = section

    @property
    def title(self) -> str:
        """Name the section."""
        walk = self.screen.session.walk
        return section_name(
            walk.template.section(self._section), walk.template, walk.report.language
        )

    def rows(self) -> tuple[Row, ...]:
        """List the boxes; the first empty one is under the bar."""
        walk = self.screen.session.walk
        boxes = [
            place
            for place in places(walk.template, walk.report, walk.now.at)
            if place.section == self._section
        ]
        listed = []
        for number, place in enumerate(boxes, 1):
            label = wording.name(walk.template, walk.report, place)
            first = _first_words(value_at(walk.report, place.path))
            text = f"{label}: {first}" if first else label
            state = "" if first else "empty"
            listed.append(Row(text, self._goer(place.path), str(number), state, most=3))
        return tuple(listed)

    def shown(self) -> None:
        """Begin at the first empty box."""
        super().shown()
        self.select_where(lambda row: row.right == "empty")

    def _goer(self, path: str) -> Callable[[], None]:
        def go() -> None:
            self.screen.session.do(Jump(path))
            self.screen.home()

        return go


def _state(done: SectionProgress, waits: bool) -> str:
    """Say how far a section is: "-", "begun" or "done"; done when no box of it waits."""
    if not done.filled:
        return "-"
    word = "begun" if waits else "done"
    unit = "word" if done.words == 1 else "words"
    return f"{done.words} {unit}  {word}" if done.words else word


def _key(command: Command) -> str:
    return command.shown_key if command.key else ""


def _first_words(value: object) -> str:
    if isinstance(value, list):
        return "; ".join(str(one) for one in value)
    return str(value).replace("\n", " ") if value else ""


def _told(action: Action, screen: Screen, unchanged: bool) -> str:
    if isinstance(action, Delete):
        return "Deleted. Ctrl-Z brings it back."
    if isinstance(action, Undo | Redo) and unchanged:
        return "There is nothing more to undo." if isinstance(action, Undo) else "Nothing to redo."
    return ""
