"""GOV003: governance at home, where the form asks about the wider world."""

from __future__ import annotations

from collections.abc import Iterator

from csdreport.findings import Severity
from csdreport.lint.context import Context
from csdreport.lint.rule import Found, rule
from csdreport.lint.view import Answer

MECHANISMS = ("governance mechanisms", "mécanismes de gouvernance", "mecanismos de gobernanza")


@rule(
    "GOV003",
    Severity.WARNING,
    role="governance.mechanisms",
    lexicons=("governance.near", "governance.wide", "governance.mechanism"),
    fails=[
        "Municipal clinics need nurses.",
        "The domestic law on ships must change.",
        "Provincial harbours should be heard.",
    ],
    passes=[
        "The GFMD should hear municipal nurses.",
        "Regional bodies must follow domestic law on ships.",
        "Harbours should be heard.",
    ],
)
def governance_wrong_scope(answer: Answer, context: Context) -> Iterator[Found]:
    """The answer is about the local or national level only.

    The form asks about global or regional mechanisms.

    To fix it, name the global or regional body, or move this to another answer.
    """
    text = answer.text
    if text not in context.phrases("governance", "near"):
        return
    if text in context.phrases("governance", "wide", "mechanism"):
        return
    asked = context.guidance(answer.path, *MECHANISMS)
    said = f' The template asks: "{asked}"' if asked else ""
    yield Found(answer.path, f"Nothing global or regional is named here.{said}", wordless=True)
