"""Refuse a file that holds far more text than any report, before anything long is done with it."""

from __future__ import annotations

from csdreport.errors import InputError

MOST_CHARACTERS = 1_000_000
"""A report has some ten thousand; a million are three hundred pages."""
MOST_LINES = 30_000
"""Lines, or paragraphs and breaks; a report has some hundreds."""


def refuse_too_much(characters: int, lines: int) -> None:
    """Raise InputError when there are more characters or lines than any report has."""
    for count, most, what in (
        (characters, MOST_CHARACTERS, "characters of text"),
        (lines, MOST_LINES, "lines"),
    ):
        if count > most:
            raise InputError(
                f"The file has more than {most:,} {what}, which no report has.",
                hint="Copy the report alone into a file of its own, then run this again.",
            )
