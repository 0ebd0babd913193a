"""Labels of one word in ordinary text, outside of their section: "Women: paid less", "**Women**".

Such a word may begin a line of another answer as well. So it begins its own answer only where no
heading of its section stands in the file, behind the answers that the template prints before it,
and where the lines about it are not worded alike: "States: ratify / Women: organise". Without a
colon or bold letters, what stands below must show that it is a heading.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from csdreport.document.match import telling_words
from csdreport.document.match.fitting import is_lost
from csdreport.document.match.labels import NUMBER, NUMBERLESS, PRINTED, Found, Printed
from csdreport.document.match.lone_lines import names
from csdreport.document.match.placing import Placed
from csdreport.document.match.plain_headings import PlainHeadings, Setting, is_short
from csdreport.document.match.position import Position
from csdreport.document.match.tokens import tokens
from csdreport.text.blocks import Block, ListBlock, Paragraph

SURE = 0.7
"""How sure such a label is."""

_LONGEST = 60
_MOST_HEAD, _MOST_BOLD, _MOST_LACKING = 2, 4, 2


class BareLabels:
    """Tells which lines of one file begin with such labels, or are one."""

    def __init__(
        self,
        position: Position,
        placed: Placed,
        headings: PlainHeadings,
        begun: Callable[[], frozenset[str]],
    ) -> None:
        """Keep what is asked later.

        Args:
            position: Where the reading stands.
            placed: What was read.
            headings: Tells which lines are headings.
            begun: Gives the sections whose labels stand anywhere in the file.
        """
        self.position = position
        self.placed = placed
        self.headings = headings
        self._begun = begun

    def is_in_doubt(self, found: Found, text: str) -> bool:
        """Tell whether a label that an answer stands behind may be a word of the open answer."""
        label = found.label
        elsewhere = label.section != self.position.section
        sure = label.sure == PRINTED and not label.path
        return elsewhere and not sure and len(label.words) == 1 and bool(text[found.end :].strip())

    def begins(self, below: str, found: Found, *, listed: bool) -> bool:
        """Tell whether it begins its own answer all the same.

        Args:
            below: What stands below it.
            found: The label.
            listed: Whether its line is an item of a list.
        """
        if listed and not self.position.filled:
            return False
        alike = any(map(_has_head, self._above())) or self._is_unknown(below)
        return self._is_next(found.label.section) and not alike

    def alone(self, text: str, about: Setting, *, bold: bool) -> Found | None:
        """Find the answer whose short label a line is that has no colon."""
        if len(text) > _LONGEST or not about.below or not text[:1].isupper():
            return None
        found = [one for one in self.position.printed.equal(tokens(text)) if is_short(one)]
        may = [one for one in found if self._is_open(one) and self._is_next(one.label.section)]
        if not may or self._has_subtitle(bold=bold):
            return None
        is_heading = bold or self.headings.begins(found, text, about)
        return replace(may[0], sure=SURE) if is_heading else None

    def _has_subtitle(self, *, bold: bool) -> bool:
        """Tell whether lines like it part the open answer: "Men", above what is said of them."""
        above = self._above() if bold else self._above()[:-1]
        return any(_is_subtitle(block, bold=bold) for block in above)

    def _above(self) -> list[Block]:
        """Give what stands in the open answer."""
        return [
            block for blocks in self.placed.cells.get(self.position.target, ()) for block in blocks
        ]

    def _is_open(self, one: Found) -> bool:
        context = self.position.context
        return is_lost(one.label.section, context) and one.label.path not in context.seen

    def _is_next(self, section: str) -> bool:
        """Tell whether a section is the next of those that the file has, outside of a group.

        A form that lacks many sections in between is hardly meant to go on with this one.
        """
        position = self.position
        if not position.section:
            return position.context.is_form
        ids = [each.id for each in position.printed.template.sections]
        if position.item_path() != position.target or position.section not in ids:
            return False
        here, there = ids.index(position.section), ids.index(section)
        if not here < there <= here + 1 + _MOST_LACKING:
            return False
        return (self._begun() - position.context.visited).isdisjoint(ids[here + 1 : there])

    def _is_unknown(self, below: str) -> bool:
        """Tell whether the line below begins with one word, and a colon, that is no label."""
        head = telling_words.head_of(below)
        if head is None or not head.has_colon or len(head.words) > 1:
            return False
        printed = self.position.printed
        return head.words not in names(printed) and not printed.equal(tokens(below[: head.end]))


def of_another(line: str, printed: Printed, target: str) -> tuple[str, str]:
    """Give the label of another answer, with its colon, that a line begins with or is.

    The name of an item without its number, such as "Quote", is one only where it is all of a line.

    Returns:
        The label and its section; both are empty where there is none.
    """
    head = telling_words.head_of(line)
    if head is None:
        return "", ""
    for one in printed.equal(tokens(line[: head.end])):
        path, sure = one.label.path, one.label.sure
        sure_enough = sure > NUMBERLESS or (sure == NUMBERLESS and not head.has_colon)
        if sure_enough and f".{NUMBER}." not in path and not one.label.is_number and not one.number:
            own = path.removesuffix(f".{NUMBER}") or one.label.section
            is_own = f"{target}.".startswith(f"{own}.")
            return ("", "") if is_own else (line[: head.end], one.label.section)
    return "", ""


def _has_head(block: Block) -> bool:
    """Tell whether a paragraph, or an item of a list, begins as "States: ratify" does."""
    if isinstance(block, ListBlock):
        return any(_has_head(item[0]) for item in block.items)
    head = telling_words.head_of(block.plain) if isinstance(block, Paragraph) else None
    if head is None or not head.has_colon or len(head.words) > _MOST_HEAD:
        return False
    return not any(map(str.isdecimal, head.words))


def _is_subtitle(block: Block, *, bold: bool) -> bool:
    """Tell whether a paragraph is a few words, bold or without the end of a sentence."""
    if not isinstance(block, Paragraph) or len(block.plain.split()) > _MOST_BOLD:
        return False
    if bold:
        return all(run.strong for run in block.runs if run.text.strip())
    return block.plain[:1].isupper() and block.plain.strip()[-1:].isalnum()
