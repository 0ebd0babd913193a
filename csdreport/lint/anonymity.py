"""Whether an attribution names nobody."""

from __future__ import annotations

from functools import lru_cache

from csdreport.lint.context import Context
from csdreport.lint.known_names import is_everyday
from csdreport.lint.lexicon import derived, table, words
from csdreport.lint.terms import pattern
from csdreport.lint.vouched import is_everybodys

_PARTED = r"[,(;:/|\[–—]| - ?|\n"


def is_anonymous(speaker: str, context: Context) -> bool:
    """Tell whether a speaker's line is one of the words for "nobody is named"."""
    return _bare(speaker) in _words(context.language)["loose"]


def is_proper(speaker: str, context: Context) -> bool:
    """Tell whether it is the wording that the template asks for."""
    return _bare(speaker) in _words(context.language)["proper"]


def begins_anonymous(speaker: str, context: Context) -> str:
    """Give what follows a word for "nobody is named" and a sign that parts; "" otherwise."""
    for parted in pattern(_PARTED).finditer(speaker):
        if is_anonymous(speaker[: parted.start()], context):
            return speaker[parted.end() :].strip(" )]")
    return ""


def is_description(line: str, context: Context) -> bool:
    """Tell whether a line says who somebody is without a name: "A cook", "anonymous, a nurse"."""
    said = begins_anonymous(line, context) or line
    first, *more = said.split() or [""]
    if is_anonymous(first, context):
        first, *more = more or [""]
    spoken = ("en", context.language)
    if any(first.casefold() in words(each, "names", "article") for each in spoken):
        return True
    if any(map(str.isupper, "".join(more))):
        return False
    is_small = first == first.casefold()
    return is_small or bool(more and is_common(first) and not first.endswith(","))


def is_common(word: str) -> bool:
    """Tell whether a word is everybody's, though some may be called by it: "Young" migrant."""
    lower = word.casefold().rstrip(".,")
    return is_everyday(lower) or is_everybodys(lower)


def proper_word(context: Context) -> str:
    """Give the word to write for an unnamed speaker in the report's language."""
    return table(context.language, "anonymous").get("proper", ("anonymous",))[0]


@derived
def _words(language: str) -> dict[str, frozenset[str]]:
    """Give the proper words of a language, and those and the loose ones together."""
    # English words serve every language: forms in other languages are filled with both.
    proper, loose = (
        frozenset().union(*(words(each, "anonymous", key) for each in (language, "en")))
        for key in ("proper", "loose")
    )
    return {"proper": proper, "loose": proper | loose}


# Of each speaker several rules ask.
@lru_cache(maxsize=256)
def _bare(speaker: str) -> str:
    return speaker.strip().strip("()[]\"'“”‘’«»-–— .").casefold()
