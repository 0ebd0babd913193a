"""Where quotations begin and end in the lines of a cell, whatever marks people type.

Linear in the length of the text: every mark is paired once, and looked at once more.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from csdreport.document.match import attribution, unmarked
from csdreport.text.colons import COLONS
from csdreport.text.quotation import DOUBLE, SINGLE, pair

# Some type angle brackets for the marks of French.
_DOUBLE = {**DOUBLE, "<": ">"}
_OPENING = frozenset(_DOUBLE) | frozenset(SINGLE)
_FEWEST_QUOTED = 3
_FARTHEST = 400
_LONGEST_LEAD = 200
_NEAR = 4
_STOPS = frozenset('.,!?…”"»')
_ENDS = ".!?…"
CLOSING = "".join(sorted({*"".join(_DOUBLE.values()), *"".join(SINGLE.values()), " "}))
"""Every mark that may close a quotation, and the space before it."""

_OPENS_SINGLE = re.compile(r"(?:(?<=[\s(\[:—–-])|(?<![\s\S]))[‘‚‛’'`](?=\S)")
_NEXT = re.compile(rf"\n|[{re.escape(''.join(_DOUBLE))}]|{_OPENS_SINGLE.pattern}")
_CLOSES_SINGLE = re.compile(r"(?<=\S)[’'‘´`](?![^\W_])|[’‘](?=\s)")


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a cell.

    Attributes:
        text: Its characters.
        skip: Where it begins behind a number of a list.
        aside: Whether it is a note, in which nobody is quoted.
    """

    text: str
    skip: int = 0
    aside: bool = False


@dataclass(frozen=True, slots=True)
class Span:
    """A quotation: from its opening mark to behind its closing one, maybe in another line."""

    line: int
    start: int
    last: int
    end: int


def find(lines: Sequence[Line]) -> list[Span]:
    """Find the quotations that are quotes of somebody, rather than words in quotation marks."""
    fresh = [at for at, line in enumerate(lines) if not at or _is_fresh(lines[at - 1], line)]
    regions = pairwise([*fresh, len(lines)])
    return [
        span
        for start, end in regions
        if not lines[start].aside
        for span in _in_region(lines[start:end], start)
    ]


def opens(line: str) -> bool:
    """Tell whether a text begins with a quotation mark."""
    return line.lstrip()[:1] in _OPENING


def in_marks(text: str) -> bool:
    """Tell whether words of a text stand in quotation marks."""
    return bool(_double_pairs(text) or _single_pairs(text))


def _is_fresh(above: Line, line: Line) -> bool:
    """Tell whether no quotation goes on from the line above.

    Where somebody forgot a closing mark, what another person said must not be joined to it.
    """
    if line.aside or above.aside:
        return True
    text = line.text[line.skip :]
    if opens(text) or attribution.stands_alone(text):
        return True
    return bool(unmarked.tail(above.text[above.skip :]))


def _in_region(lines: Sequence[Line], first: int) -> Iterator[Span]:
    text = "\n".join(line.text for line in lines)
    if _OPENING.isdisjoint(text):
        return
    starts = [0]
    for line in lines[:-1]:
        starts.append(starts[-1] + len(line.text) + 1)
    begins = [start + line.skip for start, line in zip(starts, lines, strict=True)]
    for start, end in _quotations(text, begins):
        line_at, last = (bisect_right(starts, at) - 1 for at in (start, end - 1))
        yield Span(first + line_at, start - starts[line_at], first + last, end - starts[last])


def _quotations(text: str, begins: Sequence[int]) -> Iterator[tuple[int, int]]:
    double = _double_pairs(text)
    pairs = {**_single_pairs(text), **double}
    passed = found = 0
    for start in sorted(pairs):
        if start < passed:
            continue
        end = pairs[start] + 1
        line = begins[max(bisect_right(begins, start) - 1, 0)]
        if _may_open(text, line, start, found) and _is_quote(text, max(line, found), start, end):
            yield start, end
            passed = found = end
        elif start in double:
            passed = end


def _may_open(text: str, line: int, start: int, found: int) -> bool:
    """Tell whether a quote of somebody may begin: at the start, behind its speaker, or another."""
    begin = max(line, found)
    if start < begin:
        return False
    at = start
    while at > begin and text[at - 1].isspace():
        at -= 1
    if at == begin or text[at - 1] in COLONS:
        return True
    if found > line and start - found <= _FARTHEST:
        return attribution.is_short(text[found:start])
    return start - begin <= _LONGEST_LEAD and attribution.leads(text[begin:at])


def _is_quote(text: str, begin: int, start: int, end: int) -> bool:
    """Tell a quote from a few words in quotation marks: “guests” is what they call us.

    Few words are one if a name, or nothing, stands behind them, or if they are a sentence. In
    doubt they are: what stands behind may name somebody, and is told apart then.
    """
    if len(text[start:end].split(maxsplit=_FEWEST_QUOTED)) >= _FEWEST_QUOTED:
        return True
    before = text[max(begin, start - _FARTHEST) : start].strip()
    behind = _behind(text, end)
    if before and attribution.may_join(before.rstrip(COLONS)):
        return True
    if not behind or attribution.may_join(behind) or unmarked.ends_sentence(text[start:end]):
        return not before or before[-1] in COLONS
    return not before and len(behind.split()) <= _NEAR


def _behind(text: str, end: int) -> str:
    """Give what stands behind a closing mark, up to the next mark or the end of the line."""
    stop = _NEXT.search(text, end, end + _FARTHEST)
    return text[end : stop.start() if stop else end + _FARTHEST].strip(f"{_ENDS},; ")


def _double_pairs(text: str) -> dict[int, int]:
    return pair(text, _DOUBLE).closed_by


def _single_pairs(text: str) -> dict[int, int]:
    """Pair the marks that are apostrophes as well: each with the likeliest one behind it."""
    pairs: dict[int, int] = {}
    for opening, closing in SINGLE.items():
        if opening not in text:
            continue
        openers = [m.start() for m in _OPENS_SINGLE.finditer(text) if m[0] == opening]
        closers = [m.start() for m in _CLOSES_SINGLE.finditer(text) if m[0] in closing]
        for start, limit in pairwise([*openers, len(text)]):
            behind = closers[bisect_right(closers, start) : bisect_left(closers, limit)]
            if behind:
                pairs[start] = min(behind, key=lambda at: _doubt(text, at))
    return pairs


def _doubt(text: str, at: int) -> tuple[bool, bool, bool]:
    """Rank a mark as the end of a quotation: "migrants’ land" is less likely one than "work.’"."""
    follows = text[at + 1 : at + _NEAR].lstrip()[:1]
    goes_on = follows.islower()
    return text[at - 1] not in _STOPS, goes_on, text[at - 1] == "s" and follows.isalpha()
