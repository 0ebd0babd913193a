"""Which way a script runs: Word wants each right-to-left stretch of a text marked as such."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

_RIGHT = "\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff"
_ANY = re.compile(f"[{_RIGHT}]")
# From a right-to-left letter to the last one before the next letter that runs left to right.
_STRETCH = re.compile(rf"[{_RIGHT}](?:[\W\d_{_RIGHT}]*[{_RIGHT}])?")
_RIGHT_TO_LEFT_LANGUAGES = {"ar", "dv", "fa", "he", "ps", "sd", "ug", "ur", "yi"}


def stretches(text: str) -> Iterator[tuple[str, bool]]:
    """Part a text where its direction changes; true marks right to left."""
    end = 0
    for found in _STRETCH.finditer(text):
        if found.start() > end:
            yield text[end : found.start()], False
        yield found.group(), True
        end = found.end()
    if end < len(text):
        yield text[end:], False


def begins_right(text: str) -> bool:
    """Tell whether the first letter with a direction runs right to left."""
    if not _ANY.search(text):
        return False
    for character in text:
        direction = unicodedata.bidirectional(character)
        if direction in ("L", "R", "AL"):
            return direction != "L"
    return False


def language_runs_right(language: str) -> bool:
    """Tell whether a language, such as "ar" or "ur-PK", is written right to left."""
    return language.lower().split("-")[0] in _RIGHT_TO_LEFT_LANGUAGES
