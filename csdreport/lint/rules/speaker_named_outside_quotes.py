"""QUO010: "Ms Cruz explained that …" outside of the quotes."""

from __future__ import annotations

from collections.abc import Iterator

from csdreport.findings import Severity
from csdreport.lint import names
from csdreport.lint.context import Context
from csdreport.lint.rule import Found, rule
from csdreport.lint.terms import pattern
from csdreport.lint.view import Answer

SAID = (
    r"^(?:,? (?:\w+ ){0,4})?(?:said|says|stated|states|noted|notes|reported|reports|argued|argues|"
    r"explained|explains|stressed|told|added|shared|asked|recalled|pointed out|emphasi[sz]ed)\b"
)
NEAR = 80
ACCORDING = r"(?i:\b(?:according to|in the words of|as (?:told|said|reported) by|quoting))\s*$"


@rule(
    "QUO010",
    Severity.WARNING,
    heuristic=True,
    attribution="chatham-house",
    lexicons=("terms",),
    fails=[
        {"other": "Ms Okoro explained that boats wait."},
        {"messages": ["According to Dr Imani Okoro, ministers must hear nurses."]},
        {"governance": {"mechanisms": "Mr. Okoro of the harbour then stressed sleep."}},
    ],
    passes=[
        {"other": "A nurse explained that boats wait."},
        {"messages": ["Ministers said so; Ms Okoro sang."]},
        {"quotes": [{"text": "Ms Okoro said boats wait.", "speaker": "anonymous"}]},
    ],
)
def speaker_named_outside_quotes(answer: Answer, context: Context) -> Iterator[Found]:
    """An answer says by name who said something.

    Under the Chatham House Rule no participant is named; only the quotes have room for consent.

    To fix it, write "a participant".
    """
    if answer.field.kind == "quotes":
        return
    for hit in names.titled(answer.text):
        # A window on either side is enough, and keeps a text of many names quick.
        before = answer.text[max(hit.start - NEAR, 0) : hit.start]
        behind = answer.text[hit.end : hit.end + NEAR]
        if pattern(SAID).match(behind) or pattern(ACCORDING).search(before):
            yield Found(answer.path, "A speaker is named here.", quote=hit.text, wordless=True)
            return
