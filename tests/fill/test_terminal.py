"""Fill in a real terminal: typing, resizing, killing, leaving."""

from __future__ import annotations

import random
import re
import signal
import sys
import termios
import time
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from csdreport.draft.draft import open_draft
from csdreport.report.model import Report
from csdreport.report.paths import get
from csdreport.template import load
from tests.fill.terminal import ENTER, MENU, PROGRAM, SHIFT_TAB, TAB, UNDO, Terminal

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="needs a pty")

WORDS = ("ferry", "harbour", "rain", "winter", "fare", "crew", "night", "border", "permit")


@pytest.fixture
def draft(tmp_path: Path) -> Path:
    return tmp_path / "report.json"


@pytest.fixture
def terminal(draft: Path) -> Iterator[Terminal]:
    opened = begun(draft)
    yield opened
    opened.child.close(force=True)


def begun(draft: Path) -> Terminal:
    """Start a new report and pass the welcome."""
    terminal = Terminal(draft)
    pass_welcome(terminal)
    return terminal


def pass_welcome(terminal: Terminal) -> None:
    terminal.wait_for("Enter: begin")
    terminal.send(ENTER)
    terminal.wait_for("Rapporteur 1")


def read(draft: Path) -> Report:
    return open_draft(draft, load.by_id).report


def prose(length: int, seed: int = 1) -> str:
    chosen = random.Random(seed)
    text = ""
    while len(text) < length:
        text += chosen.choice(WORDS) + " "
    return text[: length - 1] + "."


def test_two_thousand_characters_survive_a_resize_and_a_kill(
    terminal: Terminal, draft: Path
) -> None:
    text = prose(2000)
    terminal.send(MENU + "8")
    terminal.wait_for("Other information")
    terminal.send(ENTER)
    terminal.wait_for("Provide here")
    terminal.type(text, pause=0.001)
    terminal.resize(40, 24)
    terminal.read(1.0)
    terminal.kill()
    assert read(draft).answers["other"] == text
    again = Terminal(draft)
    again.wait_until(lambda: text[-30:] in " ".join(again.text.split()), text[-30:])
    assert "Recovered" in again.text
    again.child.close(force=True)
    assert read(draft).answers["other"] == text


def test_words_are_wrapped_whole_on_a_narrow_screen(terminal: Terminal) -> None:
    terminal.send(TAB)
    terminal.wait_for("Session and theme")
    terminal.send("Migrants have rights wherever they are and whatever they do")
    terminal.resize(40, 12)
    shown = terminal.wait_for("whatever")
    assert "wherever they are\n whatever they do" not in shown
    assert " Migrants have rights wherever they are\n and whatever they do" in shown


def test_a_resize_leaves_nothing_behind(terminal: Terminal) -> None:
    for columns, rows in ((40, 12), (120, 40), (33, 9), (80, 24)):
        terminal.resize(columns, rows)
    terminal.wait_for("Ctrl-G: menu")
    assert terminal.text.count("Ctrl-G: menu") == 1
    assert terminal.text.count("Rapporteur 1") == 1


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP, signal.SIGINT, signal.SIGQUIT])
def test_a_signal_keeps_the_last_key_and_gives_the_terminal_back(
    terminal: Terminal, draft: Path, number: int
) -> None:
    terminal.send("Amina")
    terminal.wait_for("Amina")
    terminal.child.kill(number)
    assert terminal.end() == 128 + number
    assert read(draft).answers["session"]["rapporteurs"][0]["name"] == "Amina"
    assert b"\x1b[?1049l" in terminal.raw


def test_a_terminal_echoes_again_after_sigterm(terminal: Terminal) -> None:
    before = termios.tcgetattr(terminal.child.child_fd)[3]
    assert not before & termios.ICANON
    terminal.child.kill(signal.SIGTERM)
    terminal.wait_until(lambda: not terminal.child.isalive(), "the end")
    after = termios.tcgetattr(terminal.child.child_fd)[3]
    assert after & termios.ICANON
    assert after & termios.ECHO


