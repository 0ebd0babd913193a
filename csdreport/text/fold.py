"""Fold labels for comparison: what a person would call the same words becomes equal."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from csdreport.text.pattern import pattern

_QUOTES = {ord(char): "'" for char in "‘’‚‛′´`ʼʹ＇"} | {ord(char): '"' for char in "“”„‟″«»＂"}
_DASHES = {ord(char): "-" for char in "‐‑‒–—―−﹘﹣－⁃"}
_TABLE = _QUOTES | _DASHES
_LONGEST_LABEL = 200
_SPACES = re.compile(r"\s+")
_NUMBERING = (
    r"(?:section|question|part|item|no\.?)?\s*"
    r"(?:\(?(?:\d{1,2}(?:\.\d{1,2})*|[ivx]{1,5}|[a-z])[.):]+|\d{1,2}(?:\.\d{1,2})+)\s+"
)


def fold(s: str) -> str:
    """Fold case, width, quotation marks, dashes, white space and the punctuation at the ends."""
    return _label(s) if len(s) <= _LONGEST_LABEL else _folded(s)


def _folded(s: str) -> str:
    s = unicodedata.normalize("NFKC", s).casefold().translate(_TABLE)
    s = "".join(
        char for char in s if unicodedata.category(char) not in ("Cf", "Cc") or char.isspace()
    )
    s = _SPACES.sub(" ", unicodedata.normalize("NFKC", s)).strip()
    return _without_outer_punctuation(s)


# The labels of a template are looked for again in every file.
_label = lru_cache(maxsize=2048)(_folded)


def bare(s: str) -> str:
    """Fold text, and take the numbering off its beginning."""
    folded = fold(s)
    match = pattern(_NUMBERING).match(_SPACES.sub(" ", s.casefold()).strip())
    if match is None:
        return folded
    rest = fold(_SPACES.sub(" ", s.casefold()).strip()[match.end() :])
    return rest or folded


def _without_outer_punctuation(s: str) -> str:
    start, end = 0, len(s)
    while start < end and _outer(s[start]):
        start += 1
    while end > start and _outer(s[end - 1]):
        end -= 1
    return s[start:end] or s


def _outer(char: str) -> bool:
    return char.isspace() or unicodedata.category(char)[0] == "P"
