"""The words of texts as they are counted to prove that none was lost.

A word is a run of letters and digits; the small raised ones of a footnote's mark are no part of it.
A run that may be an enumerator ("ii" in "(ii)") is loose:
it may stand in a file and not in the report, or the other way round.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from csdreport.text import normal, words

Words = Counter[str]

_RAISED = "¹²³⁰⁴-⁹ᵃᵇᶜ"
_RUN = re.compile(rf"[^\W_{_RAISED}]+|[{_RAISED}]+")
# Where "(i)" was damaged, "(ii)" counts upwards from nothing; it is no word all the same.
_ENUMERATOR = re.compile(
    r"(?<!\S)\(?(?:[ivxl]{1,7}|[a-z]|\d{1,2})\)(?=\s|$)"
    r"|^(?:[ \t]*(?:[-•]|(?:[ivxl]{1,7}|[a-z]|\d{1,9})\.)(?=\s|$))+",
    re.IGNORECASE | re.MULTILINE,
)


@dataclass(frozen=True)
class Wordage:
    """The words of some texts.

    Attributes:
        sure: How often each word stands there, without what may be an enumerator.
        all: The same, with it.
    """

    sure: Words = field(default_factory=Counter)
    all: Words = field(default_factory=Counter)

    def __add__(self, other: Wordage) -> Wordage:
        return Wordage(self.sure + other.sure, self.all + other.all)


def of(text: str) -> Wordage:
    """Count the words of one plain text."""
    text = normal.clean(text)
    bare = _ENUMERATOR.sub(" ", text)
    sure = (run for word in words.words(bare) for run in _RUN.findall(word))
    return Wordage(Counter(sure), Counter(_RUN.findall(text)))


def of_all(texts: Iterable[str]) -> Wordage:
    """Count the words of several plain texts."""
    total = Wordage()
    for text in texts:
        one = of(text)
        total.sure.update(one.sure)
        total.all.update(one.all)
    return total


def runs(text: str) -> list[str]:
    """List the words of a text in their order, enumerators included."""
    return _RUN.findall(normal.clean(text))
