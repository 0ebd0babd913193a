"""QUO001: a quote names somebody and nobody recorded that they agreed."""

from __future__ import annotations

import re
from collections.abc import Iterator

from csdreport.findings import Severity
from csdreport.lint.anonymity import is_anonymous
from csdreport.lint.context import Context
from csdreport.lint.rule import Found, rule
from csdreport.lint.terms import pattern
from csdreport.lint.view import Quote

APPROVED = r"\b(?:approved|with (?:\w+ )?permission|with (?:\w+ )?consent|agreed to be named)\b"
# Beside one of these the words are no approval, or none yet.
DOUBT = (
    r"\?|(?i:\b(?:not|never|no|nobody|none|nor|without|yet|unless|until|if|whether|once|when|"
    r"ask(?:ed|ing)?|pending|await\w*|waiting|tomorrow|later|soon|maybe|perhaps|probably|"
    r"refus\w*|declin\w*|withdr\w*|withdrawn|revok\w*|retract\w*|doubt\w*|unclear|unsure|"
    r"to be (?!named)|needs?|should|must|cannot|non)\b)|n['’]t\b|"
    r"\b(?:will|would|may|might|could|can)\b"
)


@rule(
    "QUO001",
    Severity.ERROR,
    stage="draft",
    each="quote",
    attribution="chatham-house",
    lexicons=("anonymous",),
    fails=[
        {"quotes": [{"text": "Our boats wait.", "speaker": "Imani Okoro"}]},
        {"quotes": [{"text": "Our boats wait.", "organisation": "Harbour Voices"}]},
        {"quotes": [{"text": "Hear us.", "speaker": "Imani Okoro", "organisation": "Harbour"}]},
        {"quotes": [{"text": "Our boats wait.", "speaker": "Imani Okoro (not yet approved)"}]},
    ],
    passes=[
        {"quotes": [{"text": "Our boats wait.", "speaker": "Imani Okoro", "consent": "name"}]},
        {"quotes": [{"text": "Our boats wait.", "speaker": "anonymous"}]},
        {"quotes": [{"text": "Our boats wait.", "speaker": "Imani Okoro (approved 9 June)"}]},
    ],
)
def named_quote_without_approval(quote: Quote, context: Context) -> Iterator[Found]:
    """A quote names its speaker or their organisation, and no consent is recorded.

    The sessions follow the Chatham House Rule: neither the identity nor the affiliation of a
    speaker may be revealed. A public copy leaves such a name out.

    To fix it, ask the speaker and record what they agreed to, or write "anonymous".
    """
    lines = [line for line in (quote.speaker, quote.organisation) if line.strip()]
    named = [line for line in lines if not is_anonymous(line, context)]
    if not named or quote.consent:
        return
    if any(_approved(line) for line in (*lines, quote.consent_note)):
        return
    rule_of_form = context.guidance(quote.path, "anonym", "anónim")
    said = f' The template says: "{rule_of_form}"' if rule_of_form else ""
    who = "speaker" if quote.speaker in named else "organisation"
    yield Found(
        quote.path,
        f"The {who} is named here, and no consent is recorded.{said}",
        quote=", ".join(named),
        wordless=True,
    )


def _approved(line: str) -> bool:
    if not pattern(APPROVED, re.IGNORECASE).search(line):
        return False
    return not pattern(DOUBT).search(line)
