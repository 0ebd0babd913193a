"""FRM002: more items than the template allows."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from csdreport.findings import Edit, Severity
from csdreport.lint.context import Context
from csdreport.lint.counting import count_items
from csdreport.lint.itemising import literal, typed_items
from csdreport.lint.rule import Example, Found, rule
from csdreport.lint.view import FieldAnswer
from csdreport.template.kinds import is_empty


def _worth(fields: Sequence[FieldAnswer], context: Context) -> list[FieldAnswer]:
    """Give the fields that have a limit."""
    return [each for each in fields if each.field.max is not None]


@rule(
    "FRM002",
    Severity.ERROR,
    each="field",
    worth=_worth,
    fails=[
        {"recommendations": [{"text": "x y", "indicators": ["Visas issued; fines; raids; ships"]}]},
        {"recommendations": [{"text": "x y", "indicators": ["Visas issued; fines; raids", "d"]}]},
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
            f"{count} {noun} stand here; the template {context.limit(field.field)}."
            f"{_by_hand(field, context)}",
            edits=lambda: _moved(field, most, context),
            wordless=True,
        )


def _by_hand(field: FieldAnswer, context: Context) -> str:
    """Say why nothing is moved where somebody decided about an item: that hangs on its place."""
    if any(f"{each.path}.".startswith(f"{field.path}.") for each in context.report.clearances):
        return (
            " For one of them somebody decided who may read it: no fix moves any, so move them by "
            "hand."
        )
    return ""


def _moved(field: FieldAnswer, most: int, context: Context) -> tuple[Edit, ...]:
    """Move what goes beyond the limit to the field for everything else, below its label."""
    homes = context.in_role("other")
    if field.field.kind != "list" or not homes or context.report.copy_ == "public":
        return ()
    kept, surplus = _parted(field, most)
    label = context.label(field.path)
    if not surplus or not label:
        return ()
    home = homes[0]
    told = [home.value, literal(f"{label}:"), *surplus]
    return (*kept, Edit(home.path, ("\n\n".join(part for part in told if part),)))


def _parted(field: FieldAnswer, most: int) -> tuple[tuple[Edit, ...], list[str]]:
    """Give what becomes of the items, and those that go elsewhere; nothing when that is unclear."""
    if len(field.filled) > most:
        gone = field.filled[most:]
        return tuple(Edit(answer.path) for answer in gone), [answer.markdown for answer in gone]
    if field.filled and field.field.layout == "cell":
        first, *others = field.filled
        items = [item for answer in field.filled for item in typed_items(answer)]
        if len(items) > most:
            emptied = (Edit(answer.path) for answer in others)
            return (Edit(first.path, tuple(items[:most])), *emptied), items[most:]
    return (), []


def _count(field: FieldAnswer) -> int:
    if field.field.kind == "list":
        return count_items(field)
    if isinstance(field.value, list):
        return sum(1 for item in field.value if not is_empty(item))
    return 0
