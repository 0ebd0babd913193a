"""GOV005: a Global Compact under a wrong name."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import partial

from csdreport.findings import Severity
from csdreport.lint.context import Context
from csdreport.lint.lexicon import derived, table
from csdreport.lint.rule import Example, Found, rule
from csdreport.lint.runs import words
from csdreport.lint.terms import pattern
from csdreport.lint.view import Answer

# In this year both were adopted; in reports of earlier events capitals do not matter.
ADOPTED = 2018
# Up to this many letters a word only joins others: "for", "the", "des", "los".
JOINING = 3
STEM = 6


def _later(compact: str) -> Example:
    return Example({"governance": {"compact": compact}}, event={"starts": "2031-06-08"})


def _in(language: str, compact: str) -> Example:
    return Example({"governance": {"compact": compact}}, {"language": language})


def _worth(answers: Sequence[Answer], context: Context) -> list[Answer]:
    """Give the answers with the first words of the names."""
    holding = context.signs.holding((_called(context.language).head,))
    return [each for each in answers if each.path in holding] if holding else []


@rule(
    "GOV005",
    Severity.WARNING,
    worth=_worth,
    lexicons=("governance.compacts", "governance.compacts_in_short", "governance.compact_words"),
    fails=[
        {"governance": {"compact": "The Global Compact for orderly and safe migration is new."}},
        {"governance": {"compact": "A Global Compact for Refugees is due."}},
        {"messages": ["Ministers, sign the Global Compact on Safe and Regular Migration."]},
        {"other": "Sign the Global Compact for Safe Orderly and Regular Migration."},
        {"other": "Sign the Global Compact for Safe, Orderly, and Regular Migration."},
        _later("The global compact on refugees is due."),
        _in("fr", "Le Pacte mondial sur des migrations sûres et régulières est neuf."),
        _in("es", "El Pacto Mundial para los Refugiados es nuevo."),
    ],
    passes=[
        {"governance": {"compact": "The global compact for safe, orderly and regular migration"}},
        {"governance": {"compact": "The Global Compact on Refugees is due."}},
        {"messages": ["Ministers, sign the Global Compact on Migration."]},
        _later("The Global Compact on Refugees and the GLOBAL COMPACT ON REFUGEES are due."),
        _in("fr", "Le Pacte mondial pour des migrations sûres, ordonnées et régulières est neuf."),
        _in("es", "El Pacto Mundial para la Migración Segura, Ordenada y Regular es nuevo."),
    ],
)
def compact_name(answer: Answer, context: Context) -> Iterator[Found]:
    """A Global Compact has another name than its own.

    There are two (A/RES/73/195 and A/RES/73/151). In reports of events before 2019 they may be
    written without capitals: neither existed yet.

    To fix it, write "Global Compact for Safe, Orderly and Regular Migration" or "Global Compact
    on Refugees".
    """
    called = _called(context.language)
    for match in pattern(called.source, re.IGNORECASE).finditer(answer.prose):
        said = words(match.group())
        while said and len(said[-1]) <= JOINING:
            said.pop()
        # A name that goes right and then goes on is followed by other words of the sentence.
        right = next((name for name in called.right if words(name) == said[: len(words(name))]), "")
        if len(said) > JOINING and not right:
            name, count = called.meant(said), len(said)
            message = "No Compact has this name."
        elif right in called.names and _is_misspelt(match.group(), right):
            name, count = right, len(words(right))
            message = "The commas of the Compact's name stand elsewhere."
        elif right in called.names and _is_later(context):
            name, count = right, len(words(right))
            message = "The Compacts have been written with capitals since they were adopted."
        else:
            continue
        end = _end(match, count)
        now = " ".join(answer.prose[match.start() : end].split())
        if now in (name, name.upper()):
            continue
        if now[0].islower() and not _is_later(context):
            name = name.lower()
        advice = "Write {}.".format(" or ".join(f'"{each}"' for each in called.names))
        yield Found(
            answer.path,
            message,
            quote=now,
            fix=advice,
            remedy=advice,
            replacement=partial(_named, answer, match.start(), end, name),
            safe=True,
        )


class _Called:
    """How the Compacts are called in one language."""

    def __init__(self, language: str) -> None:
        held = table(language, "governance")
        self.names = held["compacts"]
        self.right = (*self.names, *held["compacts_in_short"])
        self.head = " ".join(self.names[0].split()[:2]).casefold()
        known = "|".join(sorted(held["compact_words"], key=len, reverse=True))
        self.source = rf"\b{self.head}(?:\s(?:{known})\b,?){{2,9}}"

    def meant(self, said: list[str]) -> str:
        """Give the one of the two names that words point to, or ""."""
        stems = {word[:STEM] for word in said}
        found = [name for name in self.names if stems & self._signs(name)]
        return found[0] if len(found) == 1 else ""

    def _signs(self, name: str) -> set[str]:
        """Give the stems that only this name has."""
        others = {word for other in self.names if other != name for word in words(other)}
        own = set(words(name)) - others
        return {word[:STEM] for word in own if len(word) > JOINING}


_called = derived(_Called)


def _is_later(context: Context) -> bool:
    starts = context.event.starts if context.event else None
    return starts is not None and starts.year > ADOPTED


def _is_misspelt(said: str, right: str) -> bool:
    """Tell whether a right name has a comma too many or too few: "Safe Orderly and Regular"."""
    return not " ".join(said.split()).casefold().startswith(right.casefold())


def _end(match: re.Match[str], count: int) -> int:
    return match.start() + list(pattern(r"\w+").finditer(match.group()))[count - 1].end()


def _named(answer: Answer, start: int, end: int, name: str) -> str | None:
    from csdreport.lint.rewriting import Change, rewritten

    return rewritten(answer, [Change(start, end, name)]) if name else None
