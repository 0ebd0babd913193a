"""Tell what a reader saw on the way, with protected names masked."""

from __future__ import annotations

from csdreport.cli import console
from csdreport.document import notices as kinds
from csdreport.lint.mask import mask_notices
from csdreport.report.reading import Reading

SHOWN = 12
# What may expose somebody must not stand behind a dozen labels.
_FIRST = frozenset({kinds.HELD, kinds.QUOTE_GUESSED, kinds.STRUCK, kinds.CLEARANCE_LOST})


def tell(reading: Reading) -> None:
    """Print each notice on standard error; past a dozen, those about people, and how many more."""
    masked = mask_notices(reading)
    if len(masked) > SHOWN:
        masked = tuple(sorted(masked, key=lambda notice: notice.kind not in _FIRST))
    for notice in masked[:SHOWN]:
        where = f" ({notice.source})" if notice.source else ""
        console.say(f"notice: {notice.message}{where}")
    if len(masked) > SHOWN:
        console.say(f"notice: {len(masked) - SHOWN} more; `csdreport lint` lists all.")
