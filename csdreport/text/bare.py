"""Bare text: one clean line without a mark. Most of what people type is bare.

What is bare is canonical already, and is read and written as it stands.
"""

from __future__ import annotations

from csdreport.text.normal import clean, visible
from csdreport.text.plain import is_plain


def is_bare(text: str) -> bool:
    """Tell whether a text is bare."""
    return is_plain(text) and visible(text) and clean(text) == text


def bare_paragraphs(text: str) -> list[str]:
    """List the paragraphs of a text that is nothing but bare ones; [] for any other."""
    found = text.split("\n\n")
    return found if all(map(is_bare, found)) else []
