"""FRM017: a passage that stands in another answer already."""

from __future__ import annotations

from collections.abc import Iterator

from csdreport.findings import Severity
from csdreport.lint import runs
from csdreport.lint.context import Context
from csdreport.lint.rule import Found, rule
from csdreport.lint.view import Answer

LEAST = 20
_LONG = (
    "Ministers and mayors must pay nurses, cooks and sailors for every night shift worked at sea, "
    "on land or in the air, without fees"
)


@rule(
    "FRM017",
    Severity.INFO,
    each="report",
    fails=[
        {"recommendations": [{"text": _LONG}], "messages": [_LONG]},
        {"recommendations": [{"text": _LONG}], "other": f"Again: {_LONG} – said twice."},
        {"governance": {"mechanisms": _LONG, "compact": f"**{_LONG}**"}},
    ],
    passes=[
        {"recommendations": [{"text": _LONG}], "messages": ["Recommendation 1"]},
        {"recommendations": [{"text": _LONG}], "other": "Ministers and mayors must pay nurses."},
        {"governance": {"mechanisms": _LONG}},
    ],
)
def repeated_passage(context: Context) -> Iterator[Found]:
    """A passage stands word for word in an earlier answer.

    The collation then holds it twice. Where the form invites a reference, that is enough.

    To fix it, name the item ("Recommendation 1") and keep only what is new.
    """
    earlier: list[tuple[Answer, list[str]]] = []
    known: dict[tuple[str, ...], int] = {}
    for answer in context.answers:
        words = answer.words
        grams = list(runs.of_length(words, LEAST))
        source = next((known[gram] for gram in grams if gram in known), None)
        if source is not None:
            first, its_words = earlier[source]
            count = runs.longest_shared(its_words, words, LEAST)
            yield Found(
                answer.path,
                f"{count} words in a row stand already in {context.label(first.path)}.",
                severity=Severity.WARNING if answer.field.may_refer else None,
                wordless=True,
            )
        for gram in grams:
            known.setdefault(gram, len(earlier))
        earlier.append((answer, words))
