"""WCH004: "women tend to …" without a source."""

from __future__ import annotations

from collections.abc import Iterator

from csdreport.findings import Severity
from csdreport.lint.context import Context
from csdreport.lint.rule import Found, rule
from csdreport.lint.terms import pattern
from csdreport.lint.view import Answer

GENERAL = (
    r"\b(?i:women|girls|men|boys|children|migrants|refugees) "
    r"(?:tend to|always|never|are (?:usually|typically|naturally|mostly))\b"
)
SOURCE = (
    r"\d|(?i:according to|stud(?:y|ies)|data|survey|research|statistics)|UN Women|\bILO\b|UNICEF"
)


@rule(
    "WCH004",
    Severity.INFO,
    languages=("en",),
    hints=(" tend to", " always", " never", "usually", "typically", "naturally", "mostly"),
    fails=[
        {"inclusion": {"women": "Women are naturally nurses."}},
        {"other": "Boys always sing louder."},
        {"inclusion": {"children": "Children are usually left with nurses."}},
    ],
    passes=[
        {"inclusion": {"women": "Women nurse twice as many old people (ILO 2015)."}},
        {"other": "According to a survey, boys always sing louder."},
        {"inclusion": {"children": "Children were left with nurses."}},
    ],
)
def unsourced_generalisation(answer: Answer, context: Context) -> Iterator[Found]:
    """A sentence says what women, children or migrants are like, without a source.

    To fix it, give the figure and its source, or say who reported it.
    """
    from csdreport.text.words import sentences

    if not pattern(GENERAL).search(answer.prose):
        return
    for sentence in sentences(answer.prose):
        match = pattern(GENERAL).search(sentence)
        if match and not pattern(SOURCE).search(sentence):
            yield Found(answer.path, "No source stands behind this.", quote=match.group())
            return
