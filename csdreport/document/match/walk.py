"""Walk through the parts of a file and lay each onto the template.

One walk goes from the first part to the last and always knows the section, the item of a group
and the cell that the next text belongs to. Own files are walked by their structure; in other
files every paragraph may be a label, an instruction, an answer, or several of them in one.
"""

from __future__ import annotations

from collections.abc import Sequence

from csdreport.document import anchors, notices
from csdreport.document.match import cut
from csdreport.document.match.labels import NUMBER, Found, Printed
from csdreport.document.match.placing import Line, Placed, fields, has_rows
from csdreport.document.match.recognise import (
    Context,
    Where,
    guidance_in,
    label_before,
    label_of,
)
from csdreport.document.match.tokens import tokens
from csdreport.document.model import Entry, Heading, Part, Prose
from csdreport.document.words import is_prompt
from csdreport.findings import Notice
from csdreport.report import paths
from csdreport.template.model import Section
from csdreport.text import literal
from csdreport.text.blocks import Block, Blocks, ListBlock, Paragraph

_GUESSED = 0.9
_UNDER_TABLE, _FURTHER_ROW, _NEXT_CELL = 0.7, 0.7, 0.5
_ENUMERATOR_LENGTH = 5


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
    return walker.placed


class _Walker:
    def __init__(self, parts: Sequence[Part], printed: Printed, ours: bool, exact: bool) -> None:
        self.parts = parts
        self.exact = exact
        self.printed = printed
        self.ours = ours
        self.placed = Placed()
        self.context = Context(present=_present(parts, printed))
        self.fields = dict(fields(printed.template))
        self.order = list(self.fields)
        self.paths = _anchored(printed, len(parts)) if ours else {}
        self.most_items = len(parts) + 20
        # How the target was filled: not yet, in a cell of its own, or by text that goes on.
        self.filled: str = ""
        # The number of the current item of a group, and the child that was last met in it.
        self.item = 0
        self.child = ""
        self.at = 0

    def step(self, at: int, part: Part) -> None:
        self.at = at
        if isinstance(part, Heading):
            self._heading(part)
        elif isinstance(part, Entry):
            self._entry(part)
        else:
            self._prose(part)

    # Headings

    def _heading(self, part: Heading) -> None:
        found = None
        if not self.ours or part.level > 0:
            found = label_of(part.text, "heading", self.printed, self.context)
        if found:
            self._go(found, part.text, part.source)
        elif not self.context.section:
            self.placed.head.append(Line(part.text, part.source, part.level))
        else:
            self._paragraphs(literal.parse(part.text), "heading", part.source, gap=True)

    # Prose

    def _prose(self, part: Prose) -> None:
        if not self.context.section and part.role in ("event", "copy"):
            self._above(part.blocks, part.source)
            return
        where: Where = "label" if part.in_table else "prose"
        blocks = part.blocks
        if self.ours:
            self._own_prose(part)
        else:
            self._paragraphs(self._untagged(blocks), where, part.source, gap=part.gap)

    def _own_prose(self, part: Prose) -> None:
        for block in part.blocks:
            text = literal.render((block,))
            guided = guidance_in(text, self.printed, self.context, loose=False)
            if guided is None:
                self._content((block,), part.in_table, part.gap, part.source)
            elif isinstance(block, Paragraph):
                rest = cut.after(block, guided.end)
                self._content(rest, part.in_table, part.gap, part.source)

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
            self._content((block,), where == "label", gap, source)
        elif rest is not None and isinstance(rest, Paragraph):
            # After a label comes an answer, or an instruction and then an answer.
            self._paragraph(rest, where, source, False)

    def _recognised(self, block: Paragraph, where: Where, source: str) -> Paragraph | None:
        """Take a label or an instruction off a paragraph: what is left, or the block itself."""
        text = block.plain
        found = label_of(text, where, self.printed, self.context)
        if found:
            self._go(found, text, source)
            return None
        loose = not self.ours
        guided = guidance_in(text, self.printed, self.context, loose=loose)
        if guided:
            self.placed.labels.add(f"guidance:{guided.guidance.section}")
            if guided.guidance.section != self.context.section and not self.context.section:
                self._enter(guided.guidance.section)
            if guided.added:
                self._changed_instruction(text, source, guided.sure)
                return None
            return _only(cut.after(block, guided.end))
        before = label_before(text, where, self.printed, self.context)
        if before:
            self._go(before, text[: before.end], source)
            return _only(cut.after(block, before.end))
        return block

    def _changed_instruction(self, text: str, source: str, sure: float) -> None:
        self.placed.lose(text, f"instruction of {self._section_name()}, changed")
        self.placed.notices.append(
            Notice(
                notices.INSTRUCTION_CHANGED,
                "This is the template's instruction with other words in it. It was kept under "
                "text without a place, in case it holds an answer.",
                source=source,
                quote=text,
                confidence=sure,
            )
        )

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
        if found is None:
            found = label_before(text, where, self.printed, self.context)
        if found is None or (not mark and found.label.is_number):
            return False
        self._go(found, text[: found.end], source)
        rest = cut.after(first, max(0, found.end - len(mark)))
        self._paragraphs((*rest, *item[1:]), where, source, gap=False)
        return True

    # Rows

    def _entry(self, entry: Entry) -> None:
        path = self.paths.get(entry.anchor)
        if path is not None:
            self._open(path)
            self._cell(entry, ())
            return
        blocks = self._beside(entry)
        if self.ours:
            self._own_entry(entry, blocks)
        elif blocks:
            self._row(entry, blocks)
        else:
            self._wide_row(entry)

    def _own_entry(self, entry: Entry, blocks: Blocks) -> None:
        found = label_of(entry.label, "label", self.printed, self.context)
        if found and found.label.path:
            self._go(found, entry.label, entry.source)
            self._cell(entry, ())
        else:
            self._unknown_row(entry.label, blocks, entry.source)

    def _wide_row(self, entry: Entry) -> None:
        """Read a row whose only filled cell is the first: a label, guidance, or an answer."""
        blocks = self._untagged(literal.parse(entry.label.replace("\n", "\n\n")))
        self._paragraphs(blocks, "label", entry.source, gap=False)

    def _row(self, entry: Entry, blocks: Blocks) -> None:
        left: Blocks = ()
        label_found = False
        for block in self._untagged(literal.parse(entry.label.replace("\n", "\n\n"))):
            rest = block
            if isinstance(block, Paragraph):
                remaining = self._recognised(block, "label", entry.source)
                label_found = label_found or remaining is not block
                if remaining is None:
                    continue
                rest = remaining
            left = (*left, rest)
        if label_found and self.context.target:
            self._cell(entry, left)
        elif label_found:
            self._unknown_row(literal.render(left), blocks, entry.source)
        else:
            self._unknown_row(entry.label, blocks, entry.source)

    def _cell(self, entry: Entry, left: Blocks) -> None:
        """Fill the target with what stands beside its label, and `left` in the label's own cell."""
        target = self.context.target
        blocks = self._beside(entry)
        if target in self.placed.cells and (blocks or left):
            self._repeated(target, entry)
        if left:
            self._guess(target, "An answer stands in the cell of its label.", entry.source, 0.8)
        elif self.ours and target not in self.placed.cells:
            self.placed.exact.add(target)
        self.placed.put(target, (*left, *blocks), entry.source)
        self.placed.places.setdefault(target, entry.source)
        self.filled = "cell" if blocks or left else ""

    def _unknown_row(self, label: str, blocks: Blocks, source: str) -> None:
        if not blocks:
            self._content(literal.parse(label), True, False, source)
        elif not label.strip() and self._next_cell():
            self._guess(self.context.target, "The label of this row is empty.", source, _NEXT_CELL)
            self.placed.put(self.context.target, blocks, source)
            self.filled = "cell"
        elif self.context.target and _is_enumerator(label):
            # A list that was pasted from a word processor: the tab stands behind its number.
            self._content(_numbered_item(label, blocks), False, False, source)
        else:
            self.placed.lose(f"{label}\n{literal.render(blocks)}", self._beyond(source))

    def _next_cell(self) -> bool:
        """Go to the cell that a row without a label most likely is; tell whether there is one."""
        target, section = self.context.target, self.context.section
        if target and not self.filled:
            return True
        base, _, number = target.rpartition(".")
        if number.isdigit() and base in self.fields:
            self._open(f"{base}.{int(number) + 1}")
            return True
        lone = self._lone(section)
        if lone and not target.startswith(f"{lone}."):
            self._open(f"{lone}.1" if has_rows(self.fields[lone]) else lone)
            return self.fields[lone].kind != "group"
        following = self._following(target, section)
        if following:
            self._open(following)
        return bool(following)

    def _following(self, target: str, section: str) -> str:
        pattern = target.replace(f".{self.item}.", f".{NUMBER}.") if self.item else target
        if pattern not in self.order:
            return ""
        for later in self.order[self.order.index(pattern) + 1 :]:
            path = later.replace(NUMBER, str(self.item))
            if later.split(".")[0] == section and path not in self.context.seen:
                return path if not self.fields[later].within else ""
        return ""

    # Where the walk stands

    def _go(self, found: Found, text: str, source: str) -> None:
        """Go where a label leads."""
        label = found.label
        self.placed.labels.add(label.path or f"section:{label.section}")
        self.placed.languages[label.language] += 1
        if label.path:
            self._open(self._numbered(found))
        else:
            self._enter(label.section)
        if found.sure < _GUESSED:
            self.placed.notices.append(
                Notice(
                    notices.LABEL_GUESSED,
                    f"A label was read as “{self._name()}”, though it is written in another way.",
                    path=self.context.target,
                    source=source,
                    quote=text.strip(),
                    confidence=found.sure,
                )
            )

    def _enter(self, section: str) -> None:
        self.context.section = section
        self.context.visited.add(section)
        self.context.target = self._lone(section)
        if self.context.target and self.fields[self.context.target].kind == "group":
            self.context.target = ""
        self.filled, self.item, self.child = "", 0, ""

    def _open(self, path: str) -> None:
        section = path.split(".")[0]
        if section != self.context.section:
            self._enter(section)
        self.context.target = path
        self.context.seen.add(path)
        self.filled = ""
        steps = path.split(".")
        numbers = [at for at, step in enumerate(steps) if step.isdigit()]
        if numbers and numbers[0] < len(steps) - 1:
            self.item, self.child = int(steps[numbers[0]]), steps[-1]

    def _numbered(self, found: Found) -> str:
        """Give the path of a label with its number; without one, the next that fits."""
        pattern = found.label.path
        base, hole, child = pattern.partition(f".{NUMBER}")
        if not hole:
            return pattern
        number = found.number
        if child:
            number = self._item_number(base, child[1:], number)
        elif number is None:
            number = max(self._opened(base), default=0) + 1
        if not 0 < number <= self.most_items:
            number = max(self._opened(base), default=0) + 1
        return pattern.replace(NUMBER, str(number))

    def _item_number(self, base: str, child: str, number: int | None) -> int:
        seen = self.context.seen
        if number is not None:
            again = (
                f"{base}.{number}.{child}" in seen and number <= self.item and self.child != child
            )
            return max(self._opened(base)) + 1 if again else number
        if self.context.section != base.split(".")[0] or not self.item:
            return 1
        ids = [one.id for one in self.fields[base].fields]
        backwards = self.child in ids and ids.index(child) < ids.index(self.child)
        return self.item + 1 if backwards else self.item

    def _opened(self, base: str) -> list[int]:
        steps = [
            path[len(base) + 1 :].split(".")[0]
            for path in self.context.seen
            if path.startswith(f"{base}.")
        ]
        return [int(step) for step in steps if step.isdigit()]

    def _lone(self, section: str) -> str:
        """Give the path of the only field of a section; empty when it has several."""
        known = self._section(section)
        found = [path for path, _ in known.answer_fields] if known else []
        return found[0] if len(found) == 1 else ""

    # Text

    def _content(self, blocks: Blocks, in_table: bool, gap: bool, source: str) -> None:
        """Put text where it belongs, given the cell that stands open and how it was filled."""
        blocks = self._without_prompts(blocks)
        target = self.context.target
        if not blocks:
            return
        if not self.context.section:
            self._above(blocks, source)
        elif not target:
            self.placed.lose_blocks(blocks, self._beyond(source))
        elif self.filled != "cell" or in_table or not gap:
            self._fill(blocks, in_table, source)
        elif self._goes_on():
            self._guess(target, "A paragraph stands below its cell.", source, _UNDER_TABLE)
            self.placed.put(target, blocks, source)
        else:
            self.placed.lose_blocks(blocks, f"after {self._section_name()}")

    def _fill(self, blocks: Blocks, in_table: bool, source: str) -> None:
        target = self.context.target
        if self.filled == "cell" and in_table and self.ours:
            self._guess(target, "An answer goes on in a row of its own.", source, _FURTHER_ROW)
        elif self.ours and not in_table:
            self._guess(target, "An answer stands below its table.", source, _UNDER_TABLE)
        self.placed.exact.discard(target)
        self.placed.put(target, blocks, source)
        self.filled = "cell" if in_table else self.filled or "text"

    def _goes_on(self) -> bool:
        """Tell whether another label of the same section follows."""
        for part in self.parts[self.at + 1 :]:
            text = _label_text(part)
            candidates = self.printed.equal(tokens(text)) if text else []
            if candidates:
                return any(
                    one.label.section == self.context.section and one.label.path
                    for one in candidates
                )
        return False

    def _above(self, blocks: Blocks, source: str) -> None:
        for block in blocks:
            for line in literal.render((block,)).split("\n"):
                if line.strip():
                    self.placed.head.append(Line(line.strip(), source))

    def _untagged(self, blocks: Blocks) -> Blocks:
        if self.ours:
            return blocks
        found, count = cut.without_tags(blocks)
        self.tagged = count
        return found

    def _beside(self, entry: Entry) -> Blocks:
        blocks = (*entry.blocks, *(block for cell in entry.more for block in cell))
        return self._without_prompts(self._untagged(blocks))

    def _without_prompts(self, blocks: Blocks) -> Blocks:
        if self.exact:
            return blocks
        return tuple(block for block in blocks if not _is_prompt(block))

    # Words for people

    def _guess(self, path: str, message: str, source: str, sure: float) -> None:
        self.placed.notices.append(
            Notice(
                notices.PLACED,
                f"{message} It was taken for “{self._name(path)}”.",
                path=path,
                source=source,
                confidence=sure,
            )
        )

    def _repeated(self, path: str, entry: Entry) -> None:
        self.placed.notices.append(
            Notice(
                notices.LABEL_REPEATED,
                f"“{self._name(path)}” stands in the file more than once; the texts were joined.",
                path=path,
                source=entry.source,
                confidence=0.8,
            )
        )

    def _name(self, path: str = "") -> str:
        path = path or self.context.target or self.context.section
        return paths.label(path, self.printed.template)

    def _section(self, section: str) -> Section | None:
        known = (one for one in self.printed.template.sections if one.id == section)
        return next(known, None)

    def _section_name(self) -> str:
        section = self._section(self.context.section)
        if section is None:
            return "the title"
        label = self.printed.template.say(section.label)
        number = label.split(".")[0].strip()
        return f"section {number}" if number.isdigit() else f"section “{label}”"

    def _beyond(self, source: str) -> str:
        return ", ".join(part for part in (f"in {self._section_name()}", source) if part)


