"""HDR002: several rapporteurs in one line."""

from __future__ import annotations

from collections.abc import Iterator

from csdreport.findings import Severity
from csdreport.lint.context import Context
from csdreport.lint.rule import Found, rule
from csdreport.lint.view import Answer

COMMAS = 3


def _people(*names: str) -> dict[str, object]:
    return {"session": {"rapporteurs": [{"name": name} for name in names]}}


@rule(
    "HDR002",
    Severity.WARNING,
    each="text",
    role="rapporteurs",
    fails=[
        _people("I. Okoro, Fair Oar, J. Vale, Kelp Union"),
        _people("I. Okoro", "A. Bello, Fair Oar, J. Vale, Kelp Union, Lima"),
        _people("Okoro, Imani, Bello, Ada"),
    ],
    passes=[_people("I. Okoro", "J. Vale"), _people("Okoro, Imani"), _people("I. Okoro (A, B, C)")],
)
def ambiguous_rapporteur_list(name: Answer, context: Context) -> Iterator[Found]:
    """Several people and organisations stand in one line.

    Nobody can tell which of them are people.

    To fix it, write one a line, the organisation in brackets: "A. Rahman (BRAC)".
    """
    if name.part != "name" or any(sign in name.text for sign in "(;"):
        return
    if name.text.count(",") >= COMMAS:
        yield Found(name.path, "Several names stand in one line.", quote=name.text)
