"""FRM006: the printed instruction stands in the answer."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache, lru_cache
from typing import NamedTuple

from csdreport.findings import Severity
from csdreport.lint import runs
from csdreport.lint.context import Context
from csdreport.lint.rule import Found, rule
from csdreport.lint.said import say
from csdreport.lint.terms import pattern
from csdreport.lint.view import Answer
from csdreport.template.model import Template

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
    asked = _asked(answer.path, context.template, context.report.language or context.language)
    # Words of the instruction stand in all texts, but seldom so many of them.
    if len(say(answer.text).any_case & asked.known) < asked.fewest:
        return
    section = context.template.section(answer.path.partition(".")[0])
    both = [context.say(printed) for printed in (answer.field.instruction, section.instruction)]
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


class _Asked(NamedTuple):
    """The words of the instructions of a place, and how many of them each run has at least."""

    known: frozenset[str]
    fewest: int


# Of a thousand reports, nearly all have the same places.
@lru_cache(maxsize=1024)
def _asked(path: str, template: Template, language: str) -> _Asked:
    section = template.section(path.partition(".")[0])
    both = (template.field_at(path).instruction, section.instruction)
    printed = [template.say(each, language) for each in both]
    each_run = [say(" ".join(run)).any_case for each in printed for run in _runs(each)]
    return _Asked(frozenset().union(*each_run), min(map(len, each_run), default=1))


@cache
def _words(printed: str) -> list[str]:
    return runs.words(printed.replace("*", "").replace("<u>", "").replace("</u>", ""))
