"""ACC003: a table whose first row is no heading row."""

from __future__ import annotations

from collections.abc import Iterator

from csdreport.document import facts as kinds
from csdreport.findings import Fact, Severity
from csdreport.lint import word_file
from csdreport.lint.context import Context
from csdreport.lint.rule import Example, Found, rule
from csdreport.template.model import Template
from csdreport.text.fold import fold


@rule(
    "ACC003",
    Severity.WARNING,
    stage="final",
    each="report",
    fails=[
        Example(facts=(Fact(kinds.TABLE_WITHOUT_HEAD),)),
        Example(facts=(Fact(kinds.TABLE_WITHOUT_HEAD, "page 2", "Kelp"),)),
        Example(facts=(Fact(kinds.TABLE_WITHOUT_HEAD), Fact(kinds.TABLE_WITHOUT_HEAD, "page 4"))),
    ],
    passes=[
        Example(),
        Example(facts=(Fact(kinds.TITLE, quote="Kelp"),)),
        Example(facts=(Fact(kinds.FLOATING, "page 2", "Kelp"),)),
    ],
)
def table_header_row(context: Context) -> Iterator[Found]:
    """A table of the Word file has no heading row.

    A screen reader then cannot say which column a cell belongs to.

    A heading row is printed again on each page. So `--fix` makes none of a row that is to hold an
    answer, or of the heading of one section where the table holds several.

    To fix it, choose Table Layout › Repeat Header Rows in Word, or send the report: files that
    csdreport writes have it.
    """
    one = "A table has no heading row."
    many = "{} tables have no heading row."
    kind = kinds.TABLE_WITHOUT_HEAD
    found = word_file.facts(context, kind)
    rows = _answered_rows(context)
    repair = word_file.repair(kind, (one.source for one in found if _heads_all(one, context, rows)))
    yield from word_file.once(context, kind, one, many, repair, quoted=False)


def _answered_rows(context: Context) -> dict[str, dict[str, str]]:
    """Give, by table and row, the section of the form that the words of the row stand in."""
    report, places = context.report, context.reading.places
    found: dict[str, dict[str, str]] = {}
    for path, source in (*places, *((piece.source, piece.source) for piece in report.unplaced)):
        table, _, row = source.partition(" row ")
        found.setdefault(table, {})[row] = path.split(".")[0]
    return found


def _heads_all(fact: Fact, context: Context, rows: dict[str, dict[str, str]]) -> bool:
    """Tell whether the first row of a table heads all its rows, and holds no answer."""
    answered = rows.get(fact.source, {})
    cells = fact.quote.split(kinds.CELL_END)
    if not any(cells) or "1" in answered or len(set(answered.values())) > 1:
        return False
    return (all(cells) and len(cells) > 1) or _is_heading(" ".join(cells), context.template)


def _is_heading(words: str, template: Template) -> bool:
    return any(
        fold(words) == fold(label)
        for section in template.sections
        for label in section.label.values()
    )
