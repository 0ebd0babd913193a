"""Write runs as one paragraph of Markdown, and see whether it means them."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from csdreport.text.blocks import Run
from csdreport.text.escape import escapes
from csdreport.text.normal import clean
from csdreport.text.pieces import MARKUP, Piece, Wording, guard_lines, lay_out
from csdreport.text.spans import read
from csdreport.text.tidy import Runs, merged


def worded(runs: Runs, wordings: Sequence[Wording], *, careful: bool) -> list[Piece]:
    """Lay runs out as text and marks; `careful` escapes whatever might be read as a mark."""
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


def expresses(markdown: str, runs: Runs) -> bool:
    """Tell whether Markdown is clean and means exactly these runs."""
    return clean(markdown) == markdown and meaning(markdown) == runs


# What was read a moment ago is mostly what is written again.
@lru_cache(maxsize=16)
def meaning(markdown: str) -> Runs:
    """Give the runs that one paragraph of Markdown makes, not yet tidy."""
    return merged(
        Run(span.text, span.emphasis, span.strong, span.underline, span.link)
        for span in read(markdown)
    )
