"""Tell what a reader saw on the way, with protected names masked."""

from __future__ import annotations

from csdreport.cli import console
from csdreport.lint.mask import mask_notices
from csdreport.report.reading import Reading

SHOWN = 12


def tell(reading: Reading) -> None:
    """Print each notice on standard error; past a dozen, say how many there are."""
    masked = mask_notices(reading)
    for notice in masked[:SHOWN]:
        where = f" ({notice.source})" if notice.source else ""
        console.say(f"notice: {notice.message}{where}")
    if len(masked) > SHOWN:
        console.say(f"notice: {len(masked) - SHOWN} more; `csdreport lint` lists all.")
