"""At 40 columns and 12 lines every choice can be told from the others, and is read whole."""

from __future__ import annotations

import re
import signal
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from csdreport.report import store
from csdreport.report.model import Note, Unplaced
from tests.fill.reports import report
from tests.fill.terminal import ENTER, MENU, TAB, Terminal

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="needs a pty")

NOTES, REVIEW, NOTE, LEAVE, HELP = "\x0c", "\x12", "\x14", "\x03", "\x1bOP"
DOWN, UP, PAGE_DOWN, PAGE_UP = "\x1b[B", "\x1b[A", "\x1b[6~", "\x1b[5~"
RISKY = "The Harbour Workers Association in Malaysia has faced political pressure."
SAID = "We pay twice for the ferry and nobody answers when we ask why that is so."
CUT = re.compile(r"…(?!\))")
CHROME = 2
"""Lines of the title; the status begins at the second rule."""


@pytest.fixture
def terminal(tmp_path: Path) -> Iterator[Terminal]:
    begun = report(
        progress__examples=["A first example of some length that goes on.", RISKY],
        recommendations=[{"text": "Pay.", "actions": ["Ask the port.", "Ask the union."]}],
        quotes=[
            {"text": SAID, "speaker": "Noor", "organisation": "Port Aid"},
            {"text": f"{SAID} Again.", "speaker": "Amal", "organisation": "Crew House"},
        ],
    ).with_(
        notes=(Note(text=f"{SAID} One.", kind="quote"), Note(text=f"{SAID} Two.")),
        unplaced=(Unplaced(text="loose words"),),
    )
    path = tmp_path / "report.json"
    path.write_bytes(store.dumps(begun))
    opened = Terminal(path, columns=40, rows=12)
    opened.wait_for("Ctrl-G: menu")
    yield opened
    opened.kill(signal.SIGTERM)


def body(terminal: Terminal) -> list[str]:
    """Give the lines between the two rules."""
    lines = terminal.text.splitlines()
    rules = [number for number, line in enumerate(lines) if line.startswith("───")]
    return lines[rules[0] + 1 : rules[1]]


def choices(terminal: Terminal) -> list[str]:
    """Go through a list from top to bottom, and give each choice as it was read under the bar."""
    found: list[str] = []
    terminal.read(0.1)
    for _ in range(80):
        rows = under_the_bar(terminal)
        if rows and found and rows == found[-1]:
            return found
        if rows:
            found.append(rows)
        terminal.press(DOWN)
    raise AssertionError("the list never ends")


def under_the_bar(terminal: Terminal) -> str:
    """Join the lines that are drawn in reverse."""
    rows = []
    for number in range(terminal.screen.lines):
        cells = [terminal.screen.buffer[number][column] for column in range(40)]
        if any(cell.reverse for cell in cells):
            rows.append("".join(cell.data for cell in cells if cell.reverse).strip())
    return " ".join(rows)


def check(terminal: Terminal) -> list[str]:
    found = choices(terminal)
    words = [re.sub(r"^(?:>\s*|\([ x]\)\s*)?", "", one) for one in found]
    assert len(set(words)) == len(words), words
    for one in words:
        assert not CUT.search(one), one
    assert not [line for line in body(terminal) if len(line.rstrip()) > 40]
    return words


def press(terminal: Terminal, key: str) -> None:
    """Press a key and wait until it has shown."""
    assert terminal.press(key, 15), f"{key!r} shows nothing\n{terminal.text}"


def to(*keys: str, title: str) -> Callable[[Terminal], None]:
    def go(terminal: Terminal) -> None:
        for key in keys:
            press(terminal, key)
        terminal.wait_for(title)

    return go


VIEWS = {
    "menu": to(MENU, title="Menu"),
    "section": to(MENU, "2", title="Recommendations"),
    "consent": to(MENU, "7", "2", title="Nobody has asked"),
    "show quote": to(MENU, "7", "2", MENU, "v", title="Your words"),
    "notes": to(NOTES, title="Notes"),
    "filing": to(NOTES, ENTER, title="belong"),
    "agreed": to(NOTES, ENTER, "7", title="What did the speaker agree to?"),
    "review": to(REVIEW, title="Review"),
    "export": to(REVIEW, "e", title="Export"),
    "leave": to(LEAVE, title="Leave?"),
    "risk": to(MENU, "1", "2", TAB, title="safety"),
    "forget": to(MENU, "7", "2", "2", TAB, title="The name"),
}


@pytest.mark.parametrize("view", VIEWS)
def test_no_two_choices_read_the_same_and_none_is_cut(terminal: Terminal, view: str) -> None:
    VIEWS[view](terminal)
    assert len(check(terminal)) > 1


INTROS = {
    "show quote": SAID,
    "filing": f"{SAID} One.",
    "risk": "could they find the people it is about?",
    "export": "A working copy holds everything and is for the two of you only.",
    "leave": "Still in the room? Ask these two people.",
    "forget": "earlier copies on this computer.",
}


@pytest.mark.parametrize("view", INTROS)
def test_what_stands_above_a_list_can_be_read_whole(terminal: Terminal, view: str) -> None:
    VIEWS[view](terminal)
    seen: list[str] = []
    for _ in range(14):
        seen += [line for line in map(str.strip, body(terminal)) if line not in seen]
        if INTROS[view] in " ".join(seen):
            break
        terminal.press(DOWN)
    assert INTROS[view] in " ".join(seen)


LINES = {
    "quick note": (to(NOTE, title="Quick note"), ("> quote", "? question", "! decision", "@name")),
    "listening": (to(MENU, "i", title="Listening"), ("> quote", "? question", "@name:", "Enter")),
    "elsewhere": (
        to(MENU, "w", title="another place"),
        ("The draft is in", "stays as it is", "Enter alone"),
    ),
    "second copy": (to(MENU, "c", title="A second copy"), ("No second copy", "also names")),
}


@pytest.mark.parametrize("view", LINES)
def test_a_prompt_says_all_it_has_to_say(terminal: Terminal, view: str) -> None:
    go, words = LINES[view]
    go(terminal)
    seen: list[str] = []
    terminal.read(0.1)
    for _ in range(6):
        seen += [line for line in map(str.strip, body(terminal)) if line not in seen]
        if "PageUp" not in terminal.text:
            break
        terminal.press(PAGE_UP)
    shown = " ".join(seen)
    for word in words:
        assert word in shown, terminal.text
    assert "…" not in shown


def read_to(terminal: Terminal, end: str) -> None:
    """Turn pages until the last words are seen; fails where there is no further page."""
    while end not in terminal.text:
        press(terminal, PAGE_DOWN)


def test_the_welcome_and_the_help_are_read_to_their_end(tmp_path: Path) -> None:
    terminal = Terminal(tmp_path / "r.json", columns=40, rows=12)
    terminal.wait_for("Welcome")
    read_to(terminal, "Press Enter to begin")
    terminal.send(ENTER)
    terminal.wait_for("Rapporteur 1")
    terminal.send(HELP)
    terminal.wait_for("Help")
    read_to(terminal, "The draft:")
    terminal.kill()
