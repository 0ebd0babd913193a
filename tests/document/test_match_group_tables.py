"""Tables of recommendations that people make themselves: a row each, named above the columns."""

from __future__ import annotations

import pytest

from csdreport.document import notices
from csdreport.document.accounting import account
from csdreport.document.match import match
from csdreport.document.model import Document, Entry, Heading
from csdreport.template import load
from csdreport.text import literal
from tests.document.test_match_own_labels import CSD, RECOMMENDATIONS, items

HEAD = ("Recommendation", "Targeted to", "Proposed actions", "Success indicators")


def table(*rows: tuple[str, ...]) -> Document:
    entries = []
    for at, (label, *cells) in enumerate(rows, 1):
        first, *more = (literal.parse(cell) for cell in cells)
        entries.append(Entry(label, first, more=tuple(more), source=f"table 1 row {at}"))
    return Document((Heading(1, RECOMMENDATIONS), *entries))


@pytest.mark.parametrize(
    "head",
    [
        HEAD,
        ("Recommendations", "Addressees", "Actions", "Indicators"),
        ("Recommandation", "Destinataires", "Actions proposées", "Indicateurs de succès"),
        ("Recomendación", "Destinatarios", "Acciones", "Indicadores"),
    ],
)
def test_each_row_is_a_recommendation_and_that_is_told(head: tuple[str, ...]) -> None:
    rows = (("Pay wages", "firms", "claims", "ten paid"), ("Open ports", "states", "march", ""))
    document = table(head, *rows)
    found = match(document, [CSD])
    assert items(found) == [
        ("Pay wages", ["firms"], ["claims"], ["ten paid"]),
        ("Open ports", ["states"], ["march"], []),
    ]
    told = [one for one in found.notices if one.kind == notices.LABEL_GUESSED]
    assert [one.source for one in told] == ["table 1 row 1"]
    assert account(document, found).balances


def test_a_column_that_the_template_lacks_is_kept_without_a_place() -> None:
    head = ("No.", *HEAD, "Timeline")
    document = table(head, ("1", "Pay wages", "firms", "claims", "ten paid", "2030"))
    found = match(document, [CSD])
    assert items(found) == [("Pay wages", ["firms"], ["claims"], ["ten paid"])]
    assert [one.text for one in found.report.unplaced] == ["Timeline", "2030"]
    assert account(document, found).balances


def test_the_name_of_a_recommendation_in_its_cell_is_no_part_of_it() -> None:
    document = table(HEAD, ("Recommendation 1: Pay wages", "firms", "claims", "ten paid"))
    found = match(document, [CSD])
    assert items(found)[0][0] == "Pay wages"
    assert account(document, found).balances


def test_a_row_without_a_recommendation_goes_on_with_the_one_above() -> None:
    document = table(HEAD, ("Pay wages", "firms", "claims", ""), ("", "", "march", "ten paid"))
    found = match(document, [CSD])
    assert items(found) == [("Pay wages", ["firms"], ["claims", "march"], ["ten paid"])]
    assert account(document, found).balances


def test_rows_with_labels_of_the_form_are_no_such_table() -> None:
    rows = (("Recommendation 1", "Pay wages", ""), ("Targeted to", "firms", "states"))
    found = match(table(*rows), [load.load("csd-2016")])
    assert items(found)[0][:2] == ("Pay wages", ["firms", "states"])
