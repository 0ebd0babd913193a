"""Whole names, of two words and more, that may stand in any text."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations

from csdreport.document.match import naming

Names = Mapping[str, Sequence[tuple[str, ...]]]
"""Names of several words, folded, by their first one."""

_LONGEST_NAME = 5


def of_speakers(speakers: Iterable[str]) -> Names:
    """Give the whole names in the lines of several speakers."""
    found: defaultdict[str, list[tuple[str, ...]]] = defaultdict(list)
    for name in sorted({name for speaker in speakers for name in whole_names(speaker)}):
        found[name[0]].append(name)
    return found


def whole_names(speaker: str) -> Iterator[tuple[str, ...]]:
    """Walk the names of two words and more in a speaker's line, folded, in their usual orders.

    What stands behind a name is none of it: "Ana Sol, Harbour House". A family name may stand in
    front, and of a long name people say two words.
    """
    names = naming.own_parts(speaker)
    if all(len(name) == 1 for name in names):
        # "Sol, Ana"
        names = [[word for name in names for word in name]]
    for name in names:
        yield from (tuple(name), (*name[-1:], *name[:-1])) if len(name) > 1 else ()
        yield from combinations(name[:_LONGEST_NAME], 2)


def holds_one(text: str, names: Names) -> bool:
    """Tell whether a text has one of several whole names."""
    said = tuple(naming.plain_words(text)) if names else ()
    return any(
        said[at : at + len(name)] == name
        for at, word in enumerate(said)
        for name in names.get(word, ())
    )
