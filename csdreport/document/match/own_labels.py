"""Labels of somebody's own for the answers of a group: "Proposed actions:", "Indicator 1:".

A line in prose may begin so too. So such a label leads only where an answer of the item is open
still, where it has a number, or where the same wording was a label before.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal

from csdreport.document.match import label_words, telling_words
from csdreport.document.match.fitting import Where
from csdreport.document.match.labels import NUMBER, Found, Label
from csdreport.document.match.position import Position
from csdreport.document.match.telling_words import Head

_SURE, _NUMBERED = 0.7, 0.8
_MOST_BOLD, _MOST_PLAIN = 4, 3

Apart = Literal["bold", "line", ""]
"""What sets a line off from others: bold letters, or that it is no item of a list."""


class OwnLabels:
    """Tells which lines of one file are such labels."""

    def __init__(self, position: Position) -> None:
        self.position = position
        self.telling = position.printed.telling
        # The wordings that were labels before, without their numbers.
        self._known: set[tuple[str, ...]] = set()
        # The last line that led to an answer and is a part of it.
        self._kept = ""

    def find(
        self, text: str, where: Where, *, apart: Apart, below: Callable[[], str]
    ) -> Found | None:
        """Find the label that a line begins with, or is; it ends at 0 where it is kept as text.

        Args:
            text: The line.
            where: What it is in the file.
            apart: What sets it off where no colon does.
            below: Gives the pattern of the answer whose label stands under it.
        """
        head = telling_words.head_of(text)
        if head is None or text == self._kept or _opens_bracket(text[: head.end]):
            return None
        if not (head.has_colon or where == "heading" or self._alone(head, apart)):
            return None
        pattern = telling_words.told(head, self.telling)
        if not pattern or pattern.split(".")[0] != self.position.section:
            return None
        path = self._path(pattern, head, below)
        if not path:
            return None
        self._known.add(head.wording)
        sure = _NUMBERED if _number(head) else _SURE
        own = Label(head.words, self.position.section, path, sure)
        if label_words.are_label(head.wording, self.telling):
            return Found(own, None, head.end, sure)
        # "Climate actions: a fund" says more than a label does, and is kept whole.
        self._kept = text
        return Found(own, None, 0, sure)

    def leads_to(self, text: str) -> str:
        """Give the pattern of the answer that a line with a colon begins to give in its own words.

        A number above 1 goes on with an answer that was begun.
        """
        head = telling_words.head_of(text)
        if head is None or not head.has_colon or _number(head) > 1:
            return ""
        return telling_words.told(head, self.telling)

    def _alone(self, head: Head, apart: Apart) -> bool:
        """Tell whether a line without a colon is nothing but a label.

        In ordinary letters it has the form of one: "Key actions", "Action 1"; and the answer that
        is open has its text already.
        """
        if apart == "bold":
            return len(head.words) <= _MOST_BOLD
        is_formed = _number(head) or any(
            word in self.telling and word[-1] == "s" for word in head.words
        )
        whole = apart == "line" and len(head.words) <= _MOST_PLAIN
        return bool(whole and is_formed and self.position.item and self.position.filled)

    def _path(self, pattern: str, head: Head, below: Callable[[], str]) -> str:
        """Give the path that a label leads to from here; "" where its words may be an answer."""
        base, _, child = pattern.partition(f".{NUMBER}.")
        ids = [one.id for one in self.position.fields[base].fields]
        item = self.position.item
        if child == ids[0]:
            begins = self._is_first(head) or below() in (
                f"{base}.{NUMBER}.{one}" for one in ids[1:]
            )
            return self._next(base, child, _number(head)) if begins else ""
        if not item:
            return pattern
        here = f"{base}.{item}.{child}"
        if _number(head) > 1 or here not in self.position.context.seen:
            return here
        return pattern if child != self.position.child and head.wording in self._known else ""

    def _is_first(self, head: Head) -> bool:
        """Tell whether no item was met yet, or one that was named alike."""
        return not self.position.item or head.wording in self._known

    def _next(self, base: str, child: str, said: int) -> str:
        """Give the item that a name means: of the number that it says, the open one, or the next.

        A number that was met already was typed by mistake.
        """
        seen, numbering = self.position.context.seen, self.position.numbering
        numbers = (said if said <= numbering.most_items else 0, self.position.item)
        free = (one for one in numbers if one and f"{base}.{one}.{child}" not in seen)
        return f"{base}.{next(free, numbering.following(base))}.{child}"


def _number(head: Head) -> int:
    number = next((word for word in head.words if word.isdecimal()), "0")
    return int(number[:3])


def _opens_bracket(text: str) -> bool:
    """Tell whether a label would end within a bracket: "Pay wages (targeted to: employers)"."""
    return text.count("(") > text.count(")")
