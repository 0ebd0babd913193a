"""Patterns that are compiled when they are first used.

Python compiles them slowly: each takes as long as looking through many texts, and a short command
uses few of those that a module has.
"""

from __future__ import annotations

import re
from functools import cache


@cache
def pattern(source: str, flags: int = 0) -> re.Pattern[str]:
    """Compile a pattern on first use, so that a module costs nothing to import."""
    return re.compile(source, flags)
