"""What lint, readers and merges say about a report: data, never exceptions."""

from __future__ import annotations

from enum import IntEnum
from typing import NamedTuple


class Severity(IntEnum):
    """How much a finding matters; higher is worse, so `max()` and `>=` work."""

    INFO = 1
    WARNING = 2
    ERROR = 3

    @property
    def word(self) -> str:
        """Give the word that people and files use: "info", "warning" or "error"."""
        return self.name.lower()

    @classmethod
    def from_word(cls, word: str) -> Severity:
        """Read "info", "warning" or "error"; raises KeyError for anything else."""
        return cls[word.upper()]


class Notice(NamedTuple):
    """Something a reader saw or guessed while reading a file.

    Notices travel with the report that was read, are never stored, and become findings in lint.

    Attributes:
        kind: One of the words of `document.notices`, such as "placed-by-guess" or "tags-resolved".
        message: One or two whole sentences for a person, without words of a protected item.
        path: The report path it is about, dotted and counted from 1; empty for the whole file.
        source: Where in the file, such as "table 2 row 9" or "line 14"; empty when unknown.
        quote: Words of the file it is about; masked where the item is protected.
        confidence: How sure a guess is, 0 to 1; 1 when nothing was guessed.
        names: Words of `message` that name a person, to be replaced when it is masked.
    """

    kind: str
    message: str
    path: str = ""
    source: str = ""
    quote: str = ""
    confidence: float = 1.0
    names: tuple[str, ...] = ()


class Fact(NamedTuple):
    """Something that a file is, beside what it says; only lint looks at it.

    Attributes:
        kind: One of the words of `document.facts`, such as "title" or "table-without-head".
        source: Where in the file, or the name of what is told.
        quote: The words or the value it is about.
    """

    kind: str
    source: str = ""
    quote: str = ""


class Edit(NamedTuple):
    """One change of a fix: an item becomes one, none or several.

    Attributes:
        path: The item, such as "messages.2"; also "title", or "suppressed.1" to take an entry out.
        values: Its whole new values. None takes the item out, several stand where it stood.
    """

    path: str
    values: tuple[str, ...] = ()


class Repair(NamedTuple):
    """A change of the Word file itself, which no answer shows.

    Attributes:
        kind: The kind of facts that it takes away, one of the words of `document.facts`.
        value: What to set, such as a title.
        places: Where, in the words of the facts, such as "table 2"; empty for everywhere.
    """

    kind: str
    value: str = ""
    places: tuple[str, ...] = ()


class Fix(NamedTuple):
    """How a finding can be mended.

    Attributes:
        text: What would pass, as a sentence for a person; never holds a protected name.
        replacement: The whole new value of the item, or None when a person has to decide.
        safe: Whether the change keeps the meaning for certain.
        edits: The change, where it is more than a new value of the item. All or none are made.
        repair: The change of the Word file, where it is none of the answers.
    """

    text: str
    replacement: str | None = None
    safe: bool = False
    edits: tuple[Edit, ...] = ()
    repair: Repair | None = None


class Finding(NamedTuple):
    """One thing to look at in a report.

    Attributes:
        code: Stable code such as "FRM002".
        name: Stable name such as "too-many-items".
        severity: How much it matters.
        path: Dotted report path counted from 1, such as "recommendations.2.actions"; empty when
            it is about the whole report.
        pointer: The same place as an RFC 6901 pointer into the JSON file.
        label: The printed label path, such as "Recommendation 2 › Actions".
        message: Whole sentences: what stands there and what the template says.
        quote: The words it is about; empty where they are protected.
        fix: What would pass; None when nothing can be proposed.
        source: Where in a foreign file, such as "table 2 row 9"; empty when unknown.
    """

    code: str
    name: str
    severity: Severity
    path: str
    pointer: str
    label: str
    message: str
    quote: str = ""
    fix: Fix | None = None
    source: str = ""