def _present(parts: Sequence[Part], printed: Printed) -> frozenset[tuple[str, str]]:
    found = set()
    for part in parts:
        for text in _label_text(part).split("\n"):
            for one in printed.equal(tokens(text[:400])):
                found.add((one.label.section, one.label.path))
    return frozenset(found)


def _label_text(part: Part) -> str:
    if isinstance(part, Heading):
        return part.text
    if isinstance(part, Entry):
        return part.label
    return literal.render(part.blocks)


def _anchored(printed: Printed, most: int) -> dict[str, str]:
    found = {}
    for pattern, asked in fields(printed.template):
        if NUMBER in pattern or (has_rows(asked) and asked.kind != "group"):
            numbered = pattern if NUMBER in pattern else f"{pattern}.{NUMBER}"
            for number in range(1, most + 1):
                path = numbered.replace(NUMBER, str(number))
                found[anchors.name(path)] = path
        elif asked.kind != "group":
            found[anchors.name(pattern)] = pattern
    return found


def _only(blocks: Blocks) -> Paragraph | None:
    return blocks[0] if blocks and isinstance(blocks[0], Paragraph) else None


def _is_enumerator(label: str) -> bool:
    label = label.strip()
    return len(label) <= _ENUMERATOR_LENGTH and label.endswith((".", ")"))


def _numbered_item(label: str, blocks: Blocks) -> Blocks:
    digits = "".join(char for char in label if char.isdigit())
    if digits:
        return (ListBlock((blocks,), ordered=True, start=int(digits)),)
    return (*literal.parse(f"{label.strip()} {literal.render(blocks[:1])}"), *blocks[1:])


def _is_prompt(block: Block) -> bool:
    return isinstance(block, Paragraph) and is_prompt(block.plain)
