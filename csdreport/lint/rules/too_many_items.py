"""FRM002: more items than the template allows."""

from __future__ import annotations

from collections.abc import Iterator

from csdreport.findings import Severity
from csdreport.lint.context import Context
from csdreport.lint.counting import count_items
from csdreport.lint.rule import Example, Found, rule
from csdreport.lint.view import FieldAnswer
from csdreport.template.kinds import is_empty


@rule(
    "FRM002",
    Severity.ERROR,
    each="field",
    fails=[
        {"recommendations": [{"text": "x y", "indicators": ["Visas issued; fines; raids; ships"]}]},
        {"recommendations": [{"text": "x y", "actions": ["Write", "Sing", "March"]}]},
        {"messages": ["Hear nurses.", "Hear cooks.", "Hear sailors."]},
        {"quotes": [{"text": word} for word in ("Aye", "Nay", "Perhaps")]},
    ],
    passes=[
        {"recommendations": [{"text": "x y", "indicators": ["Visas issued; fines (two; three)"]}]},
        {"recommendations": [{"text": "x y", "actions": ["Write; sing.", "March; rest; eat."]}]},
        {"progress": {"examples": ["(i) Nurses in Fiji (ii) Cooks in Peru", "b", "c", "d"]}},
        Example({"quotes": [{"text": "Aye"}, {"text": "Nay"}]}),
    ],
)
def too_many_items(field: FieldAnswer, context: Context) -> Iterator[Found]:
    """More items stand in a field than the template allows.

    Items count that are typed into one cell as well: "(i) … (ii) …", one a paragraph, or parted
    by semicolons. Nothing is ever cut; the collation has room for what the template asks.

    To fix it, keep the ones that matter most and move the others to the end of the form.
    """
    most = field.field.max
    if most is None:
        return
    count = _count(field)
    if count > most:
        noun = context.noun(field.field)
        yield Found(
            field.path,
            f"{count} {noun} stand here; the template {context.limit(field.field)}.",
            wordless=True,
        )


def _count(field: FieldAnswer) -> int:
    if field.field.kind == "list":
        return count_items(field)
    if isinstance(field.value, list):
        return sum(1 for item in field.value if not is_empty(item))
    return 0
