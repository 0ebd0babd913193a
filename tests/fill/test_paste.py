"""Pasted characters and typed ones, told apart without brackets."""

from __future__ import annotations

from collections import deque

import pytest
from prompt_toolkit.key_binding.key_processor import KeyPress
from prompt_toolkit.keys import Keys

from csdreport.fill.screen.paste import Burst, unstyled

ENDS = {"\n": Keys.ControlM, "\r": Keys.ControlM, "\f": Keys.ControlJ, "\t": Keys.ControlI}


def _presses(text: str) -> deque[KeyPress]:
    return deque(KeyPress(ENDS.get(letter, letter), letter) for letter in text)


@pytest.mark.parametrize("end", ["\n", "\t"])
def test_a_line_sent_in_one_go_keeps_its_last_key_a_command(end: str) -> None:
    waiting = _presses(" lamp on every stair" + end)
    assert Burst().take("A", waiting) == "A lamp on every stair"
    assert [press.data for press in waiting] == [end]


def test_line_ends_inside_a_paste_are_text() -> None:
    waiting = _presses("irst line\nsecond line\n")
    assert Burst().take("F", waiting) == "First line\nsecond line\n"
    assert not waiting


def test_a_paste_that_goes_on_keeps_a_line_end_at_its_end() -> None:
    burst = Burst()
    burst.take("F", _presses("irst line\nsecond line, cut"))
    assert burst.take(" ", _presses("here\n")) == " here\n"


def test_typed_letters_never_take_a_command_along() -> None:
    waiting = _presses("i\t")
    assert Burst().take("H", waiting) == "Hi"
    assert len(waiting) == 1


def test_carriage_return_and_line_feed_are_one_line_end() -> None:
    waiting = _presses("irst line\r\fsecond line\r\f\r\fend")
    assert Burst().take("F", waiting) == "First line\nsecond line\n\nend"
    waiting = _presses("irst line\f\fsecond line")
    assert Burst().take("F", waiting) == "First line\n\nsecond line"


@pytest.mark.parametrize(
    ("pasted", "text"),
    [
        ("\x1b[31mred\x1b[0m sea", "red sea"),
        ("\x1b[38;5;1mred\x1b[m [31m sea", "red [31m sea"),
        ("\x1b]0;title\x07words", "words"),
        ("\x1b]8;;http://x.example\x1b\\words", "words"),
    ],
)
def test_colours_of_a_terminal_are_no_text(pasted: str, text: str) -> None:
    assert unstyled(pasted) == text