@pytest.mark.parametrize(
    "end", ["q", "finished", *(signal.SIGTERM, signal.SIGHUP, signal.SIGINT, signal.SIGQUIT)]
)
def test_a_terminal_is_as_it_was_after_every_kind_of_end(
    draft: Path, end: str | signal.Signals
) -> None:
    program = f"import time, termios, sys\nprint('BEFORE', termios.tcgetattr(0)[:4])\n{PROGRAM}"
    terminal = Terminal(draft, program=program.replace("sys.exit", "AFTER = "))
    pass_welcome(terminal)
    before = re.search(rb"BEFORE (\[.*?\])", terminal.raw)
    if isinstance(end, signal.Signals):
        terminal.child.kill(end)
    elif end == "q":
        terminal.send("\x03")
        terminal.wait_for("Go on writing")
        terminal.send("q")
    else:
        terminal.send("\x12")
        terminal.wait_for("Make the file to hand in")
        terminal.send("e")
        terminal.wait_for("Done: leave")
        terminal.send("q")
    terminal.wait_until(lambda: b"OUTCOME" in terminal.raw, "the end")
    after = str(termios.tcgetattr(terminal.child.child_fd)[:4]).encode()
    assert before is not None
    assert before[1] == after
    for on, off in ((b"1049h", b"1049l"), (b"2004h", b"2004l"), (b"25l", b"25h")):
        assert terminal.raw.rfind(b"\x1b[?" + off) > terminal.raw.rfind(b"\x1b[?" + on)
    assert b"\x1b[?1000h" not in terminal.raw
    terminal.child.close(force=True)


def test_no_colour_is_sent_where_none_is_wanted(draft: Path) -> None:
    terminal = Terminal(draft, environment={"NO_COLOR": "1"})
    terminal.wait_for("Enter: begin")
    terminal.send(ENTER + MENU)
    terminal.wait_for("Everything else")
    terminal.kill(signal.SIGTERM)
    assert not re.search(rb"\x1b\[[0-9;]*\b(3[0-8]|4[0-8]|9[0-7])[;m]", terminal.raw)


def test_ctrl_c_asks_and_a_second_one_does_not_leave(terminal: Terminal, draft: Path) -> None:
    terminal.send("Amina\x03")
    terminal.wait_for("Go on writing")
    assert "Ctrl-C once more, goes on writing" in terminal.text
    terminal.send("\x03")
    terminal.wait_for("Amina")
    terminal.wait_for("You go on writing. To leave: Ctrl-C, then q.")
    terminal.send("\x03")
    terminal.wait_for("Go on writing")
    terminal.send("q")
    assert terminal.end() == 0
    assert read(draft).answers["session"]["rapporteurs"][0]["name"] == "Amina"


def test_back_shows_the_answer_again(terminal: Terminal) -> None:
    terminal.send("Amina")
    terminal.wait_for("Amina")
    terminal.send(TAB)
    terminal.wait_for("› Organisation")
    terminal.send(SHIFT_TAB)
    terminal.wait_for("Amina")


def test_a_deleted_item_comes_back_with_undo(terminal: Terminal, draft: Path) -> None:
    terminal.send("Amina")
    terminal.wait_for("Amina")
    terminal.send(MENU)
    terminal.wait_for("Delete Rapporteur 1")
    terminal.send("d")
    terminal.wait_for("Ctrl-Z brings it back")
    assert "Amina" not in terminal.text
    terminal.send(UNDO)
    terminal.wait_for("Amina")


def test_a_quick_note_is_on_the_disk_and_the_cursor_comes_back(
    terminal: Terminal, draft: Path
) -> None:
    terminal.send("Ami")
    terminal.wait_for("Ami")
    terminal.send("\x14")
    terminal.wait_for("Enter keeps the note")
    terminal.send("> @Noor We paid twice")
    terminal.read(0.2)
    terminal.send(ENTER)
    terminal.wait_for("Noted.")
    terminal.send("na")
    terminal.wait_for("Amina")
    note = read(draft).notes[0]
    assert (note.kind, note.speaker, note.text) == ("quote", "Noor", "We paid twice")


def test_escape_eats_no_letter(terminal: Terminal, draft: Path) -> None:
    terminal.send("a\x1bb")
    terminal.wait_for(" ab")


