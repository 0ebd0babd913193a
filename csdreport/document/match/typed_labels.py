"""Labels that somebody typed inside of an answer: what stands behind them is another answer.

"Ports open. / Actions: write to them / Indicators: two ports" in the cell of a recommendation
holds three answers; so does any cell in which a line begins with "Quote 1:". An answer that has a
cell of its own already gets no second one that way.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence, Set
from dataclasses import dataclass

from csdreport.document import within
from csdreport.document.match import cut, label_words, numerals, saying, similar, telling_words
from csdreport.document.match.labels import HOLE, NUMBER, Found, Label, Printed
from csdreport.document.match.placing import Placed, fields
from csdreport.document.match.telling_words import Head
from csdreport.document.match.tokens import Token, tokens
from csdreport.document.match.typed_items import TypedItems
from csdreport.report import paths
from csdreport.template.model import Field
from csdreport.text.blocks import Blocks, ListBlock, Paragraph
from csdreport.text.colons import COLONS

_LONGEST = 120
_MOST_RESPELT = 500
# How sure a label is of which only one word is the template's.
_OWN = 0.7
# Where a label may begin: with a line, or behind a sentence; and what may end it.
_BEGIN = re.compile(r"(?:\A|\n|(?<=[.!?;)])[^\S\n]+)[^\S\n]*(?:[-–—•*·]\s+)?")
# "see rec. 3. Children: …": this number is no label's.
_REFERS = re.compile(
    r"\b(?:rec|recs|recomm?[ae]nd\w+|nos?|nr|and|et)\.\s+(?=\d{1,2}[.)]\s)", re.IGNORECASE
)
_END = re.compile(rf"\s*[{COLONS}]\s*|\s+[-–—]\s+|[^\S\n]*(?:\n|\Z)")


@dataclass(frozen=True, slots=True)
class _Typed:
    """A label in a text: where it stands, where its answer begins, and the path it names."""

    start: int
    end: int
    found: Found
    path: str


def part(placed: Placed, printed: Printed) -> None:
    """Give what stands behind such labels to the answers that they name, and tell it."""
    known = _Known(placed, printed)
    for path in list(placed.cells):
        siblings = known.siblings(path)
        _Cell(known, path, siblings).part()


class _Known:
    """What the cells of a report share: the template's labels, and which cells are filled."""

    def __init__(self, placed: Placed, printed: Printed) -> None:
        self.placed = placed
        self.printed = printed
        self.items = TypedItems(placed, printed)
        self.filled = frozenset(filter(self.items.is_filled, placed.cells))
        self._patterns = [path for path, asked in fields(printed.template) if not asked.within]
        # The siblings that print their line in the cell of each pattern.
        self._lines: dict[str, list[Field]] = {}
        for path, asked in fields(printed.template):
            if asked.within:
                host = f"{path.rpartition('.')[0]}.{asked.within}"
                self._lines.setdefault(host, []).append(asked)
        self._left = _MOST_RESPELT

    def siblings(self, path: str) -> frozenset[str]:
        """Give the patterns of the answers that stand side by side with a path, itself too."""
        parent = _pattern(path).rpartition(".")[0]
        found = [one for one in self._patterns if parent and one.rpartition(".")[0] == parent]
        return frozenset(found) if len(found) > 1 else frozenset()

    def typed(self, path: str) -> Blocks:
        """Give what stands in a cell, without the empty line of a sibling that a form prints last.

        What is typed above it may be another answer, which that line is no part of.
        """
        blocks = self.placed.blocks(path)
        lines = self._lines.get(_pattern(path), ())
        is_printed = len(blocks) > 1 and any(within.is_empty(blocks[-1], each) for each in lines)
        return blocks[:-1] if is_printed else blocks

    def label(self, found: Sequence[Token], siblings: Set[str], *, respelt: bool) -> Found | None:
        """Find the label of one of these answers that a text is."""
        for candidates in self._candidates(found, respelt=respelt):
            for one in candidates:
                if one.label.path in siblings:
                    return one
        return None

    def own(self, head: Head | None, siblings: Set[str], path: str) -> Found | None:
        """Find the answer, printed below that of a path, which a label of one's own tells."""
        told = telling_words.told(head, self.printed.telling) if head else ""
        here = _pattern(path)
        below = self._patterns[self._patterns.index(here) + 1 :] if here in self._patterns else []
        if head is None or not head.has_colon or told not in siblings or told not in below:
            return None
        if not label_words.are_label(head.wording, self.printed.telling):
            return None
        label = Label(head.words, told.partition(".")[0], told, _OWN)
        return Found(label, None, head.end, _OWN)

    def _candidates(self, found: Sequence[Token], *, respelt: bool) -> Iterator[Iterable[Found]]:
        yield self.printed.equal(found)
        yield self.printed.shortened(found)
        for words in numerals.respelt(found):
            yield self.printed.equal(words)
        if respelt and found and self._left > 0:
            self._left -= 1
            yield self._near(found)

    def _near(self, found: Sequence[Token]) -> Iterator[Found]:
        words = [token.word for token in found]
        for label, sure in self.printed.near(words):
            enough = HOLE not in label.words and similar.enough(words, sure)
            if enough and not similar.added(words, label.words):
                yield Found(label, None, found[-1].end, sure)


