"""Row numbers that a word processor went on counting from one section into the next."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from csdreport.document.match.labels import NUMBER
from csdreport.document.match.placing import has_rows
from csdreport.document.model import Entry, Part, Prose
from csdreport.template.model import Field
from csdreport.text.blocks import ListBlock

_BARE = re.compile(r"\s*\(?(\d{1,3})\s*[.):]*\s*")


class Running:
    """Counts the rows of a section from 1 where the program's numbers do not.

    What tells is that no row of the section has a smaller number, and that the first one follows
    the last number above or is greater than what the form has rows for.
    """

    def __init__(self, parts: Sequence[Part], fields: Mapping[str, Field]) -> None:
        self._numbers = [_number(part) for part in parts]
        # The path of each section's list of rows, and how many the form has.
        self._slots = {
            path.split(".")[0]: asked.slots
            for path, asked in fields.items()
            if NUMBER not in path and has_rows(asked) and asked.kind != "group"
        }
        self._shift: dict[str, int] = {}
        self._last = 0

    def counted(self, at: int, part: Part, section: str) -> tuple[Part, bool]:
        """Give a part with its number within the section, and whether that was found out now."""
        number = _number(part)
        if number is None or section not in self._slots:
            return part, False
        known = section in self._shift
        if not known:
            runs_on = number > 1 and (number == self._last + 1 or number > self._slots[section])
            lowest = number < min(self._run(at + 1), default=number + 1)
            self._shift[section] = number - 1 if runs_on and lowest else 0
        self._last = number
        shift = self._shift[section]
        if not 0 < shift < number:
            return part, False
        return _with_number(part, number - shift), not known

    def _run(self, at: int) -> list[int]:
        """List the numbers of the rows from here on, up to the next part without one."""
        found: list[int] = []
        for number in self._numbers[at:]:
            if number is None:
                break
            found.append(number)
        return found


def _number(part: Part) -> int | None:
    if isinstance(part, Entry):
        match = _BARE.fullmatch(part.label)
        return int(match[1]) if match and int(match[1]) else None
    first = part.blocks[0] if isinstance(part, Prose) and part.blocks else None
    return first.start if isinstance(first, ListBlock) and first.ordered else None


def _with_number(part: Part, number: int) -> Part:
    if isinstance(part, Entry):
        return replace(part, label=f"{number}.")
    if isinstance(part, Prose) and isinstance(part.blocks[0], ListBlock):
        return replace(part, blocks=(part.blocks[0]._replace(start=number), *part.blocks[1:]))
    return part
