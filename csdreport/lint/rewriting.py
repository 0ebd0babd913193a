"""New words for an answer, in its own Markdown: what is not replaced keeps its look."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Iterable, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from csdreport.lint.terms import blanked, pattern
from csdreport.lint.view import Answer
from csdreport.text.quotation import Stretch, stretches

if TYPE_CHECKING:
    from csdreport.text.blocks import Blocks, Run

Write = Callable[[re.Match[str]], str | None]
SPEECH = "\x00"


class Change(NamedTuple):
    """Characters of the plain text, from `start` up to `end`, and what is to stand there."""

    start: int
    end: int
    new: str


def replaced(answer: Answer, source: str, write: Write, flags: int = 0) -> str | None:
    """Replace each match of a pattern outside of speech; `write` gives None to leave one alone."""
    found = (
        (match, write(match)) for match in pattern(source, flags).finditer(spoken_blanked(answer))
    )
    return rewritten(
        answer,
        [Change(match.start(), match.end(), new) for match, new in found if new is not None],
    )


def spoken_blanked(answer: Answer) -> str:
    """Give the plain text with speech blanked by a sign that no pattern of words matches.

    Spaces would look like an error of typing beside a comma. The words of a quote are all speech.
    """
    if _is_quote(answer):
        return ""
    return blanked(answer.text, _speech(answer), SPEECH)


def rewritten(answer: Answer, changes: Sequence[Change]) -> str | None:
    """Give the new value of a text, or None when nothing changes or it cannot be said for certain.

    Args:
        answer: The text.
        changes: In their order, none over another; those within speech are left out.
    """
    changes = _outside_speech(answer, changes)
    if not changes:
        return None
    wanted = laid(answer.text, changes)
    if not answer.rich:
        from csdreport.text.normal import line

        return _unless_same(line(wanted), answer)
    from csdreport.text.bare import is_bare

    if is_bare(answer.markdown) and is_bare(wanted):
        # One line without a look, before and after: as nearly always.
        return _unless_same(wanted, answer)
    from csdreport.text.markdown import canonical_blocks, parse, render
    from csdreport.text.plain import of_blocks

    blocks = parse(answer.markdown)
    if of_blocks(blocks) != answer.text:
        return None
    new = canonical_blocks(_in_blocks(blocks, changes, 0)[0])
    # Canonical text drops white space at the ends of lines, and nothing else may differ.
    if of_blocks(new).split() != wanted.split():
        return None
    return _unless_same(render(new), answer)


def each_text(answer: Answer, write: Callable[[str], str]) -> str | None:
    """Rewrite every stretch of one look by itself, and of it what stands between quotations."""
    if not answer.rich:
        return rewritten(answer, _rewritings(answer, [(0, len(answer.text))], write))
    from csdreport.text.markdown import parse

    looks, at = [], 0
    for paragraph in _paragraphs(parse(answer.markdown)):
        for run in paragraph:
            looks.append((at, at + len(run.text)))
            at += len(run.text)
        at += 1
    return rewritten(answer, _rewritings(answer, looks, write))


def _rewritings(
    answer: Answer, looks: Iterable[Stretch], write: Callable[[str], str]
) -> list[Change]:
    speech = [] if _is_quote(answer) else _speech(answer)
    edges = sorted({at for each in speech for at in each})
    parts = [
        part
        for start, end in looks
        for part in pairwise([start, *(at for at in edges if start < at < end), end])
    ]
    return [Change(start, end, write(answer.text[start:end])) for start, end in parts]


def _outside_speech(answer: Answer, changes: Sequence[Change]) -> Sequence[Change]:
    """Leave out what would change a quotation; what may be done to a quote `fix` decides."""
    if not changes or _is_quote(answer):
        return changes
    speech = _speech(answer)
    begins = [start for start, _ in speech]
    before = (bisect_left(begins, change.end) for change in changes)
    return [
        change
        for change, at in zip(changes, before, strict=True)
        if not at or speech[at - 1][1] <= change.start
    ]


def _speech(answer: Answer) -> list[Stretch]:
    """Find what is or may be a quotation; a doubt reaches to the end of its paragraph."""
    found = stretches(answer.text, doubtful=True)
    if not (found and answer.rich and "\n" in answer.text):
        return found
    from csdreport.text.markdown import parse

    starts, at = [], 0
    for paragraph in _paragraphs(parse(answer.markdown)):
        starts.append(at)
        at += sum(len(run.text) for run in paragraph) + 1
    return stretches(answer.text, doubtful=True, paragraphs=starts[1:])


def _is_quote(answer: Answer) -> bool:
    return answer.field.kind == "quotes" and answer.part == "text"


def unlinked(markdown: str, schemes: tuple[str, ...]) -> str:
    """Take the links to some kinds of address off a text; their words stay."""
    from csdreport.text.markdown import canonical_blocks, parse, render

    return render(canonical_blocks(_without_links(parse(markdown), schemes)))


def _without_links(blocks: Blocks, schemes: tuple[str, ...]) -> Blocks:
    from csdreport.text.blocks import Paragraph

    return tuple(
        Paragraph(
            tuple(
                run._replace(link="") if run.link.lower().startswith(schemes) else run
                for run in block.runs
            )
        )
        if isinstance(block, Paragraph)
        else block._replace(items=tuple(_without_links(item, schemes) for item in block.items))
        for block in blocks
    )


def laid(text: str, changes: Iterable[Change]) -> str:
    """Make the changes in a plain text."""
    parts, at = [], 0
    for change in changes:
        parts += [text[at : change.start], change.new]
        at = change.end
    return "".join([*parts, text[at:]])


def _unless_same(new: str, answer: Answer) -> str | None:
    return None if new == answer.markdown else new


def _in_blocks(blocks: Blocks, changes: Sequence[Change], at: int) -> tuple[Blocks, int]:
    from csdreport.text.blocks import Block, Paragraph

    done: list[Block] = []
    for block in blocks:
        if isinstance(block, Paragraph):
            end = at + len(block.plain)
            inside = [one for one in changes if at <= one.start and one.end <= end]
            done.append(Paragraph(_in_runs(block.runs, inside, at)))
            at = end + 1
        else:
            items = []
            for item in block.items:
                new, at = _in_blocks(item, changes, at)
                items.append(new)
            done.append(block._replace(items=tuple(items)))
    return tuple(done), at


def _in_runs(runs: tuple[Run, ...], changes: Iterable[Change], at: int) -> tuple[Run, ...]:
    """New words take the look of the first that they replace."""
    from csdreport.text.slices import cut

    length = sum(len(run.text) for run in runs)
    done: list[Run] = []
    begin = 0
    for change in changes:
        start, end = change.start - at, change.end - at
        done += cut(runs, begin, start)
        look = cut(runs, start, start + 1) or cut(runs, start - 1, start) or runs[-1:]
        if change.new and look:
            done.append(look[0]._replace(text=change.new))
        begin = end
    return (*done, *cut(runs, begin, length))


def _paragraphs(blocks: Blocks) -> Iterable[tuple[Run, ...]]:
    from csdreport.text.blocks import Paragraph

    for block in blocks:
        if isinstance(block, Paragraph):
            yield block.runs
        else:
            for item in block.items:
                yield from _paragraphs(item)
