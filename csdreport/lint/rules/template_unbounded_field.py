"""TPL006: fields without any limit."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from csdreport.findings import Severity
from csdreport.lint import templates
from csdreport.lint.rule import Example, Found, rule
from csdreport.template.model import Field, Template


def _asked(kind: str, **more: Any) -> Example:
    field = {"id": "kelp", "kind": kind, "label": {"en": "Kelp"}, **more}
    section = {"id": "kelp", "label": {"en": "Kelp"}, "field": field}
    return Example(template={"sections": [section]})


@rule(
    "TPL006",
    Severity.INFO,
    each="template",
    fails=[
        _asked("text"),
        _asked("list", limits={"words": 40}),
        _asked("quotes"),
    ],
    passes=[
        _asked("text", limits={"words": 120}),
        _asked("list", max=4),
        _asked("people"),
    ],
)
def template_unbounded_field(template: Template) -> Iterator[Found]:
    """Some fields have no limit, neither of words nor of items.

    Thirteen reports are read in one evening.

    To fix it, give a field `max`, or `limits`, and print it; or leave it as it is on purpose.
    """
    free = [path for path, field in templates.fields(template) if _is_free(field)]
    if free:
        yield Found("", f"These fields have no limit: {', '.join(free)}.")


def _is_free(field: Field) -> bool:
    if field.kind == "text":
        return not field.limits.model_dump(exclude_none=True)
    return field.kind in ("list", "group", "quotes") and field.max is None
