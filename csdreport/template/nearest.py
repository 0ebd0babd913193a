"""The known name that somebody probably meant."""

from __future__ import annotations

from collections.abc import Iterable

# difflib compares every pair of letters: a name of a megabyte would take minutes.
LONGEST = 100


def nearest(name: str, known: Iterable[str], *, cutoff: float = 0.6) -> str:
    """Give the known name most like a mistyped one, or "" when none is near."""
    from difflib import get_close_matches

    by_fold = {candidate.casefold(): candidate for candidate in known}
    found = get_close_matches(name[:LONGEST].casefold(), by_fold, n=1, cutoff=cutoff)
    return by_fold[found[0]] if found else ""
