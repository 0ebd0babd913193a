"""Items of a group that begin with a paragraph and no label: their other labels stand below it.

"End detention." above a second "Targeted to:" is the next recommendation, not one more indicator of
the one before. Where it may be either, it stays, and that is told.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from csdreport.document.match.labels import NUMBER
from csdreport.document.match.placing import Placed
from csdreport.document.match.position import Position
from csdreport.text.blocks import Blocks, ListBlock

_FIRST, _EVIDENT, _ALIKE = 0.8, 0.7, 0.6

How = Literal["", "beside", "below", "first", "apart"]
"""How the last words of an answer stand: beside their label, or right below what is above them.

Parted from that they are the first words of the answer, or further ones.
"""


@dataclass(frozen=True, slots=True)
class Next:
    """An item that a paragraph begins, or may begin.

    Attributes:
        path: Of its first cell; empty where the paragraph may as well be an answer.
        sure: How sure, 0 to 1.
        passed: Whether other words, which may belong to it too, stand above the paragraph.
    """

    path: str
    sure: float = 0.0
    passed: bool = False


class NextItems:
    """Tells which paragraphs of one file begin an item of the group that the reading is in."""

    def __init__(self, position: Position, placed: Placed) -> None:
        self.position = position
        self.placed = placed
        # Whether the last item began so.
        self._is_usual = False
        self._target = ""
        self._how: How = ""

    def put(self, *, beside: bool, gap: bool, first: bool) -> None:
        """Remember how the words stand that were put into the open answer."""
        self._target = self.position.target
        parted: How = "first" if first else "apart"
        self._how = "beside" if beside else parted if gap else "below"

    def stands_apart(self) -> bool:
        """Tell whether an empty line stands above the last words of the open answer."""
        return self._target == self.position.target and self._how in ("first", "apart")

    def may_begin(self) -> bool:
        """Tell whether the reading is where an item of a group may begin at all."""
        position = self.position
        asked = position.fields.get(position.lone(position.section))
        is_group = asked is not None and asked.kind == "group" and not position.context.is_ended
        return is_group and bool(position.filled if position.item else not position.target)

    def may_follow(self, below: str) -> bool:
        """Tell whether a label below belongs to another item than the open one."""
        return self.may_begin() and bool(self._next(below))

    def find(self, below: str, *, gap: bool, bold: bool) -> Next | None:
        """Find the item that a paragraph begins.

        Args:
            below: The pattern of the answer whose label stands under it.
            gap: Whether it is parted from what stands above.
            bold: Whether it looks like a title.
        """
        path = self._next(below)
        if not path:
            return None
        if not self.position.item:
            self._is_usual = True
            return Next(path, _FIRST)
        how = self._how if self._target == self.position.target else ""
        parted = gap and how == "below"
        if (self.position.section, path) in self.position.context.present:
            return Next("")
        if bold or parted or how == "beside" or self._is_below_list():
            return Next(path, _EVIDENT)
        return Next(path, _ALIKE, how == "apart") if self._is_usual else Next("")

    def _next(self, below: str) -> str:
        """Give the first cell of the item that a label below would be in; "" for the open one."""
        base, hole, child = below.partition(f".{NUMBER}.")
        asked, position = self.position.fields.get(base), self.position
        if not hole or asked is None or base.partition(".")[0] != position.section:
            return ""
        first = asked.fields[0].id
        again = not position.item or f"{base}.{position.item}.{child}" in position.context.seen
        if child == first or not again or (position.item and position.child == first):
            return ""
        return f"{base}.{position.numbering.following(base)}.{first}"

    def _is_below_list(self) -> bool:
        pieces: list[Blocks] = self.placed.cells.get(self.position.target, [])
        return bool(pieces and isinstance(pieces[-1][-1], ListBlock))
