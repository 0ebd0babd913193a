"""Whether words that nobody looked at may be shown: each is the form's own or everybody's."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache, lru_cache
from typing import Any

from csdreport.lint.hiding import folded
from csdreport.lint.known_names import is_everyday
from csdreport.lint.terms import pattern
from csdreport.template.model import Template

_WORD = r"[^\W\d_]+"
# The humps of a key: "sessionRoom".
_HUMP = r"(?<=[a-z])(?=[A-Z])"
# More digits are somebody's telephone.
MOST_DIGITS = 4
# A single word tells nothing of a text.
FEWEST = 2


def is_vouched(text: str, template: Template) -> bool:
    """Tell whether a heading or a key names nobody, as far as its words say.

    Words alone decide: a name in lower case, or one that is the whole heading, looks like any word.
    """
    if sum(map(str.isdigit, text)) > MOST_DIGITS:
        return False
    words = _words(pattern(_HUMP).sub(" ", text))
    if not words:
        return not any(map(str.isalpha, text))
    # "Will Price" is made of words of every form.
    return not all(map(is_everyday, words)) and _are_known(words, _everybodys(), _printed(template))


def names_nobody(name: str) -> bool:
    """Tell whether the name of a file, without its ending, names nobody, as far as words say."""
    if sum(map(str.isdigit, name)) > MOST_DIGITS:
        return False
    return set(_words(pattern(_HUMP).sub(" ", name).replace("_", " "))) <= _everybodys() | _common()


def is_everybodys(word: str) -> bool:
    """Tell whether a word, however it is written, is one that nobody is called by."""
    lower = word.casefold().rstrip(".")
    return lower in _everybodys() and not is_everyday(lower)


def vouched_opening(text: str, template: Template, most: int) -> str:
    """Give the first words of a running text, up to the first that may name somebody; "" for one.

    Args:
        text: Plain text.
        template: Whose words count as well.
        most: How many words to give at most.
    """
    known = (_everybodys(), _printed(template), _common())
    said = text.split()
    shown: list[str] = []
    for word in said[:most]:
        if not _are_known(_words(word), *known) or sum(map(str.isdigit, word)) > MOST_DIGITS:
            break
        shown.append(word)
    begun = " ".join(shown)
    if len(shown) < FEWEST or all(map(is_everyday, _words(begun))):
        return ""
    return f"{begun} …" if len(shown) < len(said) else begun


def how_long(text: str) -> str:
    """Say how long words are that are not shown: "1 word", "3 words"."""
    number = len(text.split())
    return f"{number} word{'' if number == 1 else 's'}"


def _are_known(words: list[str], *known: frozenset[str]) -> bool:
    return all(any(word in each for each in known) for word in words)


def _words(text: str) -> list[str]:
    return pattern(_WORD).findall(folded(text).casefold())


# Of a thousand reports, nearly all follow the same few templates.
@lru_cache(maxsize=8)
def _printed(template: Template) -> frozenset[str]:
    """Give the words that a template prints or goes by."""
    return frozenset(_words("\n".join(_texts(template.model_dump()))))


def _texts(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for key, inner in value.items():
            yield str(key)
            yield from _texts(inner)
    elif isinstance(value, list | tuple):
        for inner in value:
            yield from _texts(inner)


@cache
def _everybodys() -> frozenset[str]:
    import tomllib
    from importlib import resources

    file = resources.files("csdreport.data").joinpath("lexicons", "vouched.toml")
    return frozenset(tomllib.loads(file.read_text(encoding="utf-8"))["words"].split())


@cache
def _common() -> frozenset[str]:
    """Give the commonest words of all languages, but for those that are names as well: "Will"."""
    import tomllib
    from importlib import resources

    file = resources.files("csdreport.data").joinpath("lexicons", "languages.toml")
    found = tomllib.loads(file.read_text(encoding="utf-8")).values()
    words = {word for each in found for word in _words(each["words"])}
    return frozenset(word for word in words if not is_everyday(word))
