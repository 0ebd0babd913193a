"""TOML of unknown origin, parsed without surprises."""

from __future__ import annotations

import tomllib
from typing import Any

# tomllib needs time and memory with the square of a dotted key's length: 20,000 parts take 1.5 GB.
MOST_DOTS = 1000


def loads(text: str) -> dict[str, Any]:
    """Parse TOML; raises ValueError or RecursionError, whose meaning `shape.syntax` tells."""
    for number, line in enumerate(text.split("\n"), start=1):
        if line.partition("=")[0].count(".") > MOST_DOTS:
            raise ValueError(f"A key has too many dots (at line {number}, column 1)")
    return tomllib.loads(text)
