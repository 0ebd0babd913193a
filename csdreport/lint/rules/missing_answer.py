"""FRM001: a field that the template requires says nothing."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from csdreport.findings import Severity
from csdreport.lint import lexicon, terms
from csdreport.lint.context import Context
from csdreport.lint.rule import Example, Found, rule
from csdreport.lint.view import FieldAnswer
from csdreport.template.kinds import RICH_KINDS


def _worth(fields: Sequence[FieldAnswer], context: Context) -> list[FieldAnswer]:
    """Give the fields in which too little stands: most are filled, or need not be."""
    return [each for each in fields if _is_asked(each) and not _is_filled(each)]


@rule(
    "FRM001",
    Severity.ERROR,
    stage="draft",
    each="field",
    worth=_worth,
    covered_by=("FRM008", "FRM013"),
    fails=[
        Example({"recommendations": [{"text": "Fund shelters."}]}, at="recommendations.1.actions"),
        Example({"inclusion": {"women": "Wages lag."}}, at="inclusion.children"),
        Example({}, at="recommendations"),
        Example({"messages": ["–"]}, at="messages"),
    ],
    passes=[
        Example(
            {"recommendations": [{"text": "Fund shelters.", "actions": ["None discussed."]}]},
            at="recommendations.1.actions",
        ),
        Example({"inclusion": {"children": "Nothing was raised."}}, at="inclusion.children"),
        Example({"messages": ["Ministers must hear nurses."]}, at="messages"),
    ],
)
def missing_answer(field: FieldAnswer, context: Context) -> Iterator[Found]:
    """An answer that the template asks for is missing.

    Whoever reads thirteen reports in one night cannot tell whether a blank means that nothing
    was said or that nobody wrote it down. How much it matters is the template's word.

    To fix it, answer it; where the session said nothing, write so: "None discussed" is an answer.
    """
    if not _is_asked(field) or _is_filled(field):
        return
    if field.parent and context.item_is_empty(field.parent):
        return
    if any(terms.is_placeholder(answer.text) for answer in field.answers):
        return
    severity = Severity.from_word(field.field.required)
    if filled := _count(field):
        noun = context.noun(field.field)
        message = f"{filled} of at least {_least(field)} {noun} stand here."
    else:
        message = "Nothing stands here, and the template asks for an answer."
    yield Found(field.path, message, fix=_remedy(field, context), severity=severity, wordless=True)


def _remedy(field: FieldAnswer, context: Context) -> str:
    """Say what would pass where "None discussed" would not: names, and the session's own line."""
    if field.field.kind == "people":
        return "Write down who took the notes, with their organisation."
    if field.field.role == "theme":
        return "Write down the session's number and title."
    if field.field.kind not in RICH_KINDS:
        return "Fill it in."
    nil = lexicon.table(context.language, "terms").get("nil", ())
    if context.language == "en" or not nil:
        return ""
    said = nil[0].capitalize()
    return f'Answer it; where the session said nothing, write so: "{said}" is an answer.'


def _is_asked(field: FieldAnswer) -> bool:
    return field.field.required != "no"


def _is_filled(field: FieldAnswer) -> bool:
    return _count(field) >= _least(field)


def _least(field: FieldAnswer) -> int:
    return max(field.field.min, 1)


def _count(field: FieldAnswer) -> int:
    """Count what is filled: items of a list, otherwise the field itself."""
    if field.field.kind == "list":
        return len(field.filled)
    if field.is_empty:
        return 0
    return len(field.value) if isinstance(field.value, list) else max(field.field.min, 1)
