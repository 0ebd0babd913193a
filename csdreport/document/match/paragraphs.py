"""Lay paragraphs and lists: each may be a label, an instruction, an answer, or several in one."""

from __future__ import annotations

from csdreport.document.match import cut
from csdreport.document.match.fitting import Where
from csdreport.document.match.recognise import guidance_in
from csdreport.document.match.signposts import Signposts
from csdreport.document.model import Prose
from csdreport.text import literal
from csdreport.text.blocks import Blocks, ListBlock, Paragraph


class Paragraphs:
    """Lays the blocks of a text onto the template, one after the other."""

    def __init__(self, signposts: Signposts) -> None:
        self.signposts = signposts
        self.filling = signposts.filling
        self.printed = signposts.printed
        self.context = signposts.context

    def lay(self, blocks: Blocks, where: Where, source: str, *, gap: bool) -> None:
        """Lay the blocks of a text that stand together in one place of the file."""
        for at, block in enumerate(blocks):
            opened = gap and at == 0
            below = literal.render(blocks[at + 1 : at + 2]) or self.signposts.below
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
        # After a label comes an answer, another label, or an instruction and then an answer.
        while rest is not None and rest is not block:
            block, gap = rest, False
            rest = self.signposts.without(block, where, source, below)
        if rest is not None:
            self.signposts.tell_of_like(block, where, source, below)
            self.content((block,), where == "label", gap, source)

    def _list(self, block: ListBlock, where: Where, source: str, gap: bool, below: str) -> None:
        belows = (*(literal.render(item) for item in block.items[1:]), below)
        for number, item in enumerate(block.items, start=block.start):
            mark = f"{number}. " if block.ordered else ""
            after = belows[number - block.start]
            if not self._list_label(item, mark, where, source, after):
                one = ListBlock((item,), block.ordered, number if block.ordered else 1)
                self.content((one,), where == "label", gap, source)

    def _list_label(self, item: Blocks, mark: str, where: Where, source: str, below: str) -> bool:
        """Recognise a label whose number the program counted, or an item of a numbered list."""
        first = item[0]
        if not isinstance(first, Paragraph):
            return False
        text = mark + first.plain
        whole = self.signposts.label(text, where)
        below = literal.render(item[1:]) or below
        found = whole or self.signposts.before(text, where, below)
        found = found or self.signposts.own_label(text, where, below, bold=False)
        if found is None or (not mark and found.label.is_number):
            return False
        self.signposts.follow(found, text[: found.end], source)
        rest = () if whole else cut.after(first, max(0, found.end - len(mark)))
        self.lay((*rest, *item[1:]), where, source, gap=False)
        return True
