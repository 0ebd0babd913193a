"""The whole walk, line by line: boxes, menus, review, leaving."""

from __future__ import annotations

from collections.abc import Callable

from csdreport.errors import CsdReportError
from csdreport.fill import editor, handing_in, noting, risks, wording
from csdreport.fill.actions import Action, Back, Jump, Next, Redo, Undo, Write
from csdreport.fill.disk import place_for
from csdreport.fill.outcome import Outcome
from csdreport.fill.plain import show_quote
from csdreport.fill.plain.boxes import Boxes
from csdreport.fill.plain.filing import file_one
from csdreport.fill.plain.lines import Called, Lines, no_command
from csdreport.fill.plain.menu import Menu
from csdreport.fill.plain.safety import Safety, decide_at
from csdreport.fill.rescue import LOST
from csdreport.fill.review import sorted_points
from csdreport.fill.session import Session
from csdreport.report import paths

WELCOME = (
    "You fill the report line by line. Every line is saved at once, on this computer.",
    "Nothing is sent anywhere. A box may stay empty: press Enter to pass it.",
    "Quotes stay anonymous unless the speaker agreed to be named.",
    "Commands, at every prompt:",
    ":back :next :menu :note :notes :edit :clear :undo :redo :show :review :help :quit",
)
ELSEWHERE, LOSE = "Keep the draft in another place", "Leave, and lose the last words"
EXPORTS = (("docx", True), ("markdown", True), ("docx", False), ("markdown", False))


