"""What a line of a file is: a label of the form, the beginning of one, the title of a section."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from csdreport.document.match import bare_labels, titles
from csdreport.document.match.astray import Astray
from csdreport.document.match.bare_labels import BareLabels
from csdreport.document.match.fitting import Where, here_of
from csdreport.document.match.labels import NUMBER, Found
from csdreport.document.match.lone_lines import LoneLines
from csdreport.document.match.outer_numbers import OuterNumbers
from csdreport.document.match.own_labels import Apart, OwnLabels
from csdreport.document.match.plain_headings import PlainHeadings, Setting
from csdreport.document.match.position import Position
from csdreport.document.match.recognise import guidance_in, label_before, label_of
from csdreport.document.match.strange_labels import bold_of, is_bold
from csdreport.text.blocks import Paragraph
from csdreport.text.colons import COLONS

_BOLD = 0.8


class Signs:
    """Tells what the lines of one file are, and goes nowhere itself.

    Attributes:
        below: The text of the next part of the file.
        is_parted: Whether an empty line stands above that.
        is_apart: Whether an empty line, or a table, sets off the part that is read.
        is_wide: Whether it is a row of a table with nothing beside it.
        goes_on: Whether it stands in one cell with the part above.
        row_below: The label of the next part, if that is a row.
    """

    def __init__(
        self,
        position: Position,
        lone: LoneLines,
        outer: OuterNumbers,
        bare: BareLabels,
        plain: PlainHeadings,
        astray: Astray,
        *,
        ours: bool,
    ) -> None:
        self.position = position
        self.printed = position.printed
        self.context = position.context
        self.ours = ours
        self.lone_lines = lone
        self.outer_numbers = outer
        self.astray = astray
        self.bare_labels = bare
        self.own_labels = OwnLabels(position)
        self.headings = plain
        self.below, self.row_below = "", ""
        self.is_parted = self.is_apart = self.is_wide = self.goes_on = False

    def label(
        self,
        text: str,
        where: Where,
        below: str = "",
        *,
        listed: bool = False,
        beside: bool = False,
    ) -> Found | None:
        """Find the label that a whole text, an item of a list, or what a label left beside it, is.

        Nothing `below` means the next part.
        """
        found = label_of(text, where, self.printed, self.context)
        if found and beside and self.is_elsewhere(found):
            return None
        if found and found.label.is_title and (where == "prose" or self.is_wide):
            apart = self.is_apart and not listed and not beside
            below = below or self.below or self.row_below
            weighed = self.headings.weighed
            return weighed(found, below, apart=apart, listed=listed, beside=beside)
        if found is None and self.context.section and (where == "prose" or self.is_wide):
            found = titles.numbered(text, self.printed, self.context)
            return found if found and not self._answered(text, where) else None
        return found

    def title(self, heading: str, *, loose: bool) -> Found | None:
        """Find the section that a heading, which is no printed label, names all the same."""
        if self.ours or not self.context.section or self._answered(heading, "heading"):
            return None
        found = titles.headed(heading, self.printed, self.context, loose=loose)
        return found or self.own_label(heading, "heading", self.below, "bold")

    def alone(self, block: Paragraph, *, apart: bool) -> Found | None:
        """Find the section, or the answer, that a part of ordinary text only names.

        Args:
            block: The part.
            apart: Whether an empty line, or a table, sets it off.
        """
        text, bold = block.plain, all(run.strong for run in block.runs)
        # Among quotes or people, "Other:" is no word of an answer.
        titled = text.rstrip()[-1:] in COLONS and not self.position.takes_text()
        titled = titled or (self._is_retyped(text) and not self.position.takes_lines())
        apart = apart or bold or (titled and bool(self.context.target))
        found = self.lone_lines.find(text, self.below, apart=apart)
        if found and self.headings.is_item(found, self.below, apart=apart):
            found = None
        about = Setting(self.below, apart, self.is_parted)
        found = found or self.bare_labels.alone(text, about, bold=bold)
        return None if found and self.label(text, "prose") else found

    def before(self, text: str, where: Where, below: str, *, listed: bool = False) -> Found | None:
        """Find the label, or the number, that stands before an answer in the same text."""
        found = label_before(text, where, self.printed, self.context)
        if found and where == "prose" and self.bare_labels.is_in_doubt(found, text):
            begins = self.bare_labels.begins(below, found, listed=listed)
            found = replace(found, sure=bare_labels.SURE) if begins else None
        found = found or self.by_outer_number(text, where, below)
        if found is None and where == "prose":
            found = self.astray.again(text) or self.astray.find(text, below)
        return found

    def bold_label(self, block: Paragraph, where: Where, below: str) -> Found | None:
        """Find the label of an item's answer that bold letters alone part from its text."""
        bold = bold_of(block)
        if where != "prose" or not bold.strip() or self.ours or is_bold(block):
            return None
        found = label_of(bold, where, self.printed, self.context)
        if found and (f".{NUMBER}." not in found.label.path or not self._is_here(found)):
            return None
        found = found or self.own_label(bold, where, below, "bold")
        end = len(bold) if found and found.end else 0
        return replace(found, end=end, sure=min(found.sure, _BOLD)) if found else None

    def _is_here(self, found: Found) -> bool:
        return found.label.section == self.context.section

    def is_elsewhere(self, found: Found) -> bool:
        """Tell whether a label belongs to no answer of the section whose answer is open."""
        return bool(self.context.target) and bool(found.label.path) and not self._is_here(found)

    def own_label(self, text: str, where: Where, below: str, apart: Apart) -> Found | None:
        """Find the label of somebody's own for an answer of the group that the reading is in."""
        if self.ours:
            return None
        return self.own_labels.find(text, where, apart=apart, below=partial(self.labelled, below))

    def labelled(self, text: str) -> str:
        """Give the pattern of the answer whose label a line of ordinary text begins with."""
        found = label_of(text, "prose", self.printed, self.context)
        found = found or label_before(text, "prose", self.printed, self.context)
        return found.label.path if found else self.own_labels.leads_to(text)

    def by_outer_number(self, text: str, where: Where, below: str) -> Found | None:
        """Find the item of a group that a line begins with nothing but its number."""
        if self.ours or where == "label":
            return None
        labelled = label_of(below, "prose", self.printed, self.context)
        labelled = labelled or label_before(below, "prose", self.printed, self.context)
        again = labelled is not None and here_of(labelled, self.context) in self.context.seen
        return self.outer_numbers.find(text, labelled_below=again or where == "heading")

    def is_label(self, text: str) -> bool:
        """Tell whether a line of ordinary text is a label, or begins with one."""
        found = label_of(text, "prose", self.printed, self.context)
        found = found or label_before(text, "prose", self.printed, self.context)
        found = found or self.lone_lines.find(text, "", apart=True)
        return found is not None or bool(self.own_labels.leads_to(text))

    def titled(self, line: str, below: str) -> bool:
        """Tell whether a line in an answer is the title of another section, in other words."""
        if not self.position.filled or not self.position.takes_lines():
            return False
        section = self.lone_lines.retyped(line.strip())
        is_title = bool(section) and self.headings.is_title(section, line, below)
        return is_title or self.headings.leads(line, below)

    def _answered(self, text: str, where: Where) -> bool:
        """Tell whether an answer stands behind a label in the same line."""
        before = label_before(text, where, self.printed, self.context)
        return before is not None and not before.label.is_number

    def is_known(self, heading: str) -> bool:
        """Tell whether a heading that is no label begins with one, or is an instruction."""
        before = label_before(heading, "heading", self.printed, self.context)
        before = before or self.by_outer_number(heading, "heading", "")
        return bool(before or guidance_in(heading, self.printed, self.context, loose=True))

    def _is_retyped(self, line: str) -> bool:
        return bool(self.lone_lines.retyped(line.strip()))
