"""Which words beside a quote speak of it: above or below, before or behind, or nobody can tell.

Nobody's words may become another one's: what is in doubt is kept aside.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from csdreport.document.match import attribution
from csdreport.template.kinds import QUOTE_KEYS
from csdreport.text import markdown
from csdreport.text.blocks import Blocks, Paragraph, Run
from csdreport.text.colons import COLONS
from csdreport.text.markdown import canonical_blocks

Quote = dict[str, str]


@dataclass(frozen=True, slots=True)
class Quotes:
    """The quotes of one cell.

    Attributes:
        quotes: In the order of the text.
        aside: Words that may name somebody, or are of no quote for certain.
    """

    quotes: tuple[Quote, ...]
    aside: tuple[str, ...] = ()


@dataclass(slots=True)
class Said:
    """Words of one quote, and who said them; `touched` when that stands right beside them."""

    text: Blocks
    who: list[str] = field(default_factory=list)
    touched: bool = False


@dataclass(frozen=True, slots=True)
class Beside:
    """Words beside a quote: `left` when they go on from the one above, `right` into the next."""

    text: str
    left: bool = False
    right: bool = False

    @property
    def may_be_who(self) -> bool:
        text = self.text
        if attribution.is_name(text) or attribution.leads(text):
            return True
        if not attribution.is_short(text):
            return False
        ends = text.rstrip()[-1:]
        return self.left or self.right or ends not in ".!?" or attribution.stands_alone(text)


Part = Said | Beside


def attributed(parts: Iterable[Part]) -> Quotes:
    """Give what stands beside the quotes to those that it speaks of."""
    parts = list(_rejoined(parts))
    saids = [part for part in parts if isinstance(part, Said)]
    aside: list[str] = []
    place = _Placing(parts, len(saids))
    at = 0
    for part in parts:
        if isinstance(part, Said):
            at += 1
            continue
        target = place.of(part, at) if part.may_be_who else None
        if target is None or not _take(saids[target], part, above=target >= at):
            aside.append(part.text)
    found = (_quote(said) for said in saids)
    return Quotes(tuple(each for each in found if any(each.values())), tuple(aside))


def _rejoined(parts: Iterable[Part]) -> list[Part]:
    """Join a quote that its speaker interrupts: “We came,” said Ana Sol, “because we must.”"""
    kept: list[Part] = []
    for part in parts:
        before = kept[-2:]
        if isinstance(part, Said) and len(before) == 2 and _goes_on(part):
            said, who = before
            if isinstance(said, Said) and isinstance(who, Beside) and who.left and who.right:
                kept[-2:] = [
                    replace(said, text=_on_one_line(said, part)),
                    replace(who, right=False),
                ]
                continue
        kept.append(part)
    return kept


def _goes_on(said: Said) -> bool:
    """Tell whether words go on with a sentence: they begin with a small letter."""
    first = said.text[0] if said.text else None
    letters = (
        [char for char in first.plain[:8] if char.isalpha()] if isinstance(first, Paragraph) else []
    )
    return bool(letters) and letters[0].islower()


def _on_one_line(said: Said, more: Said) -> Blocks:
    *above, last = said.text
    first, *below = more.text
    if not isinstance(last, Paragraph) or not isinstance(first, Paragraph):
        return (*said.text, *more.text)
    return canonical_blocks((*above, Paragraph((*last.runs, Run(" "), *first.runs)), *below))


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
            return above if part.left else below
        if not part.left and (colon or attribution.is_set_off(part.text)):
            return below if colon else above
        if self.leads:
            return None if self.trails else below
        return None if colon else above


def _take(said: Said, part: Beside, *, above: bool) -> bool:
    """Note who said a quote; a name above is none of a quote that names its speaker already."""
    touching = part.left or part.right
    if said.touched and not touching and (above or len(said.who) > 1):
        return False
    said.who.append(part.text)
    said.touched = said.touched or touching
    return True


def _quote(said: Said) -> Quote:
    speaker = organisation = ""
    for at, who in enumerate(said.who):
        name, body = attribution.parse(who)
        if not at:
            speaker, organisation = name, body
        else:
            more = ", ".join(filter(None, (name, body)))
            organisation = ", ".join(filter(None, (organisation, more)))
    values = (markdown.render(said.text), speaker, organisation, "", "")
    return dict(zip(QUOTE_KEYS, values, strict=True))
