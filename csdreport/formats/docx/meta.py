"""The footer line that says which report a file is: id, revision, template, language, copy."""

from __future__ import annotations

import re
from collections.abc import Mapping

OPENING = "csdreport"
SEPARATOR = " · "
_FACT = re.compile(r"([a-z][a-z_]*): ?(.*)", re.DOTALL)


def line(facts: Mapping[str, str]) -> str:
    """Say the facts in one line; "" when there are none."""
    if not facts:
        return ""
    return SEPARATOR.join([OPENING, *(f"{key}: {value}" for key, value in facts.items())])


def facts(text: str) -> dict[str, str] | None:
    """Read the facts of such a line; None when the text is no line of ours."""
    opening, *rest = text.strip().split(SEPARATOR)
    if opening != OPENING or not rest:
        return None
    found: dict[str, str] = {}
    key = ""
    for piece in rest:
        fact = _FACT.fullmatch(piece)
        if fact:
            key = fact[1]
            found[key] = fact[2].strip()
        elif key:
            found[key] += SEPARATOR + piece
        else:
            return None
    return found
