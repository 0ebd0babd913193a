"""Bring raw runs and blocks to the form in which nothing stands that nobody can see.

Clean characters, trimmed lines, and no block, item, link or emphasis without a visible
character. What Markdown cannot express about emphasis is the business of `marks`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from itertools import groupby

from csdreport.text.bare import is_bare
from csdreport.text.blocks import Block, Blocks, ListBlock, Paragraph, Run
from csdreport.text.normal import clean, line, visible
from csdreport.text.slices import EMPHASES, MARKS, Mark, marked, without
from csdreport.text.structure import DEEPEST_LIST

LARGEST_START = 999_999_999

Runs = tuple[Run, ...]


def tidy_blocks(blocks: Iterable[Block], settle: Callable[[Runs], Runs], depth: int = 0) -> Blocks:
    """Tidy blocks; `settle` finishes the runs of each paragraph.

    A list below the deepest level that lists may have becomes its items' paragraphs.
    """
    found: list[Block] = []
    for block in blocks:
        if isinstance(block, Paragraph):
            if means_itself(block.runs):
                found.append(block)
                continue
            found += (Paragraph(settle(runs)) for runs in tidy_paragraphs(block.runs))
        elif depth < DEEPEST_LIST:
            found += _tidy_list(block, settle, depth)
        else:
            found += tidy_blocks(_paragraphs_in(block), settle, depth)
    return tuple(found)


def means_itself(runs: Runs) -> bool:
    """Tell whether runs are one bare text without a look: it is tidy, and its own Markdown."""
    return len(runs) == 1 and is_bare(runs[0].text) and not any(runs[0].look)


def tidy_paragraphs(runs: Iterable[Run]) -> list[Runs]:
    """Tidy the runs of a paragraph; an empty line in it parts it into two."""
    groups: list[list[Runs]] = [[]]
    for each in split_lines(_cleaned(runs)):
        trimmed = _trimmed(each)
        if visible("".join(run.text for run in trimmed)):
            groups[-1].append(trimmed)
        elif groups[-1]:
            groups.append([])
    return [without_idle_marks(_joined(group)) for group in groups if group]


def merged(runs: Iterable[Run]) -> Runs:
    """Join neighbours of one look, and drop empty runs."""
    kept = [run for run in runs if run.text]
    if len(kept) == 1:
        return (_saying(kept[0], clean(kept[0].text)),)
    return tuple(
        _saying(first, clean("".join([first.text, *(run.text for run in rest)])))
        for first, *rest in (list(group) for _, group in groupby(kept, key=lambda run: run.look))
    )


def without_idle_marks(runs: Runs) -> Runs:
    """Take marks off where they mark nothing visible, and emphasis off outer white space."""
    if len(runs) == 1 and not any(runs[0].look):
        return runs
    runs = merged(runs)
    for mark in MARKS:
        if any(getattr(run, mark) for run in runs):
            runs = _without_idle_mark(runs, mark)
    for mark in EMPHASES:
        if any(marked(run, mark) for run in runs):
            runs = trim_mark(runs, mark)
    return runs


def split_lines(runs: Runs) -> list[list[Run]]:
    """Part runs at their hard breaks."""
    lines: list[list[Run]] = [[]]
    for run in runs:
        if "\n" not in run.text:
            lines[-1].append(run)
            continue
        first, *others = run.text.split("\n")
        lines[-1].append(run._replace(text=first))
        lines += ([run._replace(text=other)] for other in others)
    return lines


def trim_mark(runs: Runs, mark: Mark) -> Runs:
    """Take a mark off the white space at the ends of what carries it."""
    found: list[Run] = []
    for carries, group in groupby(runs, key=lambda run: marked(run, mark)):
        stretch = list(group)
        found += _inner(stretch, mark) if carries else stretch
    return merged(found)


def _tidy_list(block: ListBlock, settle: Callable[[Runs], Runs], depth: int) -> list[Block]:
    items = (tidy_blocks(item, settle, depth + 1) for item in block.items)
    kept = tuple(item for item in items if item)
    if not kept:
        return []
    start = min(max(block.start, 0), LARGEST_START) if block.ordered else 1
    return [ListBlock(kept, block.ordered, start)]


def _paragraphs_in(block: ListBlock) -> list[Paragraph]:
    """List the paragraphs of a list of any depth, without a call for each level."""
    found: list[Paragraph] = []
    waiting: list[Block] = [block]
    while waiting:
        each = waiting.pop()
        if isinstance(each, Paragraph):
            found.append(each)
        else:
            waiting += (inner for item in reversed(each.items) for inner in reversed(item))
    return found


def _cleaned(runs: Iterable[Run]) -> Runs:
    return merged(
        run._replace(text=clean(run.text), link=line(run.link))
        if run.link
        else _saying(run, clean(run.text))
        for run in runs
    )


def _saying(run: Run, text: str) -> Run:
    # Most runs say it already, and making a new one costs more than looking.
    return run if run.text == text else run._replace(text=text)


def _trimmed(runs: list[Run]) -> Runs:
    kept = [run for run in runs if run.text]
    while kept and not kept[0].text.strip():
        del kept[0]
    while kept and not kept[-1].text.strip():
        del kept[-1]
    if kept:
        kept[0] = _saying(kept[0], kept[0].text.lstrip())
        kept[-1] = _saying(kept[-1], kept[-1].text.rstrip())
    return tuple(kept)


def _joined(lines: list[Runs]) -> Runs:
    """Put hard breaks between lines; one has the marks that both its neighbours have."""
    found = list(lines[0])
    for each in lines[1:]:
        before, after = found[-1], each[0]
        found.append(
            Run(
                "\n",
                before.emphasis and after.emphasis,
                before.strong and after.strong,
                before.underline and after.underline,
                before.link if before.link == after.link else "",
            )
        )
        found += each
    return merged(found)


def _without_idle_mark(runs: Runs, mark: Mark) -> Runs:
    found: list[Run] = []
    for value, group in groupby(runs, key=lambda run: getattr(run, mark)):
        stretch = list(group)
        if value and not visible("".join(run.text for run in stretch)):
            stretch = [without(run, mark) for run in stretch]
        found += stretch
    return merged(found)


def _inner(stretch: list[Run], mark: Mark) -> list[Run]:
    before: list[Run] = []
    after: list[Run] = []
    while stretch and (inner := stretch[0].text.lstrip()) != stretch[0].text:
        run = stretch.pop(0)
        before.append(without(run._replace(text=run.text[: len(run.text) - len(inner)]), mark))
        if inner:
            stretch.insert(0, run._replace(text=inner))
    while stretch and (inner := stretch[-1].text.rstrip()) != stretch[-1].text:
        run = stretch.pop()
        after.insert(0, without(run._replace(text=run.text[len(inner) :]), mark))
        if inner:
            stretch.append(run._replace(text=inner))
    return [*before, *stretch, *after]
