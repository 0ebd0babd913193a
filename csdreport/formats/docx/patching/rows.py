"""Rows of tables: those that are headings, and those that stay on one page."""

from __future__ import annotations

from collections.abc import Container, Iterator

from csdreport.formats.docx.patching.outline import Outline
from csdreport.formats.docx.patching.packing import Splice
from csdreport.formats.docx.reading.names import w
from csdreport.formats.docx.reading.xml import Element, switched

# A row that may not break leaves a gap on the page before it; a long answer would leave a big one.
LONGEST_UNBROKEN = 900
Change = tuple[str, int, list[Splice]]


def of_several_rows(root: Element) -> Iterator[tuple[str, Element]]:
    """Walk the tables that stand in no other and have rows below the first, as they are called."""
    whole = (one for one in root.iter(w("tbl")) if next(one.iterancestors(w("tbl")), None) is None)
    for number, table in enumerate(whole, 1):
        if len(list(table.iterchildren(w("tr")))) > 1:
            yield f"table {number}", table


def has_heading(table: Element) -> bool:
    """Tell whether the first row of a table is a heading row."""
    return bool(switched(next(table.iterchildren(w("tr"))).find(w("trPr")), "tblHeader"))


def cells(row: Element) -> list[str]:
    """Give the words of each cell of a row."""
    return ["".join(t.text or "" for t in cell.iter(w("t"))).strip() for cell in row.iter(w("tc"))]


def may_break(table: Element) -> bool:
    """Tell whether nothing keeps any row of a table on one page."""
    return not any(
        switched(row.find(w("trPr")), "cantSplit") for row in table.iterchildren(w("tr"))
    )


def headed(outline: Outline, wanted: Container[str]) -> Iterator[Change]:
    """Walk tables whose first row becomes a heading row: what each is called, rows, changes."""
    for name, table in of_several_rows(outline.root):
        first = next(table.iterchildren(w("tr")))
        if name in wanted and not has_heading(table):
            yield name, 1, [_switched_on(outline, first, "tblHeader")]


def unbroken(outline: Outline, wanted: Container[str]) -> Iterator[Change]:
    """Walk tables whose rows will not break over two pages, but for long ones."""
    for name, table in of_several_rows(outline.root):
        if name in wanted and may_break(table):
            short = [row for row in table.iterchildren(w("tr")) if _length(row) <= LONGEST_UNBROKEN]
            if short:
                yield name, len(short), [_switched_on(outline, row, "cantSplit") for row in short]


def _length(row: Element) -> int:
    return sum(map(len, cells(row)))


def _switched_on(outline: Outline, row: Element, name: str) -> Splice:
    properties = row.find(w("trPr"))
    prefix = outline.prefix(row)
    if properties is not None:
        there = properties.find(w(name))
        if there is not None:
            return outline.with_attribute(there, "val", "1")
        return outline.first(properties, f"<{prefix}{name}/>")
    new = f"<{prefix}trPr><{prefix}{name}/></{prefix}trPr>"
    exceptions = row.find(w("tblPrEx"))
    return outline.first(row, new) if exceptions is None else outline.behind(exceptions, new)
