"""FRM003: a blank slot before a filled one, or typed numbers that do not count up."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from csdreport.findings import Edit, Severity
from csdreport.lint.context import Context
from csdreport.lint.rule import Found, rule
from csdreport.lint.terms import pattern
from csdreport.lint.view import FieldAnswer
from csdreport.template.kinds import is_empty, keeps_slots

TYPED = r"\s*(\d{1,2})[.)]\s"


def _worth(fields: Sequence[FieldAnswer], context: Context) -> list[FieldAnswer]:
    """Give the fields with numbered slots."""
    return [each for each in fields if keeps_slots(each.field)]


@rule(
    "FRM003",
    Severity.WARNING,
    each="field",
    worth=_worth,
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
            safe=True,
            edits=lambda: _closed(field, context),
            wordless=True,
        )
    elif typed := _typed_wrong(field):
        yield Found(
            field.path,
            f"The typed numbers are {typed}.",
            safe=True,
            edits=lambda: _renumbered(field),
            wordless=True,
        )


def _closed(field: FieldAnswer, context: Context) -> tuple[Edit, ...]:
    """Take out the blank slots of a list, unless its numbers mean something to somebody."""
    last = max((at for at, answer in enumerate(field.answers) if not answer.is_empty), default=0)
    blank = tuple(Edit(one.path) for one in field.answers[:last] if one.is_empty)
    # What is withheld from a public copy leaves its slot blank on purpose.
    if (
        field.field.kind == "group"
        or context.report.copy_ == "public"
        or any(answer.markdown for answer in field.answers[:last] if answer.is_empty)
    ):
        return ()
    return () if _is_named(field, context) else blank


def _is_named(field: FieldAnswer, context: Context) -> bool:
    from csdreport.report.references import Finder

    finder = Finder(context.template, context.report.language)
    told = [answer.text for answer in context.texts]
    told += [note.text for note in context.report.notes]
    told += [loose.text for loose in context.report.unplaced]
    return any(reference.kind == field.path for text in told for reference in finder.find(text))


def _renumbered(field: FieldAnswer) -> tuple[Edit, ...]:
    from csdreport.lint.rewriting import Change, rewritten

    edits = []
    for number, answer in enumerate(field.filled, 1):
        typed = pattern(TYPED).match(answer.text)
        if typed and int(typed[1]) != number:
            new = rewritten(answer, [Change(typed.start(1), typed.end(1), str(number))])
            if new is None:
                return ()
            edits.append(Edit(answer.path, (new,)))
    return tuple(edits)


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
    found = [pattern(TYPED).match(answer.text) for answer in field.filled]
    numbers = [int(match.group(1)) for match in found if match]
    if len(numbers) < 2 or len(numbers) < len(found):
        return ""
    right = list(range(1, len(numbers) + 1))
    return "" if numbers == right else ", ".join(str(number) for number in numbers)
