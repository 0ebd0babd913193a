"""Lay paragraphs and lists: each may be a label, an instruction, an answer, or several in one."""

from __future__ import annotations

from csdreport.document.match import cut, own_headings, saying, titles
from csdreport.document.match.fitting import Where
from csdreport.document.match.next_items import NextItems
from csdreport.document.match.plain_headings import Setting
from csdreport.document.match.recognise import guidance_in
from csdreport.document.match.signposts import Signposts
from csdreport.document.match.strange_labels import is_bold
from csdreport.document.model import Prose
from csdreport.text import literal
from csdreport.text.blocks import Block, Blocks, ListBlock, Paragraph
from csdreport.text.enumerators import without_bullet


class Paragraphs:
    """Lays the blocks of a text onto the template, one after the other."""

    def __init__(self, signposts: Signposts) -> None:
        self.signposts = signposts
        self.signs = signposts.signs
        self.filling = signposts.filling
        self.printed = signposts.printed
        self.context = signposts.context
        self.next_items = NextItems(signposts.position, signposts.placed)

    def lay(self, blocks: Blocks, where: Where, source: str, *, gap: bool) -> None:
        """Lay the blocks of a text that stand together in one place of the file."""
        if not self.filling.ours:
            blocks = tuple(one for block in blocks for one in cut.at_numbers(block))
        self.signs.is_wide = where == "label"
        for at, block in enumerate(blocks):
            opened = gap and at == 0
            if self.signs.is_wide:
                self.signs.is_apart = at == 0 and not self.signs.goes_on
            below = literal.render(blocks[at + 1 : at + 2]) or self.signs.below
            if isinstance(block, ListBlock):
                self._list(block, where, source, opened, below)
            else:
                self._paragraph(block, where, source, opened, below)

    def own(self, part: Prose) -> None:
        """Lay text of an own file, where an instruction may stand but no label does."""
        for block in part.blocks:
            guided = guidance_in(literal.render((block,)), self.printed, self.context, loose=True)
            rest: Blocks = (block,)
            if guided is not None:
                left = self.signposts.without_guidance(block, guided, part.source)
                rest = (left,) if left else ()
            self.content(rest, part.in_table, part.gap, part.source)

    def content(self, blocks: Blocks, in_table: bool, gap: bool, source: str) -> None:
        """Put text that is no label where it belongs."""
        here = self.context.section
        goes_on = any(section == here and path for section, path in self.context.following)
        self.filling.text(blocks, source, in_table=in_table, gap=gap, goes_on=goes_on)

    def _paragraph(
        self, block: Paragraph, where: Where, source: str, gap: bool, below: str
    ) -> None:
        rest = self.signposts.without(block, where, source, below)
        whole = block
        # After a label comes an answer, another label, or an instruction and then an answer.
        while rest is not None and rest is not block:
            block, gap = rest, False
            rest = self.signposts.without(block, where, source, below, beside=True)
        if rest is not None:
            bare = self._without_mark(block, where)
            begins = self.begins_item(bare, where, source, gap=gap, below=below)
            listed = bare is not block and not begins
            if not begins:
                about = self._about(bare.plain, below, gap=gap)
                self.signposts.tell_of_like(bare, where, source, about, listed=listed)
            may_be_row = gap and self.signposts.unheaded.may_be_first(bare.plain)
            may_be_row = may_be_row or self.signposts.position.repeats(bare.plain)
            if where == "prose" and may_be_row:
                self.filling.tell_of_rows(source)
            first = not self.signposts.position.filled
            one = ListBlock(((bare,),)) if listed else bare
            self.content((one,), where == "label", gap, source)
            self.next_items.put(beside=block is not whole, gap=gap, first=first)

    def _about(self, line: str, below: str, *, gap: bool) -> Setting:
        """Say how a line is set; one above a label is no heading by standing apart."""
        parted, usual = self.signs.is_parted, self.next_items.stands_apart()
        if not gap:
            # Most lines; to look for a label below each takes long.
            return Setting(below, parted=parted, usual=usual)
        lists, labelled = own_headings.begins_list(below), self.signs.is_label(below)
        apart = own_headings.is_title(line) and not labelled
        set_off = not usual and (lists or not (parted or labelled))
        set_off = set_off or titles.has_number_ahead(line, self.printed, self.context)
        return Setting(below, apart, parted, usual, set_off)

    def _without_mark(self, block: Paragraph, where: Where) -> Paragraph:
        """Take the dash off a line that is an item of a list, where no name stands behind one."""
        position = self.signposts.position
        if where != "prose" or not position.item or position.is_first_of_item():
            return block
        bare = "" if "\n" in block.plain or self.filling.ours else without_bullet(block.plain)
        if not bare:
            return block
        (item,) = cut.after(block, len(block.plain) - len(bare))
        return item if isinstance(item, Paragraph) else block

    def begins_item(
        self, block: Paragraph, where: Where, source: str, *, gap: bool, below: str
    ) -> bool:
        """Open the item of a group that a paragraph without a label begins, and tell it."""
        if where == "label" or self.filling.ours or not self.next_items.may_begin():
            return False
        bold = where == "heading" or is_bold(block)
        pattern = self.signs.labelled(below)
        found = self.next_items.find(pattern, gap=gap, bold=bold) if pattern else None
        if found is None:
            return False
        position = self.signposts.position
        if not found.path or found.passed:
            above = self.filling.placed.last(position.target)
            words = literal.render(above) if found.path else block.plain
            self.filling.say(saying.may_begin(position.name(), position.target, source, words))
        if found.path:
            position.open(found.path)
            what = "A paragraph without a label stands above the labels of an item."
            self.filling.say(saying.placed(what, position.name(), found.path, source, found.sure))
        return bool(found.path)

    def _list(self, block: ListBlock, where: Where, source: str, gap: bool, below: str) -> None:
        belows = (*(literal.render(item) for item in block.items[1:]), below)
        labelled = False
        for number, item in enumerate(block.items, start=block.start):
            mark = f"{number}. " if block.ordered else ""
            after = belows[number - block.start]
            if self._list_label(item, mark, where, source, after):
                labelled = True
                continue
            alone = after if len(block.items) == 1 else ""
            if not self._titled(item, where, source, alone):
                self._tell_of_unknown(item, source, labelled)
                if number - block.start and number - block.start == len(block.items) - 1:
                    self._tell_of_next(item[0], where, source, below)
                one = ListBlock((item,), block.ordered, number if block.ordered else 1)
                self.content((one,), where == "label", gap, source)

    def _tell_of_unknown(self, item: Blocks, source: str, labelled: bool) -> None:
        """Tell of the labels of one's own with which an item, or one within it, begins.

        Beside an item with a label of the form, such as "Targeted to: firms", any may be one.
        """
        for block in item:
            if isinstance(block, ListBlock):
                for inner in block.items:
                    self._tell_of_unknown(inner, source, False)
            elif block is item[0]:
                self.signposts.strange.tell(block, source, listed=not labelled)

    def _tell_of_next(self, last: Block, where: Where, source: str, below: str) -> None:
        """Say that the last item of a list may be the next recommendation: its labels follow."""
        if where != "prose" or self.filling.ours or not isinstance(last, Paragraph):
            return
        position = self.signposts.position
        pattern = self.signs.labelled(below)
        if position.item and pattern and self.next_items.may_follow(pattern):
            told = saying.may_begin(position.name(), position.target, source, last.plain)
            self.filling.say(told)

    def _titled(self, item: Blocks, where: Where, source: str, alone: str) -> bool:
        """Lay an item of a list that begins an item of a group.

        Its labels stand within it, or below a list that is nothing else (`alone`).
        """
        first, *more = item
        below = literal.render(tuple(more)) or alone
        if not isinstance(first, Paragraph) or where != "prose" or not below:
            return False
        if not self.begins_item(first, "heading", source, gap=True, below=below):
            return False
        self.content((first,), False, False, source)
        self.lay(tuple(more), where, source, gap=False)
        return True

    def _list_label(self, item: Blocks, mark: str, where: Where, source: str, below: str) -> bool:
        """Recognise a label whose number the program counted, or an item of a numbered list."""
        first = item[0]
        if not isinstance(first, Paragraph):
            return False
        text = mark + first.plain
        whole = self.signs.label(text, where, listed=not mark)
        below = literal.render(item[1:]) or below
        found = whole or self.signs.before(text, where, below, listed=True)
        found = found or self.signs.own_label(text, where, below, "")
        if found is None or (not mark and found.label.is_number):
            return False
        self.signposts.follow(found, text[: found.end], source)
        rest = () if whole else cut.after(first, max(0, found.end - len(mark)))
        self.lay((*rest, *item[1:]), where, source, gap=False)
        return True
