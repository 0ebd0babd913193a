"""FRM005: an answer over the template's limit."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from csdreport.findings import Severity
from csdreport.lint.context import Context
from csdreport.lint.rule import Example, Found, rule
from csdreport.lint.view import Answer
from csdreport.template.model import Limits

_LESSONS = {"agenda2030.lessons": {"words": 4, "sentences": 2}}
_OTHER = {"other": {"paragraphs": 1}}


def _worth(answers: Sequence[Answer], context: Context) -> list[Answer]:
    """Give the answers that have a limit, as few templates set."""
    return [each for each in answers if _is_limited(each.field.limits)]


def _is_limited(limits: Limits) -> bool:
    return not (limits.words is limits.sentences is limits.paragraphs is None)


@rule(
    "FRM005",
    Severity.WARNING,
    worth=_worth,
    fails=[
        Example({"agenda2030": {"lessons": ["Nobody ever asked the cooks."]}}, limits=_LESSONS),
        Example({"agenda2030": {"lessons": ["Ask. Listen. Write."]}}, limits=_LESSONS),
        Example({"other": "Lunch was late.\n\nDinner was early."}, limits=_OTHER),
    ],
    passes=[
        Example({"agenda2030": {"lessons": ["Nobody asked cooks."]}}, limits=_LESSONS),
        Example({"agenda2030": {"lessons": ["Ask. Listen."]}}, limits=_LESSONS),
        Example({"other": "Lunch was late."}, limits=_OTHER),
    ],
)
def answer_too_long(answer: Answer, context: Context) -> Iterator[Found]:
    """An answer is longer than the template allows.

    Nothing is cut, here or in any export; but somebody will have to, and they were not there.

    To fix it, keep what a reader has to know.
    """
    limits = answer.field.limits
    for most, unit in (
        (limits.words, "word"),
        (limits.sentences, "sentence"),
        (limits.paragraphs, "paragraph"),
    ):
        if most is None:
            continue
        count = _count(answer, unit)
        if count > most:
            units = unit if count == 1 else f"{unit}s"
            yield Found(
                answer.path,
                f"{count} {units} stand here; the limit is {most}.",
                wordless=True,
            )


def _count(answer: Answer, unit: str) -> int:
    from csdreport.text import words

    if unit == "paragraph":
        return words.paragraphs(answer.markdown)
    return words.count(answer.text) if unit == "word" else len(words.sentences(answer.text))
