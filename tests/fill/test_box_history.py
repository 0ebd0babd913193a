"""Undo and redo through the real box: whatever is typed between, no word is lost."""

from __future__ import annotations

import asyncio
import contextlib
import re
import tempfile
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import example, given, settings, strategies as st
from prompt_toolkit.application import create_app_session
from prompt_toolkit.input import DummyInput

from csdreport.fill.opening import new_report
from csdreport.fill.screen.screen import Screen
from csdreport.fill.session import Session
from csdreport.fill.walk import start
from tests.fill.driving import MENU, REDO, TAB, UNDO, Output, drive
from tests.fill.reports import template

WORDS = ("ferry", " boats", "\n- ports", ". ")
APPENDING = [*WORDS, "undo", "redo", "wait", "next", "back", "menu"]
KEYS = st.lists(st.sampled_from([*APPENDING, "left", "backspace", "delete"]), max_size=25)


class Keys:
    """Does what keys do, on the real box of a session that writes nothing."""

    def __init__(self, screen: Screen) -> None:
        self.screen = screen
        self.box = screen.box
        self.buffer = screen.box.buffer

    def press(self, key: str) -> None:
        pressed: dict[str, Callable[[], object]] = {
            "backspace": lambda: self.buffer.delete_before_cursor(),
            "delete": lambda: self.buffer.delete(),
            "left": lambda: self.buffer.cursor_left(),
            "undo": self.box._undo,
            "redo": self.box._redo,
            "wait": self.box.session.keep_typing,
            "next": lambda: self._go(1),
            "back": lambda: self._go(-1),
            "menu": self._menu,
        }
        if key in pressed:
            pressed[key]()
            return
        for char in key:
            self.buffer.insert_text(char)

    def _go(self, step: int) -> None:
        if self.box.session.walk.neighbour(step) is not None:
            (self.box.next if step > 0 else self.box.back)()

    def _menu(self) -> None:
        self.box.left()
        self.box.shown()

    def brings(self, key: str) -> bool:
        """Press Ctrl-Z or Ctrl-Y; tells whether there was anything to undo or redo."""
        self.screen.message = ""
        self.press(key)
        return not self.screen.message.startswith("There is nothing")

    @property
    def answers(self) -> object:
        self.box.session.settle()
        return self.box.session.walk.report.answers


def played(play: Callable[[Keys], None]) -> None:
    async def run() -> None:
        play(Keys(Screen(session)))

    with tempfile.TemporaryDirectory() as folder, contextlib.ExitStack() as stack:
        session = Session(
            Path(folder, "r.json"),
            start(template(), new_report(template()), "agenda2030.lessons.1"),
        )
        session.saver.run = lambda *_, **__: 0  # type: ignore[method-assign]
        stack.callback(session.close)
        stack.enter_context(create_app_session(input=DummyInput(), output=Output()))
        asyncio.run(run())


@settings(deadline=None, max_examples=150)
@example([". ", " boats", "undo"], 3)
@given(KEYS, st.integers(1, 30))
def test_as_many_redos_as_undos_give_the_text_back(keys: list[str], times: int) -> None:
    def play(press: Keys) -> None:
        press.box.shown()
        for key in keys:
            press.press(key)
        before = press.answers
        taken_back = sum(press.brings("undo") for _ in range(times))
        for _ in range(taken_back):
            press.press("redo")
        assert press.answers == before

    played(play)


@settings(deadline=None, max_examples=100)
@given(st.lists(st.sampled_from(APPENDING), max_size=25))
def test_no_word_that_only_undo_took_is_out_of_reach(keys: list[str]) -> None:
    def play(press: Keys) -> None:
        press.box.shown()
        stood: list[str] = []
        for key in keys:
            press.press(key)
            if key in ("undo", "redo"):
                stood += re.findall("[a-z]+", str(press.answers))
        while press.brings("redo"):
            pass
        reached = str(press.answers)
        while press.brings("undo"):
            reached += str(press.answers)
        assert all(word in reached for word in stood)

    played(play)


@pytest.fixture
def draft(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    return tmp_path / "r.json"


def test_one_undo_too_many_takes_nothing_away(draft: Path) -> None:
    drive(draft, MENU, "8", "\r", "Boats.")
    done = drive(draft, MENU, "8", "\r", " The girls", UNDO, UNDO, UNDO, REDO, REDO, REDO)
    assert done.report.answers["other"] == "Boats. The girls"


def test_typing_after_an_undo_keeps_what_was_taken_back(draft: Path) -> None:
    done = drive(draft, TAB, "one", " ", "t", "wo", UNDO, "!", UNDO, UNDO)
    assert done.report.answers["session"]["theme"] == "one two"


def test_what_was_taken_back_is_redone_from_another_box(draft: Path) -> None:
    done = drive(draft, TAB, "one", UNDO, TAB, REDO)
    assert done.report.answers["session"]["theme"] == "one"


def test_undo_goes_back_by_words_however_slowly_they_are_typed(draft: Path) -> None:
    done = drive(draft, TAB, *"one two", UNDO)
    assert done.report.answers["session"]["theme"] == "one"
