"""Runs of words that two texts share."""

from __future__ import annotations

from collections.abc import Container, Iterator, Sequence

from csdreport.lint.said import parted, say
from csdreport.lint.terms import pattern

# A text that says one thing a thousand times is not measured from every place.
MOST_STARTS = 8
# Of a run, a few of its words are looked at first.
FEW = 4
Starts = dict[tuple[str, ...], list[int]]
_WORD = r"\w+(?:['’]\w+)*"


def words(text: str) -> list[str]:
    """List the words of a text in lower case, with straight apostrophes."""
    said = say(text)
    spoken = said.spoken
    if spoken is None or "_" in text:
        return list(map(str.casefold, pattern(_WORD).findall(text.replace("’", "'"))))
    if "'" not in spoken:
        # Then they are those that lexicons look up.
        return said.lower
    return parted(spoken, _unmarked) if "''" in spoken else spoken.split()


def of_length(words: Sequence[str], length: int) -> Iterator[tuple[str, ...]]:
    """Walk all runs of so many words; none for 0."""
    return zip(*(words[at:] for at in range(length)), strict=False)


def may_share(words: Sequence[str], vocabulary: Container[str], least: int) -> bool:
    """Tell whether so many words in a row all stand in a vocabulary.

    Where they do not, the text shares no run with any text of these words, and its runs need not
    be looked at: making them costs ten times as much.
    """
    # Of every so many words a run has at least as many in a row, and most texts not even these.
    step = least // FEW or 1
    return all(
        b"\1" * (least // each) in bytes(map(vocabulary.__contains__, words[each - 1 :: each]))
        for each in (step, 1)
    )


def starts(words: Sequence[str], least: int) -> Starts:
    """Give where each run of so many words begins."""
    places: Starts = {}
    for at, run in enumerate(of_length(words, least)):
        begun = places.setdefault(run, [])
        if len(begun) < MOST_STARTS:
            begun.append(at)
    return places


def shared_run(
    first: Sequence[str], second: Sequence[str], least: int, places: Starts | None = None
) -> tuple[int, int]:
    """Give place in `second` and length of the longest run of words in both; (0, 0) for none.

    `places` are the `starts` of the first, where they are known.
    """
    if len(first) < least or len(second) < least:
        return 0, 0
    if places is None:
        places = starts(first, least)
    longest = begin = at = 0
    while at <= len(second) - least:
        begun = places.get(tuple(second[at : at + least]), [])
        length = max((_length(first, start, second, at) for start in begun), default=0)
        if length > longest:
            begin, longest = at, length
        # What lies inside a run that was measured cannot begin a longer one.
        at += max(length - least, 0) + 1
    return begin, longest


def span(text: str, begin: int, count: int) -> tuple[int, int]:
    """Say where so many words of a text stand, from the one that `words` lists at `begin`."""
    found = list(pattern(_WORD).finditer(text))
    return found[begin].start(), found[begin + count - 1].end()


def without(words: Sequence[str], known: Sequence[str], least: int = 4) -> list[str]:
    """Blank the words of runs that stand in `known` too, so that they are never shared."""
    grams = {tuple(known[at : at + least]) for at in range(len(known) - least + 1)}
    left = list(words)
    for at in range(len(words) - least + 1):
        if tuple(words[at : at + least]) in grams:
            left[at : at + least] = [""] * least
    return left


def opening(text: str, count: int = 8) -> str:
    """Give the first words of a text, with "…" where more follows."""
    found = text.split()
    return " ".join(found[:count]) + (" …" if len(found) > count else "")


def _unmarked(piece: str) -> list[str]:
    if "''" in piece:
        return pattern(_WORD).findall(piece)
    bare = piece.strip("'")
    return [bare] if bare else []


def _length(first: Sequence[str], one: int, second: Sequence[str], two: int) -> int:
    length = 0
    while (
        one + length < len(first)
        and two + length < len(second)
        and first[one + length] == second[two + length]
    ):
        length += 1
    return length
