"""TPL003: a printed number that is not the limit, or two words for one limit."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from csdreport.findings import Severity
from csdreport.lint import templates
from csdreport.lint.rule import Example, Found, rule
from csdreport.lint.terms import pattern
from csdreport.template.model import Template

NUMBERS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
UP_TO = r"(?i)\bup to (\d{1,3}|[a-z]+)\b"
TWICE = r"(?i)\bup to [^.;:()]{0,40}\b(?:maximum|max\.?|at most)(?!\w)"


def _asked(printed: str, most: int) -> Example:
    field: dict[str, Any] = {
        "id": "kelp",
        "kind": "list",
        "label": {"en": "Kelp"},
        "limit_text": {"en": printed},
        "max": most,
    }
    section = {"id": "kelp", "label": {"en": "Kelp"}, "field": field}
    return Example(template={"sections": [section]})


@rule(
    "TPL003",
    Severity.WARNING,
    each="template",
    fails=[_asked("up to three", 2), _asked("up to 12", 10), _asked("up to two maximum", 2)],
    passes=[_asked("up to two", 2), _asked("up to 12", 12), _asked("two at most", 2)],
)
def template_limit_conflict(template: Template) -> Iterator[Found]:
    """A printed limit is not the one that is checked, or is said twice in one phrase.

    People fill a form by what it prints. "Up to two maximum" leaves them wondering whether one
    would do.

    To fix it, print the number that `max` says, once: "up to two".
    """
    for path, field in templates.fields(template):
        text = field.limit_text.get("en", "")
        printed = pattern(UP_TO).search(text)
        number = _number(printed.group(1)) if printed else None
        if field.max is not None and number not in (None, field.max):
            message = f"The form prints {number}, and {field.max} are allowed."
            yield Found(path, message, quote=text[:60])
        elif twice := pattern(TWICE).search(text):
            yield Found(path, "The limit is said twice in one phrase.", quote=twice.group())


def _number(word: str) -> int | None:
    if word.isdecimal():
        return int(word)
    return NUMBERS.index(word.lower()) + 1 if word.lower() in NUMBERS else None
