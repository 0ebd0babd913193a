"""Sections that lost their heading: what tells, all the same, that one of them begins."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable
from functools import cached_property

from csdreport.document.match.fitting import Context
from csdreport.document.match.labels import NUMBER, Printed
from csdreport.document.match.position import Position
from csdreport.document.match.recognise import label_of
from csdreport.text.enumerators import leading

_FIRST = re.compile(r"\s*\(?1\s*[.):]?\s*")

Sections = Callable[[], Counter[str]]


class Unheaded:
    """Tells where a section of the template begins that has no heading in the file."""

    def __init__(self, position: Position, headed: Sections) -> None:
        """Keep what is asked later.

        Args:
            position: Where the reading stands.
            headed: Counts the headings of each section in the file, spelt nearly so too; asked
                at most once, because that takes long.
        """
        self.position = position
        self._find = headed

    @cached_property
    def headed(self) -> frozenset[str]:
        """Give the sections whose heading stands in the file."""
        present = self.position.context.present
        return frozenset(self._find()) | {section for section, path in present if not path}

    def by_instruction(self, section: str) -> bool:
        """Tell whether an instruction of a section is where that section begins."""
        position = self.position
        return (
            bool(position.section)
            and section not in position.context.visited
            and section not in self.headed
        )

    def by_number(self, label: str) -> str:
        """Give the section whose first row this number labels; "" when it is none.

        Numbers begin again, or begin where none belong, behind the last answer of a section: the
        rows are those of the next section, if the form goes on behind it.
        """
        if not _FIRST.fullmatch(label):
            return ""
        section, goes_on = self._next()
        if not section or not goes_on or not self._is_over():
            return ""
        numbered = _numbered(self.position.printed, section)
        lost = bool(numbered) and section not in self.position.context.visited
        return section if lost and section not in self.headed else ""

    def may_be_first(self, line: str) -> bool:
        """Tell whether a line with the number 1 may be the first row of the next section.

        It stays in the answer above it, which may hold a list of its own.
        """
        number = leading(line)
        if number is None or number.label != "1" or not self.position.target:
            return False
        section, goes_on = self._next()
        lost = goes_on and section not in self.position.context.visited
        numbered = lost and bool(_numbered(self.position.printed, section))
        return numbered and section not in self.headed

    def _next(self) -> tuple[str, bool]:
        """Give the section behind the current one, and whether the file has a later one."""
        ids = [section.id for section in self.position.printed.template.sections]
        if self.position.section not in ids[:-1]:
            return "", False
        at = ids.index(self.position.section) + 1
        present = {section for section, _ in self.position.context.present}
        return ids[at], any(later in present for later in ids[at + 1 :])

    def _is_over(self) -> bool:
        """Tell whether the current section can take no row with the number 1 any more."""
        position = self.position
        numbered = _numbered(position.printed, position.section)
        if numbered:
            return numbered.replace(NUMBER, "1") in position.context.seen
        return bool(position.target and position.filled) and not position.awaits_more()


def headings(texts: Iterable[str], printed: Printed) -> Counter[str]:
    """Count the texts that are the heading of each section, spelt nearly so too."""
    return Counter(filter(None, (heading_of(text, printed) for text in texts)))


def heading_of(text: str, printed: Printed) -> str:
    """Give the section whose heading a text is, or the label of its only answer; "" for none."""
    found = label_of(text, "heading", printed, Context())
    is_heading = found is not None and found.label.is_title
    return found.label.section if found and is_heading else ""


def _numbered(printed: Printed, section: str) -> str:
    """Give the path of the rows of a section that a number alone may label; "" without any."""
    labels = printed.labels
    return next((one.path for one in labels if one.section == section and one.is_number), "")
