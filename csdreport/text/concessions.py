"""What emphasis gives up, step by step, where Markdown cannot express it."""

from __future__ import annotations

from itertools import groupby

from csdreport.text.blocks import Run
from csdreport.text.delimiters import is_punctuation
from csdreport.text.slices import EMPHASES, Mark, marked, without
from csdreport.text.tidy import Runs, merged

MOST = 4


def conceded(stretch: Runs, steps: int, before: str, after: str) -> Runs:
    """Give what is left of a stretch of emphasis after some steps.

    Args:
        stretch: Neighbouring runs with emphasis.
        steps: 0 gives up nothing, `MOST` everything.
        before: The character before the stretch; "" for none.
        after: The character after it.
    """
    if steps >= 1:
        stretch = _off_spaces(stretch)
    if steps >= 2:
        for mark in EMPHASES:
            stretch = _off_punctuation(stretch, mark, before, after)
    if steps == MOST - 1:
        stretch = _without(stretch, _smaller(stretch))
    if steps >= MOST:
        for mark in EMPHASES:
            stretch = _without(stretch, mark)
    return stretch


def _off_spaces(stretch: Runs) -> Runs:
    """Give emphasis up on the white space where one look meets another.

    A hard break is no such place: delimiters may stand on both sides of it.
    """
    found: list[Run] = []
    for index, run in enumerate(stretch):
        start, end = _inner(run.text)
        edge = run._replace(emphasis=False, strong=False)
        before = edge if index and _differ(stretch[index - 1], run) else run
        after = edge if index + 1 < len(stretch) and _differ(run, stretch[index + 1]) else run
        found += (
            before._replace(text=run.text[:start]),
            run._replace(text=run.text[start:end]),
            after._replace(text=run.text[end:]),
        )
    return merged(found)


def _off_punctuation(stretch: Runs, mark: Mark, before: str, after: str) -> Runs:
    """Give a mark up on punctuation at an edge that touches a letter outside."""
    runs = [run._replace(text=char) for run in stretch for char in run.text]
    position = 0
    for carries, group in groupby(list(runs), key=lambda run: marked(run, mark)):
        start, end = position, position + len(list(group))
        position = end
        if not carries:
            continue
        outer_left = runs[start - 1].text if start else before
        while start < end and _stuck(runs[start].text, outer_left):
            outer_left = runs[start].text
            runs[start] = without(runs[start], mark)
            start += 1
        outer_right = runs[end].text if end < len(runs) else after
        while start < end and _stuck(runs[end - 1].text, outer_right):
            end -= 1
            outer_right = runs[end].text
            runs[end] = without(runs[end], mark)
    return merged(runs)


def _stuck(inner: str, outer: str) -> bool:
    """Tell whether a delimiter between the two characters would not face inwards."""
    if inner.isspace():
        return True
    letter_outside = bool(outer) and not outer.isspace() and not is_punctuation(outer)
    return is_punctuation(inner) and letter_outside


def _inner(text: str) -> tuple[int, int]:
    """Find where a text begins and ends without the white space of its lines."""
    start, end = 0, len(text)
    while start < end and text[start].isspace() and text[start] != "\n":
        start += 1
    while start < end and text[end - 1].isspace() and text[end - 1] != "\n":
        end -= 1
    return start, end


def _differ(one: Run, other: Run) -> bool:
    return (one.emphasis, one.strong) != (other.emphasis, other.strong)


def _smaller(stretch: Runs) -> Mark:
    """Choose the mark that stands on fewer characters."""
    sizes = {mark: sum(len(run.text) for run in stretch if marked(run, mark)) for mark in EMPHASES}
    return min(EMPHASES, key=lambda mark: sizes[mark])


def _without(stretch: Runs, mark: Mark) -> Runs:
    return merged(without(run, mark) for run in stretch)
