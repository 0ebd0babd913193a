"""Walk through the parts of a file and lay each onto the template.

Own files are walked by their structure; in other files every paragraph may be a label, an
instruction, an answer, or several of them in one.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from csdreport.document.columns import are_heads
from csdreport.document.match import ahead, rows, saying, titles
from csdreport.document.match.ahead import begun_in, tables_of_form, text_of
from csdreport.document.match.astray import Astray
from csdreport.document.match.bare_labels import BareLabels
from csdreport.document.match.filling import Filling
from csdreport.document.match.fitting import Context, Where
from csdreport.document.match.group_tables import GroupTables
from csdreport.document.match.labels import Found, Printed
from csdreport.document.match.lone_lines import LoneLines
from csdreport.document.match.outer_numbers import OuterNumbers
from csdreport.document.match.paragraphs import Paragraphs
from csdreport.document.match.placing import Line, Placed, Strange
from csdreport.document.match.plain_headings import PlainHeadings, sections_in_pairs
from csdreport.document.match.position import Position
from csdreport.document.match.quote_tables import QuoteTables
from csdreport.document.match.recognise import label_of
from csdreport.document.match.running import Running
from csdreport.document.match.signposts import Signposts
from csdreport.document.match.signs import Signs
from csdreport.document.match.table_rows import TableRows
from csdreport.document.match.title_places import told_further_down
from csdreport.document.match.unheaded import Unheaded, headings
from csdreport.document.model import Entry, Heading, Part, Prose
from csdreport.text import literal
from csdreport.text.blocks import Paragraph

# So many sections that are begun are no chance.
_FEWEST_SECTIONS = 3
_FEWEST_HEADED = 2


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
        labels = ahead.labels_in(parts, printed)
        known = ahead.places(labels)
        self.following = ahead.following(known)
        self.later = told_further_down(parts, labels, printed)
        begun = cache(lambda: ahead.sections_begun(parts, printed))
        self.context = _context(parts, labels, is_form=len(begun()) >= _FEWEST_SECTIONS)
        language = ahead.language(labels, printed.template.language)
        self.position = Position(printed, self.context, len(parts) + 20, language)
        # Whether a column of numbers was seen in front of the labels.
        self.has_numbers = False
        self.running = Running(parts, self.position.fields)
        self.filling = Filling(self.position, ours=ours, exact=exact)
        self.placed = self.filling.placed
        self.placed.language = language
        count = cache(lambda: headings(map(text_of, parts), printed))
        unheaded = Unheaded(self.position, count)
        labelled = cache(lambda: ahead.sections_labelled(parts, printed))
        lone = LoneLines(printed, self.context, count, labelled, parts)
        outer = OuterNumbers(self.position, self.placed, cache(lambda: begun_in(parts, printed)))
        in_pairs = cache(lambda: sections_in_pairs(parts, printed))
        plain = PlainHeadings(self.position, self.placed, count, in_pairs)
        bare = BareLabels(self.position, self.placed, plain, begun)
        astray = Astray(self.position, unheaded)
        self.signs = Signs(self.position, lone, outer, bare, plain, astray, ours=ours)
        self.signposts = Signposts(self.filling, self.signs, unheaded)
        self.paragraphs = Paragraphs(self.signposts)
        anchored = rows.anchored(self.position.fields, parts) if ours else {}
        self.quote_tables = QuoteTables(self.filling, () if ours else parts, printed)
        of_form = tables_of_form(parts, known)
        self.group_tables = GroupTables(self.filling, () if ours else parts, printed)
        self.table_rows = TableRows(self.paragraphs, self.quote_tables, anchored, of_form)
        self.at = 0
        # Of the last heading that the template has.
        self.level: int | None = None

    def step(self, at: int, part: Part) -> None:
        self.at, self.filling.tags = at, 0
        self.context.following, self.context.later = self.following[at], self.later[at]
        self.signs.below, self.signs.is_parted = self._line(at + 1), self._gap(at + 1)
        self.signs.row_below, self.signs.is_wide = self._row(at + 1), False
        self.signs.goes_on = at > 0 and self.parts[at - 1].source == part.source
        if isinstance(part, Entry) and (
            self.quote_tables.lay(at, part) or self.group_tables.lay(at, part)
        ):
            return
        if not self.ours:
            part = self._numbered(self._counted(at, self._past_numbers(part)))
        if isinstance(part, Heading):
            self._heading(part)
        elif isinstance(part, Entry):
            self.table_rows.lay(part)
        elif self._is_above(part):
            self.filling.above(part.blocks, part.source)
        elif self.ours:
            if part.in_table or not self.signposts.opens_printed(part.blocks, part.source):
                self.paragraphs.own(part)
        elif not self._is_column_head(part):
            where: Where = "label" if part.in_table else "prose"
            blocks = self.filling.untagged(part.blocks)
            apart = part.gap or not at or self._is_above_table(at)
            self.signs.is_apart = apart
            if part.in_table or not self.signposts.opens_section(blocks, part.source, apart=apart):
                self.paragraphs.lay(blocks, where, part.source, gap=part.gap)

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

    def _numbered(self, part: Part) -> Part:
        """Take a number and a tab, as copied out of Word, for a line where it begins an item."""
        if not isinstance(part, Entry) or part.more or not rows.is_enumerator(part.label):
            return part
        text = f"{part.label.strip()} {literal.render(part.blocks)}"
        if self.signs.by_outer_number(text, "prose", self.signs.below) is None:
            return part
        return Prose(rows.numbered_item(part.label, part.blocks), gap=True, source=part.source)

    def _heading(self, part: Heading) -> None:
        found = None
        if not self.ours or part.level > 0:
            found = label_of(part.text, "heading", self.printed, self.context)
        ends = self.level is None or part.level <= self.level
        found = found or self.signs.title(part.text, loose=ends)
        if found:
            self.level = part.level
            self.signposts.follow(found, part.text, part.source)
            if not found.end:
                self.paragraphs.content(literal.parse(part.text), False, True, part.source)
        elif not self.context.section:
            self.placed.head.append(Line(part.text, part.source, part.level))
        elif self.ours:
            self._strange_heading(part)
            self.paragraphs.content(literal.parse(part.text), False, True, part.source)
        elif self.signs.is_known(part.text) and not (ends and self._is_ahead(part.text)):
            self.paragraphs.lay(literal.parse(part.text), "heading", part.source, gap=True)
        elif self._begins_item(part):
            self.paragraphs.content(literal.parse(part.text), False, True, part.source)
        else:
            # Smaller headings are somebody's own, within the answer.
            if ends:
                self.position.end()
            self._strange_heading(part)
            self.paragraphs.content(literal.parse(part.text), False, True, part.source)

    def _begins_item(self, part: Heading) -> bool:
        block = next(iter(literal.parse(part.text)), None)
        return isinstance(block, Paragraph) and self.paragraphs.begins_item(
            block, "heading", part.source, gap=True, below=self.signs.below
        )

    def _is_ahead(self, heading: str) -> bool:
        """Tell whether a heading has the number of a section that was not met: "7. Voices"."""
        return titles.has_number_ahead(heading, self.printed, self.context)

    def _strange_heading(self, part: Heading) -> None:
        strange = Strange(part.text, self.context.target, part.source, part.level)
        self.placed.strange.append(strange)

    def _is_above(self, part: Prose) -> bool:
        return not self.context.section and part.role in ("event", "copy")

    def _is_column_head(self, part: Prose) -> bool:
        """Recognise the words above our columns, one a line, in a text made of our Word form."""
        before, after = self._line(self.at - 1), self._line(self.at + 1)
        own = self._line(self.at)
        return are_heads(own, after) or are_heads(before, own)

    def _is_above_table(self, at: int) -> bool:
        below = self.parts[at + 1] if at + 1 < len(self.parts) else None
        return isinstance(below, Entry)

    def _row(self, at: int) -> str:
        part = self.parts[at] if at < len(self.parts) else None
        return part.label if isinstance(part, Entry) else ""

    def _gap(self, at: int) -> bool:
        part = self.parts[at] if at < len(self.parts) else None
        return isinstance(part, Prose) and part.gap

    def _line(self, at: int) -> str:
        part = self.parts[at] if 0 <= at < len(self.parts) else None
        return literal.render(part.blocks) if isinstance(part, Prose) else ""


def _context(parts: Sequence[Part], labels: Sequence[Sequence[Found]], *, is_form: bool) -> Context:
    """Give what is known of a file before it is read, by the labels in each of its parts."""
    return Context(
        present=frozenset(place for places in ahead.places(labels) for place in places),
        is_form=is_form,
        is_headed=len(ahead.sections_headed(parts, labels)) >= _FEWEST_HEADED,
        longest=ahead.longest_titles(labels),
        repeated=ahead.repeated_titles(labels),
    )
