"""Hide names in a text, however they are written: accents, case, marks and line ends aside."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from functools import cache, lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from csdreport.lint.known_names import Name

NAME = "[name]"
# Two words run together ("imaniokoro") are told apart from chance only when they are long.
TOGETHER = 8
# A short name with an "s" is another word.
PLURAL = 4
# More names than this are looked for only where their first word stands; a report has some tens.
FEW = 40
_MARKUP = re.compile(r"</?u>|[*\\]")
_GAP = r"[\s.\-]"
_WITHOUT_ACCENTS = str.maketrans(
    {
        "ø": "o", "Ø": "O", "ł": "l", "Ł": "L", "đ": "d", "Đ": "D", "ð": "d", "Ð": "D",
        "ı": "i", "ħ": "h", "Ħ": "H", "ŧ": "t", "Ŧ": "T", "ß": "ss", "æ": "ae", "Æ": "Ae",
        "œ": "oe", "Œ": "Oe", "þ": "th", "Þ": "Th", "_": " ",
        "’": "'", "ʼ": "'", "‘": "'", "‐": "-", "‑": "-", "–": "-",
    }
)  # fmt: skip


def folded(text: str) -> str:
    """Take accents, Markdown's marks and invisible characters off; the case stays."""
    return _folded(text)[0]


def hide_names(text: str, names: Iterable[Name], wholes: Iterable[str] = ()) -> str:
    """Replace names by "[name]".

    Args:
        text: What is to be shown.
        names: What to hide.
        wholes: Texts that it may be cut out of: half a name at its end is still a name.
    """
    wanted = tuple(names)
    if not text or not wanted:
        return text
    spans = {*_spans(text, wanted), *_cut(text, wanted, wholes)}
    pieces, behind = list[str](), 0
    for start, end in sorted(spans):
        if start >= behind:
            pieces += (text[behind:start], NAME)
        behind = max(behind, end)
    return "".join((*pieces, text[behind:]))


def names_one_of(text: str, names: Iterable[Name]) -> bool:
    """Tell whether a text holds one of some names."""
    wanted = tuple(names)
    return bool(wanted) and any(True for _ in _spans(text, wanted))


def _spans(text: str, names: tuple[Name, ...]) -> Iterator[tuple[int, int]]:
    plain, places = _folded(text)
    if len(names) > FEW:
        lower = plain.casefold()
        names = tuple(name for name in names if _first_word(name) in lower)
    for match in _any_of(names).finditer(plain):
        yield places[match.start()], places[match.end() - 1] + 1


def _cut(text: str, names: tuple[Name, ...], wholes: Iterable[str]) -> Iterator[tuple[int, int]]:
    """Walk what stands of a name at the ends of a piece of some text."""
    bare = text.rstrip(" …")
    for whole in wholes if bare else ():
        named = [*_spans(whole, names)] if bare in whole and bare != whole else []
        for match in re.finditer(re.escape(bare), whole) if named else ():
            first, last = match.span()
            for start, end in named:
                if start < first < end or start < last < end:
                    yield max(start, first) - first, min(end, last) - first


def _folded(text: str) -> tuple[str, list[int] | range]:
    """Give the folded text, and for each of its characters the place it came from."""
    marked = {at for match in _MARKUP.finditer(text) for at in range(*match.span())}
    if text.isascii() and not marked and "_" not in text:
        return text, range(len(text))
    characters: list[str] = []
    places: list[int] = []
    for at, character in enumerate(text):
        if at not in marked:
            told = _letters(character)
            characters.append(told)
            places += [at] * len(told)
    return "".join(characters), places


@cache
def _letters(character: str) -> str:
    apart = unicodedata.normalize("NFKD", character.translate(_WITHOUT_ACCENTS))
    return "".join(
        each for each in apart if unicodedata.category(each) not in ("Mn", "Cf")
    ).translate(_WITHOUT_ACCENTS)


@lru_cache(maxsize=64)
def _any_of(names: tuple[Name, ...]) -> re.Pattern[str]:
    return re.compile("|".join(filter(None, map(_written, names))) or r"(?!)")


@lru_cache(maxsize=8192)
def _first_word(name: Name) -> str:
    """Give what stands wherever a name does, in lower case; "" when there is no one such word."""
    words = _words(name)
    return "" if not words or _joins(words[0]) else words[0].casefold()


def _words(name: Name) -> list[str]:
    return [word for word in re.split(rf"{_GAP}+", folded(name.words).strip(" .-")) if word]


def _joins(word: str) -> bool:
    return word.casefold() in ("and", "&", "et", "y")


def _written(name: Name) -> str:
    words = _words(name)
    if not words:
        return ""
    gap = f"{_GAP}+"
    if name.manner == "any":
        if sum(map(len, words)) >= TOGETHER:
            gap = f"{_GAP}*"
        told = f"(?i:{gap.join(map(_word, words))})"
    elif name.manner == "exact":
        told = gap.join(map(re.escape, words))
    elif name.manner == "capital":
        told = gap.join(_capital(word) for word in words)
    else:
        told = gap.join(_word(word) if word[0].islower() else _capital(word) for word in words)
    last = words[-1]
    plural = "(?:(?i:e?s))?" if len(last) >= PLURAL and name.manner != "exact" else ""
    return f"{_edge(words[0][0], '(?<!')}{told}{plural}{_edge(last[-1], '(?!')}"


def _word(word: str) -> str:
    return r"(?i:and|&|et|y)" if _joins(word) else f"(?i:{re.escape(word)})"


def _capital(word: str) -> str:
    """Match a word in any case that begins with a capital."""
    return f"{re.escape(word[0].upper())}(?i:{re.escape(word[1:])})"


def _edge(letter: str, look: str) -> str:
    """Give what keeps a name from being a part of a word, where words have spaces and case."""
    return "" if unicodedata.category(letter) == "Lo" else rf"{look}\w)"
