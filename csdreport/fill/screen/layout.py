"""The lines around a view: title and progress above, warning, status and keys below."""

from __future__ import annotations

from typing import TYPE_CHECKING

from prompt_toolkit.formatted_text import StyleAndTextTuples
from prompt_toolkit.layout import Layout
from prompt_toolkit.layout.containers import DynamicContainer, HSplit, Window
from prompt_toolkit.layout.controls import FormattedTextControl

from csdreport.fill import noting, wrap
from csdreport.fill.drawing import width_of
from csdreport.text import normal

if TYPE_CHECKING:
    from csdreport.fill.screen.screen import Screen


AROUND = 5
"""Rows that a message leaves: title, rules, keys, and one of the view; the status has its own."""


def whole(screen: Screen) -> Layout:
    """Build the layout; what it shows is asked for at each drawing."""
    return Layout(
        HSplit(
            [
                _line(lambda: _title(screen)),
                Window(height=1, char="─", style="class:rule"),
                DynamicContainer(lambda: screen.view.body),
                Window(height=1, char="─", style="class:rule"),
                Window(
                    FormattedTextControl(lambda: _warning(screen)),
                    height=lambda: len(_told(screen)),
                    dont_extend_height=True,
                ),
                Window(
                    FormattedTextControl(lambda: _status(screen)),
                    height=lambda: len(_trouble(screen)) or 1,
                    dont_extend_height=True,
                ),
                _line(lambda: _hints(screen)),
            ]
        )
    )


def columns(screen: Screen) -> int:
    """Give the width of the terminal."""
    return screen.app.output.get_size().columns


def line_count(screen: Screen) -> int:
    """Give the height of the terminal."""
    return screen.app.output.get_size().rows


def body_height(screen: Screen) -> int:
    """Give the lines between the title and the lines at the bottom."""
    return line_count(screen) - 4 - len(_told(screen)) - (len(_trouble(screen)) or 1)


def has_room_for(screen: Screen, message: str) -> bool:
    """Tell whether a message can be shown whole above the status line."""
    return len(_rows(screen, message)) <= _room_for_message(screen)


def sides(left: str, right: str, width: int) -> tuple[str, str]:
    """Put one text at the left and one at the right of a line; the right one goes first.

    The right text is left out when less than half the line would remain for the left one.
    """
    if not right:
        left = wrap.fitted(left, width)
        return left + " " * (width - width_of(left)), ""
    right_width = width_of(right)
    if width - right_width - 1 < min(width_of(left), width // 2):
        return wrap.fitted(left, width), ""
    left = wrap.fitted(left, width - right_width - 1)
    return left + " " * (width - width_of(left) - right_width), right


def _line(text: object) -> Window:
    return Window(FormattedTextControl(text), height=1, dont_extend_height=True)  # type: ignore[arg-type]


def _title(screen: Screen) -> StyleAndTextTuples:
    left, right = sides(
        normal.display(screen.view.title), screen.view.progress, columns(screen) - 2
    )
    return [("class:title", f" {left}"), ("", f"{right} ")]


def _warning(screen: Screen) -> StyleAndTextTuples:
    style = "class:label" if screen.message else "class:warning" if screen.view.warning else ""
    return [(style, "\n".join(f" {row}" for row in _told(screen)))]


def _told(screen: Screen) -> list[str]:
    """Say what was just done on all rows that it needs, or what passes a limit on a few."""
    if screen.message:
        return _at_most(_rows(screen, screen.message), _room_for_message(screen))
    text = f"! {screen.view.warning}" if screen.view.warning else ""
    return _at_most(_rows(screen, text), max(1, line_count(screen) // 4))


def _rows(screen: Screen, text: str) -> list[str]:
    return wrap.rows(normal.display(text), columns(screen) - 2)


def _room_for_message(screen: Screen) -> int:
    return max(1, line_count(screen) - AROUND - (len(_trouble(screen)) or 1))


def _status(screen: Screen) -> StyleAndTextTuples:
    session, width = screen.session, columns(screen) - 2
    if rows := _trouble(screen):
        return [("class:trouble", "\n".join(f" {row}" for row in rows))]
    saved = f"saved {session.saver.saved_at:%H:%M:%S}" if session.saver.saved_at else ""
    waiting = len(noting.waiting(session))
    notes = f"{waiting} note{'s' if waiting != 1 else ''}" if waiting else ""
    copy = "second copy NOT written" if session.disk.copy_trouble else ""
    text = _joined(screen.view.count, saved, copy, notes and f"{notes} waiting")
    if width_of(text) > width:
        text = _joined(copy, saved, notes) if copy else _joined(screen.view.count, saved, notes)
    return [("class:quiet", " " + wrap.fitted(text, width))]


def _trouble(screen: Screen) -> list[str]:
    """Say on as many rows as it needs why nothing is saved, and what to do; empty when it is."""
    session = screen.session
    if not session.trouble:
        return []
    rescued = session.disk.rescued
    where = (
        f"Your words are safe in {rescued}."
        if rescued
        else "Your last words are in this window alone."
    )
    told = " ".join(filter(None, (session.trouble, session.saver.hint, where)))
    text = normal.display(f"NOT SAVED (Ctrl-G, w: keep it elsewhere). {told}")
    rows = wrap.rows(text, columns(screen) - 2)
    return _at_most(rows, max(1, line_count(screen) // 3))


def _at_most(rows: list[str], most: int) -> list[str]:
    return rows if len(rows) <= most else [*rows[: most - 1], f"{rows[most - 1].rstrip()} …"]


def _joined(*parts: str) -> str:
    return " · ".join(part for part in parts if part)


def _hints(screen: Screen) -> StyleAndTextTuples:
    """Show as many keys as fit, the most important first: the menu, which leads everywhere."""
    width, shown = columns(screen) - 2, ""
    hints = screen.view.hints
    menu = next((hint for hint in hints if hint.startswith("Ctrl-G")), "Ctrl-G: menu")
    for hint in (menu, *(hint for hint in hints if hint != menu)):
        longer = f"{shown}   {hint}" if shown else hint
        if width_of(longer) > width:
            break
        shown = longer
    return [("class:hint", " " + shown)]
