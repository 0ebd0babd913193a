"""The box: the place of the walk, its instruction, and what stands in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from prompt_toolkit.application import run_in_terminal
from prompt_toolkit.buffer import Buffer
from prompt_toolkit.document import Document
from prompt_toolkit.filters import Condition
from prompt_toolkit.key_binding import KeyPressEvent
from prompt_toolkit.layout.containers import ConditionalContainer, HSplit, Window

from csdreport.errors import CsdReportError
from csdreport.fill import editor, wording
from csdreport.fill.actions import Action, Back, Next, Redo, TakenBack, Undo
from csdreport.fill.places import value_at
from csdreport.fill.screen.choices import Choices
from csdreport.fill.screen.commands import REVIEW
from csdreport.fill.screen.editing import bind_editing
from csdreport.fill.screen.guidance import Guidance
from csdreport.fill.screen.measure import Measure
from csdreport.fill.screen.prose import Indent, ProseControl
from csdreport.fill.screen.undoing import Undoing
from csdreport.fill.screen.view import View, growing
from csdreport.fill.screen.views.box_questions import BoxQuestions
from csdreport.template.kinds import is_empty

if TYPE_CHECKING:
    from csdreport.fill.screen.screen import Screen

AS_MARKDOWN = "This answer has emphasis or links, so it is shown with its *marks*."


class Box(View):
    """The current box of the walk."""

    def __init__(self, screen: Screen) -> None:
        super().__init__(screen)
        self.session = screen.session
        self.buffer = Undoing(self._changed, self._moved)
        self.control = ProseControl(self.buffer)
        self.from_review = False
        self.questions = BoxQuestions(screen)
        self._left_as: tuple[object, ...] | None = None
        self._measure = Measure(self.session)
        self._choices = Choices(screen, self._write)
        is_choice = Condition(lambda: self._shape == "choice")
        self._prose = Window(self.control, height=growing(), left_margins=[Indent()])
        self.body = HSplit(
            [
                Guidance(screen).container,
                ConditionalContainer(self._prose, ~is_choice),
                ConditionalContainer(self._choices.window, is_choice),
            ]
        )
        bind_editing(
            self.keys, screen, self.control, self.next, one_line=lambda: self._shape != "prose"
        )
        self._bind()
        self._choices.bind(self.keys, is_choice)

    @property
    def focus(self) -> Window:  # type: ignore[override]
        """Put the cursor into the text, or onto the choices."""
        return self._choices.window if self._shape == "choice" else self._prose

    @property
    def takes_text(self) -> bool:  # type: ignore[override]
        """Tell whether it is written in, rather than filled by choosing."""
        return self._shape != "choice"

    @property
    def title(self) -> str:
        """Give the printed heading of the section."""
        walk = self.session.walk
        section = walk.template.section(walk.place.section)
        return walk.template.say(section.label, walk.report.language)

    @property
    def progress(self) -> str:
        """Say how many fields hold something."""
        walk = self.session.walk
        values = [value_at(walk.report, path) for path, _ in walk.template.answer_fields()]
        return f"{sum(not is_empty(value) for value in values)} of {len(values)} answered"

    @property
    def warning(self) -> str:
        """Say which limit is passed."""
        known = AS_MARKDOWN if self.session.form == "markdown" else ""
        return self._measure.of(self.buffer.text).warning or known

    @property
    def count(self) -> str:
        """Count the words of the box, or say that more can be chosen below."""
        if self._shape == "choice":
            return self._choices.count
        return self._measure.of(self.buffer.text).count

    @property
    def is_behind(self) -> bool:
        """Tell whether the count is older than the text."""
        return self._measure.is_behind

    @property
    def hints(self) -> tuple[str, ...]:
        """Name the keys of the walk."""
        tab = "Tab: review" if self.from_review or self.session.walk.is_last else "Tab: next"
        return ("Ctrl-G: menu", tab, "Shift-Tab: back", "Ctrl-T: note", "F1: help")

    def shown(self) -> None:
        """Load the current box; one that is as it was left keeps its cursor and its spaces."""
        self.from_review = False
        if self._left_as is not None and self._left_as == self._state():
            return
        self._load(self.session.open_box().text)

    def refresh(self) -> None:
        """Load the box anew when it holds something else than what is shown."""
        if self.session.text != self.buffer.text:
            self._load(self.session.text)

    def left(self) -> None:
        """Take up what was typed, and what was taken back."""
        self._hand_over()
        self.session.save()
        self._left_as = self._state()

    def next(self) -> None:
        """Go to the next box, or behind the last one to the review."""
        if self.questions.asks_first(self.next):
            return
        if self.from_review or self.session.walk.is_last:
            REVIEW.run(self.screen)
        else:
            self._go(Next())

    def back(self) -> None:
        """Go to the box before."""
        if self.questions.asks_first(self.back):
            return
        if self.session.walk.is_first:
            self.screen.say("This is the first box.")
        else:
            self._go(Back())

    def edit(self) -> None:
        """Write in an editor; the screen waits until it is closed."""
        if self._shape == "choice":
            self.screen.say("There is nothing to write in this box.")
            return
        try:
            command = editor.command()
        except CsdReportError as error:
            self.screen.say(f"{error.problem} {error.hint}")
            return
        self.screen.app.create_background_task(self._edit(command))

    async def _edit(self, command: list[str]) -> None:
        text, path = self.buffer.text, self.session.path
        done = await run_in_terminal(lambda: editor.edit(path, text, command), in_executor=True)
        if done.text is not None:
            self.buffer.document = Document(done.text, len(done.text))
            self.left()
        self.screen.say(done.message)
        self.screen.app.invalidate()

    def insert(self, words: str) -> None:
        """Put words where the cursor stands."""
        self.buffer.insert_text(words)

    def _load(self, text: str) -> None:
        self.buffer.load(text, self.session.cursor)
        if self._shape == "choice":
            self._choices.load(self.session.choices(), text)

    @property
    def _shape(self) -> str:
        return self.session.walk.place.shape

    def _state(self) -> tuple[object, ...]:
        """Tell one state of a box from another."""
        now = self.session.walk.now
        return (now.at, now.gap, self.session.walk.value)

    def _go(self, action: Action) -> None:
        self._hand_over()
        self.session.do(action)
        self._come()

    def _come(self) -> None:
        """Show the box where the walk stands now."""
        self._left_as = None
        self.shown()
        self.screen.app.layout.focus(self.focus)
        self.questions.ask_for_place()

    def _changed(self, buffer: Buffer) -> None:
        self._write(buffer.text)

    def _moved(self, buffer: Buffer) -> None:
        self.session.cursor = buffer.cursor_position

    def _write(self, text: str) -> None:
        self.session.typed(text)
        self.screen.typed()

    def _hand_over(self) -> None:
        """Let the walk take up what was typed, and what was taken back: redo finds it anywhere."""
        self.session.settle()
        if texts := self.buffer.hand_over():
            self.session.do(TakenBack(texts, self.session.form))

    def _undo(self) -> None:
        if not self.buffer.step_back():
            self._step_in_history(Undo(), "Undone", "There is nothing to undo.")

    def _redo(self) -> None:
        if not self.buffer.step_forth():
            self._step_in_history(Redo(), "Done again", "There is nothing to redo.")

    def _step_in_history(self, action: Action, done: str, none: str) -> None:
        """Go on in the history of the walk where that of the box ends."""
        self._hand_over()
        before = self.session.walk.report
        self.session.do(action)
        walk = self.session.walk
        if walk.report == before:
            self.screen.say(none)
            return
        self._come()
        self.screen.say(f"{done}: {wording.name(walk.template, walk.report, walk.place)}")

    def _bind(self) -> None:
        keys = self.keys

        @keys.add("tab", eager=True)
        def _(event: KeyPressEvent) -> None:
            waiting = event.key_processor.input_queue
            if self.screen.burst.takes(waiting):
                self.buffer.insert_text(self.screen.burst.take("\t", waiting))
            else:
                self.next()

        keys.add("s-tab", eager=True)(lambda event: self.back())
        keys.add("c-b", eager=True)(lambda event: self.back())
        keys.add("c-z", eager=True)(lambda event: self._undo())
        keys.add("c-y", eager=True)(lambda event: self._redo())
