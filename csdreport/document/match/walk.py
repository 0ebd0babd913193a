"""Walk through the parts of a file and lay each onto the template.

Own files are walked by their structure; in other files every paragraph may be a label, an
instruction, an answer, or several of them in one.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from csdreport.document.columns import are_heads
from csdreport.document.match import cut, rows, saying
from csdreport.document.match.filling import Filling
from csdreport.document.match.fitting import Context, Where, here_of, path_of
from csdreport.document.match.labels import Found, Printed
from csdreport.document.match.placing import Line, Placed, Strange
from csdreport.document.match.position import Position
from csdreport.document.match.recognise import (
    Guided,
    guidance_in,
    label_before,
    label_like,
    label_of,
)
from csdreport.document.match.relabelled import Relabelled
from csdreport.document.match.running import Running
from csdreport.document.match.tokens import tokens
from csdreport.document.match.unheaded import Unheaded, headed
from csdreport.document.model import Entry, Heading, Part, Prose
from csdreport.text import literal
from csdreport.text.blocks import Block, Blocks, ListBlock, Paragraph

_SURE_ENOUGH = 0.9
_FIRST_NUMBER = _LIKE_A_LABEL = 0.6
_UNLIKELY_BY_CHANCE = 4
_LONGEST_LABEL = 400

_Places = set[tuple[str, str]]


def walk(parts: Sequence[Part], printed: Printed, *, ours: bool, exact: bool) -> Placed:
    """Lay the parts of a file onto the template.

    Args:
        parts: In reading order, without the annex.
        printed: The template's texts.
        ours: Whether csdreport wrote the file: its structure then tells what each part is.
        exact: Whether every cell is an answer word for word, as in an exported report; in a blank
            form that was filled by hand, prompts are no answers.
    """
    walker = _Walker(parts, printed, ours, exact)
    for at, part in enumerate(parts):
        walker.step(at, part)
    walker.placed.sections = walker.position.sections
    return walker.placed


class _Walker:
    def __init__(self, parts: Sequence[Part], printed: Printed, ours: bool, exact: bool) -> None:
        self.parts = parts
        self.printed = printed
        self.ours = ours
        known = _known(parts, printed)
        self.following = _following(known)
        self.context = Context(present=frozenset(place for places in known for place in places))
        self.position = Position(printed, self.context, most_items=len(parts) + 20)
        self.unheaded = Unheaded(self.position, self._headed)
        # Whether a column of numbers was seen in front of the labels.
        self.has_numbers = False
        self.running = Running(parts, self.position.fields)
        self.filling = Filling(self.position, ours=ours, exact=exact)
        self.placed = self.filling.placed
        self.relabelled = Relabelled(printed)
        self.anchored = rows.anchored(self.position.fields, parts) if ours else {}
        self.at = 0

    def step(self, at: int, part: Part) -> None:
        self.at, self.filling.tags = at, 0
        self.context.following = self.following[at]
        if not self.ours:
            part = self._counted(at, self._past_numbers(part))
        if isinstance(part, Heading):
            self._heading(part)
        elif isinstance(part, Entry):
            self._entry(part)
        elif self._is_above(part):
            self.filling.above(part.blocks, part.source)
        elif self.ours:
            self._own_prose(part)
        elif not self._is_column_head(part):
            where: Where = "label" if part.in_table else "prose"
            self._paragraphs(self._untagged(part.blocks), where, part.source, gap=part.gap)

    def _past_numbers(self, part: Part) -> Part:
        """Leave out a column of numbers in front of the labels."""
        if not isinstance(part, Entry) or not part.blocks or not rows.is_count(part.label):
            return part
        label = literal.render(part.blocks)
        if not (part.more or self.has_numbers) or not label_of(
            label, "label", self.printed, self.context
        ):
            return part
        self.has_numbers = self.has_numbers or bool(part.label.strip())
        answer, *more = part.more or ((),)
        return replace(part, label=label, blocks=answer, more=tuple(more), joined=False)

    def _counted(self, at: int, part: Part) -> Part:
        counted, found_out = self.running.counted(at, part, self.position.section)
        if found_out:
            section = self.position.section
            name = self.position.name(section)
            self.filling.say(saying.numbers_run_on(name, section, part.source))
        return counted

    # Headings and prose

    def _heading(self, part: Heading) -> None:
        found = None
        if not self.ours or part.level > 0:
            found = label_of(part.text, "heading", self.printed, self.context)
        if found:
            self.placed.heading_levels.add(part.level)
            self._go(found, part.text, part.source)
        elif not self.context.section:
            self.placed.head.append(Line(part.text, part.source, part.level))
        elif self.ours:
            self._strange_heading(part)
            self._content(literal.parse(part.text), False, True, part.source)
        else:
            known = len(self.placed.labels)
            self._paragraphs(literal.parse(part.text), "heading", part.source, gap=True)
            if known == len(self.placed.labels):
                self._strange_heading(part)

    def _strange_heading(self, part: Heading) -> None:
        strange = Strange(part.text, self.context.target, part.source, part.level)
        self.placed.strange.append(strange)

    def _is_above(self, part: Prose) -> bool:
        return not self.context.section and part.role in ("event", "copy")

    def _own_prose(self, part: Prose) -> None:
        for block in part.blocks:
            guided = guidance_in(literal.render((block,)), self.printed, self.context, loose=True)
            rest: Blocks = (block,)
            if guided is not None:
                left = self._without_guidance(block, guided, part.source)
                rest = (left,) if left else ()
            self._content(rest, part.in_table, part.gap, part.source)

    def _is_column_head(self, part: Prose) -> bool:
        """Recognise the words above our columns, one a line, in a text made of our Word form."""
        before, after = self._line(self.at - 1), self._line(self.at + 1)
        own = self._line(self.at)
        return are_heads(own, after) or are_heads(before, own)

    def _line(self, at: int) -> str:
        part = self.parts[at] if 0 <= at < len(self.parts) else None
        return literal.render(part.blocks) if isinstance(part, Prose) else ""

    def _paragraphs(self, blocks: Blocks, where: Where, source: str, *, gap: bool) -> None:
        for at, block in enumerate(blocks):
            opened = gap and at == 0
            if isinstance(block, ListBlock):
                self._list(block, where, source, opened)
            else:
                self._paragraph(block, where, source, opened)

    def _paragraph(self, block: Paragraph, where: Where, source: str, gap: bool) -> None:
        rest = self._recognised(block, where, source)
        if rest is block:
            self._tell_of_label(block, where, source)
            self._content((block,), where == "label", gap, source)
        elif rest is not None:
            # After a label comes an answer, or an instruction and then an answer.
            self._paragraph(rest, where, source, False)

    def _recognised(self, block: Paragraph, where: Where, source: str) -> Paragraph | None:
        """Take a label or an instruction off a paragraph: what is left, or the block itself."""
        text = block.plain
        self._number_of_unheaded(text, source)
        found = label_of(text, where, self.printed, self.context)
        if found and where == "label" and self.position.is_shut(found):
            return block
        if found:
            self._go(found, text, source)
            return None
        guided = guidance_in(text, self.printed, self.context, loose=True)
        if guided:
            return self._without_guidance(block, guided, source)
        before = label_before(text, where, self.printed, self.context)
        if before:
            self._go(before, text[: before.end], source)
            return _only(cut.after(block, before.end))
        return block

    def _tell_of_label(self, block: Paragraph, where: Where, source: str) -> None:
        like = None
        if where == "prose" and self.context.target:
            like = label_like(block.plain, self.printed, self.context)
        if like and here_of(like, self.context) != self.context.target:
            name = self.position.name(here_of(like, self.context))
            self.filling.say(
                saying.placed(
                    f"A line begins like the label of “{name}”.",
                    self.position.name(),
                    self.context.target,
                    source,
                    _LIKE_A_LABEL,
                )
            )

    def _without_guidance(self, block: Block, guided: Guided, source: str) -> Paragraph | None:
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

    def _enter_unheaded(self, section: str, what: str, source: str, sure: float) -> None:
        self.position.enter(section)
        name = self.position.name(section)
        self.filling.say(saying.heading_missing(name, section, source, what, sure))

    def _number_of_unheaded(self, label: str, source: str) -> None:
        """Enter the next section where its first number stands but its heading does not."""
        section = "" if self.ours else self.unheaded.by_number(label)
        if section:
            self._enter_unheaded(section, "a row with the number 1", source, _FIRST_NUMBER)

    def _headed(self) -> frozenset[str]:
        return headed([_label_text(part) for part in self.parts], self.printed, self.context)

    def _list(self, block: ListBlock, where: Where, source: str, gap: bool) -> None:
        for number, item in enumerate(block.items, start=block.start):
            mark = f"{number}. " if block.ordered else ""
            if not self._list_label(item, mark, where, source):
                one = ListBlock((item,), block.ordered, number if block.ordered else 1)
                self._content((one,), where == "label", gap, source)

    def _list_label(self, item: Blocks, mark: str, where: Where, source: str) -> bool:
        """Recognise a label whose number the program counted, or an item of a numbered list."""
        first = item[0]
        if not isinstance(first, Paragraph):
            return False
        text = mark + first.plain
        found = label_of(text, where, self.printed, self.context)
        found = found or label_before(text, where, self.printed, self.context)
        if found is None or (not mark and found.label.is_number):
            return False
        self._go(found, text[: found.end], source)
        rest = cut.after(first, max(0, found.end - len(mark)))
        self._paragraphs((*rest, *item[1:]), where, source, gap=False)
        return True

    # Rows

    def _entry(self, entry: Entry) -> None:
        path = self.anchored.get(entry.anchor)
        blocks = self._beside(entry)
        if path is not None:
            self._anchored_cell(entry, blocks, path)
        elif entry.joined and blocks and not entry.label.strip():
            self.filling.joined(blocks, entry.source)
        elif self.ours:
            self._own_entry(entry, blocks)
        elif are_heads(entry.label, literal.render(blocks)):
            return
        elif blocks:
            self._row(entry, blocks)
        else:
            label = self._untagged(rows.label_blocks(entry))
            self._paragraphs(label, "label", entry.source, gap=False)

    def _own_entry(self, entry: Entry, blocks: Blocks) -> None:
        found = label_of(entry.label, "label", self.printed, self.context)
        if found and found.label.path:
            self._go(found, entry.label, entry.source)
            self.filling.cell(blocks, (), entry.source)
        elif blocks:
            self.filling.unknown_row(entry.label, blocks, entry.source)
        else:
            self._paragraphs(rows.label_blocks(entry), "label", entry.source, gap=False)

    def _anchored_cell(self, entry: Entry, blocks: Blocks, path: str) -> None:
        """Fill the cell of an anchor, and keep what somebody wrote into its label.

        What people see is the label: if it names another cell, that is the one.
        """
        anchored = self.position.name(path)
        path, told = self.relabelled.path(entry.label, path, self.placed.cells)
        self.position.open(path)
        if told:
            name = self.position.name()
            self.filling.say(saying.relabelled(name, anchored, path, entry.source))
        left: Blocks = ()
        if label_of(entry.label, "label", self.printed, self.context) is None:
            text = entry.label
            before = label_before(text, "label", self.printed, self.context)
            if before:
                left = literal.parse(text[before.end :])
            else:
                self.placed.lose(text, f"label of “{self.position.name()}”")
        self.filling.cell(blocks, left, entry.source)

    def _row(self, entry: Entry, blocks: Blocks) -> None:
        self._number_of_unheaded(entry.label, entry.source)
        tags, known = self.filling.tags, False
        left: Blocks = ()
        for block in self._untagged(rows.label_blocks(entry)):
            rest: Block | None = block
            if isinstance(block, Paragraph):
                rest = self._recognised(block, "label", entry.source)
                known = known or rest is not block
            left = (*left, rest) if rest is not None else left
        self.filling.tags = tags
        if known and self.context.target:
            self.filling.cell(blocks, left, entry.source)
        elif known:
            self.filling.unknown_row(literal.render(left), blocks, entry.source)
        else:
            self.filling.unknown_row(entry.label, blocks, entry.source)

    # Text

    def _go(self, found: Found, text: str, source: str) -> None:
        self.placed.labels.add(found.label.path or f"section:{found.label.section}")
        self.placed.languages[found.label.language] += 1
        if len(found.label.words) >= _UNLIKELY_BY_CHANCE:
            self.placed.surely = True
        number_sure = self.position.follow(found)
        sure = min(found.sure, number_sure)
        if sure < _SURE_ENOUGH:
            # A guessed number may be wrong for all rows of the item.
            item = self.position.item_path() if number_sure < found.sure else self.context.target
            name = self.position.name(item)
            self.filling.say(saying.label_guessed(name, item, source, text, sure))

    def _content(self, blocks: Blocks, in_table: bool, gap: bool, source: str) -> None:
        here = self.context.section
        goes_on = any(section == here and path for section, path in self.following[self.at])
        self.filling.text(blocks, source, in_table=in_table, gap=gap, goes_on=goes_on)

    def _untagged(self, blocks: Blocks) -> Blocks:
        if self.ours:
            return blocks
        found, count = cut.without_tags(blocks)
        self.filling.tags += count
        return found

    def _beside(self, entry: Entry) -> Blocks:
        blocks = (*entry.blocks, *(block for cell in entry.more for block in cell))
        return self.filling.without_prompts(self._untagged(blocks))


def _known(parts: Sequence[Part], printed: Printed) -> list[_Places]:
    """List the sections and paths of the labels that stand word for word in each part.

    A path stands there with its number, and with "{n}" in its stead.
    """
    texts = (_label_text(part)[:_LONGEST_LABEL].split("\n") for part in parts)
    return [
        {
            (one.label.section, path)
            for text in lines
            for one in printed.equal(tokens(text))
            for path in (one.label.path, path_of(one))
        }
        for lines in texts
    ]


def _following(known: Sequence[_Places]) -> list[_Places]:
    """Give, for each part, what the next part with a label may be."""
    found: list[_Places] = []
    following: _Places = set()
    for places in reversed(known):
        found.append(following)
        following = places or following
    return found[::-1]


def _label_text(part: Part) -> str:
    if isinstance(part, Heading):
        return part.text
    return part.label if isinstance(part, Entry) else literal.render(part.blocks)


def _only(blocks: Blocks) -> Paragraph | None:
    return blocks[0] if blocks and isinstance(blocks[0], Paragraph) else None
