"""What our own Word form prints above the two columns of a table, by language."""

from __future__ import annotations

from functools import cache

from csdreport.document import words


def heads(language: str, *, answers: bool) -> tuple[str, str]:
    """Give the words for a language; "fr-CA" takes those of "fr", an unknown one English.

    Args:
        language: BCP 47 code.
        answers: Whether the rows answer a template, rather than list notes of the annex.
    """
    return words.load(language).columns["answers" if answers else "annex"]


@cache
def every() -> frozenset[tuple[str, str]]:
    """List the pairs of heads of all languages."""
    return frozenset(pair for one in words.every() for pair in one.columns.values())


def are_heads(label: str, answer: str) -> bool:
    """Tell whether two cells hold nothing but these words, in any language."""
    return (label.strip(), answer.strip()) in every()
