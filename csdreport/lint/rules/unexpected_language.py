"""STY017: an answer in another language than the report."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from csdreport.findings import Severity
from csdreport.lint import languages
from csdreport.lint.context import Context
from csdreport.lint.rule import Example, Found, rule
from csdreport.lint.view import Answer


def _worth(answers: Sequence[Answer], context: Context) -> list[Answer]:
    """Give the answers in another language."""
    return [each for each in answers if languages.other_than(context.language, each.words)]


@rule(
    "STY017",
    Severity.WARNING,
    worth=_worth,
    heuristic=True,
    fails=[
        {"other": "Les marins et les cuisiniers de la baie ne sont pas dans le port de la ville."},
        {"messages": ["Los marineros de la costa no están en el puerto y los cocineros tampoco."]},
        {"other": "Die Matrosen und die Köche sind nicht in dem Hafen, und das ist ein Unglück."},
    ],
    passes=[
        {"other": "The sailors and the cooks of the bay are not in the port of the city."},
        {"other": "Les marins sont là."},
        Example(
            {"other": "Les marins et les cuisiniers de la baie ne sont pas dans le port."},
            {"language": "fr"},
        ),
    ],
)
def unexpected_language(answer: Answer, context: Context) -> Iterator[Found]:
    """An answer is written in another language than the report.

    Readers of the report may not be able to read it, and the other checks cannot.

    To fix it, translate the answer, or say in the report that it is in another language.
    """
    if answer.field.kind == "quotes":
        return
    name = languages.other_than(context.language, answer.words)
    if name:
        yield Found(answer.path, f"It seems to be written in {name}.", wordless=True)
