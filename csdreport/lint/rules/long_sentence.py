"""STY010: a sentence of more than 45 words."""

from __future__ import annotations

from collections.abc import Iterator

from csdreport.findings import Severity
from csdreport.lint.context import Context
from csdreport.lint.rule import Found, rule
from csdreport.lint.runs import opening
from csdreport.lint.view import Answer

MOST_WORDS = 45
_LONG = " and ".join(["nurses sing at sea"] * 12)


@rule(
    "STY010",
    Severity.INFO,
    stage="final",
    fails=[
        {"other": f"{_LONG}."},
        {"messages": [f"Hear this. {_LONG}."]},
        {"governance": {"compact": f"See e.g. {_LONG}"}},
    ],
    passes=[
        {"other": "Nurses sing at sea. " * 12},
        {"messages": ["Hear nurses."]},
        {"quotes": [{"text": _LONG, "speaker": "anonymous"}]},
    ],
)
def long_sentence(answer: Answer, context: Context) -> Iterator[Found]:
    """A sentence has more than 45 words.

    Nearly everybody follows 14 words, hardly anybody 43, and many read in a second language.

    To fix it, make two of it.
    """
    from csdreport.text.words import sentences

    if len(answer.words) <= MOST_WORDS:
        return
    for sentence in sentences(answer.prose):
        count = len(sentence.split())
        if count > MOST_WORDS:
            yield Found(answer.path, f"A sentence has {count} words.", opening(sentence))
            return
