"""REC011: a recommendation to try."""

from __future__ import annotations

from collections.abc import Iterator

from csdreport.findings import Severity
from csdreport.lint.context import Context
from csdreport.lint.lexicon import derived, words
from csdreport.lint.rule import Found, rule
from csdreport.lint.terms import pattern
from csdreport.lint.view import Answer


@rule(
    "REC011",
    Severity.INFO,
    role="recommendation.text",
    lexicons=("requests.weak",),
    languages=("en",),
    fails=[
        "Mayors should seek to open harbour clinics.",
        "Parliaments must at least consider night shifts.",
        "Employers need to endeavour to pay twice.",
    ],
    passes=[
        "Mayors should open harbour clinics.",
        "Parliaments must protect those who seek asylum.",
        "Employers should pay nurses who try twice.",
    ],
)
def weak_request_verb(text: Answer, context: Context) -> Iterator[Found]:
    """A recommendation asks for the attempt, not for the deed.

    Whoever tried has done what was asked.

    To fix it, name the deed: "should appoint", "should fund".
    """
    if not context.phrases("requests", "weak").may_stand(text.text):
        return
    if match := pattern(_source(context.language)).search(text.text):
        yield Found(text.path, f'"{match.group(1)}" asks for the attempt only.', match.group())


@derived
def _source(language: str) -> str:
    verbs = "|".join(sorted(words(language, "requests", "weak")))
    return rf"\b(?:should|must|shall|needs? to|ought to|have to|has to)(?: \w+){{0,2}}? ({verbs})\b"
