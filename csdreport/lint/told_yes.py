"""Whether words beside a speaker say that they agreed to be named: "(approved 9 June)".

Such words are the report's own, and recorded nowhere: a public copy does not go by them.
"""

from __future__ import annotations

from csdreport.lint import lexicon
from csdreport.lint.anonymity import is_anonymous
from csdreport.lint.context import Context
from csdreport.lint.terms import pattern
from csdreport.lint.view import Quote
from csdreport.report.agreement import is_doubtful

LEXICON = "approval"
# Words of doubt count in every language there is: who doubts in another one doubts as well.
LANGUAGES = ("en", "fr", "es")
# "To be approved", and "may" but not in May; the rest is what any note on a consent may say.
DOUBT = r"(?i:\bto be (?!named))|\b(?:may|can)\b"


def says_yes(quote: Quote, context: Context) -> bool:
    """Tell whether words say that whoever is named in a quote without a consent agreed to it."""
    lines = [line for line in (quote.speaker, quote.organisation) if line.strip()]
    if quote.consent or all(is_anonymous(line, context) for line in lines):
        return False
    return any(agrees(line, context) for line in (*lines, quote.consent_note))


def agrees(line: str, context: Context) -> bool:
    """Tell whether a line says that whoever it names agreed to that, beyond doubt."""
    spoken = ("en", context.language)
    if not any(line in lexicon.phrases(each, LEXICON, "approved") for each in spoken):
        return False
    if pattern(DOUBT).search(line) or is_doubtful(line):
        return False
    return not any(line in lexicon.phrases(each, LEXICON, "doubt") for each in LANGUAGES)
