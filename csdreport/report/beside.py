"""What stands beside the quotation marks of a quote, and may say who spoke.

The words of a quote are public whatever its speaker agreed to; "– Imani Okoro" behind them is
none of the words. In doubt somebody is named: what waits can be shown later.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

from csdreport.report.agreement import agreed
from csdreport.text.callings import OPENERS
from csdreport.text.colons import COLONS
from csdreport.text.plain import is_plain, plain_text
from csdreport.text.quotation import stretches
from csdreport.text.remarks import (
    BEFORE_LANGUAGES,
    LANGUAGES,
    MONTHS,
    NOBODY as _ANYBODY,
    NUMBERED,
    OF_LANGUAGES,
    REMARKS,
)

MAY_NAME = "words beside the quotation may name who spoke"
NOBODY = frozenset({"", "anonymous", "anon", "anon.", "anonyme", "anónimo", "anónima"})
"""What stands in the place of a speaker who is not to be named, in lower case."""

# Who spoke is said in few words, unless they lead up to what follows.
_LONGEST = 14
# "“Guests” is what they call us" is no quotation of somebody.
_FEWEST_QUOTED = 3
_FEWEST_BESIDE = 4
_LONGEST_TAIL = 8
_FARTHEST = 300
_MARKS = " \"“”„«»‹›‘’'"
# Behind the last sentence of words without marks: a dash, a new line or a bracket, "said"; or
# whatever is all capitals.
_TAIL = (
    r"(?:[.!?…][ \t]*(?:\n?\s*[–—-]{1,2}\s*|\n\s*|\s\()|,\s(?:said|says|dit|a dit|dijo|dice)\s)"
    r"(?P<tail>[^.!?…\n][^!?…\n]*)$"
)
_TAIL_SIGNS = ("–", "—", " -", ".-", "\n", "(", "said", "says", "dit", "dijo", "dice")
_NAMED = r"[^\W\d_a-zß-ÿ][\w.’'-]*"
_CAPITALS = (
    rf"(?:[.!?…]\s+|\s[–—-]{{1,2}}\s+)"
    rf"(?P<tail>{_NAMED}(?:,? (?:[a-zà-ÿ&]{{1,3}} )*{_NAMED})+)\.?$"
)
_STOPS = (".", "!", "?", "…")
_LEADING = tuple(f"{COLONS},")
_WORD = r"[^\W\d_][\w.’'-]*"
# Where somebody was is no name: "they told us in Geneva".
_IN = frozenset({"in", "en", "à", "au", "aux"})
_FIRST = frozenset({"i", "i'm", "i've", "i'd", "i'll"})
_NO_NAMES = NOBODY | OPENERS | _FIRST | REMARKS | _ANYBODY
QUESTIONS = "Q&A"
"""Where somebody spoke, which no initials are."""


def words_beside(markdown: str) -> tuple[str, ...]:
    """Give the pieces of a text that stand outside of its quotation, in their order.

    Returns:
        Nothing where all of it is spoken, or where marks only stand around a term in it.
    """
    text = markdown if is_plain(markdown) else plain_text(markdown).text
    spans = stretches(text)
    if not spans or (spans[0][0], spans[0][1]) == (0, len(text)):
        return _tail(text.strip(_MARKS))
    pieces = [text[start:end] for start, end in _between(spans, len(text))]
    said = [piece.strip() for piece in pieces if re.search(_WORD, piece)]
    return tuple(said) if said and _is_quotation(pieces, text, spans) else ()


def may_name(words: str) -> bool:
    """Tell whether words hold a capital, or a letter that has none, that no sentence explains."""
    before = ""
    words = words.replace(QUESTIONS, "")
    for match in re.finditer(_WORD, words):
        word = match[0].rstrip(".’'-")
        lower = word.casefold().replace("’", "'")
        is_place = before in _IN and not re.match(_WORD, words[match.end() :].lstrip(" "))
        is_explained = lower in _NO_NAMES or is_place or _is_no_name(lower, before, words, match)
        if _is_like_a_name(word) and not is_explained:
            return True
        before = lower
    return False


def _is_no_name(lower: str, before: str, words: str, match: re.Match[str]) -> bool:
    """Tell whether a word is a language, a month behind its day, or what has a number."""
    if lower in LANGUAGES:
        return _is_language(before, words, match)
    is_of_day = lower in MONTHS and words[: match.start()].rstrip()[-1:].isdigit()
    return is_of_day or (lower in NUMBERED and words[match.end() :].lstrip()[:1].isdigit())


def _is_language(before: str, words: str, match: re.Match[str]) -> bool:
    """Tell a language from whoever is called by it: "(English)", "Spanish original"."""
    after = re.match(rf"\s*({_WORD})", words[match.end() :])
    is_alone = words.strip() == f"({match[0]})"
    return is_alone or before in BEFORE_LANGUAGES or bool(after and after[1] in OF_LANGUAGES)


def is_remark(words: str) -> bool:
    """Tell whether words say how, in which language or by anybody something was said."""
    known, before = False, ""
    for match in re.finditer(_WORD, words):
        lower = match[0].rstrip(".’'-").casefold()
        is_language = lower in LANGUAGES and _is_language(before, words, match)
        known, before = known or lower in REMARKS or is_language, lower
    return known and not may_name(words)


def names_beside(quote: Mapping[str, str]) -> bool:
    """Tell whether a quote may name beside its words who did not agree to that.

    An organisation that its line names may stand there as well, where that was agreed to.
    """
    pieces = words_beside(quote.get("text", ""))
    return any_names(pieces, agreed(quote), quote.get("organisation", ""))


def any_names(pieces: Iterable[str], consent: str, organisation: str) -> bool:
    """Tell the same of the words that stand beside a quotation, by what was agreed to."""
    if consent == "name":
        return False
    house = organisation if consent == "organisation" else ""
    return any(may_name(piece.replace(house, " ") if house else piece) for piece in pieces)


def _tail(text: str) -> tuple[str, ...]:
    """Give what stands behind the last sentence where a sign or its shape tells it apart."""
    end = text[-_FARTHEST:]
    found = re.search(_TAIL, end) if any(map(end.__contains__, _TAIL_SIGNS)) else None
    if not found and end.rpartition(" ")[2][:1].isupper():
        found = re.search(_CAPITALS, end)
    tail = found["tail"].strip(" ().") if found else ""
    return (tail,) if tail and len(tail.split()) <= _LONGEST_TAIL else ()


def _between(spans: list[tuple[int, int]], length: int) -> Iterator[tuple[int, int]]:
    """Walk what stands before, between and behind some stretches; parts of it may be empty."""
    at = 0
    for start, end in spans:
        yield at, start
        at = end
    yield at, length


def _is_quotation(pieces: list[str], text: str, spans: list[tuple[int, int]]) -> bool:
    """Tell a quotation with words beside it from speech in which something is quoted."""
    if pieces[0].rstrip().endswith(_LEADING):
        return True
    if re.search(_WORD, pieces[0]) and re.search(_WORD, pieces[-1]):
        return False
    beside = sum(len(piece.split()) for piece in pieces)
    quoted = sum(len(text[start:end].split()) for start, end in spans)
    is_sentence = any(text[:end].rstrip(_MARKS).endswith(_STOPS) for _, end in spans)
    if quoted < _FEWEST_QUOTED and beside > _FEWEST_BESIDE and not is_sentence:
        return False
    return beside <= max(_LONGEST, quoted)


def _is_like_a_name(word: str) -> bool:
    """Tell whether a word begins with a capital, or with a letter of a script without any."""
    return word[0].isupper() or word[0].upper() == word[0].lower()
