"""Lines and items within an answer that have the form of a label: of another answer, or of none.

"Next steps: …" below the addressees is told wherever it stands: as a line, bold, or as an item of a
list. An answer may be made of such lines itself, as "States: ratify": then only their words tell.
"""

from __future__ import annotations

import re
from itertools import takewhile

from csdreport.document.match import label_words, own_headings, telling_words, titles
from csdreport.document.match.bare_labels import of_another
from csdreport.document.match.placing import Placed, Strange
from csdreport.document.match.plain_headings import PlainHeadings, Setting
from csdreport.document.match.position import Position
from csdreport.document.match.telling_words import Head
from csdreport.document.match.tokens import tokens, words
from csdreport.text.blocks import ListBlock, Paragraph
from csdreport.text.callings import OPENERS
from csdreport.text.colons import COLONS
from csdreport.text.enumerators import leading
from csdreport.text.tidy import split_lines

_LONGEST_LABEL = 100
_MOST_WORDS, _MOST_WITHOUT_COLON, _MOST_BOLD = 5, 3, 4
_FEWEST_BELOW = 5
# What may stand before a label, and what behind one where no colon does.
_MARKS = re.compile(r"\A(?:[^\w¿]|_)+(?=[\w¿])")
_SIGN = re.compile(r"\?|[\])>](?=\s)|\s+[-–—=→](?=\s)")
_HEAD = re.compile(rf"[^\W\d_][^.!?;{COLONS}“”\"«»(),]{{1,50}}")


