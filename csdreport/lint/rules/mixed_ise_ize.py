"""STY002: "realise" here, "organize" there."""

from __future__ import annotations

from collections.abc import Iterator

from csdreport.findings import Severity
from csdreport.lint.context import Context
from csdreport.lint.lexicon import words
from csdreport.lint.rule import Found, rule
from csdreport.lint.terms import pattern

# In lower case only: names of organisations keep their own spelling.
WORD = r"\b([a-z]{3,}?)(is|iz)(?:e|ed|es|er|ers|ing|ations?|ational)\b"


@rule(
    "STY002",
    Severity.INFO,
    stage="final",
    each="report",
    lexicons=("spelling",),
    fails=[
        {"other": "We realise that nurses organize choirs."},
        {"other": "Realised, recognised, then minimized."},
        {"other": "The legalization of choirs", "messages": ["Ministers should apologise."]},
    ],
    passes=[
        {"other": "We realise that nurses organise choirs."},
        {"other": "They exercise, advise and compromise; the size of a prize is organized."},
        {"messages": ["Ministers of the World Health Organization should recognise nurses."]},
    ],
)
def mixed_ise_ize(context: Context) -> Iterator[Found]:
    """Words in -ise and words in -ize stand in one report.

    Both are right. Only words that are spelt in both ways are counted, outside of quotes and
    names.

    To fix it, choose one; the United Nations write -ize.
    """
    stems = words(context.language, "spelling", "ize")
    seen: dict[str, list[tuple[str, str]]] = {"is": [], "iz": []}
    for answer in context.answers:
        for match in pattern(WORD).finditer(answer.prose):
            if match.group(1) in stems:
                seen[match.group(2)].append((answer.path, match.group()))
    rarer, other = sorted(seen, key=lambda ending: len(seen[ending]))
    if seen[rarer]:
        path, word = seen[rarer][0]
        yield Found(path, f"Most such words in this report have -{other}e.", quote=word)
