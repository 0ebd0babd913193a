"""PRG005: an example that does not say where."""

from __future__ import annotations

from collections.abc import Iterator

from csdreport.findings import Severity
from csdreport.lint import situated
from csdreport.lint.context import Context
from csdreport.lint.rule import Found, rule
from csdreport.lint.view import Answer


@rule(
    "PRG005",
    Severity.WARNING,
    role="example",
    lexicons=("gazetteer",),
    covered_by=("FRM007", "FRM014", "PRV003"),
    fails=[
        "A choir of nurses",
        "Cooks learn to read contracts",
        "Harbours open a clinic",
        "In June the choir sang in Parliament, for the Ministry of Labour",
    ],
    passes=[
        "A choir of nurses in Fiji",
        "Peruvian cooks read contracts",
        "Clinics in the Gulf",
        "Bakers in Tartu sing",
        "Boats from the Orsa islands wait",
        "Mindanao nurses sing",
    ],
)
def example_without_place(example: Answer, context: Context) -> Iterator[Found]:
    """An example does not say where it is from.

    A government that likes it wants to visit it. A capitalised name behind "in", "from" or "near"
    is taken for a place; no list has all villages.

    To fix it, name the country, the city or the region.
    """
    if context.is_nil(example.text) or context.is_decided(example.path):
        return
    if not situated.says_where(example.text, context.language):
        yield Found(example.path, "No country, city or region is named here.", wordless=True)
