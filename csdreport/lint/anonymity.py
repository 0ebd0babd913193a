"""Whether an attribution names nobody."""

from __future__ import annotations

from csdreport.lint.context import Context
from csdreport.lint.lexicon import derived, table, words
from csdreport.lint.terms import pattern

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


def _bare(speaker: str) -> str:
    return speaker.strip().strip("()[]\"'“”‘’«»-–— .").casefold()
