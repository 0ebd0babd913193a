"""What was found while the parts of a file were laid onto the template."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

from csdreport.document.match import cut
from csdreport.findings import Notice
from csdreport.report.model import Unplaced
from csdreport.template.model import Field, Template
from csdreport.text import literal, normal
from csdreport.text.blocks import Block, Blocks


@dataclass(frozen=True, slots=True)
class Line:
    """A line above the first section.

    Attributes:
        text: Plain text, one line.
        source: Where it stood.
        level: Of a heading; None for ordinary text.
    """

    text: str
    source: str = ""
    level: int | None = None


@dataclass(frozen=True, slots=True)
class Strange:
    """A heading, or the label of a row, that the template does not have.

    Attributes:
        text: As it stands in the file.
        path: The answer that it was kept in; empty when its text has no place.
        source: Where it stood.
        level: Of a heading; None for a label.
    """

    text: str
    path: str = ""
    source: str = ""
    level: int | None = None


@dataclass
class Placed:
    """The cells of a report, still as blocks, and everything that has no cell.

    Attributes:
        cells: Pieces of text by path: "recommendations.2.actions", "messages.1"; "messages"
            alone holds text of the list whose item is not known.
        places: Where each path was read.
        head: Lines above the first section.
        unplaced: Text without a place.
        notices: What was guessed.
        labels: Printed texts of the template that were found.
        surely: Whether one of them cannot be there by chance.
        sections: Ids of the sections in the order in which the file has them.
        strange: Headings and labels of rows that the template does not have.
        language: That of the form, in which its answers are named.
        languages: How many labels were found in each language.
        tags: How many tags stood in each cell.
    """

    cells: dict[str, list[Blocks]] = field(default_factory=dict)
    places: dict[str, str] = field(default_factory=dict)
    head: list[Line] = field(default_factory=list)
    unplaced: list[Unplaced] = field(default_factory=list)
    notices: list[Notice] = field(default_factory=list)
    labels: set[str] = field(default_factory=set)
    surely: bool = False
    sections: list[str] = field(default_factory=list)
    strange: list[Strange] = field(default_factory=list)
    language: str = ""
    languages: Counter[str] = field(default_factory=Counter)
    tags: Counter[str] = field(default_factory=Counter)

    def put(self, path: str, blocks: Blocks, source: str) -> None:
        """Add blocks to a cell."""
        if blocks:
            self.cells.setdefault(path, []).append(blocks)
            self.places.setdefault(path, source)

    def blocks(self, path: str) -> Blocks:
        """Give what stands in a cell."""
        return cut.joined(self.cells.get(path, ()))

    def last(self, path: str, most: int = 1) -> Blocks:
        """Give the last blocks that were put into a cell, at most so many, in their order.

        Answers grow line by line: to go through all of it for each line would take for ever.
        """
        found: list[Block] = []
        for piece in reversed(self.cells.get(path, ())):
            found += reversed(piece)
            if len(found) >= most:
                break
        return tuple(reversed(found[:most]))

    def lose(self, text: str, source: str) -> None:
        """Keep text that has no place."""
        text = normal.plain(text)
        if text:
            self.unplaced.append(Unplaced(text=text, source=normal.line(source)))

    def lose_blocks(self, blocks: Blocks, source: str) -> None:
        """Keep blocks that have no place, as plain text."""
        self.lose(literal.render(blocks), source)

    def numbers(self, path: str) -> list[int]:
        """List the numbers of the items of a repeated field that have cells, ascending."""
        found = set()
        for known in self.cells:
            step = known[len(path) + 1 :].split(".")[0] if known.startswith(f"{path}.") else ""
            if step.isdigit():
                found.add(int(step))
        return sorted(found)


def fields(template: Template) -> Iterator[tuple[str, Field]]:
    """Walk the fields with the patterns of their paths: "recommendations.{n}.actions"."""
    for path, asked in template.answer_fields():
        yield path, asked
        for child in asked.fields:
            yield f"{path}.{{n}}.{child.id}", child


def has_rows(asked: Field) -> bool:
    """Tell whether each item of a field has a cell of its own."""
    return asked.kind in ("group", "quotes") or (asked.kind == "list" and asked.layout == "rows")
