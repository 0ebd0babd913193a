"""File names and failures as messages say them."""

from __future__ import annotations

import os
from pathlib import Path


def shown(path: str | Path) -> str:
    """Give a file name that is safe to print: one line, no control characters."""
    text = os.fsencode(path).decode("utf-8", "backslashreplace")
    return "".join(
        char if char.isprintable() else char.encode("unicode_escape").decode() for char in text
    )


def reason(error: OSError | ValueError) -> str:
    """Give the system's own words for a failure, without a full stop."""
    return (getattr(error, "strerror", "") or str(error)).strip().rstrip(".")
