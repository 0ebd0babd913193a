"""What must not be shown in findings: items that could harm somebody, and names."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass

from propcache.api import cached_property

from csdreport.lint import names as people, runs
from csdreport.lint.context import Context
from csdreport.lint.hiding import Sought
from csdreport.lint.known_names import Name, in_order, of_person
from csdreport.lint.view import Quote
from csdreport.report.paths import upwards

# Runs of this many words give an item away wherever they stand.
TELLING_WORDS = 4


@dataclass(frozen=True)
class Protection:
    """What is protected in one report.

    Attributes:
        paths: Items whose words must not be shown.
        texts: The plain texts of those items.
        names: Forms of the names of people and organisations that nobody agreed to name, the
            longest first.
        loose: The plain texts that nobody has placed in the form, or decided about.
    """

    paths: frozenset[str] = frozenset()
    texts: tuple[str, ...] = ()
    names: tuple[Name, ...] = ()
    loose: tuple[str, ...] = ()

    @cached_property
    def sought(self) -> Sought:
        """Give the names as they are looked for."""
        return Sought(self.names)

    def covers(self, path: str) -> bool:
        """Tell whether a place lies in a protected item, or holds one."""
        return path in self._holders or not self.paths.isdisjoint(upwards(path))

    def tells(self, words: str, *, fewest: int = 1) -> bool:
        """Tell whether words from elsewhere repeat a protected item.

        Args:
            words: The words.
            fewest: How many of its words in a row are no chance: "no" is a whole item, and a word
                of every sentence.
        """
        if not words or not self._runs:
            return False
        spoken = runs.words(words)
        return not self._telling.isdisjoint(spoken) and any(
            not self._runs.isdisjoint(runs.of_length(spoken, length))
            for length in self._lengths
            if length >= fewest
        )

    def may_hold(self, words: str) -> bool:
        """Tell whether words from no known place may lie in a protected item, or in loose text.

        Two words in a row that stand there are enough, as is a piece of one.
        """
        if not words or not (self.texts or self.loose):
            return False
        spoken = runs.words(words)
        piece = " ".join(spoken)
        pairs = set(runs.of_length(spoken, 2))
        return any(
            piece in " ".join(held) or not pairs.isdisjoint(runs.of_length(held, 2))
            for held in map(runs.words, (*self.texts, *self.loose))
        )

    @cached_property
    def _holders(self) -> frozenset[str]:
        return frozenset(holder for item in self.paths for holder in upwards(item))

    @cached_property
    def _telling(self) -> frozenset[str]:
        """Give the longest word of each run: most that is said elsewhere holds none."""
        return frozenset([max(run, key=len) for run in self._runs])

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
        pointed: Paths that a rule about people points at, reported or not.
    """
    from csdreport.lint.anonymity import is_anonymous

    pointed = {path for path in pointed if path}
    paths = set(pointed)
    paths |= {c.path for c in context.report.clearances if c.level != "cleared" and c.path}
    paths |= {quote.path for quote in _unnamed_quotes(context)}
    everywhere = (*context.texts, *context.loose, *context.noted)
    below = tuple(f"{path}." for path in paths)
    texts = [text for text in everywhere if text.path in paths or text.path.startswith(below)]
    told = tuple(
        text.text
        for text in texts
        if not is_anonymous(text.text, context) and not _are_consents(text.text)
    )
    # "anonymous, minister of …" names somebody; a rule still has to say what to write.
    names = (name for name in _names(context, pointed) if not is_anonymous(name.words, context))
    loose = tuple(text.text for text in (*context.loose, *context.noted))
    return Protection(frozenset(paths), told, in_order(names), loose)


def _are_consents(text: str) -> bool:
    """Tell whether a text is nothing but the printed consents, of which somebody chose none."""
    if "/" not in text:
        return False
    from csdreport.document.words import consent_of

    return all(consent_of(part) for part in text.split("/"))


def _unnamed_quotes(context: Context) -> list[Quote]:
    if context.template.attribution == "named":
        return []
    return [quote for quote in context.quotes if quote.agreed != "name"]


def _names(context: Context, pointed: Collection[str]) -> Iterator[Name]:
    from csdreport.lint.anonymity import is_anonymous

    for quote in _unnamed_quotes(context):
        if not is_anonymous(quote.speaker, context):
            yield from quote.speakers_names
        if quote.agreed != "organisation" and not is_anonymous(quote.organisation, context):
            yield from quote.houses_names
    for note in context.report.notes:
        if not is_anonymous(note.speaker, context):
            yield from of_person(note.speaker)
    for text in (*context.texts, *context.loose) if pointed else ():
        if text.path in pointed and text.field.kind not in ("people", "quotes"):
            for hit in people.strangers(text.text, context):
                yield from of_person(hit.text)
