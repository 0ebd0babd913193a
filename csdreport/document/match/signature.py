"""The signature of a mail at the end of a text: it is no answer, unless a label stands in it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from csdreport.document.match.labels import Printed
from csdreport.document.match.tokens import tokens
from csdreport.document.model import Part, Prose
from csdreport.report.model import Unplaced
from csdreport.text import literal, normal

_LONGEST_LABEL = 400


def parted(parts: Sequence[Part], printed: Printed) -> tuple[list[Part], tuple[Unplaced, ...]]:
    """Take the signature off the parts; one with a label of the template is text."""
    signed = [part for part in parts if isinstance(part, Prose) and part.role == "signature"]
    texts = [literal.render(part.blocks) for part in signed]
    if not signed:
        return list(parts), ()
    if any(_has_label(text, printed) for text in texts):
        return [_as_text(part) for part in parts], ()
    kept = Unplaced(
        text=normal.plain("\n".join(texts)),
        source=normal.line(f"mail signature, {signed[0].source}"),
    )
    return [part for part in parts if part not in signed], (kept,)


def _has_label(text: str, printed: Printed) -> bool:
    found = tokens(text[:_LONGEST_LABEL])
    whole = printed.equal(found)
    begun = next(printed.begin(found), [])
    return any(not one.label.is_number for one in whole) or any(
        len(one.label.words) > 1 for one in begun
    )


def _as_text(part: Part) -> Part:
    if isinstance(part, Prose) and part.role == "signature":
        return replace(part, role="text")
    return part
