"""Lines of ordinary text that are headings: in the words of the form, or in one's own.

One idea of it for whoever asks: what begins an answer, and what is told. What stands about a line
shows it (`own_headings`). The labels of a section whose heading is lost show it together: "Women /
Paid less / Children / School", where a list would have its words below one another.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Sequence, Set as AbstractSet
from dataclasses import replace
from typing import NamedTuple

from csdreport.document.match import own_headings, titles
from csdreport.document.match.ahead import text_of
from csdreport.document.match.labels import NUMBER, NUMBERLESS, PRINTED, Found, Printed
from csdreport.document.match.placing import Placed
from csdreport.document.match.position import Position
from csdreport.document.match.tokens import tokens
from csdreport.document.match.unheaded import heading_of
from csdreport.document.model import Part, Prose
from csdreport.text import literal
from csdreport.text.colons import COLONS

_LONGEST = 60
_SHORT_TITLE = 0.7
_FEWEST_LABELS = 2
_MOST_ABOVE = 10
# The most words of a line, and the fewest lines, that are a list: where the form asks for one, and
# in prose.
_LISTS, _PROSE = {"tags": (5, 1), "list": (2, 1)}, (2, 2)


class Setting(NamedTuple):
    """How a line is set among others.

    Attributes:
        below: What stands below it.
        apart: Whether an empty line stands above it.
        parted: Whether an empty line stands between it and what is below.
        usual: Whether an empty line stands above the last words of the open answer, too.
        set_off: Whether it stands apart and right above a text, or above a list.
    """

    below: str
    apart: bool = False
    parted: bool = False
    usual: bool = False
    set_off: bool = False


class PlainHeadings:
    """Tells which lines of one file are headings."""

    def __init__(
        self,
        position: Position,
        placed: Placed,
        headings: Callable[[], Counter[str]],
        in_pairs: Callable[[], frozenset[str]],
    ) -> None:
        """Keep what is asked later.

        Args:
            position: Where the reading stands.
            placed: What was read.
            headings: Counts the parts of the file that are the heading of each section.
            in_pairs: Gives the sections of `sections_in_pairs`.
        """
        self.position = position
        self.placed = placed
        self._headings = headings
        self._in_pairs = in_pairs

    def is_label(self, found: Sequence[Found], line: str, about: Setting) -> bool:
        """Tell whether a line that has the words of labels is a heading.

        Args:
            found: The labels.
            line: The line.
            about: How it is set; what stands below is no label.
        """
        if own_headings.leads(self._above(), about.below):
            return True
        sections = {each.label.section for each in found if is_short(each)}
        lost = self._lost(sections, line) if own_headings.is_title(line) else frozenset()
        if lost and (lost & self._in_pairs() or not self._is_among_items(line, about.below)):
            return True
        named = not about.parted and own_headings.names(line, about.below)
        return about.apart and (named or self.is_own(line, about))

    def is_title(self, section: str, line: str, below: str) -> bool:
        """Tell whether a line that is the title of a section is its only heading in the file."""
        return bool(self._lost({section}, line)) and not self._is_among_items(line, below)

    def leads(self, line: str, below: str) -> bool:
        """Tell whether words above the labels of a lost section are one of its title and others."""
        bare = line.strip()
        is_title = len(bare) <= _LONGEST and bare[:1].isupper() and len(bare.split()) > 1
        if not is_title or own_headings.ends_sentence(bare):
            return False
        sections = {one.label.section for one in self._begun(below)}
        printed = self.position.printed
        return any(titles.tells(bare, each, printed) for each in self._lost(sections, line))

    def weighed(
        self, found: Found, below: str, *, apart: bool, listed: bool, beside: bool
    ) -> Found | None:
        """Weigh the title of a section: None where it is an item, else how sure it is a heading.

        Takes what `is_item` takes.
        """
        if self.is_item(found, below, apart=apart, listed=listed, beside=beside):
            return None
        if found.sure < PRINTED and self._breaks_off(found.label.section, apart=apart):
            return replace(found, sure=min(found.sure, _SHORT_TITLE))
        return found

    def _breaks_off(self, section: str, *, apart: bool) -> bool:
        """Tell whether a short title may be more of the open answer, or is out of its order."""
        position = self.position
        if position.target and not (apart and position.filled):
            return True
        ids = [each.id for each in position.printed.template.sections]
        here = ids.index(position.section) if position.section in ids else -1
        context = position.context
        next_ones = (each for each in ids[here + 1 :] if each not in context.visited)
        is_next = section == next(next_ones, "")
        return not is_next or context.is_headed or section in context.repeated

    def is_item(
        self,
        found: Found,
        below: str,
        *,
        apart: bool,
        listed: bool = False,
        beside: bool = False,
    ) -> bool:
        """Tell whether the short title of a section may be an item of the open answer.

        "Women and children" is one where the heading of that section is another line, where the
        answer's own labels go on below it, and among addressees.

        Args:
            found: The title.
            below: What stands below it.
            apart: Whether an empty line stands above it.
            listed: Whether it is an item of a list.
            beside: Whether it stands on the line of the answer's label.
        """
        label, asked = found.label, self.position.asked()
        if label.words[0].isdigit() or asked is None or not self.position.takes_lines():
            return False
        if beside or label.sure >= PRINTED:
            return beside
        context = self.position.context
        longer = context.longest.get(label.section, 0) > len(label.words)
        if listed or longer or label.section in context.later:
            return True
        sections = {one.label.section for one in self._begun(below)}
        if self.position.section in sections:
            return True
        if asked.kind != "tags" or label.section in sections:
            return False
        # Among addressees an empty line tells nothing where the title stands once more.
        return not apart or label.section in context.repeated

    def _begun(self, below: str) -> Iterator[Found]:
        """Give the labels of answers, but for bare numbers, that a line begins with, or is."""
        for found in self.position.printed.begin(tokens(below)):
            for one in found:
                ends = not below[one.end :].strip() or below[one.end :].lstrip()[0] in COLONS
                if ends and one.label.path and not one.label.is_number:
                    yield one

    def begins(self, found: Sequence[Found], line: str, about: Setting) -> bool:
        """Tell whether such a line is so surely a heading that its answer begins there.

        Between two lines of one or two words it may be the third of a list, whatever else it is.
        """
        above = self._above()
        between = own_headings.are_short(above, about.below) and not own_headings.leads(
            above, about.below
        )
        return not between and self.is_label(found, line, about)

    def is_own(self, line: str, about: Setting) -> bool:
        """Tell whether a line in anybody's words, below an empty one, is a heading."""
        usual = about.usual and not own_headings.ends_sentence(self._above())
        return own_headings.is_one(line, about.below, parted=about.parted, usual=usual)

    def _above(self) -> str:
        return literal.render(self.placed.last(self.position.target))

    def _lost(self, sections: AbstractSet[str], line: str) -> frozenset[str]:
        """Give those of some sections that have no heading in the file, but for the line."""
        own = heading_of(line, self.position.printed)
        return frozenset(
            each
            for each in sections - self.position.context.visited
            if self._headings()[each] <= (each == own)
        )

    def _is_among_items(self, line: str, below: str) -> bool:
        """Tell whether a line may be one of several short ones that are the answer.

        Below "We lack:", or beside another word of the form, it is one.
        """
        asked = self.position.asked()
        last = self.placed.last(self.position.target, _MOST_ABOVE)
        above = [literal.render((block,)) for block in last]
        if not below or not above or asked is None:
            return True
        if above[-1].rstrip()[-1:] in COLONS or any(map(self._is_word, (above[-1], below))):
            return True
        lines = (*above, below)
        is_tag = asked.kind == "tags"
        if (len(line.split()) > 1 and not is_tag) or line.isupper() > any(map(str.isupper, lines)):
            return False
        most, fewest = _LISTS.get(asked.kind, _PROSE)
        return len(above) >= fewest and all(len(each.split()) <= most for each in lines)

    def _is_word(self, line: str) -> bool:
        return bool(self.position.printed.equal(tokens(line)))


def sections_in_pairs(parts: Sequence[Part], printed: Printed) -> frozenset[str]:
    """Give the sections of which two labels stand on lines of their own, each above other words."""
    paths: defaultdict[str, set[str]] = defaultdict(set)
    lines = [*_lines(parts), ""]
    known = [_labels(line, printed) for line in lines]
    for at, below in enumerate(lines[1:]):
        for one in known[at] if below and not known[at + 1] else ():
            paths[one.label.section].add(one.label.path)
    return frozenset(section for section, found in paths.items() if len(found) >= _FEWEST_LABELS)


def is_short(one: Found) -> bool:
    """Tell whether a label is one of an answer outside of a group, and no bare number."""
    label = one.label
    return bool(label.path) and NUMBER not in label.path and label.sure > NUMBERLESS


def _lines(parts: Sequence[Part]) -> Iterator[str]:
    for part in parts:
        yield from text_of(part).split("\n") if isinstance(part, Prose) else ("",)


def _labels(line: str, printed: Printed) -> list[Found]:
    """Give the labels that a line is, without a number, in the way of a title."""
    if len(line) > _LONGEST or not line[:1].isupper():
        return []
    return [one for one in printed.equal(tokens(line)) if is_short(one)]
