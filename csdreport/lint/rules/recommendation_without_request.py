"""REC005: a recommendation that asks for nothing."""

from __future__ import annotations

from collections.abc import Iterator

from csdreport.findings import Severity
from csdreport.lint import runs
from csdreport.lint.context import Context
from csdreport.lint.lexicon import words
from csdreport.lint.rule import Found, rule
from csdreport.lint.terms import pattern
from csdreport.lint.view import Answer


@rule(
    "REC005",
    Severity.WARNING,
    role="recommendation.text",
    lexicons=("requests.modals", "requests.imperatives"),
    covered_by=("FRM007", "FRM013", "FRM014"),
    fails=[
        "Harbour clinics are rare.",
        "The question of night shifts was raised by nurses.",
        "Contracts nobody can read",
    ],
    passes=[
        "Mayors should open harbour clinics.",
        "Pay night shifts twice.",
        "Parliaments to pay night shifts twice.",
        "Contracts: translate them for crews.",
        "It is time that mayors shared night shifts.",
    ],
)
def recommendation_without_request(text: Answer, context: Context) -> Iterator[Found]:
    """A recommendation states something, and asks for nothing.

    To fix it, say what should be done: "States should …", or begin with the verb: "Open …".
    """
    if context.is_nil(text.text) or text.text in context.phrases("requests", "modals"):
        return
    verbs = words(context.language, "requests", "imperatives")
    if any(clause and clause[0] in verbs for clause in _beginnings(text.text)):
        return
    yield Found(text.path, "This states something, and asks for nothing.", wordless=True)


def _beginnings(text: str) -> list[list[str]]:
    """Give the words of every clause, and what follows every "to"."""
    clauses = pattern(r"[.;:!?\n()–—,]|\bto\b|\band\b|\bthen\b|\balso\b").split(text)
    return [runs.words(clause) for clause in clauses]
