"""FRM017: a passage that stands in another answer already."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial

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
    vocabulary: set[str] = set()
    long = [answer for answer in context.answers if len(answer.words) >= LEAST]
    for number, answer in enumerate(long):
        if runs.may_share(answer.words, vocabulary, LEAST) and (
            first := _source(answer, long[:number])
        ):
            begin, count = runs.shared_run(first.words, answer.words, LEAST)
            yield Found(
                answer.path,
                f"{count} words in a row stand already in {context.named(first.path)}.",
                severity=Severity.WARNING if answer.field.may_refer else None,
                fix=_remedy(first, context),
                replacement=partial(_referring, answer, first, begin, count, context),
                wordless=True,
            )
        vocabulary.update(answer.words)


def _remedy(first: Answer, context: Context) -> str:
    """Say what would pass in the form's own words, where the passage stands in an item."""
    home, number, *_ = (*first.path.split("."), "")
    if not number.isdecimal():
        return ""
    return f'Name the item ("{context.label(f"{home}.{number}")}") and keep only what is new.'


def _source(answer: Answer, earlier: Sequence[Answer]) -> Answer | None:
    """Find the first answer that holds the first run which an earlier one has, too."""
    for run in runs.of_length(answer.words, LEAST):
        for one in earlier:
            if runs.may_share(one.words, run, LEAST) and run in runs.of_length(one.words, LEAST):
                return one
    return None


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
    if before.casefold() == name.casefold() and not after:
        return None  # It names the item already: what to say instead is for a person.
    if not before and not after:
        return rewritten(answer, [Change(0, len(answer.text), name)])
    if not before:
        gap = pattern(r"[\s.,;:!?]*").match(answer.text, end)
        return rewritten(answer, [Change(start, gap.end() if gap else end, f"{name}: ")])
    return rewritten(answer, [Change(start, end, f"({name})")])


_AROUND = " \t\n.,;:!?“”\"'‘’«»()–-"
