"""FRM017: a passage that stands in another answer already."""

from __future__ import annotations

from collections.abc import Iterator

from csdreport.findings import Severity
from csdreport.lint import runs
from csdreport.lint.context import Context
from csdreport.lint.rule import Found, rule
from csdreport.lint.terms import pattern
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
            begin, count = runs.shared_run(its_words, words, LEAST)
            yield Found(
                answer.path,
                f"{count} words in a row stand already in {context.label(first.path)}.",
                severity=Severity.WARNING if answer.field.may_refer else None,
                replacement=_referring(answer, first, begin, count, context),
                wordless=True,
            )
        for gram in grams:
            known.setdefault(gram, len(earlier))
        earlier.append((answer, words))


def _referring(
    answer: Answer, first: Answer, begin: int, count: int, context: Context
) -> str | None:
    """Name the item of a group instead of its words, where the form invites that."""
    from csdreport.lint.rewriting import Change, rewritten

    home, number, *rest = first.path.split(".")
    group = context.by_path.get(home)
    if not answer.field.may_refer or group is None or group.field.kind != "group" or not rest:
        return None
    name = context.label(f"{home}.{number}")
    start, end = runs.span(answer.text, begin, count)
    before, after = answer.text[:start].strip(_AROUND), answer.text[end:].strip(_AROUND)
    if not before and not after:
        return rewritten(answer, [Change(0, len(answer.text), name)])
    if not before:
        gap = pattern(r"[\s.,;:!?]*").match(answer.text, end)
        return rewritten(answer, [Change(start, gap.end() if gap else end, f"{name}: ")])
    return rewritten(answer, [Change(start, end, f"({name})")])


_AROUND = " \t\n.,;:!?“”\"'‘’«»()–-"
