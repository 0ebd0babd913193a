"""Whether a text names an organisation or a group."""

from __future__ import annotations

from csdreport.lint.context import Context
from csdreport.lint.lexicon import words
from csdreport.lint.phrases import Hit
from csdreport.lint.terms import pattern

_ACRONYM = r"(?<![\w-])[A-Z][A-Z&]{2,}s?(?![\w])"


def group_named(text: str, context: Context) -> bool:
    """Tell whether a text speaks of a group of people that somebody could be looking for."""
    if groups(text, context):
        return True
    known = words(context.language, "terms", "known")
    acronyms = pattern(_ACRONYM).findall(text)
    # A text in capitals throughout has no acronyms that one could see.
    return text.upper() != text and any(
        acronym not in known and acronym not in words(context.language, "organisations", "state")
        for acronym in acronyms
    )


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
