"""Lines of ordinary text that are nothing but the short name of a section: "Quotes", "Other".

Such a word may stand in an answer too. So it opens its section only where nothing else in the file
is the heading of that section, and where the line stands alone, above text that may be its answer:
it is bold, or below an empty line, or above a table, or the whole file is parted by such lines.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cached_property

from csdreport.document.match import quotations, shortened, titles
from csdreport.document.match.fitting import Context
from csdreport.document.match.labels import NUMBER, Found, Label, Printed
from csdreport.document.match.tokens import tokens, words
from csdreport.document.match.unheaded import heading_of
from csdreport.document.model import Part, Prose
from csdreport.template.model import Section
from csdreport.text.blocks import Paragraph
from csdreport.text.colons import COLONS
from csdreport.text.enumerators import leading

ALONE = 0.7
"""How sure a section is that begins with a line of ordinary text which only names it."""

_LONGEST = 100
_CLOSING = (")", "]")
_FEWEST_LETTERS, _FEWEST_BELOW, _FEWEST_WORDS = 4, 4, 4
# So many sections that are opened by such lines are no chance.
_FEWEST_SECTIONS = 3

Words = tuple[str, ...]


class LoneLines:
    """Tells which lines are the headings of sections that have no other heading."""

    def __init__(
        self,
        printed: Printed,
        context: Context,
        headings: Callable[[], Counter[str]],
        labelled: Callable[[], frozenset[str]],
        parts: Sequence[Part] = (),
    ) -> None:
        """Keep what is asked later.

        Args:
            printed: The template's texts.
            context: Where the reading stands.
            headings: Counts the parts of the file that are the heading of each section, spelt
                nearly so too; asked at most once, because that takes long.
            labelled: Gives the sections that have lines with a label and a colon.
            parts: The whole file.
        """
        self.printed = printed
        self.context = context
        self._find = headings
        self._labelled = labelled
        self.parts = parts

    def find(self, text: str, below: str, *, apart: bool) -> Found | None:
        """Find the section that a line opens.

        Args:
            text: The line.
            below: What stands below it.
            apart: Whether an empty line, bold letters or a table set it off from other lines; if
                not, it may be one word of a list.
        """
        section = self._named(text) if len(text) <= _LONGEST else ""
        if not section or section in self.context.visited:
            return None
        stands_out = apart or (below and len(words(text)) >= _FEWEST_WORDS)
        if not (stands_out or self._may_be_answered(section, below)) or self.headings[section] > (
            heading_of(text, self.printed) == section
        ):
            return None
        return Found(Label(words(text), section, "", ALONE), None, len(text), ALONE)

    def _may_be_answered(self, section: str, below: str) -> bool:
        """Tell whether a line is what such a line is the heading of, rather than one more word."""
        is_long = len(below.split()) >= _FEWEST_BELOW or leading(below) is not None
        if is_long or quotations.in_marks(below):
            return True
        if below and section in self._labelled():
            return True
        return self.is_common and bool(below) and not self._named(below)

    @cached_property
    def is_common(self) -> bool:
        """Tell whether lines like these part the whole file."""
        lines = (line for part in self.parts if (line := line_of(part)) and len(line) <= _LONGEST)
        return len({self._title(line) for line in lines} - {""}) >= _FEWEST_SECTIONS

    def _named(self, text: str) -> str:
        """Give the section that a line names where the reading stands; "" for none."""
        section = self._title(text)
        is_printed = words(_bare(text)) in self.names
        return section if is_printed or self._is_ahead(section) else ""

    def _title(self, text: str) -> str:
        """Give the section that a line names; "" for a line that is worded like a sentence."""
        bare = _bare(text)
        is_title = bare[:1].isupper() or bare[:1].isdigit()
        if not is_title or not (bare[-1:].isalnum() or bare.endswith(_CLOSING)):
            return ""
        return self.names.get(words(bare), "") or self._retyped(bare)

    def retyped(self, line: str) -> str:
        """Give the section ahead whose title a line is, as people shorten it; "" for none."""
        section = self._retyped(line) if len(line) <= _LONGEST else ""
        return section if self._is_ahead(section) else ""

    def _retyped(self, line: str) -> str:
        known = self.printed.equal(tokens(line))
        return "" if known else titles.retyped(line, self.printed)

    def _is_ahead(self, section: str) -> bool:
        """Tell whether a section is printed behind the one that the reading stands in."""
        ids = [each.id for each in self.printed.template.sections]
        here = self.context.section
        return section in ids and (here not in ids or ids.index(here) < ids.index(section))

    @cached_property
    def headings(self) -> Counter[str]:
        """Count the headings of each section in the file."""
        return self._find()

    @cached_property
    def names(self) -> Mapping[Words, str]:
        """Give the short names of the sections."""
        return names(self.printed)


def _bare(line: str) -> str:
    return line.strip().rstrip(f"{COLONS} ")


def line_of(part: Part) -> str:
    """Give the text of a part that is one paragraph of ordinary text; "" for any other."""
    block = part.blocks[0] if isinstance(part, Prose) and len(part.blocks) == 1 else None
    return block.plain if isinstance(block, Paragraph) else ""


def names(printed: Printed) -> dict[Words, str]:
    """Give the section of each title, and of each short one that is cut and means one section."""
    lone = {section.id for section in printed.template.sections if section.field is not None}
    whole = {one.words: one.section for one in printed.labels if not one.path or one.path in lone}
    cut: defaultdict[Words, set[str]] = defaultdict(set)
    for section in printed.template.sections:
        for beginning in (each for text in section.short.values() for each in _beginnings(text)):
            cut[beginning].add(section.id)
    taken = {one.words for one in printed.labels}
    sure = {each: min(found) for each, found in cut.items() if len(found) == 1}
    short = {each: section for each, section in sure.items() if each not in taken} | whole
    short |= {each: section.id for section in printed.template.sections for each in _one(section)}
    numbers = {one.section: one.words[0] for one in printed.labels if _is_numbered(one)}
    numbered = {(numbers.get(section, ""), *each): section for each, section in short.items()}
    return numbered | short


def _one(section: Section) -> Iterator[Words]:
    """Give what a section of quotes is called that has but one: "Quote"."""
    if section.field is not None and section.field.kind == "quotes":
        yield from (words(text.replace(NUMBER, "")) for text in section.field.item_short.values())


def _is_numbered(label: Label) -> bool:
    """Tell whether a label is the heading of a section with its number: "2. Recommendations"."""
    return not label.path and label.words[0].isdigit()


def _beginnings(title: str) -> Iterator[Words]:
    """Give what a short title may be cut to: "Governance and …", and "Other information"."""
    yield from map(words, shortened.beginnings(title))
    first, *more = words(title)
    if len(more) == 1 and more[0].isalpha() and len(first) >= _FEWEST_LETTERS:
        yield (first,)
