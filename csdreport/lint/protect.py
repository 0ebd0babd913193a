"""What must not be shown in findings: items that could harm somebody, and names."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from csdreport.lint import runs
from csdreport.lint.context import Context
from csdreport.lint.terms import pattern
from csdreport.lint.view import Quote

# Runs of this many words give an item away wherever they stand.
TELLING_WORDS = 4


@dataclass(frozen=True)
class Protection:
    """What is protected in one report.

    Attributes:
        paths: Items whose words must not be shown.
        texts: The plain texts of those items.
        names: Speakers and organisations that nobody agreed to name, longest first.
    """

    paths: frozenset[str] = frozenset()
    texts: tuple[str, ...] = ()
    names: tuple[str, ...] = ()

    def covers(self, path: str) -> bool:
        """Tell whether a place lies in a protected item, or holds one."""
        if not path:
            return False
        return any(_holds(item, path) or _holds(path, item) for item in self.paths)

    def tells(self, words: str) -> bool:
        """Tell whether words from elsewhere repeat a protected item."""
        if not words or not self._runs:
            return False
        spoken = runs.words(words)
        return any(
            not self._runs.isdisjoint(runs.of_length(spoken, length)) for length in self._lengths
        )

    @cached_property
    def _runs(self) -> frozenset[tuple[str, ...]]:
        found: set[tuple[str, ...]] = set()
        for text in self.texts:
            words = runs.words(text)
            length = min(len(words), TELLING_WORDS)
            found.update(runs.of_length(words, length))
        return frozenset(found)

    @cached_property
    def _lengths(self) -> tuple[int, ...]:
        return tuple({len(run) for run in self._runs})


def protection(context: Context, pointed: Iterable[str]) -> Protection:
    """Gather what is protected.

    Args:
        context: The report.
        pointed: Paths that a rule of the family PRV points at, reported or not.
    """
    paths = {path for path in pointed if path}
    paths |= {c.path for c in context.report.clearances if c.level != "cleared" and c.path}
    paths |= {quote.path for quote in _unnamed_quotes(context)}
    texts = tuple(
        text.text for text in context.texts if any(_holds(path, text.path) for path in paths)
    )
    return Protection(frozenset(paths), texts, tuple(_names(context)))


def _unnamed_quotes(context: Context) -> list[Quote]:
    if context.template.attribution == "named":
        return []
    return [quote for quote in context.quotes if quote.consent != "name"]


def _names(context: Context) -> list[str]:
    """List protected names, the longest first so that parts do not break wholes."""
    found: set[str] = set()
    for quote in _unnamed_quotes(context):
        found |= _name_and_parts(quote.speaker, context)
        if quote.consent != "organisation":
            found |= {quote.organisation.strip()}
    for note in context.report.notes:
        found |= _name_and_parts(note.speaker, context)
    return sorted((name for name in found if len(name) > 1), key=lambda name: (-len(name), name))


def _name_and_parts(speaker: str, context: Context) -> set[str]:
    from csdreport.lint.anonymity import is_anonymous

    speaker = speaker.strip()
    if not speaker or is_anonymous(speaker, context):
        return set()
    parts = pattern(r"[^\W\d_][\w'’-]+").findall(speaker)
    return {speaker, *(part for part in parts if len(part) > 2 and part[0].isupper())}


def _holds(outer: str, inner: str) -> bool:
    return inner == outer or inner.startswith(f"{outer}.")
