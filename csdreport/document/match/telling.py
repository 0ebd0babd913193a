"""What was taken for the words of a quote, what for its person, and what was left: in sentences.

Said by numbers of words, because a name must not be repeated where people may see it.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from csdreport.document import wordage
from csdreport.document.match.beside import Quote, Quotes

_MOST = 6


def quotes(read: Quotes) -> str:
    """Say how the quotes of a cell were parted from what stands beside them; "" for nothing."""
    named = [quote for quote in read.quotes if quote["speaker"]]
    unnamed = len(read.quotes) - len(named)
    said = (_named(read.quotes, len(named)), _unnamed(unnamed), _marks(read.marks))
    return " ".join(filter(None, (*said, aside(read.aside))))


def aside(texts: Sequence[str]) -> str:
    """Say that words beside a quote were kept aside; "" for none."""
    if not texts:
        return ""
    return (
        f"{_words(texts)} beside a quote, which may name somebody or whose quote is not certain, "
        "were kept as text without a place yet."
    )


def _named(found: Sequence[Quote], named: int) -> str:
    if not named:
        return ""
    if len(found) == 1:
        return f"Who said the quote was told apart from its words by guess: {_shares(found[0])}."
    each = (f"quote {at}, {_shares(quote)}" for at, quote in enumerate(found[:_MOST], 1))
    more = "; and so on" if len(found) > _MOST else ""
    return f"Who said each quote was told apart from its words by guess: {'; '.join(each)}{more}."


def _shares(quote: Quote) -> str:
    """Say of how many words a quote, its person and the organisation were made."""
    shares = [f"{_words([quote['text']])} said"]
    if quote["speaker"]:
        shares.append(f"{_words([quote['speaker']])} for the person")
    if quote["organisation"]:
        shares.append(f"{_words([quote['organisation']])} for the organisation")
    return ", ".join(shares)


def _unnamed(count: int) -> str:
    if not count:
        return ""
    whose = "1 quote" if count == 1 else f"{count} quotes"
    return f"For {whose} nobody was found who said it. Look whether a name stands in the words."


def _marks(count: int) -> str:
    if not count:
        return ""
    what = "A line below was" if count == 1 else f"{count} lines below were"
    return f"{what} joined to a quote by the mark at both, such as a star; the mark was left out."


def _words(texts: Iterable[str]) -> str:
    count = wordage.of_all(texts).all.total()
    return "1 word" if count == 1 else f"{count} words"