class StrangeLabels:
    """Tells of such labels in one file."""

    def __init__(self, position: Position, placed: Placed, headings: PlainHeadings) -> None:
        self.position = position
        self.placed = placed
        self.headings = headings

    def tell_of_line(self, block: Paragraph, source: str, about: Setting, *, listed: bool) -> None:
        """Say that a line reads like a label on its own line, or begins with one, or is one.

        Args:
            block: The line.
            source: Where it stands.
            about: How it is set among others.
            listed: Whether it is an item of a list.
        """
        goes_on = self.position.filled and not listed
        if goes_on and self._is_one(block, about):
            self.add(block.plain.strip(), source)
        else:
            self.tell(block, source, listed=listed)

    def _is_one(self, block: Paragraph, about: Setting) -> bool:
        line, printed, position = block.plain, self.position.printed, self.position
        known = printed.equal(tokens(line)) if len(line) <= _LONGEST_LABEL else ()
        if known:
            another = position.takes_lines() and of_another(line, printed, position.target)[0]
            return bool(another) and self.headings.is_label(known, line, about)
        bold = is_bold(block) and bool(about.below)
        if (bold or about.set_off) and self._is_set_off(line, about.below, bold=bold):
            return True
        if not position.takes_text():
            return False
        own = about.apart and self.headings.is_own(line, about)
        return own or _reads_like_one(line, about.below, bold=bold)

    def _is_set_off(self, line: str, below: str, *, bold: bool) -> bool:
        """Tell whether a line that stands out is a heading, and not above a word of the form."""
        printed, number = self.position.printed, leading(line)
        if number and titles.has_number_ahead(line, printed, self.position.context):
            line = line[number.end :]
        is_word = len(below) <= _LONGEST_LABEL and printed.equal(tokens(below))
        return not is_word and own_headings.is_set_off(line, below, bold=bold)

    def tell(self, block: Paragraph, source: str, *, listed: bool) -> None:
        """Say that a line of an item of a group begins with a label, or is one.

        Args:
            block: The line.
            source: Where it stands.
            listed: Whether it is an item of a list, which may be the answer itself.
        """
        if not self.position.item:
            self._tell_of_known(block, source)
            return
        for at, runs in enumerate(split_lines(block.runs)):
            line = Paragraph(tuple(runs))
            label = self._label(line, listed, first=not at) if line.runs else ""
            # Labels of the form are found in further lines later.
            if label and not (at and self._leads(label)):
                self.add(label, source)

    def _tell_of_known(self, block: Paragraph, source: str) -> None:
        """Say that a line begins with, or in bold letters is, a label of another answer.

        Labels of the same section in further lines are found later.
        """
        position = self.position
        for at, runs in enumerate(split_lines(block.runs) if position.takes_text() else ()):
            line = Paragraph(tuple(runs))
            label, section = of_another(line.plain, position.printed, position.target)
            has_colon = label.rstrip()[-1:] in COLONS
            if label and (has_colon or is_bold(line)) and not (at and section == position.section):
                self.add(label.strip(), source)

    def _label(self, line: Paragraph, listed: bool, *, first: bool) -> str:
        """Give the label that a line of a paragraph begins with, or is; "" for none."""
        numbered = leading(line.plain)
        text = _MARKS.sub("", line.plain[numbered.end if numbered else 0 :], 1)
        head = telling_words.head_of(text)
        may_be = first and self._may_follow(line, listed or numbered is not None)
        if head and (self._is_label(head) or (may_be and _looks_like_one(head, line))):
            return text[: head.end].strip()
        # "How will we measure it? By wages paid.", "Next steps – file claims"
        head = telling_words.head_of(_SIGN.sub(lambda sign: ":".ljust(len(sign[0])), text, 1))
        if head and (self._is_label(head) or (may_be and head.words == words(bold_of(line)))):
            return text[: head.end].strip()
        # "**Justification** Wages are stolen."
        bold = bold_of(line).strip()
        head = telling_words.head_of(bold)
        return bold if head and self._is_label(head, alone=may_be) else ""

    def _leads(self, label: str) -> bool:
        head = telling_words.head_of(label)
        return bool(head and telling_words.told(head, self.position.printed.telling))

    def add(self, label: str, source: str) -> None:
        """Say that a label stands in the open answer."""
        self.placed.strange.append(Strange(label, self.position.target, source))

    def _is_label(self, head: Head, *, alone: bool = False) -> bool:
        """Tell whether a head has the words of labels alone; one word may be an answer."""
        known = label_words.are_label(head.words, self.position.printed.telling)
        return known and (head.has_colon or alone or len(head.words) > 1)

    def _may_follow(self, line: Paragraph, listed: bool) -> bool:
        """Tell whether a line that only looks like a label may be one, below text of an answer.

        The first answer is in sentences, which may have a colon.
        """
        if not self.position.filled or self.position.is_first_of_item():
            return False
        return not self._is_usual(line, listed)

    def _is_usual(self, block: Paragraph, listed: bool) -> bool:
        """Tell whether a line or an item looks like what the open answer begins with."""
        pieces = self.placed.cells.get(self.position.target)
        first = pieces[0][0] if pieces else None
        if isinstance(first, ListBlock):
            opening = first.items[0][0]
            alike = isinstance(opening, Paragraph) and _begins_bold(opening) == _begins_bold(block)
            return listed and alike
        if first is None:
            return False
        if listed:
            # "Actions: We will:" leads to a list.
            leads = first.plain.rstrip()[-1:] in COLONS
            alike = _begins_bold(first) == _begins_bold(block)
            return leads or (alike and leading(first.plain) is not None)
        head = telling_words.head_of(first.plain)
        return bool(head and head.has_colon) and _begins_bold(first) == _begins_bold(block)


def _looks_like_one(head: Head, line: Paragraph) -> bool:
    return head.has_colon or (is_bold(line) and len(head.words) <= _MOST_BOLD)


def is_bold(block: Paragraph) -> bool:
    """Tell whether all of a paragraph is bold."""
    return all(run.strong for run in block.runs if run.text.strip())


def _begins_bold(block: Paragraph) -> bool:
    return block.runs[0].strong


def bold_of(line: Paragraph) -> str:
    """Give the bold words that a paragraph begins with."""
    return "".join(run.text for run in takewhile(lambda run: run.strong, line.runs))


def _reads_like_one(line: str, below: str, *, bold: bool) -> bool:
    """Tell whether a line is one, such as "Budget:".

    Without a colon it is bold, or a sentence stands below.
    """
    head = line.strip().rstrip(f"{COLONS} ")
    size = len(head.split())
    if not _HEAD.fullmatch(head) or not head[0].isupper() or size > _MOST_WORDS:
        return False
    if head.split()[0].casefold() in OPENERS:
        # "We ask for:" leads to what the answer goes on with.
        return False
    if line.rstrip()[-1] in COLONS:
        return True
    bare = all(char.isalnum() or char in " -&/’'" for char in head)
    return bare and size <= _MOST_WITHOUT_COLON and (bold or len(below.split()) >= _FEWEST_BELOW)
