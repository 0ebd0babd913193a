"""PRV002: a person named outside of the header and the quotes."""

from __future__ import annotations

from collections.abc import Iterator

from csdreport.findings import Severity
from csdreport.lint import names
from csdreport.lint.context import Context
from csdreport.lint.rule import Found, rule
from csdreport.lint.view import Answer


@rule(
    "PRV002",
    Severity.WARNING,
    heuristic=True,
    lexicons=("terms", "gazetteer"),
    covered_by=("QUO001", "QUO010"),
    fails=[
        {"other": "Imani, a domestic worker, sang."},
        {"progress": {"examples": ["In Fiji Mrs Okoro runs a choir of nurses."]}},
        {"inclusion": {"women": "Among them was Imani, 34, from a harbour."}},
    ],
    passes=[
        {"other": "A domestic worker sang."},
        {"progress": {"examples": ["In Fiji, a domestic worker runs a choir of nurses."]}},
        {"inclusion": {"women": "Among them was a nurse, 34, from a harbour."}},
    ],
)
def person_named(answer: Answer, context: Context) -> Iterator[Found]:
    """A person is named in running text.

    Reports are published; most people who are told about in a session were never asked.

    To fix it, say who it is without the name: "a domestic worker".
    """
    if answer.field.kind == "quotes" or context.is_decided(answer.path):
        return
    rapporteurs = {text.text for text in context.texts if text.field.kind == "people"}
    for found in (names.titled(answer.text), names.described(answer.text, context)):
        for hit in found:
            if not any(hit.text.split()[-1] in name for name in rapporteurs):
                yield Found(answer.path, "A person is named here.", quote=hit.text, wordless=True)
                return