@pytest.mark.parametrize("bracketed", [True, False])
def test_fifty_thousand_pasted_characters_are_whole_in_one_field(
    terminal: Terminal, draft: Path, bracketed: bool
) -> None:
    line = "Fares\trose “again”, and the 移民 paid."
    text = "\n".join([line] * (50_000 // (len(line) + 1)))
    terminal.send(MENU + "8")
    terminal.wait_for("Other information")
    terminal.send(ENTER)
    terminal.wait_for("Provide here")
    pasted = text.replace("\n", "\r")
    terminal.send(f"\x1b[200~{pasted}\x1b[201~" if bracketed else pasted)
    terminal.wait_until(lambda: "words" in terminal.text, "words", 30)
    terminal.read(1.0)
    terminal.send("!")
    terminal.wait_for("paid.!")
    terminal.read(1.5)
    terminal.kill()
    stored = str(read(draft).answers["other"])
    assert stored.count("Fares") == text.count("Fares")
    assert stored.count("移民 paid.") == text.count("paid.")


@dataclass
class Victim:
    """A program that will be killed while a report is typed into it."""

    draft: Path
    terminal: Terminal
    number: int
    chosen: random.Random
    end: float = 0.0
    typed: list[tuple[float, str]] = field(default_factory=list)

    def type(self) -> None:
        """Type a word, then a space or a key that leads to the next box."""
        word = f"{self.chosen.choice(WORDS)}{len(self.typed)}"
        self.terminal.type(word)
        self.typed.append((time.monotonic(), word))
        self.terminal.send(self.chosen.choice([" ", " ", " ", " ", TAB]))

    def missing(self) -> list[str]:
        """Kill it, and list the words that are older than a second and not on the disk."""
        killed = time.monotonic()
        self.terminal.kill(self.number)
        report = read(self.draft)
        held = " ".join(
            str(get(report, path)) for path, _ in load.by_id("csd-2016").answer_fields()
        )
        held += " ".join(one.text for one in report.unplaced)
        age = 1.0 if self.number == signal.SIGKILL else 0.2
        return [word for at, word in self.typed if at < killed - age and word not in held]


def kill_all(folder: Path, seeds: Iterable[int]) -> None:
    """Type several reports at once, and kill each program at a moment of its own."""
    victims = []
    for seed in seeds:
        chosen = random.Random(seed)
        draft = folder / str(seed) / "report.json"
        draft.parent.mkdir()
        number = chosen.choice([signal.SIGKILL, signal.SIGKILL, signal.SIGHUP, signal.SIGTERM])
        victims.append(Victim(draft, Terminal(draft), number, chosen))
    for victim in victims:
        pass_welcome(victim.terminal)
        victim.end = time.monotonic() + victim.chosen.uniform(0.3, 2.5)
    alive = list(victims)
    lost = {}
    while alive:
        for victim in tuple(alive):
            victim.type()
            if time.monotonic() >= victim.end:
                alive.remove(victim)
                lost[victim.draft] = victim.missing()
    assert [words for words in lost.values() if words] == []
    assert len(lost) == len(victims)


@pytest.mark.parametrize("first", range(0, 20, 5))
def test_nothing_older_than_a_second_is_lost(tmp_path: Path, first: int) -> None:
    kill_all(tmp_path, range(first, first + 5))


@pytest.mark.soak
@pytest.mark.parametrize("first", range(20, 220, 5))
def test_nothing_is_lost_in_two_hundred_runs(tmp_path: Path, first: int) -> None:
    kill_all(tmp_path, range(first, first + 5))


def test_an_editor_is_opened_and_its_text_comes_back(tmp_path: Path) -> None:
    mine = tmp_path / "mine"
    mine.write_text('#!/bin/sh\nprintf " and more" >> "$1"\n')
    mine.chmod(0o755)
    terminal = Terminal(tmp_path / "report.json", environment={"VISUAL": str(mine)})
    terminal.wait_for("Enter: begin")
    terminal.send(ENTER)
    terminal.wait_for("Rapporteur 1")
    terminal.send("Amina")
    terminal.wait_for("Amina")
    terminal.send("\x0f")
    terminal.wait_for("Kept 3 words")
    assert "Amina and more" in terminal.text
    terminal.kill(signal.SIGTERM)
    report = read(tmp_path / "report.json")
    assert report.answers["session"]["rapporteurs"][0]["name"] == "Amina and more"


def test_the_one_key_to_remember_stands_first_on_the_smallest_screen(terminal: Terminal) -> None:
    terminal.resize(40, 12)
    for opened in ("", "\x14", MENU, "\x12", "\x0c", "\x03"):
        terminal.send(opened)
        terminal.read(0.2)
        assert terminal.text.splitlines()[-1].startswith(" Ctrl-G: "), terminal.text


@pytest.mark.parametrize(
    "wait", [0.0, 0.05, *(pytest.param(one, marks=pytest.mark.soak) for one in (0.01, 0.02, 0.2))]
)
def test_a_note_that_is_killed_after_enter_comes_back_once(draft: Path, wait: float) -> None:
    terminal = begun(draft)
    terminal.send("\x14")
    terminal.wait_for("Enter keeps the note")
    terminal.type("> @Noor We paid twice", pause=0.02)
    terminal.read(0.6)
    terminal.child.send(ENTER)
    time.sleep(wait)
    terminal.kill()
    report = read(draft)
    assert [note.text for note in report.notes] == ["We paid twice"]
    assert report.unplaced == ()


def test_what_is_typed_before_the_first_picture_is_in_the_first_box(draft: Path) -> None:
    terminal = Terminal(draft)
    terminal.child.send("Amina Diallo")
    terminal.wait_for("Ctrl-G: menu")
    terminal.wait_for("2 words")
    terminal.read(0.8)
    terminal.kill()
    assert read(draft).answers["session"]["rapporteurs"][0]["name"] == "Amina Diallo"
