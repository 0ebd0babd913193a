"""Word lists of a project, laid over the shipped ones."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from csdreport.errors import CsdReportError
from csdreport.lint import lexicon, places
from csdreport.template.nearest import nearest

# Patterns rather than phrases, where a mistyped one would stop the program, and what has an order.
CLOSED = frozenset({"references", "dates"})
COLUMN = "|"

Lists = Mapping[str, tuple[str, ...]]
"""Phrases by "list.key", such as "terms.known"."""


def lay(lists: Mapping[str, Lists]) -> None:
    """Let lists by language count for the rest of this process; none takes earlier ones away.

    Raises:
        CsdReportError: A list or a key of it does not exist; the hint offers the nearest.
    """
    made = {
        language.casefold(): {place: _entries(place, phrases) for place, phrases in held.items()}
        for language, held in lists.items()
    }
    lexicon.extend(made)
    places.forget()


def require_known(lists: Lists) -> None:
    """Refuse what cannot be laid over; raises CsdReportError as `lay` does."""
    for place, phrases in lists.items():
        _entries(place, phrases)


def known() -> tuple[str, ...]:
    """List what can be added to, as "list.key"."""
    return tuple(
        f"{name}.{key}"
        for name in lexicon.shipped(lexicon.COMPLETE)
        if name not in CLOSED
        for key in lexicon.shipped_table(lexicon.COMPLETE, name)
    )


def _entries(place: str, phrases: Iterable[str]) -> tuple[str, ...]:
    if place not in known():
        near = nearest(place, known())
        meant = f"Did you mean '{near}'? " if near else ""
        raise CsdReportError(f"There is no word list '{place}'.", hint=f"{meant}{_listed(place)}")
    name, _, key = place.partition(".")
    shipped = lexicon.shipped_table(lexicon.COMPLETE, name)[key]
    columns = max((entry.count(COLUMN) for entry in shipped), default=0)
    return tuple(_in_columns(place, phrase, columns) for phrase in phrases)


def _listed(place: str) -> str:
    """List the keys of the lexicon that is meant, or all lexicons where none is."""
    name = place.partition(".")[0]
    keys = [each for each in known() if each.startswith(f"{name}.")]
    if keys:
        return f"The lists of '{name}' are: {', '.join(keys)}."
    names = dict.fromkeys(each.partition(".")[0] for each in known())
    return f"Lists are named by two words, and the first is one of: {', '.join(names)}."


def _in_columns(place: str, phrase: str, columns: int) -> str:
    missing = columns - phrase.count(COLUMN)
    if missing < 0:
        raise CsdReportError(
            f"An entry of '{place}' has too many columns: '{' '.join(phrase.split())[:80]}'.",
            hint=f'At most {columns} "{COLUMN}" may stand in it.',
        )
    return phrase + COLUMN * missing
