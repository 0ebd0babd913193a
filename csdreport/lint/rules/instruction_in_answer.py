"""FRM006: the printed instruction stands in the answer."""

from __future__ import annotations

from collections.abc import Iterator

from csdreport.findings import Severity
from csdreport.lint import runs
from csdreport.lint.context import Context
from csdreport.lint.rule import Found, rule
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
    ],
)
def instruction_in_answer(answer: Answer, context: Context) -> Iterator[Found]:
    """A piece of the printed instruction stands in the answer.

    It was pasted along, or typed over; a reader takes it for what the session said.

    To fix it, take the instruction out.
    """
    spoken = runs.words(answer.text)
    if len(spoken) < LEAST:
        return
    for printed in _printed(answer, context):
        count = runs.longest_shared(printed, spoken, LEAST)
        if count:
            yield Found(
                answer.path,
                f"{count} words in a row are the template's own instruction.",
                wordless=True,
            )
            return


def _printed(answer: Answer, context: Context) -> Iterator[list[str]]:
    section = context.template.section(answer.path.split(".")[0])
    for text in (answer.field.instruction, section.instruction, answer.field.label, section.label):
        yield runs.words(context.say(text).replace("*", "").replace("<u>", "").replace("</u>", ""))
