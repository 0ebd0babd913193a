"""What the walk through one part of a file shares: definitions, open fields, and what it saw."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from csdreport.document.model import Remark
from csdreport.findings import Notice
from csdreport.formats.docx.reading.counting import Counting
from csdreport.formats.docx.reading.package import Relation
from csdreport.formats.docx.reading.style_sheet import StyleSheet


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
        hidden: Stretches of hidden text, with their place.
        seen: What a person should be told, by kind of notice: places, without repeats.
    """

    styles: StyleSheet
    counting: Counting
    relations: Mapping[str, Relation]
    place: str = ""
    fields: list[Field] = field(default_factory=list)
    references: dict[tuple[str, str], str] = field(default_factory=dict)
    remarks: list[Remark] = field(default_factory=list)
    notices: list[Notice] = field(default_factory=list)
    seen: dict[str, dict[str, None]] = field(default_factory=dict)

    def saw(self, what: str) -> None:
        """Take note that something stands here that a person should know of."""
        self.seen.setdefault(what, {}).setdefault(self.place)

    def remark(self, kind: str, text: str) -> None:
        """Keep text that stands beside the text; neighbours of one place are joined."""
        last = self.remarks[-1] if self.remarks else None
        if last is not None and last.kind == kind == "hidden" and last.source == self.place:
            self.remarks[-1] = Remark(kind, last.text + text, source=self.place)
        elif text.strip():
            self.remarks.append(Remark(kind, text, source=self.place))
