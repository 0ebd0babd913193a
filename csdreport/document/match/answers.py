"""Cells to answers: each kind of field reads its own blocks."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from csdreport.document import amount, notices, people, values, within
from csdreport.document.match import telling
from csdreport.document.match.placing import Placed, has_rows
from csdreport.document.match.quote_cells import QuoteCells
from csdreport.findings import Notice
from csdreport.report import paths
from csdreport.template.kinds import empty_item, empty_value
from csdreport.template.model import Field, Template
from csdreport.text import items, markdown
from csdreport.text.blocks import Blocks, ListBlock


@dataclass
class Answers:
    """The answers of a report, not canonical yet.

    Attributes:
        tree: The answers by section and field.
        notices: What was guessed in them.
        read: Paths of the cells that were read; the others hold text without a place.
    """

    tree: dict[str, Any] = field(default_factory=dict)
    notices: list[Notice] = field(default_factory=list)
    read: set[str] = field(default_factory=set)


def answers(placed: Placed, template: Template, *, ours: bool, exact: bool) -> Answers:
    """Read the answers of all cells.

    Args:
        placed: The cells.
        template: Its fields.
        ours: Whether csdreport wrote the file.
        exact: Whether it is an exported report, whose cells are read word for word.
    """
    reader = _Reader(placed, template, ours, exact)
    for section in template.sections:
        if section.field is not None:
            reader.found.tree[section.id] = reader.value(section.field, section.id)
            continue
        reader.found.tree[section.id] = reader.siblings(section.fields, section.id)
    for path in placed.cells:
        if path not in reader.found.read:
            placed.lose_blocks(placed.blocks(path), placed.places.get(path, ""))
    reader.found.notices += reader.quotes.notices
    return reader.found


class _Reader:
    def __init__(self, placed: Placed, template: Template, ours: bool, exact: bool) -> None:
        self.placed = placed
        self.template = template
        self.ours = ours
        self.exact = exact
        self.found = Answers()
        self.quotes = QuoteCells(placed, template, exact=exact)

    def siblings(self, fields: tuple[Field, ...], path: str) -> dict[str, Any]:
        """Read fields that stand side by side, and the lines that stand in others' cells."""
        hosts = within.hosts(fields)
        values_found: dict[str, Any] = {}
        for host, lines in hosts.items():
            for line in reversed(lines):
                values_found[line.id] = self._line(line, f"{path}.{host}", f"{path}.{line.id}")
        for each in fields:
            if values_found.get(each.id) is None:
                values_found[each.id] = self.value(each, f"{path}.{each.id}")
        return {each.id: values_found[each.id] for each in fields}

    def value(self, asked: Field, path: str) -> Any:
        if asked.kind == "group":
            return self._group(asked, path)
        if has_rows(asked):
            return self._rows(asked, path)
        blocks = self._blocks(path)
        if not blocks:
            return empty_value(asked)
        if asked.kind == "people":
            return self._people(blocks, path)
        if asked.kind == "list":
            return self._cell_list(blocks, path)
        if asked.kind in within.LINE_KINDS:
            return values.parse(asked, blocks)
        return markdown.render(blocks)

    def _blocks(self, path: str) -> Blocks:
        self.found.read.add(path)
        return self.placed.blocks(path)

    def _line(self, line: Field, host: str, own: str) -> Any:
        blocks = self._blocks(host)
        if self.placed.cells.get(own):
            return None
        value, rest = within.parse(blocks, line)
        if value is None and not self.exact:
            value, rest = self._line_below(line, blocks, own)
        if not self.exact and within.stands_in(rest, line):
            label = paths.label(own, self.template, self.placed.language)
            message = f"“{label}” stands within this text; what belongs to it was left there."
            self._notice(notices.PLACED, message, host, 0.5)
        if value is not None:
            self.placed.cells[host] = [rest]
        return value

    def _line_below(self, line: Field, blocks: Blocks, own: str) -> tuple[Any, Blocks]:
        """Read a line whose label somebody pressed Enter behind."""
        value, rest = within.parse_below(blocks, line)
        if value is not None:
            message = "The lines below the label were taken for this answer."
            self._notice(notices.PLACED, message, own, 0.8)
        return value, rest

    def _people(self, blocks: Blocks, path: str) -> list[dict[str, str]]:
        read = people.parse(blocks)
        amount.refuse_items(len(read.people), "people")
        if read.guessed and not self.exact:
            self._notice(
                notices.PEOPLE_GUESSED,
                telling.people(read.people),
                path,
                0.7,
            )
        return list(read.people)

    def _cell_list(self, blocks: Blocks, path: str) -> list[str]:
        found = values.parse_cell_list(blocks, ours=self.ours)
        amount.refuse_items(len(found), "points")
        parted = not any(isinstance(block, ListBlock) for block in blocks)
        if not self.exact and parted and len(found) > len(blocks):
            self._notice(
                notices.ITEMS_SPLIT,
                f"{len(found)} items stood in one text; they were parted at their numbers.",
                path,
                0.9,
            )
        return found

    def _rows(self, asked: Field, path: str) -> list[Any]:
        last = max(self.placed.numbers(path), default=0)
        rows: list[list[Any]] = [
            self._row(asked, f"{path}.{number}") for number in range(1, last + 1)
        ]
        loose = list(self._loose(asked, path))
        if loose and any(rows):
            self._notice(
                notices.PLACED,
                "Text of this section stands in no row; it was taken for further items.",
                path,
                0.6,
            )
        flat = [item for row in rows for item in (row or [empty_item(asked)])]
        return [*flat, *loose]

    def _row(self, asked: Field, path: str) -> list[Any]:
        blocks = self._blocks(path)
        if asked.kind == "quotes":
            return self.quotes.read(blocks, path)
        return [markdown.render(blocks)] if blocks else []

    def _loose(self, asked: Field, path: str) -> Iterator[Any]:
        """Read what stands in the section without a row of its own."""
        blocks = self._blocks(path)
        if not blocks:
            return
        if asked.kind == "quotes":
            yield from self.quotes.read(blocks, path)
            return
        found = [text for text in map(markdown.render, items.split_items(blocks)) if text]
        if len(found) > 1:
            self._notice(
                notices.ITEMS_SPLIT,
                f"The text of this section was taken for {len(found)} items.",
                path,
                0.7,
            )
        yield from found

    def _group(self, asked: Field, path: str) -> list[dict[str, Any]]:
        last = max(self.placed.numbers(path), default=0)
        return [self.siblings(asked.fields, f"{path}.{number}") for number in range(1, last + 1)]

    def _notice(self, kind: str, message: str, path: str, sure: float, quote: str = "") -> None:
        source = self.placed.places.get(path, "")
        name = paths.label(path, self.template, self.placed.language)
        text = f"{name}: {message}" if name else message
        self.found.notices.append(
            Notice(kind, text, path=path, source=source, quote=quote, confidence=sure)
        )
