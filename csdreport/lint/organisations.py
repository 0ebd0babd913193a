"""Whether a text names an organisation or a group."""

from __future__ import annotations

from csdreport.lint.context import Context
from csdreport.lint.lexicon import words
from csdreport.lint.phrases import Hit
from csdreport.lint.terms import pattern

_ACRONYM = r"(?<![\w-])[A-Z][A-Z&]{2,}s?(?![\w])"


def group_named(text: str, context: Context) -> bool:
    """Tell whether a text speaks of a group of people that somebody could be looking for."""
    return bool(groups(text, context) or _acronyms(text, context))


def bodies(text: str, context: Context) -> list[Hit]:
    """List the groups in a text, and what only its acronym names."""
    return groups(text, context) + _acronyms(text, context)


def _acronyms(text: str, context: Context) -> list[Hit]:
    # A text in capitals throughout has no acronyms that one could see.
    if text.upper() == text:
        return []
    known = words(context.language, "terms", "known")
    state = words(context.language, "organisations", "state")
    return [
        Hit(found.start(), found.end(), found[0])
        for found in pattern(_ACRONYM).finditer(text)
        if found[0] not in known and found[0] not in state
    ]


def groups(text: str, context: Context) -> list[Hit]:
    """List the groups in a text: no union of states, and none that is only so called.

    "The European Union", "a working group", "freedom of association".
    """
    found = list(context.phrases("organisations", "groups").find(text))
    if not found:
        return []
    others = context.phrases("organisations", "unions", "no_groups")
    so_called = [(hit.start, hit.end) for hit in others.find(text)]
    return [
        hit
        for hit in found
        if not any(start <= hit.start and hit.end <= end for start, end in so_called)
    ]
