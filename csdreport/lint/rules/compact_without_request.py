"""GOV007: an answer on the Compact that asks for nothing."""

from __future__ import annotations

from collections.abc import Iterator

from csdreport.findings import Severity
from csdreport.lint.context import Context
from csdreport.lint.lexicon import words
from csdreport.lint.rule import Found, rule
from csdreport.lint.view import Answer


@rule(
    "GOV007",
    Severity.INFO,
    role="governance.compact",
    lexicons=("requests.modals", "requests.imperatives", "references.named"),
    covered_by=("FRM007", "FRM014"),
    fails=["The GCM and nurses.", "Nurses came up often.", "A lively talk about ships"],
    passes=["The GCM should free nurses.", "Protect nurses at sea.", "Nothing was said on this."],
)
def compact_without_request(answer: Answer, context: Context) -> Iterator[Found]:
    """The answer on the Compact asks for nothing.

    The form asks for elements that need to be included.

    To fix it, say what it should hold: "The GCM should include …".
    """
    text = answer.text
    if context.is_nil(text) or context.refers(text):
        return
    verbs = words(context.language, "requests", "imperatives")
    if text in context.phrases("requests", "modals") or answer.words[0] in verbs:
        return
    yield Found(answer.path, "Nothing is asked for here.", wordless=True)
