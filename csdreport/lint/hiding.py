"""Hide names in a text, however they are written: accents, case, marks and line ends aside."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from propcache.api import cached_property

from csdreport.text.normal import UNSEEN, beyond_ascii

if TYPE_CHECKING:
    from csdreport.lint.known_names import Name

NAME = "[name]"
# Two words run together ("imaniokoro") are told apart from chance only when they are long.
TOGETHER = 8
# A short name with an "s" is another word.
PLURAL = 4
_JOINS = ("and", "&", "et", "y")
_MARKUP = re.compile(r"</?u>|[*\\]")
# What folding changes; all else is taken as it stands, piece by piece. One set of characters to
# begin with is found much faster than one of several patterns; here all but most of ASCII.
_UNLIKE = re.compile(r"[^\x00-)+-;=-\[\]^`-\x7f](?:(?<=<)/?u>)?")
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


class Sought:
    """Names to look for in many texts."""

    def __init__(self, names: Iterable[Name]) -> None:
        self.names = tuple(names)
        # Many findings are about the same text, and every one is cut out of it.
        self._known: dict[str, tuple[tuple[int, int], ...]] = {}

    def spans(self, text: str) -> tuple[tuple[int, int], ...]:
        """Tell where names stand in a text, which is remembered."""
        if text not in self._known:
            self._known[text] = tuple(_spans(text, self))
        return self._known[text]

    def may_stand_in(self, text: str) -> bool:
        """Tell quickly whether a text may hold one of the names."""
        return bool(self.names) and self.may_stand_among(in_lower_case(text))

    def may_stand_among(self, lower: str) -> bool:
        """Tell whether all words of one of the names stand in a folded text in lower case."""
        return next(self.among(lower), None) is not None

    def among(self, lower: str) -> Iterator[Name]:
        """Walk the names of which all words stand in a folded text in lower case."""
        for first in filter(lower.__contains__, self._needed):
            for others, name in self._needed[first]:
                if all(map(lower.__contains__, others)):
                    yield name

    @cached_property
    def _needed(self) -> dict[str, list[tuple[tuple[str, ...], Name]]]:
        """Give the words of all names in lower case, but those that join others, by the first."""
        needed: dict[str, list[tuple[tuple[str, ...], Name]]] = {}
        for name in self.names:
            said = [word.casefold() for word in _words(name)]
            if said:
                first, *others = [word for word in said if word not in _JOINS] or [""]
                needed.setdefault(first, []).append((tuple(others), name))
        return needed


def hide_names(text: str, names: Iterable[Name] | Sought, wholes: Iterable[str] = ()) -> str:
    """Replace names by "[name]".

    Args:
        text: What is to be shown.
        names: What to hide.
        wholes: Texts that it may be cut out of: half a name at its end is still a name.
    """
    wanted = _sought(names)
    if not text or not wanted.names:
        return text
    spans = {*_spans(text, wanted), *_cut(text, wanted, wholes)}
    if not spans:
        return text
    pieces, behind = list[str](), 0
    for start, end in sorted(spans):
        if start >= behind:
            pieces += (text[behind:start], NAME)
        behind = max(behind, end)
    return "".join((*pieces, text[behind:]))


def names_one_of(text: str, names: Iterable[Name] | Sought) -> bool:
    """Tell whether a text holds one of some names."""
    wanted = _sought(names)
    return bool(wanted.names) and any(True for _ in _spans(text, wanted))


def _sought(names: Iterable[Name] | Sought) -> Sought:
    return names if isinstance(names, Sought) else Sought(names)


def _spans(text: str, names: Sought) -> Iterator[tuple[int, int]]:
    yield from _read(text, names)
    # What nobody sees stands within a word, or where a space should be.
    if not text.isascii() and UNSEEN.search(text):
        yield from _read(UNSEEN.sub(" ", text), names)


def _read(text: str, names: Sought) -> Iterator[tuple[int, int]]:
    plain, lower, places = _folded(text)
    # Most texts hold no name, and that is found out much faster without a pattern.
    for name in names.among(lower):
        for match in _pattern(name).finditer(plain):
            yield places[match.start()], places[match.end() - 1] + 1


def _cut(text: str, names: Sought, wholes: Iterable[str]) -> Iterator[tuple[int, int]]:
    """Walk what stands of a name at the ends of a piece of some text."""
    bare = text.rstrip(" …")
    for whole in wholes if bare else ():
        named = names.spans(whole) if bare in whole and bare != whole else ()
        for match in re.finditer(re.escape(bare), whole) if named else ():
            first, last = match.span()
            for start, end in named:
                if start < first < end or start < last < end:
                    yield max(start, first) - first, min(end, last) - first


# Each name is looked for in each text, and many findings say the same.
@lru_cache(maxsize=256)
def _folded(text: str) -> tuple[str, str, Sequence[int]]:
    """Give the folded text, also in lower case, and where each of its characters came from."""
    if text.isascii() and not _has_mark(text):
        return text, text.casefold(), range(len(text))
    pieces, places, behind = list[str](), list[int](), 0
    for match in _UNLIKE.finditer(text):
        start, end = match.span()
        told = _letters(match[0])
        pieces += (text[behind:start], told)
        places += (*range(behind, start), *[start] * len(told))
        behind = end
    if not behind:
        return text, text.casefold(), range(len(text))
    plain = "".join((*pieces, text[behind:]))
    return plain, plain.casefold(), (*places, *range(behind, len(text)))


def _has_mark(text: str) -> bool:
    """Tell whether a text holds what may be a mark of Markdown."""
    return "*" in text or "\\" in text or "_" in text or "<" in text


def in_lower_case(text: str) -> str:
    """Give the folded text in lower case alone, which is made faster."""
    if _has_mark(text):
        return _UNLIKE.sub(lambda match: _letters(match[0]), text).casefold()
    if not text.isascii():
        # Of what is not ASCII a text holds few kinds, and to replace each everywhere is fast.
        for each in beyond_ascii(text):
            text = text.replace(each, _letters(each))
    return text.casefold()


@cache
def _letters(character: str) -> str:
    """Give what a character is folded to, and nothing for a mark of Markdown."""
    if _MARKUP.fullmatch(character) or UNSEEN.fullmatch(character):
        return ""
    apart = unicodedata.normalize("NFKD", character.translate(_WITHOUT_ACCENTS))
    return "".join(
        each for each in apart if unicodedata.category(each) not in ("Mn", "Cf")
    ).translate(_WITHOUT_ACCENTS)


# A pattern of all the names of a long report would try each of them at every letter.
@lru_cache(maxsize=2048)
def _pattern(name: Name) -> re.Pattern[str]:
    return re.compile(_written(name))


def _words(name: Name) -> list[str]:
    bare = folded(name.words)
    if "." not in bare and "-" not in bare:
        return bare.split()
    return [word for word in re.split(rf"{_GAP}+", bare.strip(" .-")) if word]


def _written(name: Name) -> str:
    words = _words(name)
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
    return r"(?i:and|&|et|y)" if word.casefold() in _JOINS else f"(?i:{re.escape(word)})"


def _capital(word: str) -> str:
    """Match a word in any case that begins with a capital."""
    return f"{re.escape(word[0].upper())}(?i:{re.escape(word[1:])})"


def _edge(letter: str, look: str) -> str:
    """Give what keeps a name from being a part of a word, where words have spaces and case."""
    return "" if unicodedata.category(letter) == "Lo" else rf"{look}\w)"
