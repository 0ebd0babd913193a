"""FRM006: the printed instruction stands in the answer."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from csdreport.findings import Severity
from csdreport.lint import runs
from csdreport.lint.context import Context
from csdreport.lint.rule import Found, rule
from csdreport.lint.terms import pattern
from csdreport.lint.view import Answer

LEAST = 8


@rule(
    "FRM006",
    Severity.ERROR,
    fails=[
        {"other": "Provide here any other information you think relevant: lunch was late."},
        {"progress": {"examples": ["As concretely as possible, up to four examples identified."]}},
        {"quotes": [{"text": "please provide one or two quotes that you heard during lunch"}]},
    ],
    passes=[
        {"other": "Lunch was late."},
        {"progress": {"examples": ["As concretely as possible: nurses sing."]}},
        {"quotes": [{"text": "Nobody will provide one or two buses."}]},
        {"governance": {"compact": "Included in the Global Compact for Safe, Orderly and Regular"}},
    ],
)
def instruction_in_answer(answer: Answer, context: Context) -> Iterator[Found]:
    """A piece of the printed instruction stands in the answer.

    It was pasted along, or typed over; a reader takes it for what the session said. Names that
    the form's labels hold, such as that of the Global Compact, do not count.

    To fix it, take the instruction out.
    """
    if len(answer.words) < LEAST:
        return
    section = context.template.section(answer.path.split(".")[0])
    both = [context.say(printed) for printed in (answer.field.instruction, section.instruction)]
    if not runs.may_share(answer.words, _vocabulary(*both), LEAST):
        return
    for said in both:
        if _runs(said).isdisjoint(runs.of_length(answer.words, LEAST)):
            continue
        told = _words(said)
        spoken = answer.words
        for label in (section.label, answer.field.label):
            spoken = runs.without(spoken, _words(context.say(label)))
        begin, count = runs.shared_run(told, spoken, LEAST)
        if count:
            yield Found(
                answer.path,
                f"{count} words in a row are the template's own instruction.",
                replacement=_without(answer, begin, count),
                wordless=True,
            )
            return


def _without(answer: Answer, begin: int, count: int) -> str | None:
    """Take the words out, with the punctuation that ends them."""
    from csdreport.lint.rewriting import Change, rewritten

    start, end = runs.span(answer.text, begin, count)
    rest = pattern(r"[ \t]*[.:;,?!)]*[ \t]*").match(answer.text, end)
    return rewritten(answer, [Change(start, rest.end() if rest else end, "")])


@cache
def _runs(printed: str) -> frozenset[tuple[str, ...]]:
    return frozenset(runs.of_length(_words(printed), LEAST))


@cache
def _vocabulary(*printed: str) -> frozenset[str]:
    return frozenset(word for each in printed for word in _words(each))


@cache
def _words(printed: str) -> list[str]:
    return runs.words(printed.replace("*", "").replace("<u>", "").replace("</u>", ""))
