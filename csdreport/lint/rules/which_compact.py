"""GOV006: "the Compact", where there are two."""

from __future__ import annotations

from collections.abc import Iterator

from csdreport.findings import Severity
from csdreport.lint.context import Context
from csdreport.lint.rule import Found, rule
from csdreport.lint.terms import pattern
from csdreport.lint.view import Answer

SINGULAR = r"[Tt](?<!\w.)he (?:[Gg]lobal )?[Cc]ompact\b(?! (?:for|on) )"
NAMED = r"\bG(?:CM|CR)\b|\b[Cc]ompact (?:for|on) "
BOTH = r"(?i:\bcompacts\b|\brefugees?\b|\bdisplaced\b)"


@rule(
    "GOV006",
    Severity.WARNING,
    role="governance.compact",
    languages=("en",),
    fails=[
        "Both Compacts matter. The Compact should free nurses.",
        "Refugees at sea need rest: the Global Compact must say so.",
        "Refugee cooks are many, and the compact is silent.",
    ],
    passes=[
        "Both Compacts matter. The GCM should free nurses.",
        "The Global Compact must free nurses at sea.",
        "Refugees at sea need rest: the Global Compact on Refugees must say so.",
    ],
)
def which_compact(answer: Answer, context: Context) -> Iterator[Found]:
    """The answer speaks of "the Compact" and of both.

    To fix it, say which one: on migration or on refugees.
    """
    text = answer.prose
    match = pattern(SINGULAR).search(text)
    if match and pattern(BOTH).search(text) and not pattern(NAMED).search(text):
        yield Found(answer.path, "There are two; this does not say which.", quote=match.group())
