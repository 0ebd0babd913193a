"""The text of a box while it is written in, with an undo by words that never forgets one."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable

from prompt_toolkit.buffer import Buffer
from prompt_toolkit.document import Document

STEPS = 2000
"""So many steps back in one box; what is older is in the history of the walk."""

State = tuple[str, int]
"""A text, and how many of its characters stand before the cursor."""


class Undoing(Buffer):
    """A buffer that goes back and forth by words.

    What was taken back stays: when somebody then writes on, undo passes through it too.

    prompt_toolkit's own undo forgets everything that was taken back with the next key, whatever
    key it is, since it saves a state before each.
    """

    def __init__(self, changed: Callable[[Buffer], None], moved: Callable[[Buffer], None]) -> None:
        super().__init__(
            multiline=True, on_text_changed=self._told, on_cursor_position_changed=moved
        )
        self._tell = changed
        self._past: deque[State] = deque(maxlen=STEPS)
        self._future: list[State] = []
        self._now: State = ("", 0)
        self._is_stepping = False
        self._goes_on = ""

    def load(self, text: str, cursor: int) -> None:
        """Show another text; its history begins here."""
        self.reset(Document(text, cursor))
        self._past.clear()
        self._future.clear()
        self._now = (text, cursor)
        self._goes_on = ""

    def step_back(self) -> bool:
        """Take the last step back; tells whether there was one."""
        return self._step(self._past, self._future)

    def step_forth(self) -> bool:
        """Make the step again that was taken back last; tells whether there was one."""
        return self._step(self._future, self._past)

    def hand_over(self) -> tuple[str, ...]:
        """Give the texts that were taken back, the next first, and let go of them."""
        texts = tuple(text for text, _ in reversed(self._future))
        self._future.clear()
        return texts

    def save_to_undo_stack(self, clear_redo_stack: bool = True) -> None:
        """Do nothing: prompt_toolkit asks for this before every key."""

    def _step(self, source: deque[State] | list[State], target: deque[State] | list[State]) -> bool:
        now = (self.text, self.cursor_position)
        # The walk keeps no blanks at the ends of an answer, so what they alone make is no step.
        if all(text.strip() == now[0].strip() for text, _ in source):
            return False
        target.append(now)
        while source[-1][0].strip() == now[0].strip():
            target.append(source.pop())
        text, cursor = source.pop()
        self._is_stepping = True
        self.document = Document(text, cursor)
        self._is_stepping = False
        self._goes_on = ""
        return True

    def _told(self, _: Buffer) -> None:
        before, now = self._now, (self.text, self.cursor_position)
        self._now = now
        if not self._is_stepping:
            kind = _kind(before, now)
            goes_on = kind and kind == self._goes_on and not _begins_a_word(before, now)
            if self._future or not goes_on:
                self._past.append(before)
                self._past.extend((*reversed(self._future), before) if self._future else ())
                self._future.clear()
            self._goes_on = kind
        self._tell(self)


def _kind(before: State, now: State) -> str:
    """Tell what a change is that the next one of its kind goes on with; "" for one of its own."""
    grown, moved = len(now[0]) - len(before[0]), now[1] - before[1]
    if grown == 1 and moved == 1:
        return "typing"
    return "deleting" if grown == -1 and moved in (0, -1) else ""


def _begins_a_word(before: State, now: State) -> bool:
    return len(now[0]) > len(before[0]) and now[0][before[1]].isspace()
