"""Which words beside a quote speak of it: above or below, before or behind, or nobody can tell.

Nobody's words may become another one's: what is in doubt is kept aside.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise, zip_longest

from csdreport.document.match import attribution, footmarks, inside, quotations, unmarked
from csdreport.template.kinds import QUOTE_KEYS
from csdreport.text import literal, markdown
from csdreport.text.blocks import Blocks, Paragraph, Run
from csdreport.text.colons import COLONS
from csdreport.text.markdown import canonical_blocks

Quote = dict[str, str]
# Nobody's sentence is interrupted more often.
_MOST_PIECES = 20


@dataclass(frozen=True, slots=True)
class Quotes:
    """The quotes of one cell.

    Attributes:
        quotes: In the order of the text.
        aside: Words that may name somebody, or are of no quote for certain.
        marks: How many lines a mark joined to a quote, such as a star.
        paragraphs: Of how many paragraphs the only quote was joined; 0 where it was not.
    """

    quotes: tuple[Quote, ...]
    aside: tuple[str, ...] = ()
    marks: int = 0
    paragraphs: int = 0


@dataclass(slots=True)
class Said:
    """Words of one quote, and who said them; `touched` when that stands right beside them.

    Its text was joined of so many `pieces`.
    """

    text: Blocks
    who: list[str] = field(default_factory=list)
    touched: bool = False
    pieces: int = 1


@dataclass(frozen=True, slots=True)
class Beside:
    """Words beside a quote: `left` when they go on from the one above, `right` into the next.

    They are `mixed` when they hold a name and words, and nobody can tell whose; `marked` when the
    mark of a note joins them to the quote above.
    """

    text: str
    left: bool = False
    right: bool = False
    mixed: bool = False
    marked: bool = False

    @property
    def may_be_who(self) -> bool:
        text = self.text
        if self.mixed or footmarks.is_mark(text) or quotations.in_marks(text):
            return False
        if attribution.is_joining(text):
            return False
        touching = self.left or self.right
        if not touching and unmarked.holds_sentence(text):
            return False
        if attribution.is_name(text) or attribution.leads(text):
            return True
        if not attribution.is_short(text):
            return False
        return touching or text.rstrip()[-1:] not in ".!?" or attribution.stands_alone(text)


Part = Said | Beside


def attributed(parts: Iterable[Part]) -> Quotes:
    """Give what stands beside the quotes to those that it speaks of."""
    parts = list(_rejoined(parts))
    saids = [part for part in parts if isinstance(part, Said)]
    aside: list[str] = []
    place = _Placing(parts, len(saids))
    at = 0
    for above, part in pairwise((None, *parts)):
        if isinstance(part, Said):
            at += 1
            continue
        if part is None:
            continue
        is_who = part.may_be_who and not (part.marked and _is_other(above))
        target = place.of(part, at) if is_who else None
        if target is None:
            aside.append(part.text)
        else:
            aside += _take(saids[target], part, above=target >= at)
    for said in saids:
        said.text, who = inside.parted(said.text, set_off=bool(said.who))
        if who:
            (aside if said.who else said.who).append(who)
    found = (_quote(said) for said in saids)
    marks = sum(isinstance(part, Beside) and part.marked for part in parts)
    return Quotes(tuple(each for each in found if any(each.values())), tuple(aside), marks)


def _is_other(part: Part | None) -> bool:
    """Tell whether a part is neither words of a quote nor a name beside them."""
    return not isinstance(part, Said) and not (part and part.may_be_who)


def _rejoined(parts: Iterable[Part]) -> list[Part]:
    """Join a quote that its speaker interrupts: “We came,” said Ana Sol, “because we must.”

    Or one of which pieces stand in marks: “we cross” and “we drown”.
    """
    parts = list(parts)
    kept: list[Part] = []
    for part, after in zip_longest(parts, parts[1:]):
        lead, said, who = (None, None, None, *kept[-3:])[-3:]
        if isinstance(said, Said) and isinstance(who, Beside) and isinstance(part, Said):
            between = who.left and who.right and said.pieces < _MOST_PIECES
            if between and attribution.is_joining(who.text):
                kept[-2:] = [_joined(_joined(said, literal.parse(who.text)), part.text)]
                continue
            if between and _interrupts(lead, said, who, part, after):
                kept[-2:] = [_joined(said, part.text), replace(who, right=False)]
                continue
        if part is not None:
            kept.append(part)
    return kept


def _interrupts(lead: Part | None, said: Said, who: Beside, more: Said, after: Part | None) -> bool:
    """Tell whether a name stands within one person's sentence, and none other beside that."""
    if attribution.is_introducing(who.text) or _names(lead) or _names(after):
        return False
    return _goes_on(said, more)


