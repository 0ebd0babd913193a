"""FRM003: a blank slot before a filled one, or typed numbers that do not count up."""

from __future__ import annotations

from collections.abc import Iterator

from csdreport.findings import Severity
from csdreport.lint.context import Context
from csdreport.lint.rule import Found, rule
from csdreport.lint.terms import pattern
from csdreport.lint.view import FieldAnswer
from csdreport.template.kinds import is_empty, keeps_slots


@rule(
    "FRM003",
    Severity.WARNING,
    each="field",
    fails=[
        {"progress": {"examples": ["Nurses sing", "", "Cooks dance"]}},
        {"messages": ["", "Ministers, hear nurses."]},
        {"recommendations": [{}, {"text": "Let seafarers vote."}]},
        {"progress": {"examples": [r"1\. Nurses sing", r"3\. Cooks dance"]}},
    ],
    passes=[
        {"progress": {"examples": ["Nurses sing", "Cooks dance"]}},
        {"messages": ["Ministers, hear nurses."]},
        {"recommendations": [{"actions": ["Write poems."]}, {"text": "Let seafarers vote."}]},
        {"progress": {"examples": [r"1\. Nurses sing", r"2\. Cooks dance"]}},
    ],
)
def numbering_gap(field: FieldAnswer, context: Context) -> Iterator[Found]:
    """A numbered slot is blank although a later one is filled, or typed numbers do not count up.

    A reader wonders what is missing. Recommendations keep their numbers whatever happens, since
    other answers point to them.

    To fix it, fill the blank slot or close the gap.
    """
    if not keeps_slots(field.field):
        return
    blank, filled = _gap(field)
    if blank:
        noun = context.noun(field.field)
        yield Found(
            field.path,
            f"Number {blank} of the {noun} is blank, and number {filled} is filled.",
            wordless=True,
        )
    elif typed := _typed_wrong(field):
        yield Found(field.path, f"The typed numbers are {typed}.", wordless=True)


def _gap(field: FieldAnswer) -> tuple[int, int]:
    if field.field.kind == "group":
        empty = [is_empty(item) for item in field.value]
    else:
        empty = [answer.is_empty for answer in field.answers]
    for number, blank in enumerate(empty, 1):
        if blank and False in empty[number:]:
            return number, number + 1 + empty[number:].index(False)
    return 0, 0


def _typed_wrong(field: FieldAnswer) -> str:
    found = [pattern(r"\s*(\d{1,2})[.)]\s").match(answer.text) for answer in field.filled]
    numbers = [int(match.group(1)) for match in found if match]
    if len(numbers) < 2 or len(numbers) < len(found):
        return ""
    right = list(range(1, len(numbers) + 1))
    return "" if numbers == right else ", ".join(str(number) for number in numbers)
