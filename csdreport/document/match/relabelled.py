"""Rows of our own form whose label says another cell than the anchor that they carry.

Somebody moved an answer with its control, or renumbered rows by hand: the label is what people
see, so it is believed, unless its cell was filled already.
"""

from __future__ import annotations

from collections.abc import Collection

from csdreport.document.match.fitting import path_of
from csdreport.document.match.labels import BARE, NUMBER, Found, Printed
from csdreport.document.match.tokens import tokens


class Relabelled:
    """Gives the path of an anchored row, by its label where the two differ."""

    def __init__(self, printed: Printed) -> None:
        self.printed = printed
        # The item that the label of an item's first row says, by that of its anchor.
        self._items: dict[str, str] = {}

    def path(self, label: str, anchored: str, filled: Collection[str]) -> tuple[str, bool]:
        """Give the path of a row, and whether label and anchor disagree.

        Args:
            label: The row's label.
            anchored: The path of its anchor.
            filled: Paths of the cells that were filled already.
        """
        here = anchored.split(".")[0]
        found = [
            one
            for one in self.printed.equal(tokens(label))
            if one.label.path and one.sure >= BARE and one.label.section == here
        ]
        followed = self._followed(anchored)
        if not found or any(_leads_to(one, followed) for one in found):
            return self._free(followed, anchored, filled)
        said = [path for one in found if NUMBER not in (path := path_of(one))]
        if len(said) != 1:
            return self._free(followed, anchored, filled)
        path, differs = self._free(said[0], anchored, filled)
        if path != anchored and _item(path) and _item(anchored):
            self._items[_item(anchored)] = _item(path)
        return path, differs

    def _followed(self, anchored: str) -> str:
        """Give the path in the item that the label of the item's first row said."""
        item = _item(anchored)
        return anchored.replace(item, self._items.get(item, item), 1) if item else anchored

    def _free(self, path: str, anchored: str, filled: Collection[str]) -> tuple[str, bool]:
        """Give a path, unless its cell is taken and the anchor's is not."""
        taken = path in filled and anchored not in filled
        return (anchored if taken else path), path != anchored


def _leads_to(found: Found, path: str) -> bool:
    pattern = found.label.path
    if NUMBER not in path_of(found):
        return path_of(found) == path
    base, _, child = pattern.partition(NUMBER)
    number = path.removeprefix(base).removesuffix(child)
    return path.startswith(base) and path.endswith(child) and number.isdigit()


def _item(path: str) -> str:
    """Give the part of a path that says an item of a group: "recommendations.2."."""
    steps = path.split(".")
    at = next((at for at, step in enumerate(steps) if step.isdigit()), len(steps))
    return ".".join(steps[: at + 1]) + "." if at < len(steps) - 1 else ""