class _Cell:
    """Parts one cell: `now` is the path of the answer that the next text belongs to."""

    def __init__(self, known: _Known, path: str, siblings: Set[str]) -> None:
        self.known = known
        self.placed = known.placed
        self.path = self.now = path
        self.siblings = siblings
        # Whether nothing stands below the block at hand.
        self.is_last = False
        self.source = known.placed.places.get(path, "")

    def part(self) -> None:
        shares: list[tuple[str, Blocks]] = []
        blocks = self.known.typed(self.path)
        for at, block in enumerate(blocks, 1):
            self.is_last = at == len(blocks)
            shares += self._items(block) if isinstance(block, ListBlock) else self._lines(block)
        stays = blocks == self.placed.blocks(self.path)
        if stays and all(path == self.path for path, _ in shares):
            return
        self.placed.cells[self.path] = []
        for path, share in shares:
            self.placed.put(path, share, self.source)

    def _lines(self, block: Paragraph) -> Iterator[tuple[str, Blocks]]:
        """Part a paragraph: each piece with the path of its answer."""
        start, text = 0, block.plain
        for typed in self._labels(text):
            yield self.now, cut.piece(block, start, typed.start)
            self._follow(typed, text)
            start = typed.end
        yield self.now, cut.piece(block, start, len(text)) if start else (block,)

    def _items(self, block: ListBlock) -> Iterator[tuple[str, Blocks]]:
        """Part a list whose items are labels with their answers."""
        for at, item in enumerate(block.items):
            first, *more = item
            text = first.plain if isinstance(first, Paragraph) else ""
            typed = next(self._labels(text), None)
            if typed is None or typed.start or not isinstance(first, Paragraph):
                number = block.start + at if block.ordered else 1
                yield self.now, (block._replace(items=(item,), start=number),)
            else:
                self._follow(typed, text)
                yield self.now, (*cut.after(first, typed.end), *more)

    def _labels(self, text: str) -> Iterator[_Typed]:
        referred = {match.end() for match in _REFERS.finditer(text)}
        for begin in _BEGIN.finditer(text):
            typed = None if begin.end() in referred else self._label(text, begin)
            if typed is None or typed.path == self.now:
                continue
            if typed.path in self.known.filled - {self.path} or self._is_taken(typed):
                self._tell_left(typed)
                continue
            yield typed

    def _is_taken(self, typed: _Typed) -> bool:
        beside = typed.found.label.path in self.siblings
        return not beside and self.known.items.is_taken(typed.found)

    def _label(self, text: str, begin: re.Match[str]) -> _Typed | None:
        end = _END.search(text, begin.end(), begin.end() + _LONGEST)
        if end is None:
            return None
        has_colon = end[0].strip()[:1] in COLONS and bool(end[0].strip())
        if begin.start() and "\n" not in begin[0] and not has_colon:
            return None
        words = tokens(text[begin.end() : end.start()])
        found = self.known.label(words, self.siblings, respelt=has_colon)
        if found is None and has_colon and (not begin.start() or "\n" in begin[0]):
            head = telling_words.head_of(text[begin.end() : end.end()])
            found = self.known.own(head, self.siblings, self.now)
        if found is not None:
            return _Typed(begin.start(), end.end(), found, self._path(found))
        return self._item(text, begin)

    def _item(self, text: str, begin: re.Match[str]) -> _Typed | None:
        if begin.start() and "\n" not in begin[0]:
            return None
        found = self.known.items.find(text, begin.end(), self.path, last=self.is_last)
        return _Typed(begin.start(), found.end, found, self._path(found)) if found else None

    def _path(self, found: Found) -> str:
        """Give the path of a label in the item that stands open, or in the one it numbers."""
        item = next((step for step in self.now.split(".") if step.isdigit()), "")
        number = item if found.number is None else str(found.number)
        return found.label.path.replace(NUMBER, number)

    def _follow(self, typed: _Typed, text: str) -> None:
        self.now = typed.path
        self.known.items.open(typed.path)
        if typed.found.label.path not in self.siblings:
            self.siblings = self.known.siblings(typed.path)
        self.placed.languages[typed.found.label.language] += 1
        head = text[typed.start : typed.end].strip()
        name, own = self._name(typed.path), self._name(self.path)
        self.placed.notices.append(saying.label_typed(name, own, typed.path, self.source, head))

    def _tell_left(self, typed: _Typed) -> None:
        name, own = self._name(typed.path), self._name(self.path)
        self.placed.notices.append(saying.label_left(name, own, self.path, self.source))

    def _name(self, path: str) -> str:
        return paths.label(path, self.known.printed.template, self.placed.language)


def _pattern(path: str) -> str:
    """Give a path with a hole for the number of an item."""
    return ".".join(NUMBER if step.isdigit() else step for step in path.split("."))
