"""The whole walk, line by line: boxes, menus, review, leaving."""

from __future__ import annotations

from collections.abc import Callable

from csdreport.errors import CsdReportError
from csdreport.fill import editor, handing_in, noting, wording
from csdreport.fill.actions import Action, Back, Next, Redo, Undo, Write
from csdreport.fill.outcome import Outcome
from csdreport.fill.plain import show_quote
from csdreport.fill.plain.boxes import Boxes
from csdreport.fill.plain.filing import file_one
from csdreport.fill.plain.lines import Called, Lines, no_command
from csdreport.fill.plain.menu import Chosen, Menu
from csdreport.fill.plain.review import Review, decided
from csdreport.fill.plain.safety import Safety
from csdreport.fill.plain.whereabouts import Whereabouts
from csdreport.fill.saving import SILENT
from csdreport.fill.session import Session

WELCOME = (
    "You fill the report line by line. Every line is saved at once, on this computer.",
    "Nothing is sent anywhere. A box may stay empty: press Enter to pass it.",
    "Quotes stay anonymous unless the speaker agreed to be named.",
    "Commands, at every prompt:",
    ":back :next :menu :note :notes :edit :clear :undo :redo :show :review :help :quit",
)
PATIENCE = 1.0
"""Seconds in which a disk may tell of notes from another terminal; later ones wait for a box."""


class PlainWalk:
    """A session on a terminal that only knows lines."""

    def __init__(self, session: Session, lines: Lines | None = None) -> None:
        self._session = session
        self._lines = lines or Lines()
        self._boxes = Boxes(session, self._lines)
        self._safety = Safety(session, self._lines)
        self._menu_of = Menu(session, self._lines)
        self._lines.in_place = self._in_place
        self._review_of = Review(session, self._lines)
        self._whereabouts = Whereabouts(session, self._lines)
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
        noting.ask_for_more(self._session)
        self._session.saver.wait(PATIENCE)
        noting.take_in(self._session)
        if self._session.take_up():
            self._lines.say(self._session.told)
        command = self._boxes.visit()
        self._whereabouts.ask_in_trouble()
        if command in ("next", "back", "review") and self._safety.keeps_here():
            return
        self._run(command)

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
            heard = self._kept(text, self._session.walk.place.section, "Noted.")
            self._lines.say(" ".join(filter(None, (heard, no_command(text)))))

    def _kept(self, text: str, section: str = "", told: str = "") -> str:
        """Keep a note, and say that it is kept only when it is; also who was taken for whom."""
        kept = noting.keep(self._session, text, section=section)
        self._session.saver.wait()
        if not kept.is_on_disk():
            told = f"NOT SAVED: {self._session.trouble or SILENT}"
        return " ".join(filter(None, (told, noting.heard(kept.notes[0]))))

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
        self._is_over = leaves and self._whereabouts.may_leave()

    def _listen(self, _: str) -> None:
        self._lines.say("Type what you hear; Enter keeps each line. An empty line ends listening.")
        while text := self._lines.answer("Note: ").strip():
            if heard := self._kept(text):
                self._lines.say(heard)

    def _notes(self, _: str) -> None:
        file_one(self._session, self._lines)

    def _menu(self, _: str) -> None:
        self._go_on(self._menu_of.ask())

    def _review(self, _: str) -> None:
        self._go_on(self._review_of.ask())

    def _decide(self, path: str) -> None:
        at = path or self._session.walk.now.at
        self._go_on(decided(self._session, self._lines, at))

    def _copy(self, _: str) -> None:
        self._whereabouts.ask_copy()

    def _place(self, _: str) -> None:
        self._whereabouts.ask_place()

    def _go_on(self, chosen: Chosen) -> None:
        if isinstance(chosen, str):
            self._run(chosen)
        elif chosen is not None:
            self._do(chosen)

    def _read(self, _: str) -> None:
        self._lines.say("", handing_in.as_text(self._session))

    def _do(self, action: Action) -> None:
        try:
            self._session.do(action)
        except KeyError:
            self._lines.say("This is about the report as a whole.")