def _goes_on(said: Said, more: Said) -> bool:
    """Tell whether words go on with a sentence that was not ended: with a small letter."""
    last, first = said.text[-1:], more.text[:1]
    ends = "".join(block.plain for block in last if isinstance(block, Paragraph))
    begins = "".join(block.plain[:8] for block in first if isinstance(block, Paragraph))
    letters = [char for char in begins if char.isalpha()]
    return bool(letters) and letters[0].islower() and not unmarked.ends_sentence(ends)


def _names(part: Part | None) -> bool:
    """Tell whether a part is a name right beside words: they may be that one's."""
    return isinstance(part, Beside) and (part.left or part.right) and part.may_be_who


def _joined(said: Said, more: Blocks) -> Said:
    """Go on with words on the same line."""
    *above, last = said.text
    first, *below = more
    if not isinstance(last, Paragraph) or not isinstance(first, Paragraph):
        return replace(said, text=(*said.text, *more), pieces=said.pieces + 1)
    text = (*above, Paragraph((*last.runs, Run(" "), *first.runs)), *below)
    return replace(said, text=canonical_blocks(text), pieces=said.pieces + 1)


class _Placing:
    """Which quote the words beside it speak of, by where names stand in this cell."""

    def __init__(self, parts: Sequence[Part], count: int) -> None:
        self.count = count
        is_said = [isinstance(part, Said) for part in parts]
        named = [isinstance(part, Beside) and part.may_be_who for part in parts]
        first = is_said.index(True) if count else 0
        last = len(parts) - is_said[::-1].index(True) if count else 0
        self.leads = any(named[:first])
        self.trails = any(named[last:])

    def of(self, part: Beside, at: int) -> int | None:
        """Give the number of the quote, from 0, for words with `at` quotes above; None in doubt."""
        above, below = at - 1, at
        if not self.count:
            return None
        if not at or at == self.count:
            return below if not at else above
        colon = part.text[-1] in COLONS
        if part.left != part.right:
            # “…”, a name on the next line, and “…” behind it: whose is the name?
            one_side = self.leads != self.trails
            doubtful = self.leads if part.left else self.trails and not colon
            if one_side and doubtful and not part.marked:
                return None
            return above if part.left else below
        if not part.left and (colon or attribution.is_set_off(part.text)):
            return below if colon else above
        if self.leads:
            return None if self.trails else below
        return None if colon else above


def _take(said: Said, part: Beside, *, above: bool) -> list[str]:
    """Note who said a quote; give what is none of it: of two names the one that is farther off."""
    touching = part.left or part.right
    if said.touched and not touching and (above or not _may_be_body(said, part)):
        return [part.text]
    others: list[str] = []
    if touching and not said.touched:
        others, said.who = said.who, []
    said.who.append(part.text)
    said.touched = said.touched or touching
    return others


def _may_be_body(said: Said, part: Beside) -> bool:
    """Tell whether a line below a name may be that one's organisation."""
    has_body = len(said.who) > 1 or bool(attribution.parse(said.who[0])[1])
    return not has_body and not attribution.is_dashed(part.text)


def _quote(said: Said) -> Quote:
    speaker = organisation = ""
    if said.who:
        first, *others = said.who
        speaker, body = attribution.parse(first)
        organisation = ", ".join(filter(None, (body, *map(attribution.further, others))))
    values = (markdown.render(said.text), speaker, organisation, "", "")
    return dict(zip(QUOTE_KEYS, values, strict=True))
