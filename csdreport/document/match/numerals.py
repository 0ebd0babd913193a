"""Numbers of labels as people write them: "No. 3", "n.º 3", "III", "three", "trois", "tres"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from csdreport.document.match.tokens import Token

_BEFORE = frozenset({"no", "nr", "n", "o", "num", "number", "numero"})
_NUMBERS = {
    word: number
    for number, words in enumerate(
        (
            ("i", "one", "un", "une", "uno", "una"),
            ("ii", "two", "deux", "dos"),
            ("iii", "three", "trois", "tres"),
            ("iv", "four", "quatre", "cuatro"),
            ("v", "five", "cinq", "cinco"),
            ("vi", "six", "seis"),
        ),
        start=1,
    )
    for word in words
}


def respelt(found: Sequence[Token]) -> Iterator[list[Token]]:
    """Give the words of a label with its number in digits, if it has one in another way."""
    bare = [token for at, token in enumerate(found) if not _is_before(found[at : at + 3])]
    if len(bare) < len(found):
        yield bare
    for at, token in enumerate(bare if len(bare) > 1 else ()):
        number = _NUMBERS.get(token.word)
        if number:
            yield [*bare[:at], replace(token, word=str(number)), *bare[at + 1 :]]


def in_digits(words: Sequence[str]) -> list[str]:
    """Write every number in digits, so that "up to 2" and "up to two" are alike."""
    return [str(_NUMBERS.get(word, word)) for word in words]


def _is_before(found: Sequence[Token]) -> bool:
    """Tell whether a word, or the two of "n.º", stands before a number."""
    word, *behind = found
    if word.word == "n" and [each.word for each in behind[:1]] == ["o"]:
        behind = behind[1:]
    return word.word in _BEFORE and any(map(_is_number, behind[:1]))


def _is_number(token: Token) -> bool:
    return token.word.isdecimal() or token.word in _NUMBERS
