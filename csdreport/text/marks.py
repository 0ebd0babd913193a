"""Write the runs of one paragraph as Markdown that means exactly them.

What a mark means depends on its neighbours, so writing is trying: the plainest wording first,
read back, then one with escapes, then other delimiters for the emphasis that failed. Emphasis
that fails in all of them is given up, from its edges inwards; a character never is.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby

from csdreport.text.blocks import Run
from csdreport.text.concessions import MOST, conceded
from csdreport.text.escape import SPECIAL, escapes, every_special
from csdreport.text.normal import clean
from csdreport.text.pieces import (
    CROSSED,
    MARKUP,
    NESTED,
    Piece,
    Wording,
    guard_lines,
    lay_out,
    string,
)
from csdreport.text.spans import Span, read
from csdreport.text.tidy import Runs, merged

_WORDINGS = (NESTED, CROSSED, Wording("_", "**", crossed=True), Wording("*", "__", crossed=True))


def settle(runs: Runs) -> tuple[Runs, str]:
    """Give tidy runs as far as Markdown can express them, and the Markdown that does."""
    while True:
        kept, markdown = _attempt(runs)
        if kept == runs:
            return kept, markdown
        runs = kept


def meaning(spans: Sequence[Span]) -> Runs:
    """Give the runs that spans read from Markdown make, not yet tidy."""
    return merged(
        Run(span.text, span.emphasis, span.strong, span.underline, span.link) for span in spans
    )


def _attempt(runs: Runs) -> tuple[Runs, str]:
    plain = len(runs) == 1 and not any(runs[0].look)
    if plain and SPECIAL.isdisjoint(runs[0].text) and "\n" not in runs[0].text:
        return runs, string(guard_lines([Piece(runs[0].text, 0)]))
    for careful in (False, True):
        markdown = _write(runs, [NESTED] * len(runs), careful=careful)
        if _expresses(markdown, runs):
            return runs, markdown
    if plain:
        return _last_resort(runs)
    return _repaired(runs)


def _expresses(markdown: str, runs: Runs) -> bool:
    return clean(markdown) == markdown and meaning(read(markdown)) == runs


def _write(runs: Runs, wordings: Sequence[Wording], *, careful: bool) -> str:
    return string(_pieces(runs, wordings, careful=careful))


def _pieces(runs: Runs, wordings: Sequence[Wording], *, careful: bool) -> list[Piece]:
    found = lay_out(runs, wordings)
    if careful:
        linked = any(run.link for run in runs) or "](" in "".join(run.text for run in runs)
        for index, piece in enumerate(found):
            if piece.run != MARKUP:
                before = found[index - 1].text[-1] if index else ""
                after = found[index + 1].text[0] if index + 1 < len(found) else ""
                inside = bool(runs[piece.run].link)
                piece.escaped = escapes(piece.text, before, after, inside=inside, linked=linked)
    return guard_lines(found)


def _repaired(runs: Runs) -> tuple[Runs, str]:
    """Reword the stretches of emphasis that fail, all at once, until none does."""
    stage = [0] * _stretches(runs)[1]
    for _ in range(len(_WORDINGS) * (MOST + 1) + 1):
        tried, wordings, owners = _tried(runs, stage)
        written = _pieces(tried, wordings, careful=True)
        faults = _faults(written, tried, owners)
        if not faults and _expresses(string(written), tried):
            return tried, string(written)
        movable = {fault for fault in faults if fault is not None}
        if not movable:
            break
        for fault in movable:
            stage[fault] += 1
    return _last_resort(runs)


def _last_resort(runs: Runs) -> tuple[Runs, str]:
    """Give up every mark and escape everything; the characters are what counts."""
    piece = Piece("".join(run.text for run in runs), 0)
    bare = merged([Run(piece.text)])
    piece.text = bare[0].text
    piece.escaped = every_special(piece.text)
    return bare, string(guard_lines([piece]))


def _stretches(runs: Runs) -> tuple[list[int | None], int]:
    """Number the stretches of emphasis: the number of each run's, and how many there are."""
    found: list[int | None] = []
    count = 0
    for emphasised, group in groupby(runs, key=lambda run: run.emphasis or run.strong):
        found += [count if emphasised else None] * len(list(group))
        count += emphasised
    return found, count


def _tried(runs: Runs, stage: list[int]) -> tuple[Runs, list[Wording], list[int | None]]:
    """Make what each stretch's stage says of it: fewer marks, and the delimiters for them."""
    owners, _ = _stretches(runs)
    tried: list[Run] = []
    found: list[tuple[Wording, int | None]] = []
    position = 0
    for owner, group in groupby(owners):
        stretch = runs[position : position + len(list(group))]
        wording = NESTED
        if owner is not None:
            concession, worded = divmod(stage[owner], len(_WORDINGS))
            before = runs[position - 1].text[-1] if position else ""
            end = position + len(stretch)
            after = runs[end].text[0] if end < len(runs) else ""
            wording = _WORDINGS[worded]
            position = end
            stretch = conceded(stretch, concession, before, after)
        else:
            position += len(stretch)
        tried += stretch
        found += [(wording, owner)] * len(stretch)
    return _remerged(tried, found)


def _remerged(
    runs: list[Run], found: list[tuple[Wording, int | None]]
) -> tuple[Runs, list[Wording], list[int | None]]:
    kept: list[Run] = []
    facts: list[tuple[Wording, int | None]] = []
    for run, fact in zip(runs, found, strict=True):
        if kept and kept[-1].look == run.look:
            kept[-1] = replace(kept[-1], text=clean(kept[-1].text + run.text))
        else:
            kept.append(run)
            facts.append(fact)
    return tuple(kept), [wording for wording, _ in facts], [owner for _, owner in facts]


def _faults(written: list[Piece], runs: Runs, owners: list[int | None]) -> set[int | None]:
    """Find the stretches whose characters or delimiters read back otherwise."""
    expected: list[tuple[str, int, int]] = []
    for piece in written:
        expected += _expected(piece)
    seen = [False] * len(expected)
    faults: set[int | None] = set()
    for span in read(string(written)):
        for at, char in enumerate(span.text, span.offset):
            wanted, run, near = expected[at]
            seen[at] = True
            look = (span.emphasis, span.strong, span.underline, span.link)
            if run == MARKUP or wanted != char or runs[run].look != look:
                faults.add(owners[near])
    for (_, run, near), found in zip(expected, seen, strict=True):
        if run != MARKUP and not found:
            faults.add(owners[near])
    return faults


def _expected(piece: Piece) -> list[tuple[str, int, int]]:
    if piece.run == MARKUP:
        return [(char, MARKUP, piece.near) for char in piece.text]
    found = []
    for index, char in enumerate(piece.text):
        if char == "\n":
            # A hard break is read at the place of its backslash.
            found += [("\n", piece.run, piece.near), ("", MARKUP, piece.near)]
        elif index in piece.escaped:
            found += [("\\", MARKUP, piece.near), (char, piece.run, piece.near)]
        else:
            found.append((char, piece.run, piece.near))
    return found
