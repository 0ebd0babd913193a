"""QUO001: a quote names somebody and nobody recorded that they agreed."""

from __future__ import annotations

from collections.abc import Iterator

from csdreport.findings import Severity
from csdreport.lint import attributed, told_yes
from csdreport.lint.anonymity import is_anonymous, is_description, proper_word
from csdreport.lint.context import Context
from csdreport.lint.rule import Example, Found, rule
from csdreport.lint.view import Quote
from csdreport.report.labels import PARTS_OF_ITEMS

ASK = "Ask the speaker and record what they agreed to"
CHOOSE = f'Say at "{PARTS_OF_ITEMS["consent"]}" what the speaker agreed to'
ONLY_NOTED = (
    f'"{PARTS_OF_ITEMS["consent_note"]}" is filled in, but "{PARTS_OF_ITEMS["consent"]}" is not'
)
_AGREED = {"text": "Our boats wait.", "speaker": "Imani Okoro", "consent": "name"}


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
        {"quotes": [{"text": "Hear us.", "speaker": "Imani Okoro (approved, pas encore)"}]},
        {"quotes": [{**_AGREED, "consent": "", "consent_note": "She agreed by e-mail."}]},
        {"quotes": [{**_AGREED, "consent_note": "We will ask her by e-mail."}]},
        {"quotes": [{**_AGREED, "consent_note": "Please keep her anonymous."}]},
        {"quotes": [{**_AGREED, "consent_note": "Asked on 9 June."}]},
        {"quotes": [{**_AGREED, "consent_note": "Chatham House Rule"}]},
        {"quotes": [{"text": "“Our boats wait.” – Imani Okoro, Harbour Voices"}]},
    ],
    passes=[
        {"quotes": [{"text": "Our boats wait.", "speaker": "Imani Okoro", "consent": "name"}]},
        {"quotes": [{**_AGREED, "consent_note": "She agreed by e-mail on 9 June."}]},
        {"quotes": [{"text": "Our boats wait.", "speaker": "anonymous"}]},
        {"quotes": [{"text": "Our boats wait.", "speaker": "Imani Okoro (approved 9 June)"}]},
        {"quotes": [{"text": "“Our boats wait.” – Imani Okoro, Harbour Voices (approved 9 June)"}]},
        Example(
            {"quotes": [{"text": "Non.", "speaker": "Imani Okoro (avec son accord, le 9 juin)"}]},
            {"language": "fr"},
        ),
    ],
)
def named_quote_without_approval(quote: Quote, context: Context) -> Iterator[Found]:
    """A quote names its speaker or their organisation, and no consent is recorded.

    The sessions follow the Chatham House Rule: neither the identity nor the affiliation of a
    speaker may be revealed. A public copy leaves such a name out.

    A note that speaks of waiting, of refusing, of conditions or of anonymity is no consent,
    whatever is ticked above it, nor is one that tells only that somebody was asked, or neither how
    nor when they agreed. A name beside the quotation marks is one as well.

    To fix it, ask the speaker and record what they agreed to, or write "anonymous".
    """
    lines = [line for line in (quote.speaker, quote.organisation) if line.strip()]
    named = [line for line in lines if not is_anonymous(line, context)]
    said, ask = _told(quote, lines, named, context)
    if not said:
        return
    rule_of_form = context.guidance(quote.path, "anonym", "anónim")
    printed = f' The template says: "{rule_of_form}"' if rule_of_form else ""
    yield Found(
        quote.path,
        f"{said}{printed}",
        quote=", ".join(named),
        fix=f'{ask}, or write "{proper_word(context)}".',
        wordless=True,
    )


def _told(quote: Quote, lines: list[str], named: list[str], context: Context) -> tuple[str, str]:
    """Say what names the speaker without their consent, and what now; "" where nothing does."""
    if named and not quote.consent:
        if told_yes.says_yes(quote, context):
            return "", ""
        if quote.consent_note.strip():
            return f"The {_who(quote, named, context)} here; {ONLY_NOTED}.", CHOOSE
        return f"The {_who(quote, named, context)} here, and no consent is recorded.", ASK
    if named and quote.consent != quote.agreed:
        who = _who(quote, named, context)
        return f"The {who} here, and what is noted about the consent is not clearly a yes.", ASK
    if quote.consent == "anonymous" or is_anonymous(quote.speaker, context):
        return "", ""  # Which is QUO006.
    if _is_told_beside(quote, context):
        why = "who did not agree to be named" if quote.consent else "and no consent is recorded"
        return f"The words beside the quotation say who spoke, {why}.", ASK
    return "", ""


def _is_told_beside(quote: Quote, context: Context) -> bool:
    told = attributed.who_is_told(quote, context)
    return any(quote.consent or not told_yes.agrees(piece, context) for piece in told)


def _who(quote: Quote, named: list[str], context: Context) -> str:
    # "A cook from Fiji" names nobody; who was in the room may still know them.
    names = [line for line in named if not is_description(line, context)]
    if not names:
        return "speaker is described"
    return f"{'speaker' if quote.speaker in names else 'organisation'} is named"
