"""Which language a text is written in, by its commonest words."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from importlib import resources

FEWEST_WORDS = 12
_FIRST_WORDS = 15
# Of the words of a running text, a third to a half are among the commonest of its language.
OWN_SHARE, OTHER_SHARE = 0.1, 0.25


def other_than(language: str, words: Sequence[str]) -> str:
    """Give the English name of the language of a text, when it is clearly not the expected one.

    Returns "" for the expected language, for a short text, and where nobody can say.
    """
    known = _languages()
    if language not in known or len(words) < FEWEST_WORDS:
        return ""
    own = known[language][1]
    # The first words are enough to know most texts by.
    if sum(map(own.__contains__, words[:_FIRST_WORDS])) >= OWN_SHARE * len(words):
        return ""
    if _share(words, own) >= OWN_SHARE:
        return ""
    code = max(known, key=lambda code: _share(words, known[code][1]))
    name, common = known[code]
    return name if code != language and _share(words, common) >= OTHER_SHARE else ""


def is_surely(language: str, words: Sequence[str]) -> bool:
    """Tell whether a text is clearly written in a language; False for a short text."""
    known = _languages()
    if language not in known or len(words) < FEWEST_WORDS:
        return False
    return _share(words, known[language][1]) >= OTHER_SHARE


def _share(words: Sequence[str], common: frozenset[str]) -> float:
    return sum(map(common.__contains__, words)) / len(words)


@cache
def _languages() -> dict[str, tuple[str, frozenset[str]]]:
    import tomllib

    file = resources.files("csdreport.data").joinpath("lexicons", "languages.toml")
    found = tomllib.loads(file.read_text(encoding="utf-8"))
    return {code: (each["name"], frozenset(each["words"].split())) for code, each in found.items()}
