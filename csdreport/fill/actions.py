"""Everything that a person can do on a walk, as values."""

from __future__ import annotations

from dataclasses import dataclass

from csdreport.fill.inlet import Form
from csdreport.report.model import Note


@dataclass(frozen=True, slots=True)
class Write:
    """Fill the current box with these characters. Writing on is one step for undo."""

    text: str
    form: Form = "literal"


@dataclass(frozen=True, slots=True)
class Next:
    """Go to the next box; at the last one, stay."""


@dataclass(frozen=True, slots=True)
class Back:
    """Go to the box before; at the first one, stay."""


@dataclass(frozen=True, slots=True)
class Jump:
    """Go to the box of a path; a section, list or item gives its first box."""

    path: str


@dataclass(frozen=True, slots=True)
class Add:
    """Begin a new item in a list, after the given number; 0 for the end."""

    list_path: str
    after: int = 0


@dataclass(frozen=True, slots=True)
class Delete:
    """Delete an item with everything in it; the later ones move up."""

    list_path: str
    number: int


@dataclass(frozen=True, slots=True)
class Move:
    """Move an item to another number in its list."""

    list_path: str
    number: int
    to: int


@dataclass(frozen=True, slots=True)
class Nothing:
    """Answer the current, empty field with a sentence: the session had nothing on it."""


@dataclass(frozen=True, slots=True)
class TakenBack:
    """Remember texts of the current box that were taken back in it: redo goes through them.

    Attributes:
        texts: The one that redo brings first, first.
    """

    texts: tuple[str, ...]
    form: Form = "literal"


@dataclass(frozen=True, slots=True)
class Undo:
    """Take the last change back, also a deletion."""


@dataclass(frozen=True, slots=True)
class Redo:
    """Make the change that was taken back again."""


@dataclass(frozen=True, slots=True)
class Keep:
    """Add captured notes. Undo never takes a note away."""

    notes: tuple[Note, ...]


@dataclass(frozen=True, slots=True)
class MarkNote:
    """Say of a note (counted from 1) what is to change: taken up or not, or what was misheard."""

    number: int
    used: bool | None = None
    section: str | None = None
    kind: str | None = None
    speaker: str | None = None
    text: str | None = None


@dataclass(frozen=True, slots=True)
class FileNote:
    """Write a note (counted from 1) into the answer at a path, and mark it as taken up."""

    number: int
    path: str


@dataclass(frozen=True, slots=True)
class FileText:
    """Write a text without a place (counted from 1) into the answer at a path."""

    number: int
    path: str


@dataclass(frozen=True, slots=True)
class Placed:
    """Take a text without a place (counted from 1) off the list: its words stand in an answer."""

    number: int


@dataclass(frozen=True, slots=True)
class Decide:
    """Write down what was decided about an item that could harm somebody; "" takes it back."""

    path: str
    level: str
    note: str = ""


Action = (
    Write | Next | Back | Jump | Add | Delete | Move | Nothing | Undo | Redo
    | TakenBack | Keep | MarkNote | FileNote | FileText | Placed | Decide
)  # fmt: skip
