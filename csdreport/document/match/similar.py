"""How alike two texts are, for labels and instructions that somebody changed.

rapidfuzz is imported on the first use, because most files match exactly.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

# Below these a text is not taken for the printed one: measured on typing errors in real labels.
LABEL, SHORT_LABEL, INSTRUCTION = 0.86, 0.9, 0.8
_SHORT = 12
_SAME_WORD = 0.6
_MOST_HITS = 8
_FEWEST_LETTERS = 3


def nearest(words: Sequence[str], spelt: Sequence[str], least: float) -> list[tuple[int, float]]:
    """Find the texts that are written nearly so: their places, and how alike, 0 to 1."""
    from rapidfuzz import fuzz, process

    hits = process.extract(
        " ".join(words), spelt, scorer=fuzz.ratio, score_cutoff=least * 100, limit=_MOST_HITS
    )
    return [(at, score / 100) for _, score, at in hits]


def enough(words: Sequence[str], score: float) -> bool:
    """Tell whether a label of these words may be taken for found."""
    return score >= (SHORT_LABEL if len(" ".join(words)) < _SHORT else LABEL)


def added(text: Sequence[str], printed: Sequence[str]) -> list[str]:
    """List the words of a text that are none of the printed ones, not even misspelt."""
    from rapidfuzz import fuzz

    left = list((Counter(text) - Counter(printed)).elements())
    missing = list((Counter(printed) - Counter(text)).elements())
    extra: list[str] = []
    for word in left:
        best = max(missing, key=lambda other: fuzz.ratio(word, other), default="")
        if best and fuzz.ratio(word, best) / 100 >= _SAME_WORD:
            missing.remove(best)
        else:
            extra.append(word)
    return extra


def cut(word: str, printed: str) -> bool:
    """Tell whether a word is another one misspelt, or its beginning: "rec", "recomendation"."""
    from rapidfuzz import fuzz

    short = len(word) >= _FEWEST_LETTERS and printed.startswith(word)
    return short or fuzz.ratio(word, printed) / 100 >= LABEL


def means_nothing(words: Sequence[str]) -> bool:
    """Tell whether words are too short to be anybody's answer, such as "is" and "to"."""
    return all(len(word) <= _FEWEST_LETTERS for word in words)
