"""The keys of a box: typing, pasting, moving, undo."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from prompt_toolkit.key_binding import KeyBindings, KeyPressEvent
from prompt_toolkit.keys import Keys

from csdreport.fill.screen.paste import one_line_end, unstyled
from csdreport.fill.screen.prose import ProseControl
from csdreport.text import normal

if TYPE_CHECKING:
    from csdreport.fill.screen.screen import Screen


def in_one_line(text: str) -> str:
    """Put a text on one line: line ends and tabs become spaces."""
    return " ".join(text.split("\n")).replace("\t", " ")


def bind_editing(
    keys: KeyBindings,
    screen: Screen,
    control: ProseControl,
    enter: Callable[[], None],
    *,
    one_line: Callable[[], bool],
    pasted: Callable[[str], str] = in_one_line,
) -> None:
    """Bind the keys that change text or move in it.

    Args:
        enter: What Enter does where it is no line end.
        one_line: Whether the box takes one line only.
        pasted: Gives what is written into a box of one line when several characters come at once.
    """
    buffer = control.buffer

    def insert(text: str) -> None:
        text = normal.clean(text)
        if one_line() and len(text) > 1:
            text = pasted(text)
        buffer.insert_text(text)

    @keys.add(Keys.Any)
    def _(event: KeyPressEvent) -> None:
        # A key that nothing is bound to, such as Ctrl-Up, would type the letters of its code.
        if not isinstance(event.key_sequence[0].key, Keys):
            insert(screen.burst.take(event.data, event.key_processor.input_queue))

    @keys.add(Keys.BracketedPaste, eager=True)
    def _(event: KeyPressEvent) -> None:
        insert(unstyled(event.data))

    @keys.add("enter", eager=True)
    @keys.add("c-j", eager=True)
    def _(event: KeyPressEvent) -> None:
        one_line_end(event.key_sequence[0], event.key_processor.input_queue)
        if screen.burst.is_on:
            insert(screen.burst.take("\n", event.key_processor.input_queue))
        elif one_line():
            enter()
        else:
            insert("\n")

    @keys.add("up", eager=True)
    def _(event: KeyPressEvent) -> None:
        control.move_rows(-1)

    @keys.add("down", eager=True)
    def _(event: KeyPressEvent) -> None:
        control.move_rows(1)

    @keys.add("pageup", eager=True)
    def _(event: KeyPressEvent) -> None:
        control.move_rows(-control.page)

    @keys.add("pagedown", eager=True)
    def _(event: KeyPressEvent) -> None:
        control.move_rows(control.page)

    @keys.add("home", eager=True)
    @keys.add("c-a", eager=True)
    def _(event: KeyPressEvent) -> None:
        control.move_to_row_edge(end=False)

    @keys.add("end", eager=True)
    @keys.add("c-e", eager=True)
    def _(event: KeyPressEvent) -> None:
        control.move_to_row_edge(end=True)

    @keys.add("c-home", eager=True)
    def _(event: KeyPressEvent) -> None:
        buffer.cursor_position = 0

    @keys.add("c-end", eager=True)
    def _(event: KeyPressEvent) -> None:
        buffer.cursor_position = len(buffer.text)
