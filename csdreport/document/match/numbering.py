"""Which number of a list or a group a label means that says none, or a mistaken one."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import count

from csdreport.document.match.fitting import Context
from csdreport.document.match.labels import NUMBER, Found
from csdreport.template.model import Field

GUESSED = 0.7
"""How sure a number is that no label says."""


@dataclass(frozen=True)
class At:
    """Where in a group the reading stands.

    Attributes:
        item: Number of the current item; 0 outside of one.
        child: The child of the group that was last met in that item.
        is_closed: Whether a row that nobody knows stands below the last label.
    """

    item: int
    child: str
    is_closed: bool


class Numbering:
    """Numbers the items of one report's lists and groups."""

    def __init__(self, fields: Mapping[str, Field], context: Context, most_items: int) -> None:
        self.fields = fields
        self.context = context
        self.most_items = most_items
        # The highest number of an item that was met, by the path of its list.
        self._highest: dict[str, int] = {}
        # Which child of a group was met before all others.
        self._first_child: dict[str, str] = {}

    def met(self, base: str, number: int, child: str = "") -> None:
        """Remember the number of an item of a list, and the child of a group that was met."""
        self._highest[base] = max(number, self._highest.get(base, 0))
        self._first_child.setdefault(base, child)

    def following(self, base: str) -> int:
        """Give the number behind the highest one of a list that was met."""
        return self._highest.get(base, 0) + 1

    def path(self, found: Found, at: At) -> tuple[str, float]:
        """Give the path of a label with its number, and how sure; without one, the next."""
        pattern = found.label.path
        base, hole, child = pattern.partition(f".{NUMBER}")
        if not hole:
            return pattern, 1.0
        number, sure = found.number, 1.0
        if child:
            number, sure = self._item_number(base, child[1:], number, at)
        if number is None or not 0 < number <= self.most_items:
            number = self.following(base)
        return pattern.replace(NUMBER, str(number)), sure

    def _item_number(self, base: str, child: str, number: int | None, at: At) -> tuple[int, float]:
        ids = [one.id for one in self.fields[base].fields]
        seen = self.context.seen
        if number is not None:
            # The same number again behind other children of that item was typed by mistake.
            again = f"{base}.{number}.{child}" in seen
            mistaken = again and number <= at.item and at.child != child
            return self._unclaimed(base, self._highest[base] + 1) if mistaken else (number, 1.0)
        begins, item = child == ids[0], at.item
        if self.context.section != base.split(".")[0] or not item:
            return self._unclaimed(base, 1) if begins else (1, GUESSED)
        again = f"{base}.{item}.{child}" in seen
        known = child in ids and at.child in ids
        backwards = known and ids.index(child) < ids.index(at.child)
        # Within an item rows may have changed places; its first child begins the next one, or
        # ends each of them where all rows stand upside down.
        if backwards and begins:
            return self._unclaimed(base, item + 1)
        if again and backwards and self._is_announced(base, item + 1, ids[0]):
            # What was typed above stood at the label of the item that goes on here.
            return item, 1.0
        over = again and (backwards or (known and at.child == ids[0] != child))
        return (item + 1, GUESSED) if over else (item, GUESSED if at.is_closed else 1.0)

    def _is_announced(self, base: str, number: int, first: str) -> bool:
        """Tell whether an item begins with a label further down that says its number."""
        path = f"{base}.{number}.{first}"
        ahead = (base.split(".")[0], path) in self.context.present and path not in self.context.seen
        return ahead and self._first_child.get(base) == first

    def _unclaimed(self, base: str, number: int) -> tuple[int, float]:
        """Give the first number from this one on that no label of the file says.

        It is no guess where the labels say no numbers at all.
        """
        first = self.fields[base].fields[0].id
        said = {path for section, path in self.context.present if section == base.split(".")[0]}
        claimed = {at for at in range(1, self.most_items) if f"{base}.{at}.{first}" in said}
        free = next(at for at in count(number) if at not in claimed)
        return free, GUESSED if claimed else 1.0


def begins_item(found: Found, fields: Mapping[str, Field]) -> bool:
    """Tell whether a label is that of the first cell of a group's items."""
    base, hole, child = found.label.path.partition(f".{NUMBER}.")
    asked = fields.get(base)
    return bool(hole) and asked is not None and child == asked.fields[0].id
