"""What the walk through one part of a file shares: definitions, open fields, and what it saw."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from csdreport.document.model import Remark
from csdreport.formats.docx.reading.counting import Counting
from csdreport.formats.docx.reading.package import Relation
from csdreport.formats.docx.reading.style_sheet import StyleSheet

_DEEPEST_FIELD = 32


@dataclass(slots=True)
class Field:
    """A field between its beginning and its end.

    Attributes:
        code: The instruction, such as `HYPERLINK "https://…"`.
        result: Whether the walk is in the part that is shown.
        form: What a legacy form field stores; None when it is none.
    """

    code: str = ""
    result: bool = False
    form: str | None = None


@dataclass(slots=True)
class Story:
    """One part of the file: the body, a footnote, a header.

    Attributes:
        place: Where the walk is, such as "table 2 row 9".
        fields: The open fields, outermost first; one may span paragraphs.
        references: Kind and id of each note or comment: where it is referred to.
        parted: Whether a paragraph began, or text was shown, since the last remark.
        seen: What a person should be told, by kind of notice: places, without repeats.
    """

    styles: StyleSheet
    counting: Counting
    relations: Mapping[str, Relation]
    place: str = ""
    fields: list[Field] = field(default_factory=list)
    references: dict[tuple[str, str], str] = field(default_factory=dict)
    parted: bool = False
    seen: dict[str, dict[str, None]] = field(default_factory=dict)
    _beside: list[tuple[str, str, list[str]]] = field(default_factory=list)

    def saw(self, what: str) -> None:
        """Take note that something stands here that a person should know of."""
        self.seen.setdefault(what, {}).setdefault(self.place)

    def remark(self, kind: str, text: str) -> None:
        """Keep text that stands beside the text; what follows each other at one place is joined."""
        if self._beside and self._beside[-1][:2] == (kind, self.place):
            self._beside[-1][2].append(f"\n{text}" if self.parted else text)
        else:
            self._beside.append((kind, self.place, [text]))
        self.parted = False

    @property
    def remarks(self) -> tuple[Remark, ...]:
        """Give what was kept beside the text, without what nobody can read."""
        found = (Remark(kind, "".join(text), source=at) for kind, at, text in self._beside)
        return tuple(remark for remark in found if remark.text.strip())

    def open_field(self, opened: Field) -> None:
        """Begin a field; one inside more than any person nests is not followed."""
        if len(self.fields) < _DEEPEST_FIELD:
            self.fields.append(opened)
