"""Whether a word in lower case is one of everyday talk, in any language, rather than a name."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache

from csdreport.document.match import uncapitalised
from csdreport.document.match.lexicons import everyday, everyday_names, of_names, vouched
from csdreport.document.match.naming import plain

_JOINT = re.compile(r"['’-]")
# No adverb is a name, and hardly a word with another of these.
_LAST = """
ly ment mente tion tions sion ness less able ible ity ism ful ous cion idad iendo aron ieron aban
eurs euses aient ions
"""
_ENDINGS = tuple(_LAST.split())
_FEWEST = 6
# What stood in the place of each ending before.
_LONGER = {
    "s": ("",), "x": ("",), "es": ("", "er", "ar"), "ies": ("y",), "ied": ("y",),
    "ed": ("", "e"), "ing": ("", "e"), "ings": ("", "e"), "er": ("", "e"), "ers": ("", "e"),
    "e": ("", "er"), "ee": ("er", "e"), "ees": ("er", "e"), "ant": ("er", "re", "ir"),
    "ons": ("er", "re", "ir"), "ez": ("er", "re", "ir"), "ent": ("er", "re", "ir"),
    "ais": ("er", "re", "ir"), "ait": ("er", "re", "ir"), "aient": ("er", "re", "ir"),
    "a": ("o", "ar"), "as": ("o", "a", "ar"), "os": ("o",), "an": ("ar", "er", "ir"),
    "o": ("ar", "er", "ir"), "amos": ("ar",), "emos": ("er",), "imos": ("ir",),
    "ado": ("ar",), "ada": ("ar",), "ados": ("ar",), "adas": ("ar",), "aba": ("ar",),
    "aban": ("ar",), "ando": ("ar",), "aron": ("ar",), "ido": ("er", "ir"), "ida": ("er", "ir"),
    "idos": ("er", "ir"), "idas": ("er", "ir"), "ia": ("er", "ir"), "ian": ("er", "ir"),
}  # fmt: skip
_SHORTEST, _SHORTEST_STEM = 5, 3


@lru_cache(maxsize=1024)
def is_word(word: str) -> bool:
    """Tell whether a word, or one of its parts, is of everyday talk."""
    return any(_is_known(plain(part)) for part in (word, *_JOINT.split(word)) if part)


def may_be_name_too(word: str) -> bool:
    """Tell whether a word of everyday talk is somebody's name as often, such as "hope"."""
    return plain(word) in of_names("everyday")


def are_many(words: Sequence[str]) -> bool:
    """Tell whether words are all in the plural, as in "jarres lourdes"; few names end so."""
    return all(word.endswith("s") and plain(word) not in everyday_names() for word in words)


def _is_known(word: str) -> bool:
    if word in everyday_names():
        return False
    if word in _words() or (len(word) >= _FEWEST and word.endswith(_ENDINGS)):
        return True
    return len(word) >= _SHORTEST and any(stem in _words() for stem in _stems(word))


def _stems(word: str) -> Iterator[str]:
    for ending, before in _LONGER.items():
        stem = word.removesuffix(ending)
        if len(stem) < len(word) and len(stem) >= _SHORTEST_STEM:
            yield from (stem + each for each in before)
            if stem[-1] == stem[-2]:
                # "stopped"
                yield stem[:-1]


@cache
def _words() -> frozenset[str]:
    folded = frozenset(map(plain, everyday() | vouched() | uncapitalised.known()))
    return folded - of_names("everyday")
