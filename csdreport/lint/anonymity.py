"""Whether an attribution names nobody."""

from __future__ import annotations

from csdreport.lint.context import Context
from csdreport.lint.lexicon import table
from csdreport.lint.terms import pattern

_PARTED = r"[,(;:/|\[–—]| - ?|\n"


def is_anonymous(speaker: str, context: Context) -> bool:
    """Tell whether a speaker's line is one of the words for "nobody is named"."""
    return _bare(speaker) in _words(context, "proper", "loose")


def is_proper(speaker: str, context: Context) -> bool:
    """Tell whether it is the wording that the template asks for."""
    return _bare(speaker) in _words(context, "proper")


def begins_anonymous(speaker: str, context: Context) -> str:
    """Give what follows a word for "nobody is named" and a sign that parts; "" otherwise."""
    for parted in pattern(_PARTED).finditer(speaker):
        if is_anonymous(speaker[: parted.start()], context):
            return speaker[parted.end() :].strip(" )]")
    return ""


def proper_word(context: Context) -> str:
    """Give the word to write for an unnamed speaker in the report's language."""
    words = table(context.language, "anonymous").get("proper", ("anonymous",))
    return words[0]


def _words(context: Context, *keys: str) -> set[str]:
    # English words serve every language: forms in other languages are filled with both.
    found = (table(language, "anonymous") for language in {context.language, "en"})
    return {word for lexicon in found for key in keys for word in lexicon.get(key, ())}


def _bare(speaker: str) -> str:
    return speaker.strip().strip("()[]\"'“”‘’«»-–— .").casefold()
