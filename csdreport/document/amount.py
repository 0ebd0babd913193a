"""Refuse a file that holds far more than any report, before anything long is done with it."""

from __future__ import annotations

from csdreport.errors import InputError

MOST_CHARACTERS = 500_000
"""A report has some ten thousand; half a million are more than a hundred pages."""
MOST_LINES = 10_000
"""Lines, or paragraphs and breaks; a report has some hundreds."""
MOST_ITEMS = 2_000
"""Quotes, people or points in one answer; a report has a handful."""


def refuse_text(characters: int, lines: int = 0) -> None:
    """Raise InputError when there are more characters or lines than any report has."""
    _refuse(characters, MOST_CHARACTERS, "characters of text")
    _refuse(lines, MOST_LINES, "lines")


def refuse_items(count: int, what: str) -> None:
    """Raise InputError when one answer has more items than any report has."""
    _refuse(count, MOST_ITEMS, f"{what} in one answer")


def _refuse(count: int, most: int, what: str) -> None:
    if count > most:
        raise InputError(
            f"The file has more than {most:,} {what}, which no report has.",
            hint="Copy the report alone into a file of its own, then run this again.",
        )
