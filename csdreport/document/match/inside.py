"""A name that somebody typed inside of the quotation marks, behind what was said."""

from __future__ import annotations

from csdreport.document.match import quotations, unmarked
from csdreport.text.blocks import Blocks, Paragraph
from csdreport.text.markdown import canonical_blocks
from csdreport.text.slices import cut

_BEHIND = f"{quotations.CLOSING}.,;"


def parted(text: Blocks, *, set_off: bool) -> tuple[Blocks, str]:
    """Part the words of a quote from a name before its closing mark, which stays with the words.

    Args:
        text: The quote with its marks.
        set_off: Whether the name has to stand behind a dash or in brackets.

    Returns:
        The text as it is, and "", where no name stands there.
    """
    last = text[-1] if text else None
    if not isinstance(last, Paragraph) or not _opens(text):
        return text, ""
    plain = last.plain
    closed = len(plain.rstrip(_BEHIND))
    found = unmarked.within(plain[:closed], set_off=set_off) if closed < len(plain) else None
    if found is None:
        return text, ""
    end, name = len(plain[: found[0]].rstrip()), found[1]
    runs = (*cut(last.runs, 0, end), *cut(last.runs, closed, len(plain)))
    return canonical_blocks((*text[:-1], Paragraph(runs))), plain[name:closed].strip()


def _opens(text: Blocks) -> bool:
    return isinstance(text[0], Paragraph) and quotations.opens(text[0].plain)
