"""FRM013: actions or indicators under a recommendation that has no text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from csdreport.findings import Severity
from csdreport.lint.context import Context
from csdreport.lint.rule import Found, rule
from csdreport.lint.view import FieldAnswer


def _worth(fields: Sequence[FieldAnswer], context: Context) -> list[FieldAnswer]:
    """Give the blank parts of items."""
    return [each for each in fields if each.parent and each.is_empty]


@rule(
    "FRM013",
    Severity.WARNING,
    stage="draft",
    each="field",
    worth=_worth,
    fails=[
        {"recommendations": [{"actions": ["Write poems."]}]},
        {"recommendations": [{"text": "Let seafarers vote."}, {"indicators": ["Six ballots"]}]},
        {"recommendations": [{"text": "–", "addressees": ["mayors"]}]},
    ],
    passes=[
        {"recommendations": [{"text": "Let seafarers vote.", "actions": ["Write poems."]}]},
        {"recommendations": [{"text": "Let seafarers vote."}, {}, {"text": "Let nurses rest."}]},
        {"messages": ["Ministers, hear nurses."]},
    ],
)
def orphan_part(field: FieldAnswer, context: Context) -> Iterator[Found]:
    """Parts of an item are filled, and the item itself says nothing.

    Actions and indicators show how a recommendation is carried out; without its text nobody
    knows which one.

    To fix it, write the text, or move its parts to the item they belong to.
    """
    if not field.parent or not field.is_empty:
        return
    siblings = context.by_parent[field.parent]
    if field is not siblings[0]:
        return
    filled = [other for other in siblings if not other.is_empty]
    if filled:
        labels = (context.label(other.path).rpartition(" › ")[2] for other in filled)
        names = " and ".join(f'"{label}"' for label in labels)
        verb = "is" if len(filled) == 1 else "are"
        severity = Severity.ERROR if field.field.required == "error" else None
        yield Found(
            field.path,
            f"Nothing stands here, although {names} {verb} filled.",
            severity=severity,
            wordless=True,
        )
