"""What stands in quotation marks, whatever marks people type; in doubt rather too much.

A mark is beyond doubt when it faces words on one side only, and all of its kind pair. Otherwise
nobody can tell where speech ends: then all from the first mark to the last counts as speech, up
to the end of the text where one was never closed, from its beginning where one was never opened.
Of a text in paragraphs only the one with such a mark, unless a pair reaches over several.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Mapping, Sequence
from functools import cache
from itertools import pairwise, zip_longest
from typing import NamedTuple

from csdreport.text.pattern import pattern

# Keyboards mix them: what a curly mark opened, a straight one may close.
DOUBLE = {
    "“": '”“"', "«": '»"', "»": '«"', "„": '“”"', '"': '"”', "‟": '"”', "”": '”"',
    "‹": "›", "›": "‹", "「": "」", "『": "』", "《": "》", "〈": "〉", "＂": "＂",
    "″": '″"', "‶": '″"',
}  # fmt: skip
"""What may close each mark that is nothing else."""
SINGLE = {"‘": "’'", "'": "'’", "‚": "‘’'", "‛": "’'", "’": "’", "`": "'´’`"}
"""What may close each mark that is an apostrophe, too."""

# Some type a double mark as two single ones, which this gives a name of one character.
_TWICE = {"''": "″", "``": "‶"}
# A mark that may open and close opens where a word begins: „She said “come” to us“.
_BEFORE_WORD = r"[\s(\[](?:''|.)\w"
_ANY = rf"[{''.join({*DOUBLE, *''.join(DOUBLE.values())})}]|''|``"
_ANY_SINGLE = "['’‘‚‛`´′＇]"
# One that is no apostrophe inside of a word, as most are, nor stands at the end.
_NO_APOSTROPHE = r"(?<![^\W_].)(?=.)"
# In French a space stands inside of these; the ones of East Asia stand between letters.
_SPACED = frozenset("«»‹›")
_FACING = frozenset("「」『』《》〈〉")
_BEHIND = frozenset(".,;:!?…)]}”»’\"'*_")
_CLOSED = frozenset("”»)]}")
_CITED = r"^[ \t]*(?:[-*+]|\d+[.)])?[ \t]*\\?>.*"
_POSSESSIVE = r"[sxz][’']\s+\w"

Stretch = tuple[int, int]
"""From an opening mark to behind its closing one."""


class Pairs(NamedTuple):
    """Marks by their places: where each pair begins and ends, and those without a partner."""

    closed_by: dict[int, int]
    unclosed: list[int]
    unopened: list[int]


def stretches(
    text: str, *, doubtful: bool = False, paragraphs: Sequence[int] = ()
) -> list[Stretch]:
    """Find what stands in quotation marks, and lines behind ">"; in order, none over another.

    Args:
        text: Plain text or Markdown.
        doubtful: Whether what may be a quotation counts as one.
        paragraphs: Where each paragraph but the first begins: how far a doubt reaches.
    """
    if doubtful and paragraphs:
        return _by_paragraph(text, paragraphs)
    if text.isascii() and not ("'" in text or '"' in text or "`" in text or ">" in text):
        return []
    found = (
        [(match.start(), match.end()) for match in pattern(_CITED, re.MULTILINE).finditer(text)]
        if ">" in text
        else []
    )
    found += _in_double(text, doubtful=doubtful)
    found += _in_single(text, doubtful=doubtful)
    return _merged(found)


def _by_paragraph(text: str, paragraphs: Sequence[int]) -> list[Stretch]:
    clear = stretches(text)
    behind = ((bisect_right(paragraphs, start), end) for start, end in clear)
    if any(at < len(paragraphs) and paragraphs[at] < end for at, end in behind):
        return stretches(text, doubtful=True)
    found = [
        (begin + start, begin + end)
        for begin, behind in pairwise((0, *paragraphs, len(text)))
        for start, end in stretches(text[begin:behind].rstrip("\n"), doubtful=True)
    ]
    return _merged([*clear, *found])


def pair(text: str, closings: Mapping[str, str] = DOUBLE) -> Pairs:
    """Pair the marks that are no apostrophes, the innermost first; each ends a pair but once.

    Args:
        text: Any text; a mark of two characters ends at its last one.
        closings: What may close each mark.
    """
    waiting: dict[str, list[int]] = {}
    pairs = Pairs({}, [], [])
    for match in _marks("".join(closings), "".join(closings.values())).finditer(text):
        at, char = match.start(), _TWICE.get(match[0], match[0])
        opened = [one for one, closing in closings.items() if char in closing and waiting.get(one)]
        if opened and not (char in closings and pattern(_BEFORE_WORD).match(text, max(at - 1, 0))):
            innermost = max(opened, key=lambda one: waiting[one][-1])
            pairs.closed_by[waiting[innermost].pop()] = match.end() - 1
        elif char in closings:
            waiting.setdefault(char, []).append(at)
        else:
            pairs.unopened.append(at)
    pairs.unclosed.extend(at for places in waiting.values() for at in places)
    return pairs


@cache
def _marks(opening: str, closing: str) -> re.Pattern[str]:
    return re.compile(f"''|``|[{re.escape(''.join(sorted({*opening, *closing})))}]")


def _in_double(text: str, *, doubtful: bool) -> list[Stretch]:
    if not _holds_double(text):
        return []
    pairs = pair(text)
    found = [(start, end + 1) for start, end in pairs.closed_by.items()]
    alone = [(at, at + 1) for at in (*pairs.unclosed, *pairs.unopened)]
    if not doubtful or not (alone or any(_is_unclear(text, *each) for each in found)):
        return found
    # A mark that could open nothing where it stands may have closed something.
    opened = not pairs.unopened and all(_may_open(text, at) for at in pairs.unclosed)
    start = min(start for start, _ in (*found, *alone)) if opened else 0
    end = len(text) if pairs.unclosed else max(end for _, end in (*found, *alone))
    return [(start, end)]


def _holds_double(text: str) -> bool:
    """Tell whether a double mark stands in a text; most of what is not ASCII is an apostrophe."""
    if _straight(text).isascii():
        return '"' in text or "''" in text or "``" in text
    return bool(pattern(_ANY).search(text))


def _is_unclear(text: str, start: int, end: int) -> bool:
    """Tell whether a mark of a pair may be meant the other way round."""
    if text[start] in _FACING:
        return False
    if _joins(text, start - 1) or _joins(text, end):
        return True
    if text[start] in _SPACED:
        return False
    return text[start + 1 : start + 2].isspace() or text[end - 2 : end - 1].isspace()


def _may_open(text: str, at: int) -> bool:
    return not _joins(text, at - 1) and not text[at + 1 : at + 2].isspace()


def _joins(text: str, at: int) -> bool:
    """Tell whether a letter or digit stands at a place."""
    return 0 <= at < len(text) and text[at].isalnum()


def _in_single(text: str, *, doubtful: bool) -> list[Stretch]:
    """Pair the marks that are apostrophes, too: beyond doubt only if they take turns."""
    if not _may_open_single(text):
        return []
    places = [match.start() for match in pattern(_ANY_SINGLE).finditer(text)]
    places = [at for at in places if not (_joins(text, at - 1) and _joins(text, at + 1))]
    opening = [at for at in places if _opens_single(text, at)]
    if not opening:
        return []
    opens = frozenset(opening)
    closing = [at for at in places if at > opening[0] and at not in opens]
    turns = list(zip_longest(opening, closing, opening[1:], fillvalue=len(text)))
    clear = [_is_turn(text, *turn) for turn in turns]
    if all(clear) or not doubtful:
        return [
            (start, end + 1) for (start, end, _), right in zip(turns, clear, strict=True) if right
        ]
    closed = len(closing) >= len(opening) and closing[-1] > opening[-1]
    return [(opening[0], closing[-1] + 1 if closed else len(text))]


def _may_open_single(text: str) -> bool:
    """Tell fast whether a quotation may open anywhere; one kind of mark is found fastest."""
    straight = _straight(text)
    alone = straight.isascii() and "`" not in straight
    mark = "'" if alone else _ANY_SINGLE
    return bool(pattern(f"{mark}{_NO_APOSTROPHE}", re.DOTALL).search(straight))


def _straight(text: str) -> str:
    return text.replace("’", "'")


def _is_turn(text: str, start: int, end: int, following: int) -> bool:
    if not start < end < following or text[start + 1].isspace() or text[end - 1].isspace():
        return False
    return not pattern(_POSSESSIVE, re.IGNORECASE).match(text, end - 1)


def _opens_single(text: str, at: int) -> bool:
    """Tell whether a quotation may open here; a mark between spaces may do all."""
    before, behind = text[at - 1 : at] if at else "", text[at + 1 : at + 2]
    if not behind or _joins(text, at - 1):
        return False
    if not before or before.isspace():
        return True
    return not behind.isspace() and behind not in _BEHIND and before not in _CLOSED


def _merged(found: Sequence[Stretch]) -> list[Stretch]:
    done: list[Stretch] = []
    for start, end in sorted(found):
        if done and start < done[-1][1]:
            done[-1] = (done[-1][0], max(end, done[-1][1]))
        else:
            done.append((start, end))
    return done
