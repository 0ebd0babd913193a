"""The whole walk, line by line: boxes, menus, review, leaving."""

from __future__ import annotations

from csdreport.errors import CsdReportError
from csdreport.fill import editor, handing_in, noting, wording
from csdreport.fill.actions import (
    Action,
    Add,
    Back,
    Delete,
    Jump,
    Move,
    Next,
    Nothing,
    Redo,
    Undo,
    Write,
)
from csdreport.fill.outcome import Outcome
from csdreport.fill.places import items_around, places, value_at
from csdreport.fill.plain.boxes import Boxes
from csdreport.fill.plain.filing import file_one
from csdreport.fill.plain.lines import Lines
from csdreport.fill.plain.safety import Safety
from csdreport.fill.review import sorted_points
from csdreport.fill.session import Session
from csdreport.fill.todo import unfinished
from csdreport.report.progress import progress

WELCOME = (
    "You fill the report line by line. Every line is saved at once, on this computer.",
    "Nothing is sent anywhere. A box may stay empty: press Enter to pass it.",
    "Quotes stay anonymous unless the speaker agreed to be named.",
    "Commands: :back :next :menu :note :notes :edit :clear :undo :review :help :quit",
)
EXPORTS = (("docx", True), ("markdown", True), ("docx", False), ("markdown", False))


class PlainWalk:
    """A session on a terminal that only knows lines."""

    def __init__(self, session: Session, lines: Lines | None = None) -> None:
        self._session = session
        self._lines = lines or Lines()
        self._boxes = Boxes(session, self._lines)
        self._safety = Safety(session, self._lines)
        self._is_over = False

    def run(self, *, listen: bool = False) -> Outcome:
        """Go on until somebody leaves; everything is on the disk afterwards."""
        self._lines.say(*WELCOME)
        if self._session.recovered:
            self._lines.say(self._session.recovered)
        if listen:
            self._guarded(self._listen)
        while not self._is_over:
            self._guarded(self._step)
        self._session.finish()
        session = self._session
        return Outcome(
            "left", session.path, session.exported, 0, session.trouble, session.disk.rescued
        )

    def _guarded(self, step: object) -> None:
        """Do one step; Ctrl-C asks, and the end of the input leaves."""
        try:
            step()  # type: ignore[operator]
        except EOFError:
            self._is_over = True
        except KeyboardInterrupt:
            self._session.finish()
            self._ask_to_leave()

    def _ask_to_leave(self) -> None:
        try:
            answer = self._lines.ask("\nEverything is saved. Enter goes on, q leaves: ")
        except (EOFError, KeyboardInterrupt):
            answer = ""
        self._is_over = answer.strip().lower().startswith("q")

    def _step(self) -> None:
        command, _, rest = self._boxes.visit().partition(" ")
        if command in ("next", "back") and self._safety.keeps_here():
            return
        getattr(self, f"_{command}")(rest)

    # Commands

    def _next(self, _: str) -> None:
        if self._session.walk.is_last:
            self._review("")
        else:
            self._do(Next())

    def _back(self, _: str) -> None:
        if self._session.walk.is_first:
            self._lines.say("This is the first box.")
        self._do(Back())

    def _note(self, text: str) -> None:
        text = text or self._lines.ask("Note: ")
        if text.strip():
            heard = noting.heard(self._session.note(text, self._session.walk.place.section))
            self._lines.say(f"Noted. {heard}".rstrip())

    def _edit(self, _: str) -> None:
        try:
            done = editor.edit(self._session.path, self._session.text, editor.command())
        except CsdReportError as error:
            self._lines.say(error.problem, error.hint)
            return
        if done.text is not None:
            self._do(Write(done.text, self._session.form))
        self._lines.say(done.message)

    def _clear(self, _: str) -> None:
        self._do(Write(""))
        self._lines.say("The box is empty. :undo brings its words back.")

    def _undo(self, _: str) -> None:
        self._do(Undo())
        self._lines.say("Undone.")

    def _redo(self, _: str) -> None:
        self._do(Redo())
        self._lines.say("Done again.")

    def _help(self, _: str) -> None:
        walk = self._session.walk
        self._lines.say(
            *WELCOME, "", wording.whole_instruction(walk.template, walk.report, walk.place)
        )

    def _quit(self, _: str) -> None:
        self._is_over = True

    def _listen(self) -> None:
        self._lines.say("Type what you hear; Enter keeps each line. An empty line ends listening.")
        while text := self._lines.ask("Note: ").strip():
            if heard := noting.heard(self._session.note(text)):
                self._lines.say(heard)

    def _notes(self, _: str) -> None:
        file_one(self._session, self._lines)

    def _menu(self, _: str) -> None:
        walk = self._session.walk
        sections = progress(walk.report, walk.template)
        here = self._here()
        texts = [
            "The next box to do",
            *(f"{one.label}: {one.filled} of {one.fields} answered" for one in sections),
            *(text for text, _ in here),
        ]
        chosen = self._lines.choose("Menu", texts)
        if chosen == 1:
            self._do(Jump(unfinished(walk.template, walk.report, walk.now.at)))
        elif 1 < chosen <= len(sections) + 1:
            self._section(sections[chosen - 2].id)
        elif chosen:
            self._do(here[chosen - len(sections) - 2][1])

    def _section(self, section: str) -> None:
        walk = self._session.walk
        boxes = [
            place
            for place in places(walk.template, walk.report, walk.now.at)
            if place.section == section
        ]
        names = [wording.name(walk.template, walk.report, place) for place in boxes]
        chosen = self._lines.choose("Which box?", names) if len(boxes) > 1 else 1
        if chosen:
            self._do(Jump(boxes[chosen - 1].path))

    def _here(self) -> list[tuple[str, Action]]:
        """List what can be done with the items of the current box."""
        walk = self._session.walk
        listed: list[tuple[str, Action]] = []
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
        if walk.value in ("", None, []):
            listed.append(("The session said nothing on this", Nothing()))
        return listed

    def _review(self, _: str) -> None:
        points = sorted_points(handing_in.findings(self._session) or ())
        texts = [f"{one.label}: {one.message}" for one in points.first]
        self._lines.say("", "Review", *(texts or ["Nothing serious is open."]))
        if points.rest:
            self._lines.say(f"{len(points.rest)} more: csdreport lint shows them.")
        choices = [f"Go to {one.label}" for one in points.first if one.path]
        exports = [
            f"{'To hand in' if public else 'Working copy'}: {name}" for name, public in EXPORTS
        ]
        chosen = self._lines.choose("What now?", [*choices, *exports, "Leave, and go on later"])
        if 0 < chosen <= len(choices):
            self._do(Jump([one.path for one in points.first if one.path][chosen - 1]))
        elif chosen > len(choices) + len(exports):
            self._quit("")
        elif chosen:
            self._export(*EXPORTS[chosen - len(choices) - 1])
        else:
            self._do(Back())

    def _export(self, name: str, public: bool) -> None:
        try:
            if public:
                done = handing_in.send(self._session, name)
                self._lines.say(f"Written: {done.file}", *done.told)
            else:
                made = handing_in.working_copy(self._session, name)
                self._lines.say(f"Written: {made}")
        except CsdReportError as error:
            self._lines.say(f"Not written: {error.problem}")

    def _do(self, action: Action) -> None:
        try:
            self._session.do(action)
        except KeyError:
            self._lines.say("This is about the report as a whole.")
