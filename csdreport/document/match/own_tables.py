"""Tables that people make themselves: the first row names the columns, others are an item each."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from csdreport.document.match.labels import Printed
from csdreport.document.match.rows import is_count, table_of
from csdreport.document.match.tokens import tokens
from csdreport.document.model import Entry, Part
from csdreport.text import literal
from csdreport.text.blocks import Blocks

COUNTS = frozenset({"", "#", "n", "nr", "no", "n°", "nº", "num"})
"""What stands above a column of numbers, folded."""

Columns = tuple[str, ...]
"""What each cell of a row is."""


@dataclass(frozen=True, slots=True)
class Row:
    """What a row of such a table is: its columns, and whether they are named in it."""

    columns: Columns
    is_head: bool = False


def rows(
    parts: Sequence[Part], printed: Printed, named: Callable[[Entry], Columns]
) -> Iterator[tuple[int, Row]]:
    """Walk the rows of all tables whose first row names columns; `named` gives them, or nothing."""
    columns: Columns = ()
    above: Entry | None = None
    for at, part in enumerate(parts):
        if not isinstance(part, Entry):
            columns, above = (), None
            continue
        found = named(part)
        if columns and above and not found and _goes_on(above, part, len(columns), printed):
            yield at, Row(columns)
        else:
            columns = found
            if columns:
                yield at, Row(columns, is_head=True)
        above = part


def cells(entry: Entry) -> list[Blocks]:
    """Give all cells of a row, that of the label too."""
    return [literal.parse(entry.label.replace("\n", "\n\n")), entry.blocks, *entry.more]


def _goes_on(above: Entry, entry: Entry, most: int, printed: Printed) -> bool:
    """Tell whether a row stands in the same table, and is none of the form's."""
    same = table_of(above.source) == table_of(entry.source)
    in_lines = " row " not in f"{above.source}{entry.source}"
    is_form = any(one.label.path or one.label.section for one in printed.equal(tokens(entry.label)))
    own = not is_count(entry.label) and is_form
    is_row = bool(entry.blocks or entry.more) and len(cells(entry)) <= most
    return (same or in_lines) and is_row and not own and not entry.anchor
