"""Take labels and instructions off a text, and go where they lead."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from csdreport.document.match import astray, bare_labels, cut, saying, titles
from csdreport.document.match.astray import Astray
from csdreport.document.match.bare_labels import BareLabels
from csdreport.document.match.filling import Filling
from csdreport.document.match.fitting import Where, choose, here_of, stands_alone
from csdreport.document.match.labels import NUMBER, Found
from csdreport.document.match.lone_lines import LoneLines
from csdreport.document.match.outer_numbers import OuterNumbers
from csdreport.document.match.own_labels import Apart, OwnLabels
from csdreport.document.match.plain_headings import PlainHeadings, Setting
from csdreport.document.match.recognise import (
    Guided,
    guidance_in,
    label_before,
    label_like,
    label_of,
)
from csdreport.document.match.strange_labels import StrangeLabels, bold_of, is_bold
from csdreport.document.match.tokens import tokens
from csdreport.document.match.unheaded import Unheaded
from csdreport.text import literal
from csdreport.text.blocks import Block, Blocks, Paragraph
from csdreport.text.colons import COLONS

_SURE_ENOUGH = 0.9
_FIRST_NUMBER = _LIKE_A_LABEL = 0.6
_BOLD = 0.8
_UNLIKELY_BY_CHANCE = 4


class Signposts:
    """Follows what the template prints between the answers."""

    def __init__(
        self,
        filling: Filling,
        unheaded: Unheaded,
        lone: LoneLines,
        outer: OuterNumbers,
        bare: BareLabels,
        plain: PlainHeadings,
    ) -> None:
        self.filling = filling
        self.placed = filling.placed
        self.position = filling.position
        self.printed = filling.position.printed
        self.context = filling.position.context
        self.ours = filling.ours
        self.unheaded = unheaded
        self.lone_lines = lone
        self.outer_numbers = outer
        self.astray = Astray(filling.position, unheaded)
        self.bare_labels = bare
        self.own_labels = OwnLabels(filling.position)
        self.headings = plain
        self.strange = StrangeLabels(filling.position, filling.placed, plain)
        # The text of the next part of the file, and whether an empty line stands above it.
        self.below, self.is_parted, self.is_apart = "", False, False

    def without(
        self,
        block: Paragraph,
        where: Where,
        source: str,
        below: str = "",
        *,
        beside: bool = False,
    ) -> Paragraph | None:
        """Take a label or an instruction off a paragraph: what is left, or the block itself.

        Args:
            block: The paragraph.
            where: What it is in the file.
            source: Where it stands.
            below: What stands below it.
            beside: Whether it is what a label on the same line left.
        """
        text = block.plain
        self.enter_by_number(text, source)
        found = self.label(text, where, listed=beside)
        if found and where == "label" and self.position.is_shut(found):
            return block
        if found:
            self.follow(found, text, source)
            return None
        guided = guidance_in(text, self.printed, self.context, loose=True)
        if guided:
            return self.without_guidance(block, guided, source)
        before = self.before(text, where, below)
        before = before or self.own_label(text, where, below, "bold" if is_bold(block) else "line")
        before = before or self._bold_label(block, where, below)
        if before:
            self.follow(before, text[: before.end], source)
            self.open_begun(text[: before.end], source)
            return _only(cut.after(block, before.end))
        return block

    def opens_section(self, blocks: Blocks, source: str, *, apart: bool) -> bool:
        """Open the section that a part of ordinary text only names; tell whether it is one."""
        block = blocks[0] if len(blocks) == 1 else None
        if not isinstance(block, Paragraph):
            return False
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
        if found is None or self.label(text, "prose"):
            return False
        self.follow(found, text, source)
        return True

    def _is_retyped(self, line: str) -> bool:
        return bool(self.lone_lines.retyped(line.strip()))

    def open_begun(self, label: str, source: str) -> None:
        """Where a label led to a section, open the answer of it whose label it is the beginning of.

        "Session: 2.1" means "Session # and theme", if the form does not ask that elsewhere.
        """
        if self.position.target or self.ours:
            return
        near = choose(self.printed.shortened(tokens(label)), "label", self.context, label)
        if near is not None and not stands_alone(near, self.context):
            self.follow(near, label, source)

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

    def _bold_label(self, block: Paragraph, where: Where, below: str) -> Found | None:
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

    def label(self, text: str, where: Where, *, listed: bool = False) -> Found | None:
        """Find the label that a whole text, or an item of a list, is."""
        found = label_of(text, where, self.printed, self.context)
        if found and where == "prose" and not found.label.path:
            apart = self.is_apart and not listed
            return self.headings.weighed(found, self.below, apart=apart, listed=listed)
        if found is None and where == "prose" and self.context.section:
            found = titles.numbered(text, self.printed, self.context)
            return found if found and not self._answered(text, where) else None
        return found

    def title(self, heading: str, *, loose: bool) -> Found | None:
        """Find the section that a heading, which is no printed label, names all the same."""
        if self.ours or not self.context.section or self._answered(heading, "heading"):
            return None
        found = titles.headed(heading, self.printed, self.context, loose=loose)
        return found or self.own_label(heading, "heading", self.below, "bold")

    def _answered(self, text: str, where: Where) -> bool:
        """Tell whether an answer stands behind a label in the same line."""
        before = label_before(text, where, self.printed, self.context)
        return before is not None and not before.label.is_number

    def is_known(self, heading: str) -> bool:
        """Tell whether a heading that is no label begins with one, or is an instruction."""
        before = label_before(heading, "heading", self.printed, self.context)
        before = before or self.by_outer_number(heading, "heading", "")
        return bool(before or guidance_in(heading, self.printed, self.context, loose=True))

    def follow(self, found: Found, text: str, source: str) -> None:
        """Go where a label leads, and say so where that is a guess."""
        self.placed.labels.add(found.label.path or f"section:{found.label.section}")
        self.placed.languages[found.label.language] += 1
        if len(found.label.words) >= _UNLIKELY_BY_CHANCE:
            self.placed.surely = True
        # The printed label of a row leads to its cell whether or not the heading is there.
        is_lost = found.sure <= astray.SURE and self.astray.opens(found)
        number_sure = self.position.follow(found)
        if is_lost:
            item = self.position.name(self.position.item_path())
            what = f"the label of “{item}”"
            self._tell_missing(found.label.section, what, source, min(found.sure, number_sure))
        if not found.label.path and found.sure == titles.SHORTENED_TITLE:
            self._keep_others(found.label.section, text, source)
        sure = min(found.sure, number_sure)
        if sure < _SURE_ENOUGH:
            # A guessed number may be wrong for all rows of the item.
            item = self.position.item_path() if number_sure < found.sure else self.context.target
            item = item if found.label.path else found.label.section
            name = self.position.name(item)
            self.filling.say(saying.label_guessed(name, item, source, text, sure))

    def _keep_others(self, section: str, title: str, source: str) -> None:
        """Keep the title of a section that has words of somebody's own as text without a place."""
        if titles.has_others(title, section, self.printed):
            self.placed.lose(title, self.filling.beyond(source))

    def without_guidance(self, block: Block, guided: Guided, source: str) -> Paragraph | None:
        """Take an instruction off; one with words of somebody's own is kept without a place."""
        self.placed.labels.add(f"guidance:{guided.guidance.section}")
        self.placed.surely = True
        if not self.context.section:
            self.position.enter(guided.guidance.section)
        elif not guided.added and self.unheaded.by_instruction(guided.guidance.section):
            self._enter_unheaded(guided.guidance.section, "its instruction", source, 0.9)
        if guided.added or not isinstance(block, Paragraph):
            text = literal.render((block,))
            if guided.added:
                place = f"instruction of {self.position.section_name()}, changed"
                self.placed.lose(text, place)
                self.filling.say(saying.instruction_changed(source, text, guided.sure))
            return None
        return _only(cut.after(block, guided.end))

    def is_label(self, text: str) -> bool:
        """Tell whether a line of ordinary text is a label, or begins with one."""
        found = label_of(text, "prose", self.printed, self.context)
        found = found or label_before(text, "prose", self.printed, self.context)
        found = found or self.lone_lines.find(text, "", apart=True)
        return found is not None or bool(self.own_labels.leads_to(text))

    def tell_of_like(
        self, block: Paragraph, where: Where, source: str, about: Setting, *, listed: bool
    ) -> None:
        """Say that a line was taken for text that begins much like a label, or reads like one."""
        like = None
        if where == "prose" and self.context.target:
            like = label_like(block.plain, self.printed, self.context)
            if not listed and self._is_title(block.plain, about.below):
                self.strange.add(block.plain.strip(), source)
            else:
                self.strange.tell_of_line(block, source, about, listed=listed)
        if like and here_of(like, self.context) != self.context.target:
            name = self.position.name(here_of(like, self.context).partition(f".{NUMBER}")[0])
            self.filling.say(
                saying.placed(
                    f"A line begins like the label of “{name}”.",
                    self.position.name(),
                    self.context.target,
                    source,
                    _LIKE_A_LABEL,
                )
            )

    def _is_title(self, line: str, below: str) -> bool:
        """Tell whether a line in an answer is the title of another section, in other words."""
        if not self.position.filled or not self.position.takes_lines():
            return False
        section = self.lone_lines.retyped(line.strip())
        is_title = bool(section) and self.headings.is_title(section, line, below)
        return is_title or self.headings.leads(line, below)

    def enter_by_number(self, label: str, source: str) -> None:
        """Enter the next section where its first number stands but its heading does not."""
        section = "" if self.ours else self.unheaded.by_number(label)
        if section:
            self._enter_unheaded(section, "a row with the number 1", source, _FIRST_NUMBER)

    def _enter_unheaded(self, section: str, what: str, source: str, sure: float) -> None:
        self.position.enter(section)
        self._tell_missing(section, what, source, sure)

    def _tell_missing(self, section: str, what: str, source: str, sure: float) -> None:
        name = self.position.name(section)
        self.filling.say(saying.heading_missing(name, section, source, what, sure))


def _only(blocks: Blocks) -> Paragraph | None:
    return blocks[0] if blocks and isinstance(blocks[0], Paragraph) else None
