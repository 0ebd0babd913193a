"""Every message is shown whole, on a usual screen and on a very small one."""

from __future__ import annotations

import ast
import asyncio
import contextlib
from collections.abc import Iterator
from pathlib import Path

import pytest
from prompt_toolkit.application import create_app_session
from prompt_toolkit.data_structures import Size
from prompt_toolkit.formatted_text import fragment_list_to_text
from prompt_toolkit.input import DummyInput
from prompt_toolkit.output import DummyOutput

import csdreport
from csdreport.fill.opening import new_report
from csdreport.fill.reconciling import Change, Reconciled, told
from csdreport.fill.screen import layout
from csdreport.fill.screen.screen import Screen
from csdreport.fill.screen.views.text import Text
from csdreport.fill.session import Session
from csdreport.fill.walk import start
from tests.fill.reports import template

SOURCES = Path(csdreport.__file__).parent
SPEAKING = [*sorted((SOURCES / "fill").rglob("*.py")), SOURCES / "draft" / "companions.py"]
FOR_A_NAME = "session-3.2-crossings"
"""Stands for what a message fills in: the name of a file, a box, an editor."""


def sentences() -> Iterator[str]:
    """Find every sentence that the modules of fill can say, whoever says it."""
    for path in SPEAKING:
        tree = ast.parse(path.read_text(encoding="utf-8"))
        inside = {
            id(part)
            for node in ast.walk(tree)
            if isinstance(node, ast.JoinedStr)
            for part in node.values
        }
        inside |= {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
        for node in ast.walk(tree):
            if id(node) not in inside and (text := _text(node)).endswith((".", "?")):
                yield text


def _text(node: ast.AST) -> str:
    if isinstance(node, ast.Constant):
        return node.value if isinstance(node.value, str) and " " in node.value else ""
    if isinstance(node, ast.JoinedStr):
        return "".join(
            str(part.value) if isinstance(part, ast.Constant) else FOR_A_NAME
            for part in node.values
        )
    return ""


ALL = sorted(set(sentences()))


@contextlib.contextmanager
def screen_of(columns: int, rows: int, folder: Path) -> Iterator[Screen]:
    class Output(DummyOutput):
        def get_size(self) -> Size:
            return Size(rows=rows, columns=columns)

    session = Session(folder / "r.json", start(template(), new_report(template())))
    with create_app_session(input=DummyInput(), output=Output()):
        yield Screen(session)
    session.close()


def shown(screen: Screen, message: str) -> str:
    """Say something; gives what stands on the screen of it, without spaces."""

    async def say() -> None:
        screen.say(message)

    asyncio.run(say())
    if isinstance(screen.view, Text):
        # It scrolls, so nothing of it is out of reach.
        seen = screen.view._visible()
        screen.close()
    else:
        seen = fragment_list_to_text(layout._warning(screen))
        assert layout.body_height(screen) > 0, message
    return "".join(seen.split())


@pytest.mark.parametrize(("columns", "rows"), [(80, 24), (40, 12), (33, 9)])
def test_no_message_is_cut(columns: int, rows: int, tmp_path: Path) -> None:
    assert len(ALL) > 100
    with screen_of(columns, rows, tmp_path) as screen:
        for message in ALL:
            assert shown(screen, message) == "".join(message.split()), message


def test_a_message_longer_than_the_screen_is_read_by_scrolling(tmp_path: Path) -> None:
    message = "It is kept in /a/very/long/name. " * 40
    with screen_of(40, 12, tmp_path) as screen:
        assert shown(screen, message) == "".join(message.split())


def test_what_another_program_did_is_told_whole_on_a_small_screen(tmp_path: Path) -> None:
    kept = ".session-3.2.backups/2031-05-09T140211-from-elsewhere.json"
    change = Change(new_report(template()), new_report(template()), kept)
    message = told(change, Reconciled(change.base, 3, 2))
    with screen_of(40, 12, tmp_path) as screen:
        assert layout.has_room_for(screen, message)
