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
        {"governance": {"compact": "Included in the Global Compact for Safe, Orderly and Regular"}},
    ],
)
def instruction_in_answer(answer: Answer, context: Context) -> Iterator[Found]:
    """A piece of the printed instruction stands in the answer.

    It was pasted along, or typed over; a reader takes it for what the session said. Names that
    the form's labels hold, such as that of the Global Compact, do not count.

    To fix it, take the instruction out.
    """
    spoken = runs.words(answer.text)
    if len(spoken) < LEAST:
        return
    section = context.template.section(answer.path.split(".")[0])
    for label in (section.label, answer.field.label):
        spoken = runs.without(spoken, runs.words(context.say(label)))
    for printed in (answer.field.instruction, section.instruction):
        count = runs.longest_shared(runs.words(_plain(context.say(printed))), spoken, LEAST)
        if count:
            yield Found(
                answer.path,
                f"{count} words in a row are the template's own instruction.",
                wordless=True,
            )
            return


def _plain(printed: str) -> str:
    return printed.replace("*", "").replace("<u>", "").replace("</u>", "")
