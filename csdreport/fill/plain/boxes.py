"""One box, line by line: what it asks, what it holds, what is typed into it."""

from __future__ import annotations

from csdreport.fill import limits, wording
from csdreport.fill.plain.lines import Lines, as_command, no_command
from csdreport.fill.session import Session

END = "."


class Boxes:
    """Says a box and reads its answer.

    What is printed above a box is said once: a screen reader need not hear it again.
    """

    def __init__(self, session: Session, lines: Lines) -> None:
        self._session = session
        self._lines = lines
        self._said: set[str] = set()

    def visit(self) -> str:
        """Fill the current box.

        Returns:
            The command that ended it, with what follows it: "next", "back", "note text".
        """
        self._introduce()
        shape = self._session.walk.place.shape
        if shape == "choice":
            return self._choice()
        return self._prose() if shape == "prose" else self._line()

    def _introduce(self) -> None:
        walk = self._session.walk
        section = walk.template.section(walk.place.section)
        heading = walk.template.say(section.label, walk.report.language)
        name = wording.name(walk.template, walk.report, walk.place)
        asked = wording.asked(walk.template, walk.report, walk.place)
        self._once(heading, f"\n{heading}")
        self._lines.say("", f"{name} ({asked})" if asked else name)
        self._once(guide := wording.guidance(walk.template, walk.report, walk.place), guide)
        held = self._session.open_box().text
        if held and walk.place.shape != "choice":
            self._lines.say("It says now:", held)

    def _once(self, key: str, text: str) -> None:
        if key not in self._said:
            self._said.add(key)
            self._lines.say(text)

    def _prose(self) -> str:
        self._once("prose", 'Type as many lines as you like; a line with "." alone ends the box.')
        while True:
            typed = self._lines.ask("> ")
            if command := as_command(typed):
                self._tell()
                return command
            if typed.strip() == END:
                self._tell()
                return "next"
            if not typed.strip() and not self._session.has_typing:
                return "next"
            self._doubt(typed)
            self._write(f"{before}\n{typed}" if (before := self._session.text) else typed)

    def _line(self) -> str:
        typed = self._lines.ask("> ")
        if command := as_command(typed):
            return command
        if typed.strip():
            self._doubt(typed)
            self._write(typed)
            self._tell()
        return "next"

    def _choice(self) -> str:
        choices = self._session.choices()
        values = [value for value, _ in choices]
        now = values.index(self._session.text) if self._session.text in values else 0
        self._lines.say(*(f"  {n}. {text}" for n, (_, text) in enumerate(choices, 1)))
        while True:
            typed = self._lines.ask(f"Number (now {now + 1}): ").strip()
            if command := as_command(typed):
                return command
            if not typed:
                return "next"
            if typed.isdecimal() and 0 < int(typed) <= len(choices):
                self._write(values[int(typed) - 1])
                self._tell()
                return "next"
            self._lines.say(f"Please type a number from 1 to {len(choices)}.")

    def _doubt(self, typed: str) -> None:
        if told := no_command(typed):
            self._lines.say(f"{told} :undo takes it back.")

    def _write(self, text: str) -> None:
        self._session.typed(text)
        self._session.cursor = len(text)
        self._session.keep_typing()

    def _tell(self) -> None:
        """Say the count, what passes a limit, and that it is saved."""
        walk, text = self._session.walk, self._session.text
        warning = limits.warning(walk.template, walk.report, walk.place, text)
        count = limits.count_line(walk.place, text)
        self._session.saver.wait()
        saved = f"NOT SAVED: {trouble}" if (trouble := self._session.trouble) else "saved"
        self._lines.say(", ".join(part for part in (count, saved) if part) + ".")
        if warning:
            self._lines.say(warning)
        if self._session.disk.copy_trouble:
            self._lines.say(self._session.disk.copy_trouble)
