"""TRM007: "victims of smuggling"."""

from __future__ import annotations

from collections.abc import Iterator

from csdreport.findings import Severity
from csdreport.lint import wording
from csdreport.lint.context import Context
from csdreport.lint.rule import Found, rule
from csdreport.lint.view import Answer

PATTERN = (
    r"\b(?i:smuggling victims?|victims? of smuggling|traffickers? (?:who )?(?:transport|"
    r"smuggle)s?)\b"
)


@rule(
    "TRM007",
    Severity.WARNING,
    lexicons=("avoid.trafficking_smuggling_conflated",),
    hints=("smuggl", "traffick"),
    hint_lists=("avoid.trafficking_smuggling_conflated",),
    fails=[
        {"other": "Smuggling victims sleep at sea."},
        {"messages": ["Ministers must hear victims of smuggling."]},
        {"inclusion": {"women": "Traffickers smuggle nurses."}},
    ],
    passes=[
        {"other": "Smuggled people sleep at sea."},
        {"messages": ["Ministers must hear victims of trafficking."]},
        {"inclusion": {"women": "Smugglers were caught."}},
    ],
)
def trafficking_smuggling_conflated(answer: Answer, context: Context) -> Iterator[Found]:
    """Trafficking and smuggling are made one.

    Trafficking is a crime against a person, smuggling one against a border.

    To fix it, write "victims of trafficking", or "smuggled migrants".
    """
    yield from wording.hits(PATTERN, answer)
    yield from wording.listed("trafficking_smuggling_conflated", answer, context)
