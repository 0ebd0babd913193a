"""Break a paragraph into the rows of a screen, at words, for every script.

A row is the offset of its first character. Breaks stand behind a space, before and behind wide
(Chinese, Japanese, Korean) characters, and inside a word only when it is longer than a row. No
break parts a character from its combining marks. One space may hang over the right edge, so a
screen wraps to one column less than it has.

Where a row ends depends on the characters from its start on alone; `rewrap` uses that to follow
a key in a long paragraph without wrapping all of it again.
"""

from __future__ import annotations

from bisect import bisect_right
from functools import lru_cache

from csdreport.fill.drawing import WIDTHS, drawn, width_of

JOINER = "\u200d"
# A row must not begin with these, or end with those (kinsoku, the short list).
CLOSING = frozenset("、。，．：；！？）］｝」』】〉》〕’”ーぁぃぅぇぉっゃゅょァィゥェォッャュョ")
OPENING = frozenset("（［｛「『【〈《〔‘“")


@lru_cache(maxsize=4096)
def wrap(line: str, width: int) -> tuple[int, ...]:
    """Break one paragraph (no newline in it) into rows of at most `width` columns.

    Returns:
        The offset of each row's first character; the first one is 0.
    """
    return tuple(_rows_from(line, 0, max(1, width)))


def rewrap(old: str, old_rows: tuple[int, ...], line: str, width: int) -> tuple[int, ...]:
    """Wrap a paragraph that differs a little from one whose rows are known: `wrap(line, width)`."""
    width = max(1, width)
    same, tail = _common_prefix(old, line), _common_suffix(old, line)
    tail = min(tail, len(line) - same, len(old) - same)
    # A row stands when it, and the character after it that its break looked at, are unchanged.
    kept = max(1, bisect_right(old_rows, same - 1) - 1)
    rows = list(old_rows[:kept])
    grown = len(line) - len(old)
    while (start := _row_end(line, rows[-1], width)) is not None:
        rows.append(start)
        if start >= len(line) - tail:
            at = bisect_right(old_rows, start - grown) - 1
            if old_rows[at] == start - grown:
                rows.extend(row + grown for row in old_rows[at + 1 :])
                break
    return tuple(rows)


def row_of(rows: tuple[int, ...], offset: int) -> int:
    """Give the row, from 0, on which the character at an offset stands."""
    return bisect_right(rows, offset) - 1


def offset_at(line: str, start: int, end: int, column: int) -> int:
    """Find the offset in a row whose character stands at a column, or the row's end."""
    passed = 0
    for offset in range(start, end):
        step = WIDTHS[line[offset]]
        if passed + step > column:
            return _cluster_start(line, start, offset)
        passed += step
    return end


def fitted(text: str, width: int, more: str = "…") -> str:
    """Cut a line of display text to a width, with a sign where something is left out."""
    text = drawn(text)
    if width_of(text) <= width:
        return text
    room = max(0, width - width_of(more))
    return text[: offset_at(text, 0, len(text), room)] + more if width > 0 else ""


def rows(text: str, width: int) -> list[str]:
    """Wrap display text of several lines into the rows as they are printed."""
    printed = []
    for line in text.split("\n"):
        starts = wrap(line, width)
        for start, end in zip(starts, (*starts[1:], len(line)), strict=True):
            printed.append(drawn(line[start:end].rstrip(" ")))
    return printed


def _rows_from(line: str, start: int | None, width: int) -> list[int]:
    found = []
    while start is not None:
        found.append(start)
        start = _row_end(line, start, width)
    return found


def _row_end(line: str, start: int, width: int) -> int | None:
    """Give the start of the row after the one that begins at `start`; None for the last row."""
    piece = line[start : start + width + 2]
    if piece.isascii() and "\t" not in piece:
        return _ascii_row_end(line, start, width)
    return _wide_row_end(line, start, width)


def _ascii_row_end(line: str, start: int, width: int) -> int | None:
    cut = start + width
    if cut >= len(line):
        return None
    if line[cut] == " ":
        return cut + 1 if cut + 1 < len(line) else None
    space = line.rfind(" ", start, cut)
    return space + 1 if space >= start else cut


def _wide_row_end(line: str, start: int, width: int) -> int | None:
    passed, can_break, offset = 0, 0, start
    while offset < len(line):
        if offset > start and _may_break(line, offset):
            can_break = offset
        step = WIDTHS[line[offset]]
        if passed + step > width:
            break
        passed += step
        offset += 1
    if offset >= len(line):
        return None
    if line[offset] == " " and not (offset + 1 < len(line) and _clings(line, offset + 1)):
        # A space at the end hangs over the edge; one that carries a mark would be seen there.
        return offset + 1 if offset + 1 < len(line) else None
    if can_break > start:
        return can_break
    cut = _cluster_start(line, start, offset)
    return cut if cut > start else _cluster_end(line, start)


def _may_break(line: str, offset: int) -> bool:
    """Tell whether a row may begin at an offset of a paragraph, other than by force."""
    before, after = line[offset - 1], line[offset]
    if _clings(line, offset) or after in CLOSING or before in OPENING:
        return False
    if before in " \t":
        return True
    if after == " ":
        return False
    return WIDTHS[after] == 2 or WIDTHS[before] == 2


def _clings(line: str, offset: int) -> bool:
    """Tell whether a character belongs to the one before it."""
    return (WIDTHS[line[offset]] == 0) or line[offset - 1] == JOINER


def _cluster_start(line: str, start: int, offset: int) -> int:
    while offset > start and _clings(line, offset):
        offset -= 1
    return offset


def _cluster_end(line: str, start: int) -> int | None:
    end = start + 1
    while end < len(line) and _clings(line, end):
        end += 1
    return end if end < len(line) else None


def _common_prefix(a: str, b: str) -> int:
    low, high = 0, min(len(a), len(b))
    while low < high:
        middle = (low + high + 1) // 2
        if a[low:middle] == b[low:middle]:
            low = middle
        else:
            high = middle - 1
    return low


def _common_suffix(a: str, b: str) -> int:
    low, high = 0, min(len(a), len(b))
    while low < high:
        middle = (low + high + 1) // 2
        if a[len(a) - middle : len(a) - low] == b[len(b) - middle : len(b) - low]:
            low = middle
        else:
            high = middle - 1
    return low
