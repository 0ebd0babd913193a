"""Items of a group that only a number begins: "1. Ban fees", then its actions, "2. Open ports"."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection

from csdreport.document.match.labels import HOLE, Found, Label
from csdreport.document.match.placing import Placed
from csdreport.document.match.position import Position
from csdreport.text.blocks import ListBlock, Paragraph

_NUMBERED = re.compile(r"\s*\(?(\d{1,2})[.)]\s+(?=\S)")
_SURE = 0.7


class OuterNumbers:
    """Tells where a number goes on with the list of a group's items, not with one inside them."""

    def __init__(
        self, position: Position, placed: Placed, labelled: Callable[[], Collection[str]]
    ) -> None:
        """Keep what is asked later.

        Args:
            position: Where the reading stands.
            placed: What was placed so far.
            labelled: Gives the paths of the labels that any part of the file begins with.
        """
        self.position = position
        self.placed = placed
        self._labelled = labelled
        # The first cells of the items that numbers began.
        self._begun: set[str] = set()

    def find(self, text: str, *, labelled_below: bool) -> Found | None:
        """Find the item that a line begins.

        Args:
            text: The line.
            labelled_below: Whether a label of the item stands below it for a second time.
        """
        match = _NUMBERED.match(text)
        first = self._first() if match else ""
        if not match or not first:
            return None
        number = int(match[1])
        if first.format(n=number) in self._labelled():
            return None
        within = number > 1 and number == self._last_within() + 1 and not labelled_below
        if number != self._next(first) or within:
            return None
        section = self.position.section
        path = first.format(n=number)
        self._begun.add(path)
        return Found(Label((HOLE,), section, path, _SURE), number, match.end(), _SURE)

    def _first(self) -> str:
        """Give the first cell of the section's items, where numbers may begin them."""
        position = self.position
        base = position.lone(position.section)
        asked = position.fields.get(base)
        if asked is None or asked.kind != "group" or position.context.is_ended:
            return ""
        first = f"{base}.{{n}}.{asked.fields[0].id}"
        # Behind an item that a label begins, numbers may begin the others.
        known = not position.item and (position.section, first) in position.context.present
        return "" if known else first

    def _next(self, first: str) -> int:
        """Give the number of the next item; it follows one that a number began, or a label."""
        position = self.position
        if not position.item:
            return 0 if position.target else 1
        here = first.format(n=position.item)
        if here not in self._begun and here not in self._labelled():
            return 0
        return position.numbering.following(position.lone(position.section))

    def _last_within(self) -> int:
        """Give the last number of the list in the open cell; 0 without one."""
        pieces = self.placed.cells.get(self.position.target, ())
        last = pieces[-1][-1] if pieces and pieces[-1] else None
        if isinstance(last, ListBlock):
            return last.start + len(last.items) - 1 if last.ordered else 0
        match = _NUMBERED.match(last.plain) if isinstance(last, Paragraph) else None
        return int(match[1]) if match else 0
