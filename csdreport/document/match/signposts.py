"""Take labels and instructions off a text, and go where they lead."""

from __future__ import annotations

from csdreport.document.match import astray, cut, saying, titles
from csdreport.document.match.filling import Filling
from csdreport.document.match.fitting import Where, choose, here_of, stands_alone
from csdreport.document.match.labels import NUMBER, PRINTED, Found
from csdreport.document.match.plain_headings import Setting
from csdreport.document.match.recognise import Guided, guidance_in, label_like, label_of
from csdreport.document.match.signs import Signs
from csdreport.document.match.strange_labels import StrangeLabels, is_bold
from csdreport.document.match.tokens import tokens
from csdreport.document.match.unheaded import Unheaded
from csdreport.text import literal
from csdreport.text.blocks import Block, Blocks, Paragraph

_SURE_ENOUGH = 0.9
_FIRST_NUMBER = _LIKE_A_LABEL = 0.6
_BOLD = 0.8
_UNLIKELY_BY_CHANCE = 4


class Signposts:
    """Follows what the template prints between the answers."""

    def __init__(self, filling: Filling, signs: Signs, unheaded: Unheaded) -> None:
        self.filling = filling
        self.placed = filling.placed
        self.position = filling.position
        self.printed = filling.position.printed
        self.context = filling.position.context
        self.ours = filling.ours
        self.signs = signs
        self.unheaded = unheaded
        self.strange = StrangeLabels(filling.position, filling.placed, signs.headings)

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
        found = self.signs.label(text, where, below, beside=beside)
        if found and where == "label" and self.position.is_shut(found):
            return block
        if found:
            self.follow(found, text, source)
            return None
        guided = guidance_in(text, self.printed, self.context, loose=True)
        if guided:
            return self.without_guidance(block, guided, source)
        before = self.signs.before(text, where, below)
        if before and beside and where != "prose" and self.signs.is_elsewhere(before):
            before = None
        before = before or self.signs.own_label(
            text, where, below, "bold" if is_bold(block) else "line"
        )
        before = before or self.signs.bold_label(block, where, below)
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
        found = self.signs.alone(block, apart=apart)
        if found:
            self.follow(found, block.plain, source)
        return found is not None

    def opens_printed(self, blocks: Blocks, source: str) -> bool:
        """Open the section whose printed heading has lost its style in a file of ours."""
        text = literal.render(blocks)
        found = label_of(text, "heading", self.printed, self.context)
        if found is None or found.label.path or found.sure < PRINTED:
            return False
        if found.label.section in self.context.visited:
            return False
        self.follow(found, text, source)
        return True

    def open_begun(self, label: str, source: str) -> None:
        """Where a label led to a section, open the answer of it whose label it is the beginning of.

        "Session: 2.1" means "Session # and theme", if the form does not ask that elsewhere.
        """
        if self.position.target or self.ours:
            return
        near = choose(self.printed.shortened(tokens(label)), "label", self.context, label)
        if near is not None and not stands_alone(near, self.context):
            self.follow(near, label, source)

    def follow(self, found: Found, text: str, source: str) -> None:
        """Go where a label leads, and say so where that is a guess."""
        self.placed.labels.add(found.label.path or f"section:{found.label.section}")
        self.placed.languages[found.label.language] += 1
        if len(found.label.words) >= _UNLIKELY_BY_CHANCE:
            self.placed.surely = True
        # The printed label of a row leads to its cell whether or not the heading is there.
        is_lost = found.sure <= astray.SURE and self.signs.astray.opens(found)
        number_sure = self.position.follow(found)
        if self.signs.is_wide and found.label.path and self.context.target in self.placed.cells:
            name, target = self.position.name(), self.context.target
            self.filling.say(saying.label_repeated(name, target, source))
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

    def tell_of_like(
        self, block: Paragraph, where: Where, source: str, about: Setting, *, listed: bool
    ) -> None:
        """Say that a line was taken for text that begins much like a label, or reads like one."""
        like = None
        if where == "prose" and self.context.target:
            like = label_like(block.plain, self.printed, self.context)
            if not listed and self.signs.titled(block.plain, about.below):
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
