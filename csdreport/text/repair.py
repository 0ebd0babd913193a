"""Find the emphasis that Markdown reads otherwise than meant, and word it anew or give it up."""

from __future__ import annotations

from itertools import groupby

from csdreport.text.blocks import Run
from csdreport.text.concessions import MOST, conceded
from csdreport.text.normal import clean
from csdreport.text.pieces import MARKUP, NESTED, Piece, Wording, string
from csdreport.text.spans import read
from csdreport.text.tidy import Runs
from csdreport.text.writing import expresses, worded

_DELIMITERS = (("*", "**"), ("_", "**"), ("*", "__"))
# What nests is preferred: some readers of HTML stumble over tags that overlap.
_WORDINGS = tuple(
    Wording(emphasis, strong, crossed=crossed)
    for crossed in (False, True)
    for emphasis, strong in _DELIMITERS
)


def repaired(runs: Runs) -> tuple[Runs, str] | None:
    """Reword the stretches of emphasis that fail, all at once, until none does.

    Returns:
        The runs with the emphasis that is left, and their Markdown; None when something else
        than emphasis fails.
    """
    stage = [0] * _stretches(runs)[1]
    for _ in range(len(_WORDINGS) * (MOST + 1) + 1):
        tried, wordings, owners = _tried(runs, stage)
        written = worded(tried, wordings, careful=True)
        faults = _faults(written, tried, owners)
        if not faults and expresses(string(written), tried):
            return tried, string(written)
        movable = {fault for fault in faults if fault is not None}
        if not movable:
            break
        for fault in movable:
            stage[fault] += 1
    return None


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
            kept[-1] = kept[-1]._replace(text=clean(kept[-1].text + run.text))
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
