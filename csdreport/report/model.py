"""A report, exactly as its JSON file says it."""

from __future__ import annotations

from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, Field as Constraint

SCHEMA_VERSION = 1

Consent = Literal["", "anonymous", "organisation", "name"]
"""What a speaker agreed to; "" is not recorded."""

ClearanceLevel = Literal["ask", "internal", "cleared"]
Copy = Literal["working", "public"]


class Frozen(BaseModel):
    """A value of the report; a change makes a new one."""

    # Most models are parts of another, or not needed: each is built when it is first used.
    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=True, defer_build=True)


class TemplateRef(Frozen):
    """Which template the answers follow."""

    id: str
    version: int = 1


class Clearance(Frozen):
    """A decision about an item that could harm somebody.

    Attributes:
        path: The item, dotted and counted from 1.
        level: "ask" is undecided, and withheld; "internal" is withheld; "cleared" may be shown.
        note: How and by whom; plain text, one line.
    """

    path: str
    level: ClearanceLevel
    note: str = ""


class Note(Frozen):
    """A captured note.

    Attributes:
        at: ISO 8601 with offset, or empty when unknown.
        kind: "" for a plain note, "quote", "question", "decision", or what a reader found
            ("comment", "footnote").
        section: Id of the section it was meant for, or empty.
        speaker: Who said it; plain text, one line.
        text: Plain text; newlines are kept.
        used: Whether an answer has taken it up.
    """

    at: str = ""
    kind: str = ""
    section: str = ""
    speaker: str = ""
    text: str
    used: bool = False


class Unplaced(Frozen):
    """Text that found no place in the template: plain text, newlines kept, and where it stood."""

    text: str
    source: str = ""


class Suppression(Frozen):
    """A finding set aside: its code, the place ("" is the whole report), why, who, how long.

    `until` is an ISO date, or empty for ever.
    """

    code: str
    path: str = ""
    reason: str = ""
    by: str = ""
    until: str = ""


class Side(Frozen):
    """One side of a conflict: whose it is, and the text there."""

    label: str = ""
    value: str = ""


class Conflict(Frozen):
    """Two drafts that say different things at one place; plain text, newlines kept."""

    path: str
    base: str = ""
    ours: Side = Side()
    theirs: Side = Side()


class Report(Frozen):
    """A filled, or half-filled, reporting template.

    Attributes:
        answers: A JSON tree of the shapes in `template.kinds`; never changed in place.
            `report.paths` reads and replaces parts of it.
        unknown: Keys that this version does not know, anywhere in the file: RFC 6901 pointer to
            JSON value. `report.store` writes each back where it stood.

    The other attributes are the keys of the file; `copy_` is the key "copy".
    """

    schema_version: int = SCHEMA_VERSION
    id: str = ""
    revision: int = Constraint(default=1, ge=1)
    copy_: Copy = Constraint(default="working", alias="copy")
    template: TemplateRef
    event: str = ""
    title: str = ""
    language: str = ""
    answers: dict[str, Any] = {}
    clearances: tuple[Clearance, ...] = ()
    notes: tuple[Note, ...] = ()
    unplaced: tuple[Unplaced, ...] = ()
    suppressed: tuple[Suppression, ...] = ()
    conflicts: tuple[Conflict, ...] = ()
    unknown: dict[str, Any] = {}

    def with_(self, **changes: Any) -> Report:
        """Make a report with some attributes replaced, without validating again."""
        return self.model_copy(update=changes)