class PlainWalk:
    """A session on a terminal that only knows lines."""

    def __init__(self, session: Session, lines: Lines | None = None) -> None:
        self._session = session
        self._lines = lines or Lines()
        self._boxes = Boxes(session, self._lines)
        self._safety = Safety(session, self._lines)
        self._menu_of = Menu(session, self._lines)
        self._lines.in_place = self._in_place
        self._asked_for_place = False
        self._is_over = False

    def run(self, *, listen: bool = False) -> Outcome:
        """Go on until somebody leaves; everything is on the disk afterwards."""
        self._lines.say(*WELCOME)
        if self._session.recovered:
            self._lines.say(self._session.recovered)
        if listen:
            self._guarded(lambda: self._listen(""))
        while not self._is_over:
            self._guarded(self._step)
        self._session.finish()
        return self._session.outcome("left")

    def _guarded(self, step: Callable[[], object]) -> None:
        """Do one step; a command leads away, Ctrl-C asks, and the end of the input leaves."""
        try:
            step()
        except Called as called:
            command = called.command
            self._guarded(lambda: self._run(command))
        except EOFError:
            self._is_over = True
        except KeyboardInterrupt:
            self._session.finish()
            self._ask_to_leave()

    def _ask_to_leave(self) -> None:
        try:
            trouble = self._session.trouble
            saved = f"NOT SAVED: {trouble}" if trouble else "Everything is saved."
            answer = self._lines.answer(f"\n{saved} Enter goes on, q leaves: ")
        except (EOFError, KeyboardInterrupt):
            answer = ""
        except Called as called:
            command = called.command
            self._guarded(lambda: self._run(command))
            return
        if answer.strip().lower().startswith("q"):
            self._guarded(lambda: self._quit(""))

    def _step(self) -> None:
        self._session.look_around()
        if self._session.take_up():
            self._lines.say(self._session.told)
        command = self._boxes.visit()
        self._ask_for_place()
        if command in ("next", "back", "review") and self._safety.keeps_here():
            return
        self._run(command)

    def _ask_for_place(self) -> None:
        """Behind a box, ask once where else to keep what cannot be written."""
        has_trouble = bool(self._session.trouble)
        if has_trouble and not self._asked_for_place:
            self._lines.say(self._session.saver.hint)
            self._place("")
        self._asked_for_place = has_trouble

    def _run(self, command: str) -> None:
        word, _, rest = command.partition(" ")
        getattr(self, f"_{word}")(rest)

    def _in_place(self, command: str) -> bool:
        """Do what a question can be asked once more after."""
        word, _, rest = command.partition(" ")
        if word == "note":
            self._note(rest)
        elif word == "help":
            self._lines.say(*WELCOME)
        elif word == "edit":
            self._lines.say("There is no box here to write in: :back leads to it, then :edit.")
        else:
            return False
        return True

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
        text = text or self._lines.answer("Note: ")
        if text.strip():
            heard = noting.heard(self._session.note(text, self._session.walk.place.section))
            self._lines.say(" ".join(filter(None, ("Noted.", heard, no_command(text)))))

    def _edit(self, _: str) -> None:
        if self._session.walk.place.shape == "choice":
            self._lines.say("There is nothing to write in this box: type a number.")
            return
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

    def _show(self, _: str) -> None:
        if quote := show_quote.quote_here(self._session):
            show_quote.show(self._session, self._lines, quote)
        else:
            self._lines.say("There is no quote here: go to its words, then :show.")

    def _quit(self, _: str) -> None:
        self._session.finish()
        leaves = show_quote.leaves(self._session, self._lines)
        self._is_over = leaves and self._may_lose()

    def _may_lose(self) -> bool:
        """Ask once more when the last words would be lost by leaving; False to go on."""
        while self._session.is_in_no_file:
            self._lines.say(f"NOT SAVED: {self._session.trouble} {LOST}")
            chosen = self._lines.choose("Who leaves now loses them.", [ELSEWHERE, LOSE])
            if chosen != 1:
                return chosen == 2
            self._place("")
        return True

    def _listen(self, _: str) -> None:
        self._lines.say("Type what you hear; Enter keeps each line. An empty line ends listening.")
        while text := self._lines.answer("Note: ").strip():
            if heard := noting.heard(self._session.note(text)):
                self._lines.say(heard)

    def _notes(self, _: str) -> None:
        file_one(self._session, self._lines)

    def _menu(self, _: str) -> None:
        chosen = self._menu_of.ask()
        if isinstance(chosen, str):
            self._run(chosen)
        elif chosen is not None:
            self._do(chosen)

    def _read(self, _: str) -> None:
        self._lines.say("", handing_in.as_text(self._session))

    def _copy(self, _: str) -> None:
        self._lines.say("The copy is written after each save, and holds everything, also names.")
        line = self._lines.answer("Folder or file for the copy: ").strip()
        if line:
            path = place_for(line, self._session.path)
            self._try(lambda: self._session.copy_to(path), f"A second copy is kept in {path}.")

    def _place(self, _: str) -> None:
        self._lines.say(f"The draft is in {self._session.path.absolute()}.")
        self._lines.say("From now on it is kept where you say. The old file stays as it is.")
        line = self._lines.answer("Folder or file, or Enter to leave it there: ").strip()
        if line:
            path = place_for(line, self._session.path)
            self._try(lambda: self._session.move_to(path), f"Kept in {path}.")

    def _try(self, what: Callable[[], object], told: str) -> None:
        try:
            what()
        except CsdReportError as error:
            self._lines.say(error.problem, error.hint)
        else:
            self._lines.say(told)

    def _review(self, _: str) -> None:
        walk = self._session.walk
        points = sorted_points(
            handing_in.findings(self._session) or (), risks.undecided(walk.report, walk.template)
        )
        waiting = [
            (path, f"{paths.label(path, walk.template, walk.report.language)}: {message}")
            for path, message in points.undecided
        ]
        texts = [f"{text} {risks.LEFT_OUT}" for _, text in waiting]
        texts += [f"{one.label}: {one.message}" for one in points.first]
        self._lines.say("", "Review", *(texts or ["Nothing serious is open."]))
        if points.rest:
            self._lines.say(f"{len(points.rest)} more: csdreport lint shows them.")
        choices = [f"Decide about {text}" for _, text in waiting]
        choices += [f"Go to {one.label}" for one in points.first if one.path]
        exports = [
            f"{'To hand in' if public else 'Working copy'}: {name}" for name, public in EXPORTS
        ]
        chosen = self._lines.choose("What now?", [*choices, *exports, "Leave, and go on later"])
        if 0 < chosen <= len(waiting):
            self._decide(waiting[chosen - 1][0])
        elif 0 < chosen <= len(choices):
            going = [one.path for one in points.first if one.path]
            self._do(Jump(going[chosen - len(waiting) - 1]))
        elif chosen > len(choices) + len(exports):
            self._quit("")
        elif chosen:
            self._export(*EXPORTS[chosen - len(choices) - 1])

    def _decide(self, path: str) -> None:
        """Ask what nobody has decided, or decide anew; a text made general opens its box."""
        path = path or self._session.walk.now.at
        if decide_at(self._session, self._lines, path):
            self._do(Jump(path))

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
