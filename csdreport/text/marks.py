"""Write the runs of one paragraph as Markdown that means exactly them.

What a mark means depends on its neighbours, so writing is trying: the plainest wording first,
read back, then one with escapes, then other delimiters for the emphasis that failed. Emphasis
that fails in all of them is given up, from its edges inwards; a character never is.
"""

from __future__ import annotations

from functools import lru_cache

from csdreport.text.blocks import Run
from csdreport.text.escape import SPECIAL, escapes, every_special
from csdreport.text.pieces import NESTED, Piece, guard_lines, string
from csdreport.text.repair import repaired
from csdreport.text.tidy import Runs, merged, without_idle_marks
from csdreport.text.writing import expresses, worded


@lru_cache(maxsize=512)
def settle(runs: Runs) -> tuple[Runs, str]:
    """Give tidy runs as far as Markdown can express them, and the Markdown that does."""
    while True:
        kept, markdown = _attempt(runs)
        if kept == runs:
            return kept, markdown
        runs = without_idle_marks(kept)


def literal_line(text: str) -> str:
    """Write one line of plain text so that no character in it is a mark, for a heading."""
    runs = (Run(text),) if text else ()
    for careful in (False, True):
        piece = Piece(text, 0)
        if careful:
            piece.escaped = escapes(text, "", "", inside=False, linked="](" in text)
        if expresses(piece.written, runs):
            return piece.written
    return Piece(text, 0, escaped=every_special(text)).written


def _attempt(runs: Runs) -> tuple[Runs, str]:
    plain = len(runs) == 1 and not any(runs[0].look)
    if plain and SPECIAL.isdisjoint(runs[0].text) and "\n" not in runs[0].text:
        return runs, string(guard_lines([Piece(runs[0].text, 0)]))
    for careful in (False, True):
        markdown = string(worded(runs, [NESTED] * len(runs), careful=careful))
        if expresses(markdown, runs):
            return runs, markdown
    return repaired(runs) or _last_resort(runs)


def _last_resort(runs: Runs) -> tuple[Runs, str]:
    """Give up every mark and escape everything; the characters are what counts."""
    piece = Piece("".join(run.text for run in runs), 0)
    bare = merged([Run(piece.text)])
    piece.text = bare[0].text
    piece.escaped = every_special(piece.text)
    return bare, string(guard_lines([piece]))
