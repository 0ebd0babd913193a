"""FRM006: the printed instruction stands in the answer."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache, lru_cache, partial
from typing import NamedTuple

from csdreport.findings import Severity
from csdreport.lint import runs
from csdreport.lint.context import Context
from csdreport.lint.rule import Found, rule
from csdreport.lint.said import say
from csdreport.lint.terms import pattern
from csdreport.lint.view import Answer

LEAST = 8


@rule(
    "FRM006",
    Severity.ERROR,
    each="report",
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
def instruction_in_answer(context: Context) -> Iterator[Found]:
    """A piece of the printed instruction stands in the answer.

    It was pasted along, or typed over; a reader takes it for what the session said. Names that
    the form's labels hold, such as that of the Global Compact, do not count.

    To fix it, take the instruction out.
    """
    printed: dict[int, tuple[str, str]] = {}
    for answer in context.answers:
        field = id(answer.field)
        if field not in printed:
            section = context.template.section(answer.path.partition(".")[0])
            both = (answer.field.instruction, section.instruction)
            printed[field] = (context.say(both[0]), context.say(both[1]))
        # A long word of the instruction stands in few texts, and so many in a row in still fewer.
        known, telling = _asked(*printed[field])
        words = say(answer.text).any_case
        if not telling.isdisjoint(words) and runs.may_share(answer.words, known, LEAST):
            yield from _repeated(answer, printed[field], context)


def _repeated(answer: Answer, both: tuple[str, str], context: Context) -> Iterator[Found]:
    section = context.template.section(answer.path.partition(".")[0])
    for said in both:
        if _runs(said).keys().isdisjoint(runs.of_length(answer.words, LEAST)):
            continue
        told = _words(said)
        spoken = answer.words
        for label in (section.label, answer.field.label):
            spoken = runs.without(spoken, _words(context.say(label)))
        begin, count = runs.shared_run(told, spoken, LEAST, _runs(said))
        if count:
            yield Found(
                answer.path,
                f"{count} words in a row are the template's own instruction.",
                replacement=partial(_without, answer, begin, count),
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
def _runs(printed: str) -> runs.Starts:
    return runs.starts(_words(printed), LEAST)


class _Asked(NamedTuple):
    """The words of the instructions of a place: all, and of each run the longest."""

    known: frozenset[str]
    telling: frozenset[str]


# Of a thousand reports, nearly all have the same places.
@lru_cache(maxsize=256)
def _asked(of_field: str, of_section: str) -> _Asked:
    found = [run for each in (of_field, of_section) for run in _runs(each)]
    return _Asked(
        frozenset(word for run in found for word in run),
        frozenset(max(say(" ".join(run)).any_case, key=len) for run in found),
    )


@cache
def _words(printed: str) -> list[str]:
    return runs.words(printed.replace("*", "").replace("<u>", "").replace("</u>", ""))
