"""The words by which people's own labels tell which answer of a group they mean.

"Proposed actions:", "Indicateurs de succès :" and "Action 2:" each hold a word of the short label
of one answer. A word that is in the labels of several answers tells none.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from csdreport.document.match.tokens import words
from csdreport.text.callings import OPENERS
from csdreport.text.colons import COLONS

_MOST_PRINTED, _FEWEST_LETTERS, _MOST_WORDS = 2, 5, 7
_LONGEST = 60
_HEAD = re.compile(rf"(?=[^\W_])[^.!?;,{COLONS}“”\"«»\n]{{3,{_LONGEST}}}")
_BEHIND = re.compile(rf"[^\S\n]*(?:[{COLONS}]\s*|\Z)")


@dataclass(frozen=True, slots=True)
class Head:
    """What a line begins with, where that may be somebody's own label.

    Attributes:
        words: Folded.
        end: Where the answer begins in the line.
        has_colon: Whether a colon stands behind it; else it is the whole line.
    """

    words: tuple[str, ...]
    end: int
    has_colon: bool

    @property
    def wording(self) -> tuple[str, ...]:
        """The words without a number."""
        return tuple(word for word in self.words if not word.isdecimal())


def head_of(line: str) -> Head | None:
    """Give the short head of a line that a colon ends, or the end of the line."""
    start = len(line) - len(line.lstrip(" \t-–—•*·¿"))
    head = _HEAD.match(line, start)
    behind = _BEHIND.match(line, head.end()) if head else None
    if head is None or behind is None:
        return None
    said = words(head[0])
    titled = head[0][0].isupper() or head[0][0].isdigit()
    if not titled or len(said) > _MOST_WORDS:
        return None
    return Head(said, behind.end(), bool(behind[0].strip()))


def collect(labels: Iterable[tuple[Sequence[str], str]]) -> dict[str, str]:
    """Give the path that each telling word leads to, in its plural and singular.

    Args:
        labels: Folded words and path of each; a sign that is no word stands for a number.
    """
    found: defaultdict[str, set[str]] = defaultdict(set)
    for label, path in labels:
        printed = [word for word in label if word.isalpha()]
        # The name of an item is its own in the singular only: "Recommendations" are many.
        is_name = len(printed) < len(label)
        for word in printed if len(printed) <= _MOST_PRINTED else ():
            for form in {word} if is_name else _forms(word):
                found[form].add(path)
    return {
        word: min(paths)
        for word, paths in found.items()
        if len(paths) == 1 and len(word) >= _FEWEST_LETTERS
    }


def told(head: Head, telling: Mapping[str, str]) -> str:
    """Give the path that the words of a head tell; "" where they tell none, or several."""
    # "We ask for actions:" leads to what the answer goes on with.
    is_sentence = len(head.words) > _MOST_PRINTED and head.words[0] in OPENERS
    paths = {telling[word] for word in head.words if word in telling and not is_sentence}
    return min(paths) if len(paths) == 1 else ""


def _forms(word: str) -> set[str]:
    return {word, f"{word}s", word.removesuffix("s"), word.removesuffix("es")}
