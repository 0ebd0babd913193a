"""PRV002: a person named outside of the header and the quotes."""

from __future__ import annotations

from collections.abc import Iterator

from csdreport.findings import Severity
from csdreport.lint import names
from csdreport.lint.context import Context
from csdreport.lint.rule import Example, Found, rule
from csdreport.lint.view import Answer


@rule(
    "PRV002",
    Severity.WARNING,
    heuristic=True,
    lexicons=("terms.titles",),
    covered_by=("QUO001", "QUO007", "QUO010", "PRV005"),
    worth=names.may_name,
    loose=True,
    fails=[
        {"other": "Imani, a domestic worker, sang."},
        {"progress": {"examples": ["In Fiji Mrs Okoro runs a choir of nurses."]}},
        {"inclusion": {"women": "Among them was Imani, 34, from a harbour."}},
        {"other": "Imani Okoro was deported."},
        {"other": "The case of Imani Okoro was raised."},
        Example({"other": "Imani Okoro est morte à Suva."}, {"language": "fr"}),
        Example({"other": "À Suva, Mme Okoro dirige une chorale."}, {"language": "fr"}),
        Example({"other": "Imani Okoro fue deportada."}, {"language": "es"}),
        Example({"other": "La Sra. Okoro dirige un coro de marineros."}, {"language": "es"}),
    ],
    passes=[
        {"other": "A domestic worker sang."},
        {"progress": {"examples": ["In Fiji, a domestic worker runs a choir of nurses."]}},
        {"inclusion": {"women": "Among them was a nurse, 34, from a harbour."}},
        {"other": "Hundreds were deported; the case of Burkina Faso was raised."},
        {"messages": ["Today, 12 mayors sing; in the Harbour, 20 nurses do."]},
        {"governance": {"mechanisms": "Mr Peter Sutherland's report should be carried out."}},
        Example({"other": "Une infirmière dirige une chorale."}, {"language": "fr"}),
    ],
)
def person_named(answer: Answer, context: Context) -> Iterator[Found]:
    """A person is named in running text.

    Reports are published; most people who are told about in a session were never asked. Those
    who hold an office of their own name may stand: the word list `terms.public_figures`.

    To fix it, say who it is without the name: "a domestic worker".
    """
    if answer.field.kind == "quotes" or context.is_decided(answer.path):
        return
    for hit in names.strangers(answer.text, context):
        yield Found(answer.path, "A person is named here.", quote=hit.text, wordless=True)
        return
