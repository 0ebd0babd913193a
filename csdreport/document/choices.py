"""Choices and counts on one line: an id of the template's choices, or somebody's own words."""

from __future__ import annotations

from csdreport.document import words as printed
from csdreport.document.words import Words
from csdreport.template.model import Field
from csdreport.text import normal
from csdreport.text.fold import fold


def say(field: Field, value: str, words: Words, language: str = "") -> str:
    """Give the printed text of a value; own words that read like a choice are marked as own."""
    if value in field.choices:
        texts = field.choices[value]
        text = texts.get(language) or next(iter(texts.values()), "")
        return text if read(field, text) == value else value
    return value if read(field, value) == value else f"{words.own_words}: {value}"


def read(field: Field, text: str) -> str:
    """Give the id of the choice that a line means, else the line itself."""
    text = normal.line(text)
    own = _own_words(text)
    if own is not None:
        return own
    folded = fold(text)
    for choice, texts in field.choices.items():
        if text == choice or folded in {fold(printed) for printed in texts.values()}:
            return choice
    return text


def _own_words(text: str) -> str | None:
    for words in printed.every():
        mark, colon, rest = text.partition(":")
        if colon and fold(mark) == fold(words.own_words):
            return normal.line(rest)
    return None
